import { z } from 'zod';
import { described, field } from '../kinds/description.js';
import type { DeepReadonly } from './deep-readonly.js';
import { consequenceSchema, frequencySchema } from './estimate.js';
import { localDateSchema } from './local-date-schema.js';
import { alternativeRef, originSchema, partyOrExample, rangeSchema, refTo, worldRef } from './shared.js';
import { textSchema } from './text-schema.js';

/** What somebody judged of a scenario in one alternative, before measures. */
export const judgementSchema = described({
  alternative: field(alternativeRef()),
  frequency: field(frequencySchema),
  consequence: field(consequenceSchema),
  organisation: field(
    described({
      level: field(z.int().min(1).max(10), { scale: 'consequence' }),
      why: field(textSchema.optional(), { long: true }),
    }).optional(),
    {
      help: true,
    },
  ),
  by: field(partyOrExample(), {
    help: true,
  }),
  on: field(localDateSchema, {
    help: true,
  }),
  from: field(localDateSchema.optional(), {
    help: true,
  }),
  until: field(localDateSchema.optional(), {
    help: true,
  }),
  strength: field(z.enum(['weak', 'moderate', 'strong']), {
    help: true,
  }),
  why: field(textSchema, { long: true }),
  sources: field(z.array(worldRef('source')).optional(), {
    item: true,
    help: true,
  }),
});
export type Judgement = DeepReadonly<z.infer<typeof judgementSchema>>;

/** A direction of change said in words, where no level was given. */
export const directionSchema = described({
  alternative: field(alternativeRef()),
  against: field(alternativeRef()),
  change: field(z.enum(['lower', 'unchanged', 'notHigher', 'higher', 'new'])),
  by: field(refTo('party')),
  from: field(localDateSchema.optional(), {
    help: true,
  }),
  until: field(localDateSchema.optional(), {
    help: true,
  }),
  why: field(textSchema.optional(), { long: true }),
  origin: field(originSchema),
  anchor: field(z.string().optional()),
});

/** A factor on frequency or consequence: 0.5 halves it; a range when unsure. Above 1 needs a reason. */
export const effectFactorSchema = z.union([z.number().nonnegative(), rangeSchema]).meta({ id: 'Factor' });
export type EffectFactor = number | readonly [number, number];
