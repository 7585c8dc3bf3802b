import { describe, expect, it } from 'vitest';
import { day } from '../../test/fixture.js';
import { formatDate } from './dates.js';
import { formatNumber, formatRange } from './numbers.js';

describe('dates and numbers as a reader writes them', () => {
  it.each([
    ['nb', 'day', '10. juli 2023'],
    ['nn', 'day', '10. juli 2023'],
    ['en', 'day', '10 July 2023'],
    ['nb', 'month', 'juli 2023'],
    ['en', 'month', 'July 2023'],
    ['nb', 'year', '2023'],
  ] as const)('a date in %s with precision %s is %s', (language, precision, expected) => {
    expect(formatDate(day('2023-07-10'), language, precision)).toBe(expected);
  });

  it('the first of a month has no leading nought', () => {
    expect(formatDate(day('2024-03-01'), 'nb')).toBe('1. mars 2024');
  });

  it.each([
    [0.05, '0,05', '0.05'],
    [0.5, '0,5', '0.5'],
    [0.000123, '0,000123', '0.000123'],
    [1500, '1\u00a0500', '1,500'],
    [12500, '12\u00a0500', '12,500'],
    [1000000, '1\u00a0000\u00a0000', '1,000,000'],
    [0, '0', '0'],
  ])('%d is %s in Norwegian and %s in English', (value, nb, en) => {
    expect(formatNumber(value, 'nb')).toBe(nb);
    expect(formatNumber(value, 'en')).toBe(en);
  });

  it('a range of one value is that value', () => {
    expect(formatRange([0.3, 0.3], 'nb')).toBe('0,3');
    expect(formatRange([50, 20000], 'nb')).toBe('50–20\u00a0000');
  });
});
