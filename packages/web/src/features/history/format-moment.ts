import type { Language } from '@risikobilde/core';
import { formatDate } from '../../components/format.js';

/** A moment in UTC as it was where the user is: "25. november 2026 kl. 14.03", "25 November 2026 at 14:03". */
export const formatMoment = (moment: string, language: Language): string => {
  const at = new Date(moment);
  const pad = (n: number) => String(n).padStart(2, '0');
  const day = formatDate(`${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`, language);
  return language === 'en'
    ? `${day} at ${pad(at.getHours())}:${pad(at.getMinutes())}`
    : `${day} kl. ${pad(at.getHours())}.${pad(at.getMinutes())}`;
};
