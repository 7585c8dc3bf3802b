import { commentRequestSchema, commentSchema } from '@risikobilde/core';
import { authorise } from '../../auth/permissions.js';
import { commentOnRecord } from '../../commands/comment-on-record.js';
import type { Services } from '../../services.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { answer } from '../problems.js';

export const postComment = (app: App, services: Services): void => {
  app.post(
    '/api/assessments/:id/comments',
    {
      schema: {
        summary: 'Comment on a record',
        params: assessmentParams,
        body: commentRequestSchema,
        response: { 201: commentSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'commentAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const made = await commentOnRecord(services, allowed.value, request.params.id, request.body);
      return answer(reply, made, (comment) => comment, 201);
    },
  );
};
