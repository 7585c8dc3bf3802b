import { isObject } from '../model/is-object.js';
import type { ValuePath } from '../model/value-path.js';
import type { Field, FieldValue } from './field.js';
import { fieldParts, kindFields } from './field-catalogue.js';
import { type Kind, kindCatalogue } from './kind-catalogue.js';

/** A field where it stands: `place` is its message key, such as `measure.states.state` or `cite.title`. */
export type PlacedField = { readonly field: Field; readonly place: string };

const partFields = (part: string): readonly Field[] => fieldParts[part] ?? [];

const placedIn = (fields: readonly Field[], place: string): readonly PlacedField[] =>
  fields.map((field) => ({ field, place: `${place}.${field.name}` }));

/** Every field of a kind: those of every record, then its own. */
export const fieldsOf = (kind: Kind): readonly PlacedField[] => {
  const { isStatement } = kindCatalogue[kind];
  const common = partFields('record').filter(({ name }) => name !== 'offer' || isStatement);
  return [...placedIn(common, 'record'), ...placedIn(kindFields[kind], kind)];
};

/** What stands in a field, with the place that its inner fields are named under. */
export type PlacedValue = { readonly value: FieldValue; readonly place: string };

/**
 * The form of a value that is meant: of a union, an object by the field that names the form, anything else by its type; a
 * fixed word before free text. A part is opened.
 */
export const formOf = ({ value, place }: PlacedValue, held: unknown): PlacedValue | undefined => {
  if (value.type === 'part')
    return { value: { type: 'object', fields: partFields(value.part) }, place: value.part };
  if (value.type !== 'union') return { value, place };
  const opened = value.forms.flatMap((form) => formOf({ value: form, place }, held) ?? []);
  return (
    opened.find(({ value: form }) => form.type === 'choice' && form.values.includes(String(held))) ??
    opened.find(({ value: form }) => form.type !== 'choice' && fits(form, held))
  );
};

const fits = (form: FieldValue, held: unknown): boolean => {
  if (Array.isArray(held)) return form.type === 'list' || form.type === 'range';
  if (isObject(held)) {
    const naming = form.type === 'object' ? form.fields[0]?.name : undefined;
    return form.type === 'text' || (naming !== undefined && Object.hasOwn(held, naming));
  }
  if (typeof held === 'number') return form.type === 'number';
  if (typeof held === 'boolean') return form.type === 'yesNo';
  return !['list', 'range', 'object', 'number', 'yesNo', 'text'].includes(form.type);
};

/** The fields in an object, each with its place. */
export const fieldsIn = ({ value, place }: PlacedValue): readonly PlacedField[] =>
  value.type === 'object' ? placedIn(value.fields, place) : [];

/** A field at the names of the fields above it, such as `states.state` of a measure; through lists, parts and unions. */
export const fieldAt = (kind: Kind, names: string): PlacedField | undefined => {
  const [first, ...rest] = names.split('.');
  const found = fieldsOf(kind).find(({ field }) => field.name === first);
  return rest.reduce<PlacedField | undefined>(
    (above, name) =>
      above &&
      inside({ value: above.field.value, place: above.place }).find(({ field }) => field.name === name),
    found,
  );
};

/** Every field that may stand below a value, whatever its form. */
const inside = (placed: PlacedValue): readonly PlacedField[] => {
  const { value, place } = placed;
  if (value.type === 'list') return inside({ value: value.of, place });
  if (value.type === 'union') return value.forms.flatMap((form) => inside({ value: form, place }));
  const opened = formOf(placed, undefined);
  return opened === undefined ? [] : fieldsIn(opened);
};

export type Visit = (field: PlacedField, form: FieldValue, held: unknown, path: ValuePath) => void;

/** Visits every value that a record holds, with the field it stands in and the form that it is meant as. */
export const walkFields = (record: { readonly kind: Kind }, visit: Visit): void => {
  const values: Readonly<Record<string, unknown>> = { ...record };
  for (const placed of fieldsOf(record.kind))
    walkValue(placed, { value: placed.field.value, place: placed.place }, values[placed.field.name], visit, [
      placed.field.name,
    ]);
};

const walkValue = (
  field: PlacedField,
  placed: PlacedValue,
  held: unknown,
  visit: Visit,
  path: ValuePath,
): void => {
  if (held === undefined || held === null) return;
  const form = formOf(placed, held);
  if (form === undefined) return;
  const { value } = form;
  visit(field, value, held, path);
  if (value.type === 'list' && Array.isArray(held))
    held.forEach((item: unknown, index) =>
      walkValue(field, { value: value.of, place: form.place }, item, visit, [...path, index]),
    );
  if (value.type === 'object' && isObject(held))
    for (const inner of fieldsIn(form))
      walkValue(inner, { value: inner.field.value, place: inner.place }, held[inner.field.name], visit, [
        ...path,
        inner.field.name,
      ]);
};
