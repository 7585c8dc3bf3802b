import { isLocalDate, type MomentComparison } from '@risikobilde/core';
import { z } from 'zod';
import { addressSchema } from './address.js';
import type { Route } from './route.js';
import { daySchema, type Of, schemaOfType } from './typed.js';

/** A moment of an assessment, as an address has it. */
const momentSchema = z
  .string()
  .max(60)
  .regex(
    /^(?:now|day:\d{4}-\d{2}-\d{2}|revision:[1-9]\d{0,8}|edition:[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)$/,
    'now, day:2026-03-01, revision:12 or edition:2.5',
  )
  .refine((moment) => !moment.startsWith('day:') || isLocalDate(moment.slice(4)), 'a day that exists')
  .describe('`now`, `day:2026-03-01`, `revision:12`, or `edition:2.5`');

const momentToldSchema = z.strictObject({
  moment: z.string().describe('As it was asked for'),
  on: daySchema.describe('The day that it stood as it is told'),
  version: z.string().optional().describe('Of an edition'),
  revision: z.int().optional().describe('The revision whose records it is of; left out of an edition'),
  isFirst: z
    .literal(true)
    .optional()
    .describe('Nothing was stored yet by the day: it is the first that was stored, held against that day'),
});
export type MomentTold = Of<typeof momentToldSchema>;

const anything = z.array(z.looseObject({}));

const momentComparisonSchema = schemaOfType<MomentComparison>(
  z.strictObject({
    days: z.strictObject({ before: z.string(), after: z.string() }),
    conclusion: z.strictObject({ before: z.string(), after: z.string() }).optional(),
    decided: anything.describe('Decisions, advice and reconsiderations'),
    claims: anything.describe('How each stood, and why it stands otherwise: law, terms, fact, ownEdit, time'),
    risks: anything.describe('Level, likelihood and consequence by scenario and alternative'),
    measures: anything.describe('What came, went or is in another state'),
    errors: anything.describe('Errors that nobody has answered'),
    happened: anything.describe('What came in of law, terms and reports'),
    records: anything.describe('Records that came, went or changed, field by field, texts word by word'),
  }),
).meta({ id: 'MomentComparison' });

const comparedSchema = z
  .strictObject({
    from: momentToldSchema,
    to: momentToldSchema,
    isAsGivenOut: z
      .boolean()
      .describe('One of them is an edition, so both are brought to what an edition holds: nothing internal'),
    comparison: momentComparisonSchema,
  })
  .meta({ id: 'ComparedMoments' });
export type ComparedMoments = Of<typeof comparedSchema>;

export const momentRoutes = {
  'GET /api/assessments/:id/comparison': {
    summary:
      'Compare any two moments of an assessment: editions, days, revisions, now. Without a difference every list is empty',
    right: 'readAssessment',
    reads: 'opened',
    params: z.strictObject({ id: addressSchema }),
    query: z.strictObject({
      from: momentSchema,
      to: momentSchema,
      asOf: daySchema.describe('The day that `now` is, where the reader is'),
      readBy: z
        .literal('public')
        .optional()
        .describe('Both are brought to what everybody may read, as for a text that is given out'),
    }),
    answers: { 200: comparedSchema },
    refusals: ['not-found'],
    isHeavy: true,
  },
} as const satisfies Readonly<Record<string, Route>>;
