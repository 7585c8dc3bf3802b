import type { Context } from '../context.js';
import { type LocalDate, preciseDate } from '../model/local-date.js';

/**
 * A day something came with a version of the assessment, as exact as the change log says: where the log gives only the
 * month, the first day that stands for it in the data is nobody's knowledge.
 */
export const versionDate = (context: Context, date: LocalDate): string =>
  preciseDate(context.head.changeLog.find((line) => line.date === date) ?? { date });
