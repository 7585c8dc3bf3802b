import { type Message, message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { memoiseByObject } from '../model/memoise.js';
import { type LocalDate, preciseDate } from '../model/local-date.js';

/**
 * A day something came with a version of the assessment, as exact as the change log says: where the log gives only the
 * month, the first day that stands for it in the data is nobody's knowledge.
 */
export const versionDate = (context: Context, date: LocalDate): string =>
  preciseDate(context.head.changeLog.find((line) => line.date === date) ?? { date });

type Line = RecordOf<'assessment'>['changeLog'][number];

const oldestFirst = memoiseByObject((head: RecordOf<'assessment'>): readonly Line[] =>
  [...head.changeLog].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
);

/** The first version that the change log knows; undefined of an assessment that has none yet. */
export const firstVersion = (head: RecordOf<'assessment'>): Line | undefined => oldestFirst(head)[0];

/** The version that was in force on a day. */
export const versionOn = (head: RecordOf<'assessment'>, on: LocalDate): Line | undefined =>
  oldestFirst(head).findLast((line) => line.date <= on);

/**
 * What a reader of an earlier day has to know first: that only the newest text is stored, and that it was tried against the law of
 * that day. Undefined from the newest version on, and where nothing is logged.
 */
export const textTried = (head: RecordOf<'assessment'>, asOf: LocalDate): Message | undefined => {
  const lines = oldestFirst(head);
  const [first, newest] = [lines[0], lines.at(-1)];
  if (first === undefined || newest === undefined || newest.date <= asOf) return undefined;
  return asOf < first.date
    ? message('conclusion.tried.beforeFirst', { date: asOf })
    : message('conclusion.tried.between', { date: asOf, version: newest.version });
};
