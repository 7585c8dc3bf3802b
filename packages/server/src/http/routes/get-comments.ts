import { commentListSchema } from '@risikobilde/core';
import type { Services } from '../../services.js';
import { findAssessment } from '../../store/assessments.js';
import { readComments } from '../../store/comments.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { sendProblem } from '../problems.js';

export const getComments = (app: App, { db }: Services): void => {
  app.get(
    '/api/assessments/:id/comments',
    {
      schema: {
        summary: 'Comments',
        params: assessmentParams,
        response: { 200: commentListSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const row = await findAssessment(db, id);
      if (row === undefined)
        return sendProblem(reply, { code: 'not-found', detail: `found no assessment with the id ${id}` });
      const comments = await readComments(db, row.key);
      return reply.send({ comments: [...comments] });
    },
  );
};
