import { z } from 'zod';
import { addressSchema } from './address.js';
import { clientSchema, liveMessageSchema, presenceRequestSchema } from './comments.js';
import type { Route } from './route.js';

const of = z.strictObject({ id: addressSchema });

/** What happens in an assessment while somebody has it open, and who has. */
export const liveRoutes = {
  'GET /api/assessments/:id/live': {
    summary: 'Edits, comments and presence as they come; Last-Event-ID or `after` says what was seen',
    right: 'readAssessment',
    reads: 'opened',
    params: of,
    query: z.strictObject({
      after: z.coerce
        .number<number | string>()
        .int()
        .nonnegative()
        .max(2 ** 31 - 1)
        .optional(),
      client: clientSchema.optional().describe('The window, as in presence: it is gone when its stream ends'),
    }),
    isForPeople: true,
    answers: {
      200: {
        type: 'text/event-stream',
        description: 'One message each, by its type',
        events: liveMessageSchema,
      },
    },
    refusals: ['not-found', 'too-many-streams'],
  },
  'POST /api/assessments/:id/presence': {
    summary: 'Say where you are; to be said again every twenty seconds',
    right: 'readAssessment',
    params: of,
    body: presenceRequestSchema,
    isForPeople: true,
    answers: { 204: null },
    refusals: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
