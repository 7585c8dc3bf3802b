import type { Language, LocalDate } from '@risikobilde/core';

const months: Readonly<Record<Language, readonly string[]>> = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  nn: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A day as running text has it: "10. juli 2023", "10 July 2023"; less exact: "juli 2023", "2023". */
export const formatDate = (
  date: LocalDate,
  language: Language,
  precision: 'day' | 'month' | 'year' = 'day',
): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  if (precision === 'year') return year;
  const inMonth = `${months[language][Number(month) - 1] ?? month} ${year}`;
  if (precision === 'month') return inMonth;
  return language === 'en' ? `${Number(day)} ${inMonth}` : `${Number(day)}. ${inMonth}`;
};

// Not inside the number of an act, such as LOV-2025-06-20-81.
const isoDay = /(?<![\w-])(\d{4}-\d{2}-\d{2})(?![\w-])/g;
const isoMonth = /(?<![\w-])((?:19|20)\d{2}-(?:0[1-9]|1[0-2]))(?![\w-])/g;

/** Days and months written YYYY-MM-DD and YYYY-MM inside a sentence that the rules made, as a reader writes them. */
export const formatDatesIn = (sentence: string, language: Language): string =>
  sentence
    .replaceAll(isoDay, (day) => formatDate(day as LocalDate, language))
    .replaceAll(isoMonth, (month) => formatDate(`${month}-01` as LocalDate, language, 'month'));
