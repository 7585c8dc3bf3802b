import type { Language } from '@risikobilde/core';
import { formatDate } from './format.js';

const pad = (n: number) => String(n).padStart(2, '0');

/** A moment in UTC as it was where the reader is: "25. november 2026 kl. 01.23". */
export const formatMoment = (moment: string, language: Language): string => {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const day = formatDate(`${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`, language);
  return language === 'en'
    ? `${day}, ${pad(at.getHours())}:${pad(at.getMinutes())}`
    : `${day} kl. ${pad(at.getHours())}.${pad(at.getMinutes())}`;
};
