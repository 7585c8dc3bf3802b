import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import type { WorldEntryOf } from '../world/world.js';
import { isConsidered } from './considerations.js';
import { type ClauseChange, clauseChanges, editionsSeen, listChanges, type ListChanges } from './editions.js';

type TermsEdition = WorldEntryOf<'terms'>['editions'][number];
type ListEdition = WorldEntryOf<'subprocessors'>['editions'][number];

/** A clause that reads otherwise now than in the edition that was relied on, and that nobody has looked at again. */
export type ChangedClause = {
  readonly change: ClauseChange;
  readonly basis: string;
  readonly now: TermsEdition;
  /** The clause is told in our own words: nothing to put in quotation marks. */
  readonly ownWords: boolean;
};

export const changedClause = (
  context: Context,
  holder: string,
  clause: { readonly terms: string; readonly edition: string; readonly anchor: string },
): ChangedClause | undefined => {
  const terms = context.world('terms', clause.terms);
  const seen = editionsSeen(context, terms?.editions ?? []);
  const basis = seen.find((edition) => edition.id === clause.edition);
  const now = seen.at(-1);
  if (!basis || !now || isConsidered(context, holder, { terms: clause.terms, edition: now.id }))
    return undefined;
  const change = clauseChanges(basis, now).find(
    (c) => c.anchor === clause.anchor && c.change !== 'unchanged',
  );
  return change && { change, basis: basis.id, now, ownWords: terms?.ownWords === true };
};

/** The edition of these terms that an engagement relies on; the first that any engagement names. */
export const reliedTerms = (context: Context, terms: string): string | undefined =>
  context
    .of('engagement')
    .flatMap((engagement) => engagement.terms)
    .find((t) => t.terms === terms)?.edition;

/** Changes of a sub-processor list since the edition relied on that nobody has looked at again for the holder. */
export type ChangedList = ListChanges & {
  readonly basis: ListEdition;
  readonly now: ListEdition;
};

export const changedList = (
  context: Context,
  holder: string,
  list: string,
  edition: string,
): ChangedList | undefined => {
  const seen = editionsSeen(context, context.world('subprocessors', list)?.editions ?? []);
  const basis = seen.find((e) => e.id === edition);
  const now = seen.at(-1);
  if (!basis || !now || basis === now) return undefined;
  if (isConsidered(context, holder, { subprocessors: list, edition: now.id })) return undefined;
  const found = listChanges(seen, basis);
  return found.changes.length === 0 && !found.isUnknown ? undefined : { ...found, basis, now };
};

/** The edition of a list that an engagement relies on. */
export const reliedList = (context: Context, list: string): string | undefined =>
  context.of('engagement').find((engagement) => engagement.subprocessors?.list === list)?.subprocessors
    ?.edition;

/** The requirement's clause, when it reads otherwise now. */
export const changedRequirement = (
  context: Context,
  requirement: RecordOf<'requirement'>,
): ChangedClause | undefined =>
  requirement.clause && changedClause(context, requirement.id, requirement.clause);
