import type { RiskResult } from '@risikobilde/core';
import { formatNumber, type Message, message, type Words } from '@risikobilde/words';

export { frequencyInWords, frequencyRangeInWords, rangeInWords } from '@risikobilde/words';

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

/** A count of people is whole. */
const people = (persons: number): number => rounded(persons < 10 ? Math.round(persons) : persons);

/** "om lag 40 personer". */
export const personsInWords = (persons: number, { t }: Words): string =>
  t('quantity.persons', { n: persons < 1 ? 0 : people(persons) });

/** What a year's harm is expected to be, with how far the estimates reach: "om lag 40 personer i året (5 til 300)". */
export const harmInWords = (
  { frequency, consequence, mean }: Pick<RiskResult['current'], 'frequency' | 'consequence' | 'mean'>,
  words: Words,
): string => {
  const [low, high] = [frequency.low * consequence.low, frequency.high * consequence.high];
  const { t, language } = words;
  return t('quantity.harmAYear', {
    harm: personsInWords(mean.frequency * mean.consequence, words),
    low: low >= 1 ? formatNumber(people(low), language) : t('quantity.underOne'),
    high: people(Math.max(1, high)),
  });
};

/** How many people, in figures for a table; below nothing where it is that many more. */
export const personsInFigures = (persons: number, { t, language }: Words): string =>
  persons > -1 && persons < 1 ? t('quantity.underOne') : formatNumber(people(persons), language);

/** A year's harm in figures, for a table: what is expected, and how far it reaches, `84` and `1–1 000`. */
export const harmInFigures = (
  { frequency, consequence, mean }: Pick<RiskResult['current'], 'frequency' | 'consequence' | 'mean'>,
  { t, language }: Words,
): { readonly expected: string; readonly range: string } => {
  const figure = (harm: number): string =>
    harm < 1 ? t('quantity.underOne') : formatNumber(people(harm), language);
  const [low, high] = [frequency.low * consequence.low, frequency.high * consequence.high];
  return {
    expected: figure(mean.frequency * mean.consequence),
    range: `${figure(low)}–${figure(high)}`,
  };
};

/** A share of years or worlds as whole hundredths, never 0 or 100 for what only comes near. */
export const outOfHundred = (share: number): number =>
  share <= 0 || share >= 1 ? Math.round(share * 100) : Math.min(99, Math.max(1, Math.round(share * 100)));
