import { describe, expect, it, test } from 'vitest';
import { askedFor, namesLike, withMentions } from './mentions.js';

test.each([
  ['Spør @', 'Spør @'.length, { from: 5, typed: '' }],
  ['Spør @ka', 8, { from: 5, typed: 'ka' }],
  ['@Kari Nor', 9, { from: 0, typed: 'Kari Nor' }],
  ['(@åse', 5, { from: 1, typed: 'åse' }],
  // An address of mail names nobody.
  ['post@kari', 9, undefined],
  ['Spør @ka etter det', 5, undefined],
  ['@ka\nny linje', 12, undefined],
])('in %j with the caret at %i somebody is named as %j', (text, caret, expected) => {
  expect(askedFor(text, caret)).toEqual(expected);
});

const names = ['Kari Nordmann', 'Kari Nordmann Berg', 'Personvernjurist i Digdir'];

describe('names', () => {
  it('are found by the beginning of any of their words', () => {
    expect(namesLike(names, 'ber')).toEqual(['Kari Nordmann Berg']);
    expect(namesLike(names, 'kari n')).toEqual(['Kari Nordmann', 'Kari Nordmann Berg']);
    expect(namesLike(names, 'ari')).toEqual([]);
  });

  it('are told apart from the text, the longest first, and only whole', () => {
    expect(withMentions('Hei @Kari Nordmann Berg, og @kari nordmann.', names)).toEqual([
      { text: 'Hei ', isName: false },
      { text: '@Kari Nordmann Berg', isName: true },
      { text: ', og ', isName: false },
      { text: '@kari nordmann', isName: true },
      { text: '.', isName: false },
    ]);
    expect(withMentions('@Kari Nordmanns hus', names)).toEqual([
      { text: '@Kari Nordmanns hus', isName: false },
    ]);
  });

  it('with signs that mean something to a search are names as any other', () => {
    expect(withMentions('@A. (B)', ['A. (B)'])).toEqual([{ text: '@A. (B)', isName: true }]);
  });
});
