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
