import { parseLocalDate } from '@risikobilde/core';
import { describe, expect, test } from 'vitest';
import { formatDate, formatShortDate } from './date-format.js';
import {
  formatBounds,
  formatCount,
  formatDifference,
  formatNumber,
  formatPercent,
  formatRange,
} from './number-format.js';
import { fitText, textWidth, wrapText } from './text-width.js';

const nb = '\u00a0';

describe('numbers', () => {
  test.each([
    [0, '0', '0'],
    [0.5, '0,5', '0.5'],
    [1000, `1${nb}000`, '1,000'],
    [1234567, `1${nb}200${nb}000`, '1,200,000'],
    [-42, '−42', '−42'],
    [0.000123, '0,00012', '0.00012'],
    [9.996, '10', '10'],
    [1e21, `1${`${nb}000`.repeat(7)}`, `1${',000'.repeat(7)}`],
    [Number.NaN, '–', '–'],
    [Number.POSITIVE_INFINITY, '∞', '∞'],
  ])('%d is written %s in Norwegian and %s in English', (value, norwegian, english) => {
    expect(formatNumber(value, 'nb')).toBe(norwegian);
    expect(formatNumber(value, 'en')).toBe(english);
  });

  test('a count keeps every digit', () => {
    expect(formatCount(1234567, 'nn')).toBe(`1${nb}234${nb}567`);
  });

  test.each([
    [0.125, `13${nb}%`],
    [0.05, `5${nb}%`],
    [0.9999, `99,99${nb}%`],
    [1, `100${nb}%`],
    [0, `0${nb}%`],
    [1e-9, `<${nb}0,0001${nb}%`],
  ])('the share %d is %s', (share, text) => {
    expect(formatPercent(share, 'nb')).toBe(text);
  });

  test('a range whose ends read the same is one number', () => {
    expect(formatRange(1.001, 1.002, 'nb')).toBe('1');
    expect(formatRange(5, 300, 'nb')).toBe('5 til 300');
  });

  test('bounds are rounded away from what they hold', () => {
    expect(formatBounds(64_790, 65_110, 'nb')).toBe(`64${nb}000 til 66${nb}000`);
    expect(formatBounds(120, 120, 'nb')).toBe('120');
    expect(formatBounds(0, 0.35, 'nb')).toBe('0 til 0,35');
  });

  test('a difference has its sign', () => {
    expect([3, -3, 0].map((value) => formatDifference(value, 'nb'))).toEqual(['+3', '−3', '0']);
  });
});

test('a day is written in words and in figures', () => {
  const date = parseLocalDate('2023-07-10');
  if (date === undefined) throw new Error('the day exists');
  expect([formatDate(date, 'nb'), formatDate(date, 'en')]).toEqual(['10. juli 2023', '10 July 2023']);
  expect([formatShortDate(date, 'nn'), formatShortDate(date, 'en')]).toEqual(['10.07.2023', '2023-07-10']);
});

describe('text', () => {
  test('no line is wider than its column, compounds included', () => {
    const lines = wrapText('Menneskerettighetsorganisasjonenes overvåkingsutvalg', 90, 13);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(90);
  });

  test('what does not fit ends in an ellipsis', () => {
    expect(wrapText('en to tre fire fem seks sju', 40, 13, 400, 2).at(-1)).toMatch(/…$/);
    expect(fitText('kort', 200, 13)).toBe('kort');
  });
});
