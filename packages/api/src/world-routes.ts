import { sayableSchema, type Standing, textSchema } from '@risikobilde/core';
import { z } from 'zod';
import { addressSchema } from './address.js';
import type { Route } from './route.js';
import { daySchema, type Of, schemaOfType } from './typed.js';

const name = { number: z.int().describe('Counts up'), day: daySchema.describe('The day it is of') };
const count = z.int().nonnegative();
const standing = schemaOfType<Standing>(z.string());

const effectsSchema = z.strictObject({
  conclusion: z.strictObject({ before: z.string(), after: z.string() }).optional(),
  claims: z
    .array(
      z.strictObject({
        id: z.string(),
        text: textSchema,
        before: standing,
        after: standing,
        summary: sayableSchema,
      }),
    )
    .describe('Those that stand otherwise'),
  standing: count.describe('How many claims there are'),
  tasks: z.strictObject({ opened: count, closed: count }),
});
export type WorldEffects = Of<typeof effectsSchema>;

const editionsSchema = z
  .strictObject({
    now: z
      .strictObject({
        ...name,
        hash: z.string().describe('Of its entries: answers name it by this'),
        fetched: daySchema.optional().describe('The day that its feed was last asked'),
        until: daySchema.optional().describe('The last day that its publisher vouches for it'),
      })
      .optional(),
    hasFeed: z.boolean().describe('Whether the installation takes editions from anywhere'),
    mayTake: z.boolean().describe('Whether you run the installation'),
    refused: z
      .strictObject({ fault: z.string(), found: z.string(), problem: sayableSchema.optional() })
      .optional()
      .describe('Why there is none to take, where the feed is not as it should be'),
    next: z
      .strictObject({
        ...name,
        hash: z.string(),
        packs: z.array(
          z.strictObject({
            id: z.string(),
            title: textSchema,
            publisher: z.string(),
            added: count,
            changed: count,
            removed: count,
          }),
        ),
        changes: z.array(
          z.strictObject({
            type: z.enum(['added', 'changed', 'removed']),
            kind: z.string(),
            id: z.string(),
            name: textSchema,
          }),
        ),
        of: count.describe('How many entries are another'),
        effects: effectsSchema.optional().describe('Left out where it took too long to work out'),
        others: z
          .array(z.strictObject({ id: z.string(), title: textSchema, claims: count }))
          .describe('Other assessments here that it moves, and how many claims in each'),
        left: count.describe('How many assessments were not looked at'),
      })
      .optional(),
  })
  .meta({ id: 'WorldEditions' });
export type WorldEditions = Of<typeof editionsSchema>;

/** The editions of the world that an installation takes. */
export const worldRoutes = {
  'GET /api/world/editions': {
    summary:
      'The edition of the world that holds, and the one that could be taken with what it would move in an assessment',
    right: 'readAssessment',
    assessmentIn: 'assessment',
    query: z.strictObject({ assessment: addressSchema, asOf: daySchema }),
    isForPeople: true,
    isHeavy: true,
    answers: { 200: editionsSchema },
    refusals: ['not-found'],
  },
  'POST /api/world/editions': {
    summary:
      'Take an edition that was looked at, for the whole installation; who runs it does so, and with logins by the command line',
    right: 'importAssessment',
    body: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    isForPeople: true,
    isHeavy: true,
    answers: { 200: z.strictObject({ number: z.int() }) },
    refusals: ['not-found', 'not-permitted', 'world-refused'],
  },
} as const satisfies Readonly<Record<string, Route>>;
