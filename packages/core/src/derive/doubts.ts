import type { Text } from '@risikobilde/words/message';
import { type Context, type Days, hasCome, hasPassed } from '../context.js';
import type { Standing } from '../evaluation.js';
import { isOfKind, type RecordOf } from '../model/assessment.js';
import { keptWithin, memoiseByObject } from '../model/memoise.js';
import type { LocalDate } from '../model/local-date.js';

type DoubtRecord = RecordOf<'doubt'>;
type Answer = NonNullable<DoubtRecord['answers']>[number];

/** A doubt: raised as a record of its own, or advice that was not followed, which is one without being written twice. */
export type Doubt = Pick<
  DoubtRecord,
  'id' | 'text' | 'raisedBy' | 'on' | 'ground' | 'alternative' | 'settledBy' | 'source' | 'answers'
> & {
  /** The records and the source that it is raised against; none for advice that does not say what it is about. */
  readonly targets: readonly string[];
  /** Of what kind it is; advice does not say. */
  readonly type?: DoubtRecord['type'];
  /** The advice that was not followed, and why, for one that comes of it. */
  readonly notFollowed?: { readonly why: Text | undefined };
};

export const doubtOfRecord = (record: DoubtRecord): Doubt => ({
  ...record,
  targets: [record.against, record.fact].filter((id) => id !== undefined),
});

/** Advice that was not followed, or not in full, as the doubt that it is; undefined for advice that was, or that nobody has answered. */
export const doubtOfAdvice = (advice: RecordOf<'advice'>): Doubt | undefined =>
  advice.followed === undefined || advice.followed === 'yes'
    ? undefined
    : {
        id: advice.id,
        text: advice.text,
        raisedBy: advice.by,
        on: advice.on,
        targets: advice.about ?? [],
        notFollowed: { why: advice.why },
        ...(advice.answers && { answers: advice.answers }),
      };

/** The doubts raised by a day: those recorded, and advice not followed that none of them stands for. */
export const doubtsAmong = (
  records: readonly DoubtRecord[],
  advice: readonly RecordOf<'advice'>[],
  days: Days,
): readonly Doubt[] => {
  const raised = records.filter(({ on }) => hasCome(days, on));
  const told = new Set(raised.map((record) => record.advice));
  return [
    ...raised.map(doubtOfRecord),
    ...advice
      .filter(({ id, on }) => hasCome(days, on) && !told.has(id))
      .flatMap((given) => doubtOfAdvice(given) ?? []),
  ];
};

/**
 * How a doubt stands on a day: without an answer, with one, again open because the time it was accepted for is over, or upheld while
 * nothing is said to be changed for it.
 */
export type DoubtState =
  | { readonly state: 'standing'; readonly since: LocalDate }
  | { readonly state: 'expired' | 'unmended'; readonly since: LocalDate; readonly answer: Answer }
  | { readonly state: Answer['result']; readonly answer: Answer };

export const doubtState = (doubt: Pick<Doubt, 'on' | 'answers' | 'type'>, days: Days): DoubtState => {
  const answer = [...(doubt.answers ?? [])]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .findLast(({ on }) => hasCome(days, on));
  if (answer === undefined) return { state: 'standing', since: doubt.on };
  const { result, until, acceptedBy, changed = [] } = answer;
  // Advice says nothing of what kind it is, and so nothing of what would have to be changed.
  if (result === 'upheld' && doubt.type !== undefined && changed.length === 0)
    return { state: 'unmended', since: answer.on, answer };
  // Nobody has accepted what no one answers for, or what has no end.
  if (result === 'accepted' && (until === undefined || acceptedBy === undefined))
    return { state: 'standing', since: doubt.on };
  return result === 'accepted' && until !== undefined && hasPassed(days, until)
    ? { state: 'expired', since: until, answer }
    : { state: result, answer };
};

/**
 * How what it was raised against stands by it alone. One that is open challenges it. One that is upheld takes it down until something is changed:
 * what is false falls, and so does what leans on a source that is weak; a step that does not follow gives no support.
 */
export const standingUnder = (doubt: Doubt, days: Days): Standing => {
  const { state } = doubtState(doubt, days);
  if (state === 'standing' || state === 'expired') return 'challenged';
  if (state === 'unmended') return doubt.type === 'undercuts' ? 'unsupported' : 'fallen';
  return 'supported';
};

/** Whether it still speaks against what it was raised against. */
export const isOpenDoubt = (doubt: Doubt, days: Days): boolean => standingUnder(doubt, days) !== 'supported';

/** The doubts that were raised by the day. Advice that was not given here and not followed is one all the same. */
export const doubtsRaised = (context: Context): readonly Doubt[] =>
  doubtsAmong(
    context.of('doubt'),
    [...context.of('advice'), ...context.notGivenHere.filter(isOfKind('advice'))],
    context,
  );

const byTarget = memoiseByObject((context: Context) => {
  const found = new Map<string, Doubt[]>();
  for (const doubt of doubtsRaised(context))
    for (const id of new Set(doubt.targets)) found.set(id, [...(found.get(id) ?? []), doubt]);
  return found;
});

/** Whether anything is, by the day. */
export const isAnythingDoubted = memoiseByObject((context: Context): boolean => byTarget(context).size > 0);

/** The doubts raised by the day against a record, or about a source. */
export const doubtsOn = keptWithin(
  (context: Context, id: string): readonly Doubt[] => byTarget(context).get(id) ?? [],
);
