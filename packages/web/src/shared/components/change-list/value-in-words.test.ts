import { wordsOf } from '@risikobilde/words/all';
import { describe, expect, it } from 'vitest';
import { pathInWords, valueInWords, type Wording } from './value-in-words.js';

const wording: Wording = {
  words: wordsOf.nb,
  nameOf: (id) => (id === 'cloud' ? 'Allmenn sky' : id),
  yes: 'ja',
  no: 'nei',
  languageName: (language) =>
    new Map([
      ['nb', 'bokmål'],
      ['nn', 'nynorsk'],
      ['en', 'engelsk'],
    ]).get(language) ?? language,
};

describe('a value as a person would write it', () => {
  it.each([
    ['an enumeration', 'doesNotExist', 'right', 'says', 'rettigheten gjelder ikke'],
    ['the id of something with a name', 'cloud', 'decision', 'alternative', 'Allmenn sky'],
    ['an item of a list', { state: 'planned' }, 'measure', 'states[0]', 'Status: planlagt'],
    ['a day', '2026-11-25', 'advice', 'on', '25. november 2026'],
    ['a range', [0.1, 2], 'scenario', 'judgements[a].frequency.perYear', '0,1–2'],
    ['a text in several languages', { nb: 'Én måned', en: 'One month' }, 'right', 'timeLimit', 'Én måned'],
    ['a mapping', { answer: 'yes' }, 'freedom', 'steps.law', 'Svar: ja'],
    ['a yes', true, 'claim', 'essential', 'ja'],
  ])('%s', (_, value, kind, path, words) => {
    expect(valueInWords(kind, path, value, wording)).toBe(words);
  });
});

describe('where in a record something changed', () => {
  it.each([
    ['right', 'says', 'Vurderingen sier'],
    ['claim', 'text.nn', 'Påstanden, nynorsk'],
  ])('%s %s', (kind, path, words) => {
    expect(pathInWords(kind, path, wording)).toBe(words);
  });

  it('names an item of a list by what it is called', () => {
    expect(pathInWords('scenario', 'judgements[cloud 2025-01-01].by', wording)).toContain(
      '(Allmenn sky 1. januar 2025)',
    );
  });
});
