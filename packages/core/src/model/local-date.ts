import type { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, that exists. Compares as text, so `a <= b` is "not later than". */
export type LocalDate = string & z.$brand<'LocalDate'>;

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether the text is a day of the Gregorian calendar, written `YYYY-MM-DD`. */
export const isLocalDate = (value: string): value is LocalDate => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Text to day; undefined when there is no such day. */
export const parseLocalDate = (text: string): LocalDate | undefined => (isLocalDate(text) ? text : undefined);

// The parts of `YYYY-MM-DD` stand where they stand.
const partsOf = (date: LocalDate): readonly [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

// Days from civil and back: Howard Hinnant's algorithm, so that the core needs no Date.
const toDayNumber = (date: LocalDate): number => {
  const [y, m, d] = partsOf(date);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
};

const fromDayNumber = (days: number): LocalDate => {
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;
};

/** The day `days` after `date` (before, when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(toDayNumber(date) + days);

/** The same day of the month `months` later, or the last day of that month where it has no such day. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [y, m, d] = partsOf(date);
  const month = y * 12 + m - 1 + months;
  const year = Math.floor(month / 12);
  const inYear = (month % 12) + 1;
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(inYear, 2)}-${pad(Math.min(d, daysInMonth(year, inYear)), 2)}` as LocalDate;
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDayNumber(to) - toDayNumber(from);

/** The later of some days; undefined for none. */
export const latest = (dates: readonly LocalDate[]): LocalDate | undefined =>
  dates.reduce<LocalDate | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);

/** A date as exact as it is known, `2026-02-06`, `2026-02` or `2026`: nobody should read a guessed day as one that was found. */
export const preciseDate = ({
  date,
  precision,
}: {
  readonly date: LocalDate;
  readonly precision?: 'day' | 'month' | 'year' | undefined;
}): string => (precision === 'year' ? date.slice(0, 4) : precision === 'month' ? date.slice(0, 7) : date);
