import { eventPageSchema } from '@risikobilde/core';
import { z } from 'zod';
import { textWithHash } from '../../commands/next-event.js';
import type { Services } from '../../services.js';
import { findAssessment } from '../../store/assessments.js';
import { eventsAfter } from '../../store/events.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { sendJson, sendProblem } from '../problems.js';

const mostEvents = 500;

/** The edits of an assessment, oldest first. */
export const getEvents = (app: App, { db, shared }: Services): void => {
  app.get(
    '/api/assessments/:id/events',
    {
      schema: {
        summary: 'Edits',
        params: assessmentParams,
        querystring: z.strictObject({
          after: z.coerce
            .number()
            .int()
            .nonnegative()
            .max(2 ** 31 - 1)
            .default(0),
          limit: z.coerce.number().int().positive().max(mostEvents).default(100),
        }),
        response: { 200: eventPageSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { after, limit } = request.query;
      const row = await shared(`row ${id}`, () => findAssessment(db, id));
      if (row === undefined)
        return sendProblem(reply, { code: 'not-found', detail: `found no assessment with the id ${id}` });
      const rows = await shared(`events ${row.key} ${after} ${limit}`, () =>
        eventsAfter(db, row.key, after, limit),
      );
      const last = rows.at(-1)?.revision ?? after;
      const next = last < row.revision ? `,"next":${last}` : '';
      return sendJson(reply, `{"events":[${rows.map(textWithHash).join(',')}]${next}}`);
    },
  );
};
