import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { type LocalDate, preciseDate } from '../model/local-date.js';

/**
 * A day something came with a version of the assessment, as exact as the change log says: where the log gives only the
 * month, the first day that stands for it in the data is nobody's knowledge.
 */
export const versionDate = (context: Context, date: LocalDate): string =>
  preciseDate(context.head.changeLog.find((line) => line.date === date) ?? { date });

/**
 * The version whose words are read on a day before it: what is stored is the newest text, and only what has dates of its own
 * is missing from it. Undefined when nothing newer is logged.
 */
export const laterVersion = (head: RecordOf<'assessment'>, asOf: LocalDate): string | undefined =>
  head.changeLog
    .filter((line) => line.date > asOf)
    .reduce<(typeof head.changeLog)[number] | undefined>(
      (latest, line) => (latest === undefined || line.date > latest.date ? line : latest),
      undefined,
    )?.version;
