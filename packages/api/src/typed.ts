import {
  type Assessment,
  type LocalDate,
  localDateSchema,
  type MomentComparison,
  type Release,
  type SealedEditEvent,
  wants,
  type World,
} from '@risikobilde/core';
import { z } from 'zod';

/** A schema under the type that core has for what it describes; the schema itself may say less. */
export const schemaOfType = <Output>(schema: z.ZodType): z.ZodType<Output> =>
  // What core computes is checked by core's own types; the schema is for those who read the document.
  schema as z.ZodType<Output>;

/** A day: the schema asks `isLocalDate` of every text that it lets through. */
export const daySchema = schemaOfType<LocalDate>(localDateSchema) as z.ZodType<LocalDate, string>;

/** What somebody or something is called, on one line: without line ends, and without signs that turn the text around it. */
export const nameSchema = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((name) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(name), { error: wants('line') });

/** Output of a schema, deeply readonly. */
export type Of<Schema extends z.ZodType> = Frozen<z.output<Schema>>;

/** Deeply readonly type; what core has a type for is so already. */
export type Frozen<T> = unknown extends T
  ? T
  : T extends string | number | boolean | undefined | Known
    ? T
    : { readonly [Key in keyof T]: Frozen<T[Key]> };
type Known = Assessment | MomentComparison | Release | SealedEditEvent | World;
