import { assessmentAnswerSchema } from '@risikobilde/core';
import { z } from 'zod';
import { presentAssessment } from '../../presenters/present-assessment.js';
import type { Services } from '../../services.js';
import { findAssessment } from '../../store/assessments.js';
import { eventsAfter } from '../../store/events.js';
import { hashStoodOn } from '../../store/releases.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { sendJson, sendProblem } from '../problems.js';

/** An assessment as it was after an earlier edit. Nothing can be done to the past: `permitted` is empty. */
export const getAssessmentAt = (app: App, { db, states }: Services): void => {
  app.get(
    '/api/assessments/:id/at/:revision',
    {
      schema: {
        summary: 'An assessment as it was',
        params: assessmentParams.extend({
          revision: z.coerce
            .number()
            .int()
            .positive()
            .max(2 ** 31 - 1),
        }),
        response: { 200: assessmentAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { id, revision } = request.params;
      const row = await findAssessment(db, id);
      const [event] = row === undefined ? [] : await eventsAfter(db, row.key, revision - 1, 1, revision);
      if (row === undefined || event === undefined)
        return sendProblem(reply, { code: 'not-found', detail: `found no revision ${revision} of ${id}` });
      const state = await states.at(db, row.key, revision);
      const buildsOn = await hashStoodOn(db, row.key, state);
      const at = { revision, head: event.hash, hasOwnWorld: row.has_own_world, buildsOn };
      return sendJson(reply, presentAssessment(state, at, []));
    },
  );
};
