import type { Text } from '@risikobilde/words/message';
import { readsTheSame } from '../model/reads-the-same.js';
import type { Context } from '../context.js';
import { isKnown } from './known-day.js';
import { memoiseByObject } from '../model/memoise.js';
import type { LocalDate } from '../model/local-date.js';
import type { Cite, Verification } from '../model/shared.js';

/** Editions that had come out and could be known, oldest first. */
export const editionsSeen = <E extends { readonly date: LocalDate }>(
  context: Context,
  editions: readonly E[],
): readonly E[] =>
  // Sorting the editions of E gives editions of E.
  (byAge(editions) as unknown as readonly E[]).filter((edition) => isKnown(context, edition.date));

// Every record asks, and the order is the same every day.
const byAge = memoiseByObject((editions: readonly { readonly date: LocalDate }[]) =>
  [...editions].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
);

/** A change of one item between two editions. */
export type ItemChange = 'added' | 'removed' | 'changed' | 'unchanged';

type Clause = {
  readonly anchor: string;
  readonly title: Text;
  readonly text: Text;
  readonly cite?: Cite | undefined;
  readonly verification?: Verification | undefined;
};
type ClauseEdition = { readonly clauses: readonly Clause[] };
export type ClauseChange = {
  readonly anchor: string;
  readonly change: ItemChange;
  readonly before?: Clause;
  readonly after?: Clause;
};

/** Two editions of a supplier's terms, clause by clause, by anchor. */
export const clauseChanges = (before: ClauseEdition, after: ClauseEdition): readonly ClauseChange[] =>
  clauseChangesFrom(before)(after);

// Every clause that anybody leans on asks about the same two editions.
const clauseChangesFrom = memoiseByObject((before: ClauseEdition) =>
  memoiseByObject((after: ClauseEdition): readonly ClauseChange[] =>
    changes(
      before.clauses,
      after.clauses,
      (clause) => clause.anchor,
      (a, b) => readsTheSame(a.text, b.text),
    ).map(({ key, ...rest }) => ({ anchor: key, ...rest })),
  ),
);

type Entry = {
  readonly id: string;
  readonly name: string;
  readonly country?: string | undefined;
  readonly service: Text;
  readonly added?: LocalDate | undefined;
};
type EntryEdition = {
  readonly date: LocalDate;
  readonly entries: readonly Entry[];
  readonly complete: boolean;
};
export type EntryChange = {
  readonly id: string;
  readonly name: string;
  readonly change: ItemChange;
  readonly before?: Entry;
  readonly after?: Entry;
};

/**
 * Two editions of a sub-processor list, by entry. Where a list is held only in part, a name that is missing from it may
 * be on it all the same, so nothing is said to be removed from it, and only what the source says was added since is new.
 */
export const subprocessorChanges = (before: EntryEdition, after: EntryEdition): readonly EntryChange[] =>
  changes(
    before.entries,
    after.entries,
    (entry) => entry.id,
    (a, b) => a.name === b.name && a.country === b.country && readsTheSame(a.service, b.service),
  )
    .filter(({ change, after: entry }) =>
      change === 'removed'
        ? after.complete
        : change !== 'added' || before.complete || (entry?.added !== undefined && entry.added > before.date),
    )
    .map(({ key, ...rest }) => ({ id: key, name: (rest.after ?? rest.before)?.name ?? key, ...rest }));

/** What is known to have changed from one edition of a list to the newest; `isUnknown` when there may be more. */
export type ListChanges = { readonly changes: readonly EntryChange[]; readonly isUnknown: boolean };

/** Every edition after the one relied on counts: the newest may hold less than those between. `seen` is oldest first. */
export const listChanges = <E extends EntryEdition>(seen: readonly E[], basis: E): ListChanges => {
  const later = seen.slice(seen.indexOf(basis) + 1);
  const newest = later.at(-1);
  if (!newest) return { changes: [], isUnknown: false };
  const direct = subprocessorChanges(basis, newest).filter(({ change }) => change !== 'unchanged');
  const between = newest.complete
    ? []
    : later.slice(0, -1).flatMap((edition) => subprocessorChanges(basis, edition));
  const added = between.filter(
    ({ id, change }) => change === 'added' && !direct.some((other) => other.id === id),
  );
  return {
    changes: [...direct, ...new Map(added.map((change) => [change.id, change])).values()],
    isUnknown: !basis.complete || !newest.complete,
  };
};

/**
 * Who is known to be on a list, and from which edition: the newest edition that is complete, and what later ones name. An
 * edition that was not read takes nobody away.
 */
export const knownEntries = <E extends EntryEdition>(
  seen: readonly E[],
): readonly { readonly entry: E['entries'][number]; readonly edition: E }[] => {
  const from = Math.max(
    0,
    seen.findLastIndex(({ complete }) => complete),
  );
  const byId = new Map(
    seen.slice(from).flatMap((edition) => edition.entries.map((entry) => [entry.id, { entry, edition }])),
  );
  return [...byId.values()];
};

const changes = <T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  isSame: (a: T, b: T) => boolean,
): readonly {
  readonly key: string;
  readonly change: ItemChange;
  readonly before?: T;
  readonly after?: T;
}[] => {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const now = new Map(after.map((item) => [keyOf(item), item]));
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => {
    const [a, b] = [old.get(key), now.get(key)];
    if (a === undefined) return { key, change: 'added', ...(b !== undefined && { after: b }) };
    if (b === undefined) return { key, change: 'removed', before: a };
    return { key, change: isSame(a, b) ? 'unchanged' : 'changed', before: a, after: b };
  });
};
