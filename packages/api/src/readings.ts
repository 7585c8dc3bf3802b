import { textSchema } from '@risikobilde/core';
import { z } from 'zod';
import { addressSchema } from './address.js';
import { userSchema } from './answers.js';
import { inPages, nextPage } from './pages.js';
import { readings } from './reading-kinds.js';
import type { Route } from './route.js';
import type { Of } from './typed.js';

/** Days that an organisation may keep the log. */
export const readLogDays = { least: 30, most: 3650 } as const;

const readSchema = z.strictObject({
  kind: z
    .enum(readings)
    .describe(
      'printed: made as PDF; published: made in another format; files: exported; archive: everything the organisation owns',
    ),
  what: z.string().optional().describe('The format, the version, or the SHA-256 of the file'),
  from: z.string().describe('When the quarter of an hour began, a moment in UTC'),
  last: z.string().describe('The last time in it, a moment in UTC'),
  times: z
    .int()
    .positive()
    .describe('Requests in the quarter of an hour; one look at a screen makes several'),
});

/** As a person is told of their own. */
export const ownReadSchema = readSchema.extend({
  assessment: addressSchema.optional().describe('Left out where you may not read it any more'),
  title: textSchema.optional(),
});

const readLogSchema = z
  .strictObject({
    days: z.int().describe('How long it is kept'),
    said: z
      .strictObject({ at: z.string().describe('A moment in UTC'), by: userSchema })
      .optional()
      .describe('Who said so last; left out where nobody has, and it is as usual'),
    readings: z.array(
      readSchema.extend({
        id: z.string(),
        by: userSchema.extend({ isMachine: z.boolean() }).optional(),
        link: z
          .strictObject({ id: z.string(), madeBy: userSchema.optional() })
          .optional()
          .describe('Opened by a link to the draft: who used it is not known'),
      }),
    ),
    ...nextPage,
  })
  .meta({ id: 'ReadLog' });
export type ReadLog = Of<typeof readLogSchema>;

export const readingRoutes = {
  'GET /api/assessments/:id/readings': {
    summary: 'Who opened, took out or printed the assessment, and when, a page at a time, newest first',
    right: 'readReadLog',
    params: z.strictObject({ id: addressSchema }),
    query: z.strictObject(inPages()),
    answers: { 200: readLogSchema },
    refusals: ['not-found'],
  },
  'GET /api/access/organisations/:organisation/read-log': {
    summary: 'How long an organisation that you administer keeps the log of reading',
    right: 'administerAccess',
    params: z.strictObject({ organisation: z.string().max(100) }),
    answers: {
      200: readLogSchema
        .pick({ days: true, said: true })
        .extend({ least: z.int().describe('The fewest days it may be kept'), most: z.int() }),
    },
    refusals: ['not-found'],
  },
  'POST /api/access/organisations/:organisation/read-log': {
    summary: 'Say how long an organisation that you administer keeps the log of reading',
    right: 'administerAccess',
    params: z.strictObject({ organisation: z.string().max(100) }),
    body: z.strictObject({ days: z.int().min(readLogDays.least).max(readLogDays.most) }),
    answers: { 204: null },
    refusals: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
