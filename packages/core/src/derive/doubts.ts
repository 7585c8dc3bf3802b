import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { kept } from '../model/kept.js';
import type { LocalDate } from '../model/local-date.js';

export type Doubt = RecordOf<'doubt'>;
type Answer = NonNullable<Doubt['answers']>[number];

/** How a doubt stands on a day: without an answer, with one, or again open because the time it was accepted for is over. */
export type DoubtState =
  | { readonly state: 'standing'; readonly since: LocalDate }
  | { readonly state: 'expired'; readonly since: LocalDate; readonly answer: Answer }
  | { readonly state: Answer['result']; readonly answer: Answer };

export const doubtState = (doubt: Doubt, asOf: LocalDate): DoubtState => {
  const answer = [...(doubt.answers ?? [])]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .findLast(({ on }) => on <= asOf);
  if (answer === undefined) return { state: 'standing', since: doubt.on };
  const { result, until, acceptedBy } = answer;
  // Nobody has accepted what no one answers for, or what has no end.
  if (result === 'accepted' && (until === undefined || acceptedBy === undefined))
    return { state: 'standing', since: doubt.on };
  return result === 'accepted' && until !== undefined && until < asOf
    ? { state: 'expired', since: until, answer }
    : { state: result, answer };
};

/** Whether it still speaks against what it was raised against. */
export const isOpenDoubt = (doubt: Doubt, asOf: LocalDate): boolean => {
  const { state } = doubtState(doubt, asOf);
  return state === 'standing' || state === 'expired';
};

/** The doubts that were raised by the day. */
export const doubtsRaised = (context: Context): readonly Doubt[] =>
  context.of('doubt').filter(({ on }) => on <= context.asOf);

const byTarget = kept((context: Context) => {
  const found = new Map<string, Doubt[]>();
  for (const doubt of doubtsRaised(context))
    for (const id of new Set([doubt.against, doubt.fact]))
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), doubt]);
  return found;
});

/** The doubts raised by the day against a record, or about a source. */
export const doubtsOn = (context: Context, id: string): readonly Doubt[] => byTarget(context).get(id) ?? [];
