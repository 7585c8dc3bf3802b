import type { Language } from '@risikobilde/core';
import { formatDate } from '../../components/format.js';

/** A day known to its month: "mars 2024". */
export const formatMonth = (date: string, language: Language): string =>
  formatDate(date, language).replace(/^\d+\.? /, '');
