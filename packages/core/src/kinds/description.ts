import { z } from 'zod';
import type { FieldRemarks } from './field.js';

// Labels, help and the words of values are messages under the place of the field: packages/words/src/messages/*/fields.json.

/** What is said of a field beside its schema. */
export type DescribedRemarks = FieldRemarks & {
  /** There is a help text: what a writer needs to know to fill it in; in English also the description in the JSON Schema. */
  readonly help?: true;
  /** What is added to the list has a name: the words after "Add". */
  readonly item?: true;
};

export type Field<S extends z.ZodType = z.ZodType> = {
  readonly schema: S;
  readonly remarks: DescribedRemarks;
};

type Fields = Readonly<Record<string, Field>>;
type ShapeOf<F extends Fields> = { -readonly [Name in keyof F]: F[Name]['schema'] };

// Beside the schemas and not in their metadata: what is there goes into the JSON Schemas.
const fieldsOfObject = new WeakMap<z.core.$ZodType, Fields>();

/** A field; one with a help text has a schema of its own, which its place in the JSON Schemas is known by. */
export const field = <S extends z.ZodType>(schema: S, remarks: DescribedRemarks = {}): Field<S> => ({
  schema: remarks.help === true ? schema.clone() : schema,
  remarks,
});

/** An object with described fields; a name that is not among them is refused. */
export const described = <const F extends Fields>(fields: F): z.ZodObject<ShapeOf<F>, z.core.$strict> => {
  // Each name keeps its own schema, which `Object.entries` cannot say.
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, { schema }]) => [name, schema]),
  ) as ShapeOf<F>;
  const schema = z.strictObject(shape);
  fieldsOfObject.set(schema, fields);
  return schema;
};

/** The described fields of an object schema, or of the one it was made from by a check or an id; none for one that is not described. */
export const fieldsOfSchema = (schema: z.core.$ZodType): Fields =>
  fieldsOfObject.get(schema) ?? (schema._zod.parent ? fieldsOfSchema(schema._zod.parent) : {});

/** What a kind of record is, beside its fields. */
export type KindRemarks = {
  /** Where new records go in a folder: a file that holds a list, or a folder with a file per record. */
  readonly stored: string;
  /** What a record is called, in the names of its fields. */
  readonly title: string;
  /** The field with the day it happened; before that day it is not part of the assessment. */
  readonly happened?: string;
  /**
   * What an owner is asked to answer for the own service: another record in its place moves neither standing nor risk of
   * the platform.
   */
  readonly answeredByOwners?: true;
};

export type KindDescription<S extends z.ZodType = z.ZodType> = KindRemarks & { readonly schema: S };

export const kind = <S extends z.ZodType>(remarks: KindRemarks, schema: S): KindDescription<S> => ({
  ...remarks,
  schema,
});
