import { isObject } from '../model/is-object.js';
import { ownField } from './equality.js';

/**
 * A field of a record, or a field within it: `title`, `title.nb`, `harm.severity`. A path goes through fields only, never
 * into a list: a list is one value.
 */
export type FieldPath = string;
type Fields = Readonly<Record<string, unknown>>;

/** What a step of a path may look like: `__proto__` and its like are no fields of ours. */
const stepPattern = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

export const isFieldPath = (path: string): boolean => path.split('.').every((step) => isStep(step));

/** Whether a name can stand in a path. */
export const isStep = (name: string): boolean => stepPattern.test(name);

/** Whether two paths overlap: one is the other, or lies within it. */
export const doOverlap = (a: FieldPath, b: FieldPath): boolean =>
  a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

export const valueAt = (record: unknown, path: FieldPath): unknown =>
  path.split('.').reduce(ownField, record);

/** The longest part of a path, short of its whole, that holds something else than fields; undefined when there is none. */
export const blockedAt = (record: Fields, path: FieldPath): FieldPath | undefined => {
  const steps = path.split('.');
  for (let count = 1; count < steps.length; count++) {
    const before = steps.slice(0, count).join('.');
    const value = valueAt(record, before);
    if (value === undefined) return undefined;
    if (!isObject(value)) return before;
  }
  return undefined;
};

/** The record with one field changed; `undefined` takes it away. Fields on the way that are missing are made. */
export const withValueAt = (record: Fields, path: FieldPath, value: unknown): Fields => {
  const next = { ...record };
  setValueAt(next, path, value, new WeakSet());
  return next;
};

/**
 * The same in a record that is still being made: then it takes no longer for each field, however many there are. Fields on the way that
 * are not among `own` belong to another record too, and are copied before they are changed.
 */
export const setValueAt = (
  record: Record<string, unknown>,
  path: FieldPath,
  value: unknown,
  own: WeakSet<object>,
): void => {
  const [step = '', ...rest] = path.split('.');
  let next = value;
  if (rest.length > 0) {
    const fields = ownFields(ownField(record, step), own);
    setValueAt(fields, rest.join('.'), value, own);
    next = fields;
  }
  // What was changed last stands last.
  if (Object.hasOwn(record, step)) delete record[step];
  if (next !== undefined)
    Object.defineProperty(record, step, {
      value: next,
      enumerable: true,
      configurable: true,
      writable: true,
    });
};

const ownFields = (value: unknown, own: WeakSet<object>): Record<string, unknown> => {
  const fields = isObject(value) ? value : {};
  // Only what was made here is among its own.
  if (own.has(fields)) return fields;
  const made = { ...fields };
  own.add(made);
  return made;
};
