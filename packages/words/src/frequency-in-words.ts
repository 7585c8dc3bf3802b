import { formatNumber } from './format.js';
import type { Words } from './words.js';

/** No figure of a risk is known better than two digits, so what reads as 1 is said as one. */
const rounded = (value: number): number => Number(value.toPrecision(2));

/** "om lag én gang på 16 år", "om lag 3 ganger i året". */
export const frequencyInWords = (perYear: number, { t }: Words): string => {
  if (perYear <= 0) return t('quantity.never');
  const rate = perYear < 0.95 ? t('quantity.onceIn', { years: 1 / perYear }) : timesAYear(perYear, t);
  return t('quantity.about', { rate });
};

const timesAYear = (perYear: number, t: Words['t']): string =>
  t('quantity.timesAYear', { n: rounded(perYear) });

/**
 * "én gang på 5 til 100 år", "én gang på 16 år til 2,1 ganger i året": a rate below once a year is years between, since
 * nobody can picture 0.0000028 times. What never happens, or less than once in ten thousand years, is said so.
 */
export const frequencyRangeInWords = (low: number, high: number, words: Words): string => {
  const { t } = words;
  if (low >= 0.95) return t('quantity.rangeTimesAYear', { range: rangeInWords(low, high, words) });
  const isRarest = low * rarest < 0.999;
  if (high < 0.95 && !isRarest)
    return t('quantity.onceInRange', { range: rangeInWords(1 / high, 1 / low, words) });
  return t('quantity.range', {
    low: isRarest ? t('quantity.rarerThan', { years: rarest }) : t('quantity.onceIn', { years: 1 / low }),
    high: high < 0.95 ? t('quantity.onceIn', { years: 1 / high }) : timesAYear(high, t),
  });
};

const rarest = 10_000;

/** "5 til 300". */
export const rangeInWords = (low: number, high: number, { t, language }: Words): string =>
  t('quantity.range', { low: formatNumber(low, language), high: formatNumber(high, language) });
