import { type Language, type LocalDate, parseLocalDate } from '@risikobilde/core';

/** A day in figures as people write it: "24.11.2026", in English "24/11/2026". */
export const shortDay = (day: string, language: Language): string =>
  day
    .split('-')
    .toReversed()
    .join(language === 'en' ? '/' : '.');

/** A day as somebody typed it, day before month: "1.2.2023", "01/02/2023", "1 2 2023" or "2023-02-01". */
export const readDay = (typed: string): LocalDate | undefined => {
  const text = typed.trim();
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(text) ?? [];
  return parseLocalDate(year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};
