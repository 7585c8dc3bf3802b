import {
  fieldAt,
  type FieldValue,
  fieldsIn,
  fieldsOf,
  formOf,
  isKind,
  isObject,
  type Kind,
  type PlacedField,
  type RequestedChange,
} from '@risikobilde/core';

/** The fields of the object that stands in a field, or will; none where no object does. */
export const fieldsWithin = ({ field, place }: PlacedField, held: unknown): readonly PlacedField[] => {
  const form = formOf({ value: field.value, place }, held);
  return form === undefined ? [] : fieldsIn(form);
};

/** One item of a list, as a field where it stands. */
export const asItem = ({ field, place }: PlacedField, of: FieldValue): PlacedField => ({
  field: { name: field.name, value: of, ...(field.long && { long: true }) },
  place,
});

/** One item of a list of a kind; nothing for a name that is no list. */
export const itemOf = (kind: Kind, name: string): PlacedField | undefined => {
  const placed = fieldAt(kind, name);
  return placed?.field.value.type === 'list' ? asItem(placed, placed.field.value.of) : undefined;
};

const leastOf = (value: FieldValue): number => (value.type === 'list' ? (value.least ?? 0) : 1);

const isFilled = ({ field }: PlacedField, held: unknown): boolean =>
  Array.isArray(held)
    ? held.length >= leastOf(field.value)
    : held !== undefined || leastOf(field.value) === 0;

/** The fields below one that a record must have and that a draft lacks; the field itself when it holds no object. */
export const missingIn = (placed: PlacedField, draft: unknown): readonly PlacedField[] => {
  const inner = fieldsWithin(placed, draft);
  // An object of several forms needs none of its fields, and is itself missing until one of them is there.
  const isOfForms = placed.field.value.type === 'part' && !inner.some(isNeeded);
  if (inner.length === 0 || (isOfForms && draft === undefined))
    return isFilled(placed, draft) ? [] : [placed];
  const whole = isObject(draft) ? draft : {};
  return inner.flatMap((each) => (isNeeded(each) ? missingIn(each, whole[each.field.name]) : []));
};

const isNeeded = ({ field }: PlacedField): boolean => field.required === true && field.default === undefined;

/** The draft as a record holds it: with what is left out by default, and nothing empty. */
export const withDefaults = (placed: PlacedField, draft: unknown): unknown => {
  const inner = fieldsWithin(placed, draft);
  if (inner.length === 0) return draft;
  const whole = isObject(draft) ? draft : {};
  return Object.fromEntries(
    inner.flatMap((each) => {
      const { name, value, required } = each.field;
      const held = whole[name] ?? each.field.default ?? (required && leastOf(value) === 0 ? [] : undefined);
      if (held === undefined && !required) return [];
      const filled = withDefaults(each, held);
      return filled === undefined ? [] : [[name, filled]];
    }),
  );
};

/** The fields of a record with what is left out by default: the page holds it as the server will. */
export const filledRecord = (kind: Kind, given: object): object => {
  const fields = fieldsOf(kind).map(({ field }) => field);
  const filled = withDefaults({ field: { name: '', value: { type: 'object', fields } }, place: '' }, given);
  return isObject(filled) ? filled : {};
};

/** A change that adds a record, which has then what it has by default. */
export const filledChange = (change: RequestedChange): RequestedChange => {
  const kind = change.add?.['kind'];
  return change.add === undefined || typeof kind !== 'string' || !isKind(kind)
    ? change
    : { ...change, add: { ...change.add, ...filledRecord(kind, change.add) } };
};
