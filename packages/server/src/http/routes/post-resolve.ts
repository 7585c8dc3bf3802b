import { commentSchema } from '@risikobilde/core';
import { z } from 'zod';
import { authorise } from '../../auth/permissions.js';
import { resolveComment } from '../../commands/resolve-comment.js';
import type { Services } from '../../services.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { answer } from '../problems.js';

export const postResolve = (app: App, services: Services): void => {
  app.post(
    '/api/assessments/:id/comments/:comment/resolve',
    {
      schema: {
        summary: 'Resolve a comment',
        params: assessmentParams.extend({ comment: z.string().max(100) }),
        response: { 200: commentSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'commentAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const { id, comment } = request.params;
      return answer(reply, await resolveComment(services, allowed.value, id, comment));
    },
  );
};
