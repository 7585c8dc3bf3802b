import { apply, changesBetween, meetsAnyOf, type RecordChange, type State } from './changes.js';
import { allAtOnce, type Parts } from '../model/parts.js';
import { isSameResult } from './equality.js';
import { valueAt } from './field-path.js';

/**
 * Conflict of two edits of the same thing. Without `field` it is the whole record: both added it, or one removed what
 * the other changed. A value that is not there is left out.
 */
export type Conflict = {
  readonly record: string;
  readonly field?: string;
  readonly base?: unknown;
  readonly theirs?: unknown;
  readonly yours?: unknown;
};

export type RebaseResult =
  | { readonly ok: true; readonly state: State }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/**
 * Rebases your changes of `base` onto `current` (three-way merge). What only one side changed is taken from that side;
 * what both changed to the same is no conflict; the rest is shown field by field and decided by a person.
 */
export const rebase = (...all: Parameters<typeof rebaseInParts>): RebaseResult =>
  allAtOnce(rebaseInParts(...all));

/** The same, with stops. */
export function* rebaseInParts(base: State, yours: State, current: State): Parts<RebaseResult> {
  if (base === current) return { ok: true, state: yours };
  const mine = changesBetween(base, yours);
  const touched = new Set(mine.map(({ record }) => record));
  yield;
  const theirs = changesBetween(only(base, touched), only(current, touched));
  yield;
  const meetsTheirs = meetsAnyOf(theirs);
  yield;
  const wanted = mine.filter((change) => !isDone(change, current));
  const conflicts = wanted.flatMap((change) =>
    meetsTheirs(change) ? [conflictOf(change, base, yours, current)] : [],
  );
  yield;
  return conflicts.length > 0
    ? { ok: false, conflicts: unique(conflicts) }
    : { ok: true, state: apply(current, wanted) };
}

// What others did to other records meets nothing of yours.
const only = (state: State, ids: ReadonlySet<string>): State =>
  new Map(
    [...ids].flatMap((id) => {
      const record = state.get(id);
      return record === undefined ? [] : [[id, record] as const];
    }),
  );

/** The fields of a record that both sides changed somewhere within, when together they make no record. */
export const conflictsWithin = (
  record: string,
  base: State,
  yours: State,
  current: State,
): readonly Conflict[] => {
  const top = (change: RecordChange) => ('field' in change ? (change.field.split('.')[0] ?? '') : '');
  const alone = new Set([record]);
  const of = (to: State) => changesBetween(only(base, alone), only(to, alone));
  const theirs = new Set(of(current).map(top));
  if (theirs.size === 0) return [];
  const mine = [...new Set(of(yours).map(top))].filter((field) => field !== '');
  const both = mine.filter((field) => theirs.has(field));
  return (both.length > 0 ? both : mine).map((field) => conflictOf({ record, field }, base, yours, current));
};

const isDone = (change: RecordChange, current: State): boolean => {
  const now = current.get(change.record);
  if ('removed' in change) return now === undefined;
  if ('added' in change) return isSameResult(now, change.added);
  return now !== undefined && isSameResult(valueAt(now, change.field), change.after);
};

const conflictOf = (change: RecordChange, base: State, yours: State, current: State): Conflict => {
  const { record } = change;
  const field = 'field' in change && current.has(record) ? change.field : undefined;
  const at = (state: State): unknown =>
    field === undefined ? state.get(record) : valueAt(state.get(record), field);
  return {
    record,
    ...(field !== undefined && { field }),
    ...given('base', at(base)),
    ...given('theirs', at(current)),
    ...given('yours', at(yours)),
  };
};

const given = (name: 'base' | 'theirs' | 'yours', value: unknown): Partial<Conflict> =>
  value === undefined ? {} : { [name]: value };

const unique = (conflicts: readonly Conflict[]): readonly Conflict[] => [
  ...new Map(conflicts.map((one) => [`${one.record}\n${one.field ?? ''}`, one])).values(),
];
