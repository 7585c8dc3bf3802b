import { describe, expect, it } from 'vitest';
import { withLanguage } from './with-language.js';

describe('a text after one of its languages was typed', () => {
  it.each([
    ['a new text starts in bokmål', undefined, 'nb', 'Formål', { nb: 'Formål' }],
    ['another language stays as it is', { nb: 'Ja', en: 'Yes' }, 'nb', 'Jo', { nb: 'Jo', en: 'Yes' }],
    ['an emptied English falls back on bokmål', { nb: 'Ja', en: 'Yes' }, 'en', '  ', { nb: 'Ja' }],
    ['space around the words is not part of them', { nb: 'Ja' }, 'nn', ' Ja \n', { nb: 'Ja', nn: 'Ja' }],
  ] as const)('%s', (_, before, language, words, after) => {
    expect(withLanguage(before, language, words)).toEqual(after);
  });

  it.each([
    ['bokmål cannot be emptied', { nb: 'Ja', en: 'Yes' }, 'nb', ''],
    ['a text cannot start in English', undefined, 'en', 'Yes'],
  ] as const)('%s: what was stored holds', (_, before, language, words) => {
    expect(withLanguage(before, language, words)).toBeUndefined();
  });
});
