import { presenceRequestSchema } from '@risikobilde/core';
import { z } from 'zod';
import type { Services } from '../../services.js';
import { findAssessment } from '../../store/assessments.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { sendNothing, sendProblem } from '../problems.js';

/** Says that somebody has the assessment open, and what they are in. To be said again every twenty seconds. */
export const postPresence = (app: App, { db, hub }: Services): void => {
  app.post(
    '/api/assessments/:id/presence',
    {
      schema: {
        summary: 'Say where you are',
        params: assessmentParams,
        body: presenceRequestSchema,
        response: { 204: z.null().describe('Done'), ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const row = await findAssessment(db, id);
      if (row === undefined)
        return sendProblem(reply, { code: 'not-found', detail: `found no assessment with the id ${id}` });
      const { client, name, record } = request.body;
      hub.arrive(row.key, { client, name, ...(record !== undefined && { record }) });
      return sendNothing(reply, 204);
    },
  );
};
