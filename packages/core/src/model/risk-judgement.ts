import { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';
import { localDateSchema } from './local-date-schema.js';
import { alternativeRef, originSchema, rangeSchema, refTo } from './shared.js';
import { textSchema } from './text-schema.js';

/** How often: a level of the attached scale, or a range of events a year (5 % and 95 % of what is thought possible). */
const frequencySchema = z
  .union([z.strictObject({ level: z.int().min(1).max(10) }), z.strictObject({ perYear: rangeSchema })])
  .meta({ id: 'Frequency' });

/** How large for people: a level of the scale, or a range of persons harmed by one event. */
const consequenceSchema = z
  .union([z.strictObject({ level: z.int().min(1).max(10) }), z.strictObject({ persons: rangeSchema })])
  .meta({ id: 'Consequence' });

/** What somebody judged of a scenario in one alternative, before measures. */
export const judgementSchema = z.strictObject({
  alternative: alternativeRef(),
  frequency: frequencySchema,
  consequence: consequenceSchema,
  organisation: z
    .strictObject({ level: z.int().min(1).max(10), why: textSchema.optional() })
    .optional()
    .describe('Consequence for the organisation, kept apart: art. 35 looks at people only'),
  by: z
    .union([refTo('party'), z.literal('example')])
    .describe('Who judged; "example": the shipped example itself'),
  on: localDateSchema.describe('The day it was judged'),
  from: localDateSchema.optional().describe('In use from'),
  until: localDateSchema.optional().describe('Withdrawn or replaced'),
  strength: z.enum(['weak', 'moderate', 'strong']).describe('Strength of knowledge behind it'),
  why: textSchema,
});
export type Judgement = DeepReadonly<z.infer<typeof judgementSchema>>;

/** A direction of change said in words, where no level was given. */
export const directionSchema = z.strictObject({
  alternative: alternativeRef(),
  against: alternativeRef(),
  change: z.enum(['lower', 'unchanged', 'notHigher', 'higher', 'new']),
  by: refTo('party'),
  from: localDateSchema.optional().describe('The day it was first said, when that is known'),
  until: localDateSchema.optional().describe('The day it was taken back'),
  why: textSchema.optional(),
  origin: originSchema,
  anchor: z.string().optional(),
});

/** A factor on frequency or consequence: 0.5 halves it; a range when unsure. Above 1 needs a reason. */
export const effectFactorSchema = z.union([z.number().nonnegative(), rangeSchema]).meta({ id: 'Factor' });
export type EffectFactor = number | readonly [number, number];
