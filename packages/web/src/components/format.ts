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

const monthOfYear = /(?<![\w-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?![\w-])/g;

/** A message of the rules with its dates written out: "2025-06-20" becomes "20. juni 2025", "2025-06" "juni 2025". */
export const formatDatesIn = (text: string, language: Language): string =>
  text
    .replaceAll(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (date) => formatDate(date, language))
    .replaceAll(monthOfYear, (found) => {
      const [year = '', month = '1'] = found.split('-');
      return `${months[language][Number(month) - 1] ?? month} ${year}`;
    });

/** A day known to its month: "mars 2024". */
export const formatMonth = (date: string, language: Language): string =>
  formatDate(date, language).replace(/^\d+\.? /, '');
