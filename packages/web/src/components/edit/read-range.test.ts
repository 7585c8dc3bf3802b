import { describe, expect, it } from 'vitest';
import { readRange } from './read-range.js';

describe('a range as somebody types it', () => {
  it.each([
    ['a decimal comma', '0,5', '2', [0.5, 2]],
    [
      'spaces between thousands, also those that do not break',
      '4 000 000',
      '6\u00a0000\u00a0000',
      [4e6, 6e6],
    ],
    ['the same number twice', '3', '3', [3, 3]],
  ])('reads %s', (_, low, high, range) => {
    expect(readRange(low, high)).toEqual({ ok: true, range });
  });

  it.each([
    ['an empty field', '', '2', 'notNumber'],
    ['words', 'få', 'mange', 'notNumber'],
    ['a negative number', '-1', '2', 'notNumber'],
    ['low above high', '5', '2', 'wrongRange'],
  ])('refuses %s', (_, low, high, why) => {
    expect(readRange(low, high)).toEqual({ ok: false, why });
  });
});
