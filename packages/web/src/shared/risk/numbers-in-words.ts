import type { Interval, Language } from '@risikobilde/core';
import { formatNumber } from '@risikobilde/words';

/** A number no more exact than it is known: two digits. */
export const rough = (value: number, language: Language): string => formatNumber(value, language, 2);

/** "om lag én gang på 16 år", "om lag 3 ganger i året". */
export const frequencyInWords = (perYear: number, language: Language): string => {
  if (perYear <= 0) return { nb: 'aldri', nn: 'aldri', en: 'never' }[language];
  if (perYear < 0.95) {
    const years = rough(1 / perYear, language);
    return {
      nb: `om lag én gang på ${years} år`,
      nn: `om lag éin gong på ${years} år`,
      en: `about once in ${years} years`,
    }[language];
  }
  const times = rough(perYear, language);
  if (times === '1')
    return { nb: 'om lag én gang i året', nn: 'om lag éin gong i året', en: 'about once a year' }[language];
  return {
    nb: `om lag ${times} ganger i året`,
    nn: `om lag ${times} gonger i året`,
    en: `about ${times} times a year`,
  }[language];
};

/**
 * "én gang på 5 til 100 år", "én gang på 16 år til 2,1 ganger i året": a rate below once a year is years between, since
 * nobody can picture 0.0000028 times. What never happens, or less than once in ten thousand years, is said so.
 */
export const frequencyRangeInWords = (low: number, high: number, language: Language): string => {
  const to = language === 'en' ? 'to' : 'til';
  if (low >= 0.95)
    return {
      nb: `${rangeInWords(low, high, 'nb')} ganger i året`,
      nn: `${rangeInWords(low, high, 'nn')} gonger i året`,
      en: `${rangeInWords(low, high, 'en')} times a year`,
    }[language];
  const least = low * rarest < 0.999 ? undefined : rough(1 / low, language);
  const once = { nb: 'én gang på', nn: 'éin gong på', en: 'once in' }[language];
  const years = language === 'en' ? 'years' : 'år';
  const start =
    least === undefined
      ? {
          nb: `sjeldnere enn én gang på ${rough(rarest, 'nb')} år`,
          nn: `sjeldnare enn éin gong på ${rough(rarest, 'nn')} år`,
          en: `less than once in ${rough(rarest, 'en')} years`,
        }[language]
      : `${once} ${least} ${years}`;
  if (high < 0.95)
    return least === undefined
      ? `${start} ${to} ${once} ${rough(1 / high, language)} ${years}`
      : `${once} ${rough(1 / high, language)} ${to} ${least} ${years}`;
  const often = frequencyInWords(high, language).replace(/^(om lag|about) /, '');
  return `${start} ${to} ${often}`;
};

const rarest = 10_000;

/** A count of people, whole, with two digits that count. */
const people = (persons: number, language: Language): string =>
  rough(persons < 10 ? Math.round(persons) : persons, language);

/** "om lag 40 personer". */
export const personsInWords = (persons: number, language: Language): string => {
  if (persons < 1)
    return { nb: 'under én person', nn: 'under éin person', en: 'fewer than one person' }[language];
  const n = people(persons, language);
  return {
    nb: `om lag ${n} ${n === '1' ? 'person' : 'personer'}`,
    nn: `om lag ${n} ${n === '1' ? 'person' : 'personar'}`,
    en: `about ${n} ${n === '1' ? 'person' : 'people'}`,
  }[language];
};

/** "5 til 300". */
export const rangeInWords = (low: number, high: number, language: Language): string =>
  `${rough(low, language)} ${language === 'en' ? 'to' : 'til'} ${rough(high, language)}`;

/** The middle estimate of a year's harm, middle against middle: "om lag 40 personer i året (5 til 300)". */
export const harmInWords = (frequency: Interval, consequence: Interval, language: Language): string => {
  const year = language === 'en' ? 'a year' : 'i året';
  const [low, high] = [frequency.low * consequence.low, frequency.high * consequence.high];
  const least =
    low >= 1 ? people(low, language) : { nb: 'under 1', nn: 'under 1', en: 'fewer than 1' }[language];
  const range = `${least} ${language === 'en' ? 'to' : 'til'} ${people(Math.max(1, high), language)}`;
  return `${personsInWords(frequency.mid * consequence.mid, language)} ${year} (${range})`;
};

/** A share of years or worlds as whole hundredths, never 0 or 100 for what only comes near. */
export const outOfHundred = (share: number): number =>
  share <= 0 || share >= 1 ? Math.round(share * 100) : Math.min(99, Math.max(1, Math.round(share * 100)));
