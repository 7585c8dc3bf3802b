import { textSchema } from '@risikobilde/core';
import { z } from 'zod';
import { inPages, nextPage } from './pages.js';
import type { Route } from './route.js';
import type { Of } from './typed.js';

/** Work that is done for an organisation after the answer is given, and that somebody there can do something about. */
export const jobTasks = ['makeEdition', 'readPart'] as const;

/** As the queue numbers its jobs. */
const number = z.string().regex(/^\d{1,18}$/, 'a number');

const failedJobSchema = z
  .strictObject({
    id: number,
    task: z.enum(jobTasks).describe('makeEdition: the pages of an edition; readPart: how services stand'),
    organisation: z.string(),
    edition: z
      .strictObject({ assessment: z.string(), title: textSchema, version: z.string() })
      .optional()
      .describe('Of an edition that is still known here'),
    services: z.int().optional().describe('How many services are to be evaluated'),
    tries: z.int(),
    most: z.int().describe('How often it is tried before it is given up'),
    again: z.string().optional().describe('When it is tried again, in UTC; left out of one that is given up'),
    code: z
      .string()
      .describe(
        'The kind of error, without a word of anybody’s: `away`, `busy` or `unwritable` of a database, `interrupted` where its process was, otherwise a code of the system or the name of the error',
      ),
  })
  .meta({ id: 'FailedJob' });
export type FailedJob = Of<typeof failedJobSchema>;

/** Jobs that failed, for those who administer the organisation they were done for. */
export const jobRoutes = {
  'GET /api/jobs': {
    summary:
      'Work for the organisations that you administer that failed when it was last tried, a page at a time, oldest first',
    right: 'administerAccess',
    query: z.strictObject({
      ...inPages(),
      after: number.optional().describe('The `next` of the page before'),
    }),
    answers: { 200: z.strictObject({ jobs: z.array(failedJobSchema), ...nextPage }) },
    refusals: [],
  },
  'POST /api/jobs/:job/again': {
    summary: 'Try a job again, at once and as often as the first time',
    right: 'administerAccess',
    params: z.strictObject({ job: z.string().max(100) }),
    answers: { 204: null },
    refusals: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
