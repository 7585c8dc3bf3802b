import { z } from 'zod';
import { worldSchemas } from '../world/schema.js';
import { groundSchema } from '../model/grounds.js';
import { recordSchemas } from '../model/record-schemas.js';
import type { FieldReference } from '../model/field-reference.js';
import { referencesToldBy } from './references-in.js';
import { innerSchema, marksOf, unionForms } from '../model/schema-walk.js';

type Schema = z.core.$ZodType;

/**
 * Where the schemas have references, kind by kind: what `reference-fields.ts` holds. That file is written from this, so
 * that what only evaluates an assessment carries neither the schemas nor the library under them.
 */
export const readReferenceFields = (): Readonly<Record<string, readonly FieldReference[]>> =>
  Object.fromEntries(
    Object.entries({ ...recordSchemas, ...worldSchemas, Ground: groundSchema }).flatMap(([kind, schema]) => {
      const fields = inForm(schema, '');
      return fields.length === 0 ? [] : [[kind, fields] as const];
    }),
  );

const fieldsAt = (schema: Schema, at: string): readonly FieldReference[] =>
  marksOf(schema)['id'] === 'Ground' ? [{ at, isGround: true }] : inForm(schema, at);

const below = (at: string, step: string): string => (at === '' ? step : `${at}.${step}`);

const inForm = (schema: Schema, at: string): readonly FieldReference[] => {
  const inner = innerSchema(schema);
  if (inner instanceof z.ZodUnion) return inUnion(unionForms(inner), at);
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape).flatMap(([name, field]) => fieldsAt(field, below(at, name)));
  if (inner instanceof z.ZodArray) return fieldsAt(inner.element, below(at, '*'));
  if (inner instanceof z.ZodRecord) return fieldsAt(inner.valueType, below(at, '*'));
  return referencesToldBy(schema).map((told) => ({ at, ...told }));
};

/** The forms of a union side by side. A text is a reference unless it is one of the words the union also allows. */
const inUnion = (forms: readonly Schema[], at: string): readonly FieldReference[] => {
  const words = forms.flatMap((form) => {
    const inner = innerSchema(form);
    return inner instanceof z.ZodLiteral ? [...inner.values].filter((word) => typeof word === 'string') : [];
  });
  const isText = (form: Schema): boolean => {
    const inner = innerSchema(form);
    return inner instanceof z.ZodString || inner instanceof z.ZodEnum;
  };
  const [text] = forms.filter(isText);
  const ofText = text ? inForm(text, at) : [];
  const ofRest = new Map<string, FieldReference>();
  for (const form of forms.filter((one) => !isText(one)))
    for (const field of inForm(form, at)) {
      const key = JSON.stringify(field);
      const same = [...ofRest.values()].find((one) => one.at === field.at);
      if (same && JSON.stringify(same) !== key)
        throw new Error(`${field.at} is one reference in one form of a union and another in another`);
      ofRest.set(key, field);
    }
  return [
    ...ofText.map((field) => (words.length > 0 && !('isGround' in field) ? { ...field, not: words } : field)),
    ...ofRest.values(),
  ];
};
