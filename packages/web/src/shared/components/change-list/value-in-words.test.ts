import { describe, expect, it } from 'vitest';
import { lastField, pathInWords, valueInWords, type Wording } from './value-in-words.js';

const wording: Wording = {
  language: 'nb',
  nameOf: (id) => (id === 'cloud' ? 'Allmenn sky' : id),
  yes: 'ja',
  no: 'nei',
  languageName: (language) => ({ nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' })[language],
};

describe('a value as a person would write it', () => {
  it.each([
    ['an enumeration', 'doesNotExist', 'says', 'rettigheten gjelder ikke'],
    ['the id of something with a name', 'cloud', 'alternative', 'Allmenn sky'],
    ['a day', '2026-11-25', 'on', '25. november 2026'],
    ['a range', [0.1, 2], 'perYear', '0,1–2'],
    ['a text in several languages', { nb: 'Én måned', en: 'One month' }, 'timeLimit', 'Én måned'],
    ['a mapping', { answer: 'yes' }, 'law', 'Svar: ja'],
    ['a choice', true, 'essential', 'ja'],
  ])('%s', (_, value, field, words) => {
    expect(valueInWords(value, field, wording)).toBe(words);
  });
});

describe('where in a record something changed', () => {
  it.each([
    ['right', 'says', 'Vurderingen sier'],
    ['claim', 'text.nn', 'Tekst, nynorsk'],
  ])('%s %s', (kind, path, words) => {
    expect(pathInWords(kind, path, wording)).toBe(words);
  });

  it('names an item of a list by what it is called', () => {
    expect(pathInWords('scenario', 'judgements[cloud 2025-01-01].by', wording)).toContain(
      '(Allmenn sky 1. januar 2025)',
    );
  });

  it('finds the field that gives the value its words, not the language or the item', () => {
    expect(lastField('exceptions[14(5)].why.nb')).toBe('why');
  });
});
