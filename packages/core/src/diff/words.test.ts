import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './words.js';

describe('the difference between two texts, word by word', () => {
  it.each([
    ['nothing changed', 'Data kan nås.', 'Data kan nås.', [['same', 'Data kan nås.']]],
    [
      'one word replaced',
      'Risikoen er lav.',
      'Risikoen er høy.',
      [
        ['same', 'Risikoen er'],
        ['removed', ' lav.'],
        ['added', ' høy.'],
      ],
    ],
    [
      'a word put in',
      'Tilgang gis.',
      'Tilgang gis ikke.',
      [
        ['same', 'Tilgang'],
        ['removed', ' gis.'],
        ['added', ' gis ikke.'],
      ],
    ],
    [
      'two places far apart',
      'a b c d e f g',
      'x b c d e f y',
      [
        ['removed', 'a'],
        ['added', 'x'],
        ['same', ' b c d e f'],
        ['removed', ' g'],
        ['added', ' y'],
      ],
    ],
    ['a text that was not there', '', 'Ny tekst', [['added', 'Ny tekst']]],
    ['a text that is gone', 'Gammel', '', [['removed', 'Gammel']]],
  ])('%s', (_, before, after, expected) => {
    expect(diffWords(before, after).map(({ type, text }) => [type, text])).toEqual(expected);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n', 'æ'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after);
        const without = (type: string) =>
          runs
            .filter((run) => run.type !== type)
            .map((run) => run.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('gives up looking in two long texts with nothing in common, and does not hang', () => {
    const words = (prefix: string) => Array.from({ length: 20_000 }, (_, i) => `${prefix}${i}`).join(' ');
    expect(diffWords(words('a'), words('b')).map(({ type }) => type)).toEqual(['removed', 'added']);
  });
});
