import { message } from '@risikobilde/words/message';
import { type Context, hasCome, hasPassed, recordOf } from '../context.js';
import type { ClaimResult, Reason, Task } from '../evaluation.js';
import { firstVersion } from '../derive/version-date.js';
import { keptWithin } from '../model/memoise.js';
import { addDays, latest, type LocalDate } from '../model/local-date.js';
import { type Provenance, provenanceOf } from '../model/provenance.js';
import { endsOfArgument, openSince } from './failing-ends.js';

/**
 * What must be looked at again: one task per claim that does not hold, with the ends of the argument that do not hold. Due a fixed
 * time after the first of them could be known. Before the first version there was nobody to look. What the platform that a
 * service builds on says is the platform's to look at.
 */
export const deriveTasks = (context: Context, claims: readonly ClaimResult[]): readonly Task[] => {
  const first = firstVersion(context.head);
  return first !== undefined && !hasCome(context, first.date)
    ? []
    : claims
        .flatMap((claim) => tasksOf(context, claim))
        .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.claim < b.claim ? -1 : 1));
};

const tasksOf = keptWithin((context: Context, claim: ClaimResult): readonly Task[] => {
  const from = whose(context, claim.id);
  if (claim.standing === 'supported' || from.from === 'platform') return [];
  const ends = dedupe(endsOfArgument(claim.because));
  const since = ends.map((end) => openFrom(context, claim.id, end)).sort()[0] ?? context.asOf;
  const due = addDays(since, context.head.reassessWithinDays);
  // Whoever answers for a statement at the platform answers for nothing that a service made of it.
  const isNamedHere = from.from === 'own' || from.fields.includes('owner');
  const named = isNamedHere ? recordOf(context, 'claim', claim.id)?.owner : undefined;
  const owner = named ?? context.head.riskOwner ?? message('task.riskOwner');
  return [
    {
      claim: claim.id,
      because: ends.map((end) => end.ref),
      owner,
      since,
      due,
      overdue: hasPassed(context, due),
    },
  ];
});

const whose = ({ inheritance }: Context, id: string): Provenance =>
  inheritance === undefined ? { from: 'own' } : provenanceOf(inheritance, id);

/** The day from which an end of the argument could be answered: not before the records that hold it were there. */
const openFrom = (context: Context, claim: string, end: Reason): LocalDate => {
  const own = context.record(claim)?.from;
  const open = openSince(context.head, context.asOf, end.since);
  if (end.since !== undefined) return latest([open, own ?? open]) ?? open;
  const [id = end.ref] = end.ref.split('#');
  return latest([own, context.record(id)?.from].filter((day) => day !== undefined)) ?? open;
};

const dedupe = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [reason.ref, reason])).values(),
];
