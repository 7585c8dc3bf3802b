import { commentSchema } from '@risikobilde/core';
import { z } from 'zod';
import { authorise } from '../../auth/permissions.js';
import { reopenComment } from '../../commands/reopen-comment.js';
import type { Services } from '../../services.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { answer } from '../problems.js';

export const postReopen = (app: App, services: Services): void => {
  app.post(
    '/api/assessments/:id/comments/:comment/reopen',
    {
      schema: {
        summary: 'Open a resolved comment again',
        params: assessmentParams.extend({ comment: z.string().max(100) }),
        response: { 200: commentSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'commentAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const { id, comment } = request.params;
      return answer(reply, await reopenComment(services, id, comment));
    },
  );
};
