import type { Interval } from '@risikobilde/core';
import { formatNumber, type Message, message, type Words } from '@risikobilde/words';

/** No figure of a risk is known better than two digits, so what reads as 1 is said as one. */
const rounded = (value: number): number => Number(value.toPrecision(2));

/** The same without "om lag", to stand in a sentence or a picture. */
export const frequencySaid = (perYear: number): Message =>
  perYear < 0.95
    ? message('quantity.onceIn', { years: 1 / perYear })
    : message('quantity.timesAYear', { n: rounded(perYear) });

/** "40 personer". */
export const personsSaid = (persons: number): Message =>
  message('quantity.personsExactly', { n: people(Math.max(1, persons)) });

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

/** A count of people is whole. */
const people = (persons: number): number => rounded(persons < 10 ? Math.round(persons) : persons);

/** "om lag 40 personer". */
export const personsInWords = (persons: number, { t }: Words): string =>
  t('quantity.persons', { n: persons < 1 ? 0 : people(persons) });

/** "5 til 300". */
export const rangeInWords = (low: number, high: number, { t, language }: Words): string =>
  t('quantity.range', { low: formatNumber(low, language), high: formatNumber(high, language) });

/** The middle estimate of a year's harm, middle against middle: "om lag 40 personer i året (5 til 300)". */
export const harmInWords = (frequency: Interval, consequence: Interval, words: Words): string => {
  const [low, high] = [frequency.low * consequence.low, frequency.high * consequence.high];
  const { t, language } = words;
  return t('quantity.harmAYear', {
    harm: personsInWords(frequency.mid * consequence.mid, words),
    low: low >= 1 ? formatNumber(people(low), language) : t('quantity.underOne'),
    high: people(Math.max(1, high)),
  });
};

/** A share of years or worlds as whole hundredths, never 0 or 100 for what only comes near. */
export const outOfHundred = (share: number): number =>
  share <= 0 || share >= 1 ? Math.round(share * 100) : Math.min(99, Math.max(1, Math.round(share * 100)));
