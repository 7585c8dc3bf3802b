import type { Language } from '@risikobilde/core';

const months = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  nn: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A day as people write it: "10. juli 2023", "10 July 2023". */
export const formatDate = (date: string, language: Language): string => {
  const [year = '', month = '1', day = '1'] = date.split('-');
  const name = months[language][Number(month) - 1] ?? month;
  return language === 'en' ? `${Number(day)} ${name} ${year}` : `${Number(day)}. ${name} ${year}`;
};

type Precise = { readonly date: string; readonly precision?: 'day' | 'month' | 'year' | undefined };

/** A day no more exact than it is known: "10. juli 2023", "juli 2023", "2023". */
export const formatPreciseDate = ({ date, precision }: Precise, language: Language): string => {
  if (precision === 'year') return date.slice(0, 4);
  const day = formatDate(date, language);
  return precision === 'month' ? day.replace(/^\d+\.? /, '') : day;
};
