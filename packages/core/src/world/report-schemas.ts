import { z } from 'zod';
import { strengthSchema } from '../model/bearing.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { entry, fact } from './fact.js';
import { peerSchema } from './peer-schema.js';

// What is told of threats, safeguards and policy, and must be considered where a judgement leans on it.

export const themeSchema = z.strictObject({
  ...entry('theme'),
  name: textSchema,
  definition: textSchema,
});

/** A periodical report: new editions must be considered where a judgement leans on the series. */
export const seriesSchema = z.strictObject({
  ...entry('series'),
  publisher: z.string().min(1),
  title: textSchema,
  editions: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        date: localDateSchema,
        precision: z.enum(['day', 'month', 'year']).default('day'),
        title: textSchema,
        actors: z.array(z.enum(['state', 'criminal', 'extremist', 'insider'])).default([]),
        means: z
          .array(
            z.enum(['cyber', 'supplyChain', 'insider', 'acquisition', 'sabotage', 'influence', 'espionage']),
          )
          .default([]),
        points: z.array(
          z.strictObject({
            text: textSchema,
            theme: worldRef('theme').optional(),
            bears: z
              .enum(['against', 'for', 'neutral'])
              .default('neutral')
              .describe('Against or for the theme'),
            strength: strengthSchema.optional().describe('How much it weighs, as a proposal'),
            ...fact,
          }),
        ),
        ...fact,
      }),
    )
    .min(1),
});

/** A new safeguard, threat or offering that bears on premises. */
export const technologySchema = z.strictObject({
  ...entry('technology'),
  date: localDateSchema,
  precision: z.enum(['day', 'month', 'year']).default('day'),
  name: textSchema,
  text: textSchema,
  themes: z.array(worldRef('theme')).min(1),
  bears: z.enum(['against', 'for', 'neutral']),
  strength: strengthSchema.optional().describe('How much it weighs, as a proposal'),
  peer: peerSchema.optional(),
  ...fact,
});

/** Political guidance and strategy that an authority must follow. */
export const mandateSchema = z.strictObject({
  ...entry('mandate'),
  title: textSchema,
  issuer: textSchema,
  date: localDateSchema,
  precision: z.enum(['day', 'month', 'year']).default('day'),
  text: textSchema,
  themes: z.array(worldRef('theme')).default([]),
  successor: worldRef('mandate').optional(),
  ...fact,
});
