import { describe, expect, it } from 'vitest';
import { withLanguage } from './with-language.js';

describe('a text after one of its languages was typed', () => {
  it.each([
    ['a new text starts in bokmål', undefined, 'nb', 'Formål', 'nb', { nb: 'Formål' }],
    ['another language stays as it is', { nb: 'Ja', en: 'Yes' }, 'nb', 'Jo', 'nb', { nb: 'Jo', en: 'Yes' }],
    ['an emptied English falls back on bokmål', { nb: 'Ja', en: 'Yes' }, 'en', '  ', 'nb', { nb: 'Ja' }],
    [
      'space around the words is not part of them',
      { nb: 'Ja' },
      'nn',
      ' Ja \n',
      'nb',
      { nb: 'Ja', nn: 'Ja' },
    ],
    ['one kept in English starts in English', undefined, 'en', 'Purpose', 'en', { en: 'Purpose' }],
    ['one kept in English needs no bokmål', { nb: 'Ja', en: 'Yes' }, 'nb', '', 'en', { en: 'Yes' }],
    ['one kept in Danish takes English beside it', { da: 'Ja' }, 'en', 'Yes', 'da', { da: 'Ja', en: 'Yes' }],
  ] as const)('%s', (_, before, language, words, main, after) => {
    expect(withLanguage(before, language, words, main)).toEqual(after);
  });

  it.each([
    ['bokmål cannot be emptied', { nb: 'Ja', en: 'Yes' }, 'nb', '', 'nb'],
    ['a text cannot start in English', undefined, 'en', 'Yes', 'nb'],
    ['English cannot be emptied where it is the main language', { nb: 'Ja', en: 'Yes' }, 'en', '', 'en'],
  ] as const)('%s: what was stored holds', (_, before, language, words, main) => {
    expect(withLanguage(before, language, words, main)).toBeUndefined();
  });
});
