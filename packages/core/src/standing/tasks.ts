import { message } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import { type ClaimResult, type Reason, standings, type Task } from '../evaluation.js';
import { addDays, type LocalDate } from '../model/local-date.js';

/**
 * What must be looked at again: one task per claim that does not hold because of something that happened, with the
 * ends of the argument that do not hold. Due a fixed time after the first of them could be known.
 */
export const deriveTasks = (context: Context, claims: readonly ClaimResult[]): readonly Task[] =>
  claims
    .flatMap((claim) => taskOf(context, claim))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.claim < b.claim ? -1 : 1));

const taskOf = (context: Context, claim: ClaimResult): readonly Task[] => {
  if (claim.standing === 'supported') return [];
  const ends = dedupe(claim.because.flatMap(failingEnds));
  const since =
    ends
      .map((end) => end.since)
      .filter((day): day is LocalDate => day !== undefined)
      .sort()[0] ?? context.asOf;
  const due = addDays(since, context.head.reassessWithinDays);
  const owner =
    recordOf(context, 'claim', claim.id)?.owner ?? context.head.riskOwner ?? message('task.riskOwner');
  return [
    { claim: claim.id, because: ends.map((end) => end.ref), owner, since, due, overdue: due < context.asOf },
  ];
};

/** The reasons at the ends of the branches that do not hold. */
export const failingEnds = (reason: Reason): readonly Reason[] => {
  if (reason.standing === 'supported') return [];
  const deeper = reason.children.flatMap(failingEnds);
  // A reason may fail by itself, worse than anything under it: a computed risk that is higher, held against a baseline
  // that has also ended.
  const byItself = reason.children.every((child) => rank(child) > rank(reason));
  return byItself ? [reason, ...deeper] : deeper;
};

const rank = (reason: Reason): number => standings.indexOf(reason.standing);

const dedupe = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [reason.ref, reason])).values(),
];
