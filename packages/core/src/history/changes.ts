import type { AssessmentRecord } from '../model/assessment.js';
import { isObject } from '../model/is-object.js';
import { isSameResult, ownField } from './equality.js';
import { doOverlap, type FieldPath, isStep, setValueAt } from './field-path.js';

/** The records of an assessment by id, at one moment. */
export type State = ReadonlyMap<string, AssessmentRecord>;

/**
 * Change that an edit made to one record: the whole record came, the whole record went, or one field got another value.
 * Without `before` the field was not there, without `after` it no longer is.
 */
export type RecordChange =
  | { readonly record: string; readonly added: AssessmentRecord }
  | { readonly record: string; readonly removed: AssessmentRecord }
  | FieldChange;

type FieldChange = {
  readonly record: string;
  readonly field: FieldPath;
  readonly before?: unknown;
  readonly after?: unknown;
};

export const stateOf = (records: readonly AssessmentRecord[]): State =>
  new Map(records.map((record) => [record.id, record]));

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// Finds the few records that differ without sorting the hundreds that do not.
const idsThatDiffer = (before: State, after: State): string[] => {
  const ids: string[] = [];
  for (const [id, old] of before) if (after.get(id) !== old) ids.push(id);
  for (const id of after.keys()) if (!before.has(id)) ids.push(id);
  return ids;
};

/** Difference of two states as changes, by id: what went, what changed field by field, what came. */
export const changesBetween = (before: State, after: State): readonly RecordChange[] => {
  const [gone, changed, come]: [RecordChange[], RecordChange[], RecordChange[]] = [[], [], []];
  for (const id of idsThatDiffer(before, after).sort(byText)) {
    const [old, now] = [before.get(id), after.get(id)];
    if (old !== undefined && now !== undefined && old.kind === now.kind) {
      changed.push(...fieldChanges(id, '', old, now));
      continue;
    }
    if (old !== undefined) gone.push({ record: id, removed: old });
    if (now !== undefined) come.push({ record: id, added: now });
  }
  return [...gone, ...changed, ...come];
};

/**
 * Applies changes to a state. Their `before` is not asked for: who folds a chain verifies the chain. Law:
 * `apply(apply(state, changes), invert(changes))` is `state`, for changes that were made on it.
 */
export const apply = (state: State, changes: readonly RecordChange[]): State => {
  const next = new Map(state);
  applyTo(next, changes);
  return next;
};

/** Applies changes to a state that is still being made. Each record that they change is copied once. */
const applyTo = (next: Map<string, AssessmentRecord>, changes: readonly RecordChange[]): void => {
  const own = new WeakSet<object>();
  for (const change of changes) {
    if ('added' in change) next.set(change.record, change.added);
    else if ('removed' in change) next.delete(change.record);
    else {
      const record = next.get(change.record);
      if (record === undefined) throw new Error(`a change of ${change.record}, which is not there`);
      const mine: Record<string, unknown> = own.has(record) ? record : { ...record };
      own.add(mine);
      setValueAt(mine, change.field, change.after, own);
      // A field of a record changed; whether it is still one of its kind is for the schema to say.
      next.set(change.record, mine as AssessmentRecord);
    }
  }
};

/** Inverse of changes, in the order that undoes them. Law: `invert(invert(changes))` is `changes`. */
export const invert = (changes: readonly RecordChange[]): readonly RecordChange[] =>
  changes.toReversed().map((change): RecordChange => {
    if ('added' in change) return { record: change.record, removed: change.added };
    if ('removed' in change) return { record: change.record, added: change.removed };
    const { record, field, before, after } = change;
    return fieldChange(record, field, after, before);
  });

/** What a change is about: a whole record, or one field of it. */
export type ChangedPlace = { readonly record: string; readonly field?: FieldPath };

/**
 * Whether two changes meet: they speak of the same field of the same record, or one of them of the whole record. Law:
 * it asks the same both ways, and changes that do not meet give the same in either order.
 */
export const meet = (a: ChangedPlace, b: ChangedPlace): boolean =>
  a.record === b.record && (a.field === undefined || b.field === undefined || doOverlap(a.field, b.field));

/** Whether a change meets any of some others: each of these is looked at once, however many changes are asked about. */
export const meetsAnyOf = (others: readonly ChangedPlace[]): ((change: ChangedPlace) => boolean) => {
  const places = new Map<
    string,
    { isWhole: boolean; readonly at: Set<string>; readonly around: Set<string> }
  >();
  for (const { record, field } of others) {
    const known = places.get(record) ?? { isWhole: false, at: new Set(), around: new Set() };
    places.set(record, known);
    if (field === undefined) known.isWhole = true;
    else {
      known.at.add(field);
      for (const one of leadingTo(field)) known.around.add(one);
    }
  }
  return ({ record, field }) => {
    const known = places.get(record);
    if (known === undefined) return false;
    return (
      field === undefined ||
      known.isWhole ||
      known.around.has(field) ||
      leadingTo(field).some((one) => known.at.has(one))
    );
  };
};

/** A field, and those that it lies within. */
const leadingTo = (field: FieldPath): readonly FieldPath[] => {
  const steps = field.split('.');
  return steps.map((_, at) => steps.slice(0, at + 1).join('.'));
};

/** Another value of a field. Without `before` it was not there, without `after` it no longer is. */
export const fieldChange = (
  record: string,
  field: FieldPath,
  before: unknown,
  after: unknown,
): FieldChange => ({
  record,
  field,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

const fieldChanges = (
  record: string,
  path: FieldPath,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly RecordChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byText).flatMap((name) => {
    const field = path === '' ? name : `${path}.${name}`;
    const [old, now] = [ownField(before, name), ownField(after, name)];
    if (isSameResult(old, now)) return [];
    if (isObject(old) && isObject(now) && isOpen(old) && isOpen(now))
      return fieldChanges(record, field, old, now);
    return [fieldChange(record, field, old, now)];
  });

// A mapping without fields is another value than none, and a name with a dot in it is no step: such a mapping is one value.
const isOpen = (fields: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(fields).length > 0 && Object.keys(fields).every(isStep);
