import type { Language } from '@risikobilde/core';
import { formatDate } from '../../components/format.js';
import type { TimelineEvent } from './timeline-events.js';

/** The day of an event, no more exact than it is known. */
export const formatEventDate = (
  { date, precision }: Pick<TimelineEvent, 'date' | 'precision'>,
  language: Language,
): string => {
  if (precision === 'year') return date.slice(0, 4);
  const day = formatDate(date, language);
  return precision === 'month' ? day.replace(/^\d+\.? /, '') : day;
};
