import type { AssessmentRecord } from '../model/assessment.js';
import type { State } from './changes.js';
import { blockedAt, isFieldPath, withValueAt } from './field-path.js';

/** What someone wants done to one record. One of: `add`, `remove`, or `set` and `unset` by field. */
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
  readonly message: string;
};

export type Edited =
  | { readonly ok: true; readonly state: State }
  | { readonly ok: false; readonly problems: readonly EditProblem[] };

/** The state as the writer means it to become. Its records are as written: the schemas have not seen them yet. */
export const applyEdit = (state: State, changes: readonly RequestedChange[]): Edited => {
  const next = new Map(state);
  const problems = changes.flatMap((change) => applyOne(next, change));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, state: next };
};

const applyOne = (next: Map<string, AssessmentRecord>, change: RequestedChange): readonly EditProblem[] => {
  const { record: id, add, remove, set, unset } = change;
  const actions = [add !== undefined, remove === true, set !== undefined || unset !== undefined];
  if (actions.filter(Boolean).length !== 1)
    return [problem('several-actions', id, 'give one of: add, remove, or set and unset')];
  const old = next.get(id);
  if (add !== undefined) {
    if (old !== undefined)
      return [
        problem('id-taken', id, `found an addition of ${id}, which is there already; choose another id`),
      ];
    if (add['id'] !== id)
      return [problem('fixed-field', id, `the record that is added must have the id ${id} itself`, 'id')];
    // As the writer sent it; `checkRecords` refuses what is no record.
    next.set(id, add as AssessmentRecord);
    return [];
  }
  if (old === undefined) return [problem('unknown-record', id, `found no record with the id ${id}`)];
  if (remove === true) {
    next.delete(id);
    return [];
  }
  return setFields(next, id, old, [
    ...Object.entries(set ?? {}),
    ...(unset ?? []).map((field) => [field, undefined] as const),
  ]);
};

const setFields = (
  next: Map<string, AssessmentRecord>,
  id: string,
  old: AssessmentRecord,
  fields: readonly (readonly [string, unknown])[],
): readonly EditProblem[] => {
  const problems: EditProblem[] = [];
  let record: Readonly<Record<string, unknown>> = old;
  for (const [field, value] of fields) {
    const blocked = isFieldPath(field) ? blockedAt(record, field) : field;
    if (field === 'id' || field === 'kind')
      problems.push(
        problem('fixed-field', id, `${field} never changes; remove the record and add another`, field),
      );
    else if (blocked !== undefined)
      problems.push(
        problem(
          'not-a-field',
          id,
          `found ${field}; a path names fields only, and ${blocked} holds none`,
          field,
        ),
      );
    else record = withValueAt(record, field, value);
  }
  next.set(id, record as AssessmentRecord);
  return problems;
};

const problem = (
  code: EditProblem['code'],
  record: string,
  message: string,
  field?: string,
): EditProblem => ({ code, record, message, ...(field !== undefined && { field }) });
