import { wordsOf } from '@risikobilde/words/all';
import { describe, expect, it } from 'vitest';
import {
  frequencyInWords,
  harmInWords,
  outOfHundred,
  personsInWords,
  frequencyRangeInWords,
} from './numbers-in-words.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const at = (low: number, mid: number, high: number) => ({ low, mid, high });

describe('a number with its meaning', () => {
  it.each([
    [0.0632, 'nb', 'om lag én gang på 16 år'],
    [0.0632, 'en', 'about once in 16 years'],
    [1, 'nn', 'om lag éin gong i året'],
    [11.8, 'nb', 'om lag 12 ganger i året'],
    [0, 'nb', 'aldri'],
  ] as const)('%d times a year in %s', (perYear, language, words) => {
    expect(frequencyInWords(perYear, wordsOf[language])).toBe(words);
  });

  it.each([
    [0.01, 0.2, 'nb', 'én gang på 5 til 100 år'],
    [0.0625, 2.1, 'nb', 'én gang på 16 år til 2,1 ganger i året'],
    [0.0000028, 2.1, 'nb', 'sjeldnere enn én gang på 10 000 år til 2,1 ganger i året'],
    [0, 0.01, 'nn', 'sjeldnare enn éin gong på 10 000 år til éin gong på 100 år'],
    [2, 12, 'en', '2 to 12 times a year'],
    [0.5, 1, 'en', 'once in 2 years to once a year'],
  ] as const)('%d to %d times a year in %s', (low, high, language, words) => {
    expect(plain(frequencyRangeInWords(low, high, wordsOf[language]))).toBe(words);
  });

  it('a harm smaller than one person is not a fraction of one', () => {
    expect(personsInWords(0.3, wordsOf.nb)).toBe('under én person');
  });

  it('people are counted no more exactly than they are known', () => {
    expect(plain(personsInWords(12_345, wordsOf.nb))).toBe('om lag 12 000 personer');
  });

  it('a year is what is expected, not the middle, with how far it may reach either way', () => {
    const state = {
      frequency: at(0.5, 1, 3),
      consequence: at(10, 40, 100),
      mean: { frequency: 1.25, consequence: 48 },
    };
    expect(plain(harmInWords(state, wordsOf.nb))).toBe('om lag 60 personer i året (5 til 300)');
  });

  it.each([
    [0.999, 99],
    [0.001, 1],
    [1, 100],
    [0.84, 84],
  ])('a share of %d is %d of a hundred', (share, of) => {
    expect(outOfHundred(share)).toBe(of);
  });
});
