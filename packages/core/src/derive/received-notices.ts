import { type Context, hasCome, hasPassed, recordOf } from '../context.js';
import type { RoleResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { addDays, type LocalDate } from '../model/local-date.js';
import { keptWithin } from '../model/memoise.js';

type Notice = RecordOf<'subprocessorNotice'>;
type Engagement = RecordOf<'engagement'>;

/** Days before the last day for an objection from which it is said to be near. */
const nearDays = 14;

/**
 * Where a notice is on a day. `unknown`: nobody can tell until when one may object; `notAuthorised`: only a yes lets the change in, and
 * there is none; `ended`: nothing that it is about goes on.
 */
export type NoticeState =
  | 'accepted'
  | 'objected'
  | 'notAuthorised'
  | 'open'
  | 'near'
  | 'passed'
  | 'unknown'
  | 'ended';

/** The last day for an objection: as the notice states it, or by the days of the agreement. */
export type ObjectionDay = { readonly day: LocalDate; readonly by: 'stated' | 'agreement' };

/** A notice of sub-processors that has been received, and what follows from it. */
export type ReceivedNotice = {
  readonly notice: Notice;
  /** What it is about and is part of the assessment on the day. */
  readonly engagements: readonly Engagement[];
  /** `specific` where any of them is; undefined where none says. */
  readonly authorisation: 'general' | 'specific' | undefined;
  readonly objection: ObjectionDay | undefined;
  readonly answer: RecordOf<'noticeAnswer'> | undefined;
  /** Whether the answer came after the last day; undefined while that cannot be told. */
  readonly isLate: boolean | undefined;
  readonly state: NoticeState;
  /** Activities that the assessment's own operator is controller of: it answers for them. */
  readonly own: readonly string[];
  /** Those that whoever builds on the platform is controller of: each answers for its own. */
  readonly owners: readonly string[];
  /** Those of others. */
  readonly others: readonly string[];
  /** Those that nobody is known to be controller of, so that nobody knows who is to answer. */
  readonly undecided: readonly string[];
  /** Whether an answer of whoever owns the assessment is waited for, when there is none. */
  readonly isOurs: boolean;
};

/** The last day for an objection: what is stated wins, and of several agreements the one with the fewest days. */
export const objectionDayOf = (
  { objectUntil, toldOn }: Pick<Notice, 'objectUntil' | 'toldOn'>,
  engagements: readonly Engagement[],
): ObjectionDay | undefined => {
  if (objectUntil !== undefined) return { day: objectUntil, by: 'stated' };
  const agreed = agreedDay(toldOn, engagements);
  return agreed === undefined ? undefined : { day: agreed, by: 'agreement' };
};

/** The last day for an objection by the agreements alone. */
export const agreedDay = (toldOn: LocalDate, engagements: readonly Engagement[]): LocalDate | undefined => {
  const days = engagements.flatMap(({ subprocessors }) => subprocessors?.noticeDays ?? []);
  return days.length === 0 ? undefined : addDays(toldOn, Math.min(...days));
};

/** The notices that have been received by the day, oldest first. */
export const receivedNotices = keptWithin(
  (context: Context, roles: readonly RoleResult[]): readonly ReceivedNotice[] =>
    context
      .of('subprocessorNotice')
      .filter(({ toldOn }) => hasCome(context, toldOn))
      .toSorted((a, b) => (a.toldOn < b.toldOn ? -1 : a.toldOn > b.toldOn ? 1 : a.id < b.id ? -1 : 1))
      .map((notice) => receivedNotice(context, roles, notice)),
);

const receivedNotice = (context: Context, roles: readonly RoleResult[], notice: Notice): ReceivedNotice => {
  const engagements = notice.engagements.flatMap((id) => recordOf(context, 'engagement', id) ?? []);
  const said = new Set(engagements.flatMap(({ subprocessors }) => subprocessors?.authorisation ?? []));
  const authorisation = said.has('specific') ? 'specific' : said.has('general') ? 'general' : undefined;
  const objection = objectionDayOf(notice, engagements);
  const answer = context
    .of('noticeAnswer')
    .filter(({ of, on }) => of === notice.id && hasCome(context, on))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
    .at(-1);
  const parts = partsOf(context, roles, engagements);
  return {
    notice,
    engagements,
    authorisation,
    objection,
    answer,
    isLate: answer === undefined || objection === undefined ? undefined : answer.on > objection.day,
    state: stateOf(context, notice, engagements, authorisation, objection, answer),
    ...parts,
    isOurs: parts.own.length > 0 || parts.undecided.length > 0,
  };
};

const stateOf = (
  context: Context,
  { engagements: named }: Notice,
  engagements: readonly Engagement[],
  authorisation: ReceivedNotice['authorisation'],
  objection: ObjectionDay | undefined,
  answer: ReceivedNotice['answer'],
): NoticeState => {
  // What the reader may not see, or what is gone, is not known to have ended.
  if (
    engagements.length === 0 &&
    named.every((id) => {
      const record = context.recordOfAnyDay(id);
      return record?.until !== undefined && hasCome(context, record.until);
    })
  )
    return 'ended';
  if (answer !== undefined) return answer.answer;
  if (authorisation === 'specific') return 'notAuthorised';
  if (objection === undefined) return 'unknown';
  if (hasPassed(context, objection.day)) return 'passed';
  return hasCome(context, addDays(objection.day, -nearDays)) ? 'near' : 'open';
};

/** Whose the activities are that the engagements are about. */
const partsOf = (
  context: Context,
  roles: readonly RoleResult[],
  engagements: readonly Engagement[],
): Pick<ReceivedNotice, 'own' | 'owners' | 'others' | 'undecided'> => {
  const { operator, owners: group } = context.head.subject;
  const parts = {
    own: [] as string[],
    owners: [] as string[],
    others: [] as string[],
    undecided: [] as string[],
  };
  const activities = new Set(engagements.flatMap((engagement) => engagement.activities));
  for (const activity of [...activities].sort()) {
    if (recordOf(context, 'activity', activity) === undefined) continue;
    const deciders = roles.filter((role) => role.activity === activity && role.depth === 0);
    if (deciders.length === 0) parts.undecided.push(activity);
    for (const { party } of deciders)
      (party === operator ? parts.own : party === group ? parts.owners : parts.others).push(activity);
  }
  return parts;
};

/** The names of a kind of change, the first few of many, for a sentence. */
export const someNames = (
  names: readonly { readonly name: string }[],
): { readonly some: string; readonly more: number } => ({
  some: names
    .slice(0, mostNamed)
    .map(({ name }) => name)
    .join(', '),
  more: Math.max(0, names.length - mostNamed),
});
const mostNamed = 5;
