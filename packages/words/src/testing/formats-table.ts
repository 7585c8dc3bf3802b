import { wordsOf } from '../all.js';
import {
  compareIn,
  dayHere,
  everyDigit,
  formatBounds,
  formatCount,
  formatDay,
  formatDifference,
  formatList,
  formatMoment,
  formatNumber,
  formatPercent,
  formatRange,
  formatShortDay,
} from '../format.js';
import { type Language, languages } from '../language.js';

const numbers = [
  0,
  -0,
  0.000123,
  0.5,
  1,
  1.5,
  9.996,
  42,
  -42,
  632.4,
  1200,
  10_001,
  -1_234_567,
  1e21,
  Number.NaN,
  Infinity,
];
const shares = [0, 1e-9, 0.00034, 0.125, 0.5, 0.9996, 0.99999, 1];
const ranges: readonly (readonly [low: number, high: number])[] = [
  [5, 300],
  [-3, 12],
  [0.12, 0.12],
  [1001, 1002],
  [50, 20_000],
];
const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-09`);
const days = ['2026', '2026-02', '2024-02-29', '2099-12-31', ...months];
// Without an offset a moment is read by the clock of the machine, so it is the same one on all of them.
const moments = ['2026-11-25T01:23:00', '2024-02-29T23:59:59.999', 'not a moment'];
// The last moment of a day in Norway and the first of the next: in winter, in summer, at the end of a year, and of a February.
const turns = [
  '2026-11-28T22:59:59.999Z',
  '2026-11-28T23:00:00Z',
  '2026-07-01T21:59:59.999Z',
  '2026-07-01T22:00:00Z',
  '2026-12-31T23:00:00Z',
  '2028-02-28T23:00:00Z',
  '2028-02-29T23:00:00Z',
];
const lists = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']] as const;
const lengths = [0, 1, 1.5, 2, 21, 1200];
const sorted = ['ål', 'zoo', 'Ærlig', 'øre', 'aa', 'ärta', 'b', 'A', 'a', 'é', 'e', '10', '2'];

/** What is formatted, under its name, one row for each value. */
const rowsOf = (language: Language): readonly (readonly [name: string, value: unknown, said: string])[] => [
  ...numbers.map((n) => ['number', n, formatNumber(n, language)] as const),
  ...numbers.map((n) => ['number, every digit', n, formatNumber(n, language, everyDigit)] as const),
  ...numbers.map((n) => ['count', n, formatCount(n, language)] as const),
  ...numbers.map((n) => ['difference', n, formatDifference(n, language)] as const),
  ...shares.map((share) => ['per cent', share, formatPercent(share, language)] as const),
  ...ranges.map((ends) => ['range', ends, formatRange(...ends, language)] as const),
  ...ranges.map((ends) => ['bounds', ends, formatBounds(...ends, language)] as const),
  ...days.map((day) => ['day', day, formatDay(day, language)] as const),
  ...days.map((day) => ['short day', day, formatShortDay(day, language)] as const),
  ...moments.map((moment) => ['moment', moment, formatMoment(moment, language)] as const),
  ...lists.map((items) => ['list', items, formatList(items, language)] as const),
  ...lists.map((items) => ['list, or', items, formatList(items, language, 'or')] as const),
  ...lengths.map((count) => ['duration', count, wordsOf[language].t('operator.days', { count })] as const),
  ...lengths.map((n) => ['times a year', n, wordsOf[language].t('quantity.timesAYear', { n })] as const),
  ['order', sorted, sorted.toSorted(compareIn(language)).join(' ')],
];

/** Spaces and signs that look alike are told apart: everything beyond Latin-1 letters is written by its number. */
const visible = (text: string): string =>
  text.replace(
    /[^\u0020-\u007e\u00c0-\u00ff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * What every formatter says of every kind of value in every language, a line each. It is compared with one golden file in
 * Node and in Chromium, whose data of languages are not the same.
 */
export const formatsTable = (): string =>
  [
    ...turns.map((moment) => `day in Norway | ${moment} | ${dayHere(moment)}`),
    ...languages.flatMap((language) =>
      rowsOf(language).map(
        ([name, value, said]) => `${language} | ${name} | ${visible(shown(value))} | ${visible(said)}`,
      ),
    ),
  ]
    .join('\n')
    .concat('\n');

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.join(' ') : Object.is(value, -0) ? '-0' : String(value);
