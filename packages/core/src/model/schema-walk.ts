import { z } from 'zod';
import { isObject } from './is-object.js';
import type { ValuePath } from './value-path.js';

type Schema = z.core.$ZodType;

/** Unwraps a schema: optional, default, lazy, transform. */
export const innerSchema = (schema: Schema): Schema => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return innerSchema(schema.unwrap());
  if (schema instanceof z.ZodLazy) return innerSchema(schema.unwrap());
  if (schema instanceof z.ZodPipe) return innerSchema(schema.in);
  return schema;
};

/** What the schema says about itself (`refersTo`, `description` ...), the outermost wrapper last and so strongest. */
export const marksOf = (schema: Schema): Readonly<Record<string, unknown>> => {
  const own = z.globalRegistry.get(schema) ?? {};
  const inner =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
      ? schema.unwrap()
      : schema instanceof z.ZodLazy
        ? schema.unwrap()
        : schema instanceof z.ZodPipe
          ? schema.in
          : // A description makes a schema of another, and leaves the id behind.
            schema._zod.parent;
  return inner === undefined ? own : { ...marksOf(inner), ...own };
};

/** The forms a union allows, unions inside it opened. */
export const unionForms = (schema: Schema): readonly Schema[] => {
  const inner = innerSchema(schema);
  return inner instanceof z.ZodUnion ? inner.options.flatMap((option) => unionForms(option)) : [schema];
};

/** The field that names a form of a union: its first one. */
export const namingField = (form: Schema): string | undefined => {
  const inner = innerSchema(form);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape)[0] : undefined;
};

const fitsScalar = (form: Schema, value: unknown): boolean => {
  const inner = innerSchema(form);
  if (typeof value === 'string') return inner instanceof z.ZodString || inner instanceof z.ZodEnum;
  if (typeof value === 'number') return inner instanceof z.ZodNumber;
  return typeof value === 'boolean' && inner instanceof z.ZodBoolean;
};

/**
 * The form of a union that a value is meant as, also when the value has faults: an object by the field that names the
 * form, anything else by its type. A literal goes before free text ("example" before the id of a party).
 */
export const formFor = (forms: readonly Schema[], value: unknown): Schema | undefined => {
  if (isObject(value)) {
    return forms.find((form) => {
      const name = namingField(form);
      return name !== undefined && Object.hasOwn(value, name);
    });
  }
  if (Array.isArray(value)) {
    return forms.find(
      (form) => innerSchema(form) instanceof z.ZodTuple || innerSchema(form) instanceof z.ZodArray,
    );
  }
  const literal = forms.find((form) => {
    const inner = innerSchema(form);
    return inner instanceof z.ZodLiteral && [...inner.values].some((allowed) => allowed === value);
  });
  return literal ?? forms.find((form) => fitsScalar(form, value));
};

/** Visits every value that the schema knows, with the schema it has there; faulty values are passed over, not thrown at. */
export const walkValue = (
  schema: Schema,
  value: unknown,
  visit: (schema: Schema, value: unknown, path: ValuePath) => void,
  path: ValuePath = [],
): void => {
  if (value === undefined || value === null) return;
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodUnion) {
    const form = formFor(unionForms(inner), value);
    if (form) walkValue(form, value, visit, path);
    return;
  }
  visit(schema, value, path);
  if (inner instanceof z.ZodObject && isObject(value)) {
    for (const [name, field] of Object.entries(inner.shape)) {
      if (Object.hasOwn(value, name)) walkValue(field, value[name], visit, [...path, name]);
    }
  } else if (inner instanceof z.ZodArray && Array.isArray(value)) {
    value.forEach((item, index) => walkValue(inner.element, item, visit, [...path, index]));
  } else if (inner instanceof z.ZodRecord && isObject(value)) {
    for (const [name, item] of Object.entries(value))
      walkValue(inner.valueType, item, visit, [...path, name]);
  }
};

/** The schema of the value at a path; through a union, of the form that the value is meant as. */
export const schemaAt = (schema: Schema, value: unknown, path: ValuePath): Schema | undefined => {
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodUnion && path.length > 0) {
    const form = formFor(unionForms(inner), value);
    return form && schemaAt(form, value, path);
  }
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const child =
    isObject(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[step] : undefined;
  const next =
    inner instanceof z.ZodObject
      ? (inner.shape[String(step)] as Schema | undefined)
      : inner instanceof z.ZodArray
        ? inner.element
        : inner instanceof z.ZodTuple && typeof step === 'number'
          ? inner.def.items[step]
          : inner instanceof z.ZodRecord
            ? inner.valueType
            : undefined;
  return next && schemaAt(next, child, rest);
};
