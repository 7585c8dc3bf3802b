import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { addDays, addMonths, daysBetween, type LocalDate } from '../model/local-date.js';

export type Consultation = RecordOf<'consultation'>;

/** Where a prior consultation is on a day. `lapsed`: the period has ended and no answer is known. */
export type ConsultationState = 'prepared' | 'sent' | 'running' | 'suspended' | 'lapsed' | 'answered';

export type ConsultationProgress = {
  readonly state: ConsultationState;
  /** Last day of the period (art. 36(2)); undefined until it is received, and while it is suspended. */
  readonly due?: LocalDate;
  /** Last day to tell of an extension. */
  readonly tellBy?: LocalDate;
  /** Whether an extension was told of in time, so that the period has six more weeks; undefined when there was none. */
  readonly isExtended?: boolean;
};

const period = 8 * 7;
const extension = 6 * 7;

/**
 * The days of a prior consultation as known on a day: eight weeks from receipt, six more when the authority said so within
 * one month, and longer by every day that it waited for information (art. 36(2)). Weeks are counted in days; a last day on
 * a holiday is not moved.
 */
export const progressOf = (file: Consultation, asOf: LocalDate): ConsultationProgress => {
  const known = (day: LocalDate | undefined): LocalDate | undefined =>
    day !== undefined && day <= asOf ? day : undefined;
  const [sent, received, extended, answered] = [file.sent, file.received, file.extended, file.answered].map(
    known,
  );
  if (received === undefined) return { state: answered ? 'answered' : sent ? 'sent' : 'prepared' };
  const tellBy = addMonths(received, 1);
  const isExtended = extended === undefined ? undefined : extended <= tellBy;
  const stops = file.suspended.filter(({ from }) => from <= asOf);
  const isSuspended = stops.some(({ until }) => until === undefined || until > asOf);
  const stopped = stops.reduce((days, { from, until }) => days + daysBetween(from, known(until) ?? from), 0);
  const due = addDays(received, period + (isExtended === true ? extension : 0) + stopped);
  const told = { tellBy, ...(isExtended !== undefined && { isExtended }) };
  if (answered !== undefined) return { state: 'answered', due, ...told };
  if (isSuspended) return { state: 'suspended', ...told };
  return { state: asOf <= due ? 'running' : 'lapsed', due, ...told };
};

/** The files about a risk that have been sent by the day. */
export const consultationsAbout = (context: Context, scenario: string): readonly Consultation[] =>
  context
    .of('consultation')
    .filter(
      ({ about, sent, received }) =>
        (about.length === 0 || about.includes(scenario)) &&
        [sent, received].some((day) => day !== undefined && day <= context.asOf),
    );
