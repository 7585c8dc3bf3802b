import { type Language, languageInfo } from './language.js';

/**
 * How each language writes numbers, days and lists, by `Intl`. Every language is formatted with the locale of its entry in
 * `language.ts`; what Node and browsers write differently is made the same here.
 */

/**
 * Significant digits of a figure of risk, which is known no better, on screen, in print or in a picture. Counts keep
 * every digit.
 */
const figureDigits = 2;

const cached = <T>(
  make: (language: Language, style: string) => T,
): ((language: Language, style?: string) => T) => {
  const made = new Map<string, T>();
  return (language, style = '') => {
    const name = `${language} ${style}`;
    const before = made.get(name);
    if (before !== undefined) return before;
    const formatter = make(language, style);
    made.set(name, formatter);
    return formatter;
  };
};

const numberFormat = cached(
  (language, digits) =>
    new Intl.NumberFormat(languageInfo[language].intl, { maximumSignificantDigits: Number(digits) }),
);

/** As many significant digits as a number holds: what a person wrote is shown as it was written. */
export const everyDigit = 15;

/** What the language writes between thousands and before decimals: a space and a comma in Norwegian, `.` and `,` in Danish. */
export const numberSigns = (language: Language): { readonly thousands: string; readonly decimal: string } => {
  const parts = numberFormat(language, String(everyDigit)).formatToParts(12_345.5);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { thousands: sign('group'), decimal: sign('decimal') };
};

/** A whole number with every digit: `10 001`. */
export const formatCount = (value: number, language: Language): string =>
  formatNumber(Math.round(value), language, everyDigit);

/**
 * A number with at most `digits` significant digits, `1 200` and `0,5` in Norwegian, `1,200` and `0.5` in English. Never an
 * exponent, which no reader of a privacy assessment expects.
 */
export const formatNumber = (value: number, language: Language, digits: number = figureDigits): string => {
  if (Number.isNaN(value)) return '–';
  // English data write a hyphen before a negative number.
  return numberFormat(language, String(digits))
    .format(value === 0 ? 0 : value)
    .replace(/^-/, '\u2212');
};

/** A number with its sign, for a difference. */
export const formatDifference = (value: number, language: Language, digits: number = figureDigits): string =>
  value > 0 ? `+${formatNumber(value, language, digits)}` : formatNumber(value, language, digits);

const percentSign = cached(
  (language) => new Intl.NumberFormat(languageInfo[language].intl, { style: 'percent' }),
);

/** A share from 0 to 1 as per cent: `12,5 %`, `12.5%`. Never 0 or 100 for what only comes near. */
export const formatPercent = (share: number, language: Language): string => {
  const write = (percent: number, digits: number): string =>
    percentSign(language)
      .formatToParts(0)
      .map((part) => (part.type === 'integer' ? formatNumber(percent, language, digits) : part.value))
      .join('');
  if (share > 0 && share < 1e-6) return `<\u00a0${write(0.0001, 1)}`;
  const percent = share * 100;
  // Near 100 the digits that matter are those after the nines.
  const nines = percent > 99 && percent < 100 ? Math.min(6, Math.ceil(-Math.log10(1 - share))) : 0;
  return write(percent, figureDigits + nines);
};

/** Span of two formatted ends, `50–20 000`; with spaces where an end has a sign, `−3 – +12`; the same once. */
export const formatSpan = (low: string, high: string): string => {
  if (low === high) return low;
  return /^[-+\u2212]/.test(low) || /^[-+\u2212]/.test(high) ? `${low} – ${high}` : `${low}–${high}`;
};

/** Two ends of a range, `50–20 000`; ends that read the same are written once. In a sentence say the message `range`. */
export const formatRange = (
  low: number,
  high: number,
  language: Language,
  digits: number = figureDigits,
): string => formatSpan(formatNumber(low, language, digits), formatNumber(high, language, digits));

