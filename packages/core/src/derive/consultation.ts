import { type Context, type Days, hasCome, hasPassed, recordOf } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { addDays, addMonths, daysBetween, type LocalDate } from '../model/local-date.js';
import { measureCounts } from './measure-state.js';
import { isPlaceholder } from './placeholder.js';

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
export const progressOf = (file: Consultation, days: Days): ConsultationProgress => {
  const known = (day: LocalDate | undefined): LocalDate | undefined =>
    day !== undefined && hasCome(days, day) ? day : undefined;
  const [sent, received, extended, answered] = [file.sent, file.received, file.extended, file.answered].map(
    known,
  );
  if (received === undefined) return { state: answered ? 'answered' : sent ? 'sent' : 'prepared' };
  const tellBy = addMonths(received, 1);
  const isExtended = extended === undefined ? undefined : extended <= tellBy;
  const stops = file.suspended.filter(({ from }) => hasCome(days, from));
  const isSuspended = stops.some(({ until }) => until === undefined || !hasCome(days, until));
  const stopped = stops.reduce((sum, { from, until }) => sum + daysBetween(from, known(until) ?? from), 0);
  const due = addDays(received, period + (isExtended === true ? extension : 0) + stopped);
  const told = { tellBy, ...(isExtended !== undefined && { isExtended }) };
  if (answered !== undefined) return { state: 'answered', due, ...told };
  if (isSuspended) return { state: 'suspended', ...told };
  return { state: !hasPassed(days, due) ? 'running' : 'lapsed', due, ...told };
};

/**
 * What a prior consultation has come to on a day. `released`: no objection, all advice followed, or what stood against it lifted by the
 * authority; `lapsed`: the period is over and no answer is known, which is no approval and keeps nobody back; `pending`: neither. `unsaid`: it is answered, and
 * nobody has said with what.
 */
export type ConsultationOutcome =
  | { readonly is: 'prepared' | 'pending' | 'lapsed' | 'unsaid' | 'released' | 'lifted' }
  | { readonly is: 'adviceOpen'; readonly open: readonly Piece[] }
  | { readonly is: 'limitation' | 'ban' };

export type Piece = NonNullable<Consultation['pieces']>[number];

export const outcomeOf = (context: Context, file: Consultation): ConsultationOutcome => {
  const { outcome, answered, lifted, pieces = [], sent, received } = file;
  const { state } = progressOf(file, context);
  const isLater = answered !== undefined && !hasCome(context, answered);
  if ((outcome === 'ban' || outcome === 'limitation') && !isLater) {
    // A day that is not known keeps no ban away, and nothing that came before a ban lifts it.
    const isLifted =
      lifted !== undefined &&
      hasCome(context, lifted.on) &&
      (answered === undefined || lifted.on >= answered) &&
      !isPlaceholder(lifted.decision);
    return { is: isLifted ? 'lifted' : outcome };
  }
  if (state === 'answered') {
    const asked = received ?? sent;
    if (outcome === undefined || asked === undefined || answered === undefined || answered < asked)
      return { is: 'unsaid' };
    if (outcome === 'noObjection') return { is: 'released' };
    const open = pieces.filter((piece) => !isFollowed(context, piece));
    if (pieces.length === 0) return { is: 'unsaid' };
    return open.length === 0 ? { is: 'released' } : { is: 'adviceOpen', open };
  }
  if (state === 'lapsed' || state === 'prepared') return { is: state };
  return { is: 'pending' };
};

/** Whether what the authority advised is done: said how, and shown by a measure that is in place, or by a file. */
export const isFollowed = (context: Context, { followed, how, measure: id, evidence }: Piece): boolean => {
  if (followed !== 'yes' || how === undefined || isPlaceholder(how)) return false;
  const measure = id === undefined ? undefined : recordOf(context, 'measure', id);
  const file = evidence === undefined ? undefined : recordOf(context, 'evidence', evidence);
  return (
    (measure !== undefined && measureCounts(context, measure) === 'current') ||
    (file !== undefined && (file.on === undefined || hasCome(context, file.on)))
  );
};

/** The files about a risk that have been sent by the day. */
export const consultationsAbout = (context: Context, scenario: string): readonly Consultation[] =>
  context
    .of('consultation')
    .filter(
      ({ about, sent, received }) =>
        (about.length === 0 || about.includes(scenario)) &&
        [sent, received].some((day) => day !== undefined && hasCome(context, day)),
    );
