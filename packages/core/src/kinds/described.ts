import { z } from 'zod';
import type { FieldRemarks } from './field.js';

/** What is written for a reader, in the languages that the kinds are described in. */
export type Words = Readonly<Record<'nb' | 'nn' | 'en', string>>;

export const words = (nb: string, nn: string, en: string): Words => ({ nb, nn, en });

/** What is said of a field beside its name and its schema. */
export type DescribedRemarks = FieldRemarks & {
  /** What a writer needs to know to fill it in; in English also the description in the JSON Schema. */
  readonly help?: Words;
  /** What is added to a list, in the words after "Add". */
  readonly item?: Words;
};

export type Field<S extends z.ZodType = z.ZodType> = {
  readonly schema: S;
  readonly label: Words;
  readonly remarks: DescribedRemarks;
};

type Fields = Readonly<Record<string, Field>>;
type ShapeOf<F extends Fields> = { -readonly [Name in keyof F]: F[Name]['schema'] };

type ValueWords = Readonly<Record<string, Words>>;

// Beside the schemas and not in their metadata: what is there goes into the JSON Schemas.
const fieldsOfObject = new WeakMap<z.core.$ZodType, Fields>();
const wordsOfValues = new WeakMap<z.core.$ZodType, ValueWords>();

/** What is known of a schema, or of the one it was made from by a check, a description or an id. */
const known = <T>(map: WeakMap<z.core.$ZodType, T>, schema: z.core.$ZodType): T | undefined =>
  map.get(schema) ?? (schema._zod.parent && known(map, schema._zod.parent));

/** A field with the label that a reader sees. */
export const field = <S extends z.ZodType>(
  schema: S,
  label: Words,
  remarks: DescribedRemarks = {},
): Field<S> => ({
  schema: remarks.help === undefined ? schema : schema.describe(asDescription(remarks.help.en)),
  label,
  remarks,
});

// A description in a JSON Schema is no sentence.
const asDescription = (help: string): string => help.replace(/\.$/, '');

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

/** One of a closed list of values, each with its words. */
export const choice = <const V extends Readonly<Record<string, Words>>>(
  values: V,
): z.ZodEnum<{ [Value in keyof V & string]: Value }> => {
  // The keys are the values, which `Object.keys` cannot say.
  const schema = z.enum(Object.keys(values) as (keyof V & string)[]);
  wordsOfValues.set(schema, values);
  return schema;
};

/** One fixed value beside others of a union, with its words. */
export const word = <const V extends string>(value: V, said: Words): z.ZodLiteral<V> => {
  const schema = z.literal(value);
  wordsOfValues.set(schema, { [value]: said });
  return schema;
};

/** The described fields of an object schema; none for one that is not described. */
export const fieldsOfSchema = (schema: z.core.$ZodType): Fields => known(fieldsOfObject, schema) ?? {};

/** The words of the values of an enumeration or a literal. */
export const valueWordsOf = (schema: z.core.$ZodType): ValueWords => known(wordsOfValues, schema) ?? {};

/** What a kind of record is, beside its fields. */
export type KindRemarks = {
  readonly one: Words;
  readonly many: Words;
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