/** Bounds rounded outwards, so that they still hold the value: the lower down, the upper up. */
export const formatBounds = (low: number, high: number, language: Language): string =>
  low === high ? formatNumber(low, language) : formatRange(outward(low, -1), outward(high, 1), language);

const outward = (value: number, direction: -1 | 1): number => {
  if (value === 0 || !Number.isFinite(value)) return value;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - (figureDigits - 1));
  // A value that is itself a whole step must not be moved by the last binary digit.
  const steps = Number((value / step).toPrecision(12));
  return (direction < 0 ? Math.floor(steps) : Math.ceil(steps)) * step;
};

const dayFormat = cached(
  (language, style) =>
    new Intl.DateTimeFormat(languageInfo[language].intl, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(style.startsWith('short')
        ? { month: '2-digit', ...(style === 'short' && { day: '2-digit' }) }
        : { month: 'long', ...(style === 'month' ? {} : { day: 'numeric' }) }),
    }),
);

/** A day as running text has it: "10. juli 2023", "10 July 2023"; of `YYYY-MM` and `YYYY` as much as is known. */
export const formatDay = (day: string, language: Language): string => {
  const [year = '', month, date] = day.split('-');
  if (month === undefined) return year;
  const time = Date.UTC(Number(year), Number(month) - 1, date === undefined ? 1 : Number(date));
  return dayFormat(language, date === undefined ? 'month' : 'long').format(time);
};

/** A day as what happened on it has it: "1. november 2023", but "i november 2023" of a month; "on 1 November 2023", "in November 2023". */
export const formatWhen = (day: string, language: Language): string => {
  const isDay = day.length > 'YYYY-MM'.length;
  const before = language === 'en' ? (isDay ? 'on ' : 'in ') : isDay ? '' : 'i ';
  return `${before}${formatDay(day, language)}`;
};

// English, which no browser lacks: month/day/year.
const centralEuropeanClock = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The day at a moment (ISO 8601, or as a clock has it) by Central European time, `YYYY-MM-DD`. Every day that the product goes by is of
 * that: where its servers and browsers stand, or that they go by UTC, moves no day.
 */
export const dayHere = (moment: Date | string): string => {
  const [month, day, year] = centralEuropeanClock.format(new Date(moment)).split('/');
  return `${year}-${month}-${day}`;
};

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * Moment (ISO 8601; local time when it has no offset) as the clock where the reader is had it: "25. november 2026 kl.
 * 01.23".
 */
export const formatMoment = (moment: string, language: Language): string => {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const day = formatDay(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, language);
  const [hour, minute] = [two(at.getHours()), two(at.getMinutes())];
  return language === 'en' ? `${day}, ${hour}:${minute}` : `${day} kl. ${hour}.${minute}`;
};

/** A day in figures, for narrow places: `10.07.2023`, or as much as is known; in English as ISO 8601 has it, which nobody misreads. */
export const formatShortDay = (day: string, language: Language): string => {
  const [year, month, date] = day.split('-').map(Number);
  if (language === 'en' || year === undefined || month === undefined) return day;
  const style = date === undefined ? 'short month' : 'short';
  return dayFormat(language, style).format(Date.UTC(year, month - 1, date ?? 1));
};

const listFormat = cached(
  (language, style) =>
    new Intl.ListFormat(languageInfo[language].intl, {
      type: style === 'or' ? 'disjunction' : 'conjunction',
    }),
);

/** `a, b og c`; with `or` `a, b eller c`. */
export const formatList = (
  items: readonly string[],
  language: Language,
  kind: 'and' | 'or' = 'and',
): string => listFormat(language, kind).format(items);

const collator = cached((language) => new Intl.Collator(languageInfo[language].intl));

/** Collation of a language: compares two texts of a list; å comes last in Norwegian. */
export const compareIn = (language: Language): ((a: string, b: string) => number) =>
  collator(language).compare;
