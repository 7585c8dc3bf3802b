import { message, type Message } from '@risikobilde/words/message';
import type { AssessmentRecord } from '../model/assessment.js';
import { isObject } from '../model/is-object.js';
import { allAtOnce, type Parts } from '../model/parts.js';
import { type ChangedPlace, fieldChange, meet, type RecordChange, type State } from './changes.js';
import { isSameResult } from './equality.js';
import { blockedAt, isFieldPath, setValueAt, valueAt } from './field-path.js';

/** Requested change of one record. One of: `add`, `remove`, or `set` and `unset` by field. */
export type RequestedChange = {
  readonly record: string;
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  readonly unset?: readonly string[] | undefined;
  readonly add?: Readonly<Record<string, unknown>> | undefined;
  readonly remove?: true | undefined;
};

/** Why a requested change makes no sense, whatever the schemas say. */
export type EditProblem = {
  readonly code: 'unknown-record' | 'id-taken' | 'not-a-field' | 'fixed-field' | 'several-actions';
  readonly record: string;
  readonly field?: string;
  readonly message: Message;
};

export type EditResult = {
  /** State after the edit. Its records are as written: not yet validated by the schemas. */
  readonly state: State;
  /** What that changes; `invert` of them undoes the edit. */
  readonly changes: readonly RecordChange[];
  /** Requested changes that make no sense; they were left out. */
  readonly problems: readonly EditProblem[];
};

/** Applies requested changes to a state, without validating its records. */
export const applyEdit = (...all: Parameters<typeof applyEditInParts>): EditResult =>
  allAtOnce(applyEditInParts(...all));

/** The same, with a stop after each change, and after some hundred fields of one. */
export function* applyEditInParts(state: State, requested: readonly RequestedChange[]): Parts<EditResult> {
  // Copied once: to copy it for each change would take as long as the changes times the records.
  const now = new Map(state);
  const changes: RecordChange[] = [];
  const problems: EditProblem[] = [];
  for (const one of requested) {
    const read = yield* changesOf(now, one);
    for (const change of read.changes) changes.push(change);
    for (const problem of read.problems) problems.push(problem);
    if (read.now === undefined) now.delete(one.record);
    else now.set(one.record, read.now);
    yield;
  }
  return { state: now, changes, problems };
}

/** What requested changes are about. */
export const placesOf = ({ record, set, unset }: RequestedChange): readonly ChangedPlace[] =>
  set === undefined && unset === undefined
    ? [{ record }]
    : [...Object.keys(set ?? {}), ...(unset ?? [])].map((field) => ({ record, field }));

/** Changes as somebody asks for them; fields of one record that do not meet are asked for together. */
export const requestOf = (changes: readonly RecordChange[]): readonly RequestedChange[] => {
  const asked: RequestedChange[] = [];
  for (const change of changes) {
    const { record } = change;
    if ('added' in change) asked.push({ record, add: change.added });
    else if ('removed' in change) asked.push({ record, remove: true });
    else {
      const last = asked.at(-1);
      const isTogether =
        last?.record === record && last.set !== undefined && !placesOf(last).some((one) => meet(one, change));
      if (isTogether) asked.pop();
      const { set = {}, unset = [] } = isTogether ? last : {};
      const { field, after } = change;
      asked.push(
        after === undefined
          ? { record, set, unset: [...unset, field] }
          : { record, set: { ...set, [field]: after }, unset },
      );
    }
  }
  return asked;
};

/** `now`: the record after it, where there is one. */
type Read = Pick<EditResult, 'changes' | 'problems'> & { readonly now: AssessmentRecord | undefined };
const made = (change: RecordChange, now: AssessmentRecord | undefined): Read => ({
  changes: [change],
  problems: [],
  now,
});

function* changesOf(state: State, change: RequestedChange): Parts<Read> {
  const { record: id, add, remove, set, unset } = change;
  const old = state.get(id);
  const refused = (...all: Parameters<typeof problem>): Read => ({
    changes: [],
    problems: [problem(...all)],
    now: old,
  });
  const actions = [add !== undefined, remove === true, set !== undefined || unset !== undefined];
  if (actions.filter(Boolean).length !== 1)
    return refused('several-actions', id, message('refusal.edit.several'));
  if (add !== undefined) {
    if (old !== undefined) return refused('id-taken', id, message('refusal.edit.idTaken', { id }));
    if (add['id'] !== id) return refused('fixed-field', id, message('refusal.edit.idDiffers', { id }), 'id');
    // As the writer sent it; `checkRecords` refuses what is no record.
    const record = add as AssessmentRecord;
    return made({ record: id, added: record }, record);
  }
  if (old === undefined) return refused('unknown-record', id, message('refusal.noRecord', { record: id }));
  if (remove === true) return made({ record: id, removed: old }, undefined);
  return yield* changesOfFields(id, old, [
    ...Object.entries(set ?? {}),
    ...(unset ?? []).map((field) => [field, undefined] as const),
  ]);
}

const fieldsAtOnce = 500;

function* changesOfFields(
  id: string,
  old: AssessmentRecord,
  fields: readonly (readonly [string, unknown])[],
): Parts<Read> {
  const changes: RecordChange[] = [];
  const problems: EditProblem[] = [];
  const record: Record<string, unknown> = { ...old };
  const own = new WeakSet<object>();
  for (const [at, [field, value]] of fields.entries()) {
    if (at % fieldsAtOnce === fieldsAtOnce - 1) yield;
    const blocked = isFieldPath(field) ? blockedAt(record, field) : field;
    if (field === 'id' || field === 'kind')
      problems.push(problem('fixed-field', id, message('refusal.edit.fixed', { field }), field));
    else if (blocked !== undefined)
      problems.push(problem('not-a-field', id, message('refusal.edit.notField', { field, blocked }), field));
    else {
      const change = changeOfField(id, record, field, value);
      if (change === undefined) continue;
      changes.push(change);
      setValueAt(record, change.field, change.after, own);
    }
  }
  // As the writer has made it; the schemas have not read it yet.
  return { changes, problems, now: changes.length === 0 ? old : (record as AssessmentRecord) };
}

/**
 * The change at the first step of the path that is not there: fields that are made on the way belong to it, and go when it
 * is taken back.
 */
const changeOfField = (
  id: string,
  record: Readonly<Record<string, unknown>>,
  path: string,
  value: unknown,
): ReturnType<typeof fieldChange> | undefined => {
  const steps = path.split('.');
  const there = steps.findIndex((_, at) => !isObject(valueAt(record, steps.slice(0, at + 1).join('.'))));
  const field = steps.slice(0, there === -1 ? steps.length : there + 1).join('.');
  const before = valueAt(record, field);
  // Past that step nothing is there yet.
  const after = steps
    .slice(field.split('.').length)
    .reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  if (isSameResult(before, after) || (value === undefined && valueAt(record, path) === undefined))
    return undefined;
  return fieldChange(id, field, before, after);
};

const problem = (code: EditProblem['code'], record: string, said: Message, field?: string): EditProblem => ({
  code,
  record,
  message: said,
  ...(field !== undefined && { field }),
});
