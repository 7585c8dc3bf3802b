import { commentSchema, replyRequestSchema } from '@risikobilde/core';
import { z } from 'zod';
import { authorise } from '../../auth/permissions.js';
import { replyToComment } from '../../commands/reply-to-comment.js';
import type { Services } from '../../services.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { answer } from '../problems.js';

export const postReply = (app: App, services: Services): void => {
  app.post(
    '/api/assessments/:id/comments/:comment/replies',
    {
      schema: {
        summary: 'Reply to a comment',
        params: assessmentParams.extend({ comment: z.string().max(100) }),
        body: replyRequestSchema,
        response: { 201: commentSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'commentAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const { id, comment } = request.params;
      const replied = await replyToComment(services, allowed.value, id, comment, request.body.text);
      return answer(reply, replied, (thread) => thread, 201);
    },
  );
};
