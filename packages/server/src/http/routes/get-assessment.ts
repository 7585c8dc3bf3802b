import { assessmentAnswerSchema } from '@risikobilde/core';
import { permittedTo } from '../../auth/permissions.js';
import { presentAssessment } from '../../presenters/present-assessment.js';
import type { Services } from '../../services.js';
import { findAssessment } from '../../store/assessments.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { sendJson, sendNothing, sendProblem } from '../problems.js';

/** An assessment as it is now. */
export const getAssessment = (app: App, { db, shared, states }: Services): void => {
  app.get(
    '/api/assessments/:id',
    {
      schema: {
        summary: 'An assessment',
        params: assessmentParams,
        response: { 200: assessmentAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const row = await shared(`row ${id}`, () => findAssessment(db, id));
      if (row === undefined)
        return sendProblem(reply, { code: 'not-found', detail: `found no assessment with the id ${id}` });
      const tag = `"${row.head.slice(0, 32)}"`;
      void reply.header('etag', tag).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === tag) return sendNothing(reply, 304);
      const state = await states.at(db, row.key, row.revision, row.head);
      const at = {
        revision: row.revision,
        head: row.head,
        hasOwnWorld: row.has_own_world,
        buildsOn: row.builds_on ?? undefined,
      };
      return sendJson(reply, presentAssessment(state, at, permittedTo(request.user)));
    },
  );
};
