import type { Language, LocalDate } from '@risikobilde/core';

const months: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  nn: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** A day in words: `10. juli 2023`, `10 July 2023`. */
export const formatDate = (date: LocalDate, language: Language): string => {
  const [year, month, day] = date.split('-');
  const name = months[language][Number(month) - 1] ?? '';
  return language === 'en' ? `${Number(day)} ${name} ${year}` : `${Number(day)}. ${name} ${year}`;
};

/** A day in figures, for narrow places: `10.07.2023`; in English as ISO 8601 has it, which nobody misreads. */
export const formatShortDate = (date: LocalDate, language: Language): string => {
  const [year, month, day] = date.split('-');
  return language === 'en' ? date : `${day}.${month}.${year}`;
};
