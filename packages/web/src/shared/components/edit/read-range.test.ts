import { describe, expect, it } from 'vitest';
import { readRange, typedNumber } from './read-range.js';

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
    expect(readRange(low, high, 'nb')).toEqual({ ok: true, range });
  });

  it.each([
    ['commas between thousands', '1,500', '50,000.5', [1500, 50_000.5]],
    ['a decimal comma where no thousands can be meant', '0,125', '1,5', [0.125, 1.5]],
  ])('reads %s in English', (_, low, high, range) => {
    expect(readRange(low, high, 'en')).toEqual({ ok: true, range });
  });

  it.each([
    [4_000_000, '4\u00a0000\u00a0000', '4\u00a0000\u00a0000'],
    [0.0125, '0,0125', '0.0125'],
    [1500.25, '1\u00a0500,25', '1\u00a0500.25'],
    [1e-7, '0,0000001', '0.0000001'],
  ])('shows %d so that it is read back as the same', (value, nb, en) => {
    expect([typedNumber(value, 'nb'), typedNumber(value, 'en')]).toEqual([nb, en]);
  });

  it.each([
    ['an empty field', '', '2', 'notNumber'],
    ['words', 'få', 'mange', 'notNumber'],
    ['a negative number', '-1', '2', 'notNumber'],
    ['low above high', '5', '2', 'wrongRange'],
  ])('refuses %s', (_, low, high, why) => {
    expect(readRange(low, high, 'nb')).toEqual({ ok: false, why });
  });
});
