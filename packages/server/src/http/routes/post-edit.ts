import { editAnswerSchema, editRequestSchema } from '@risikobilde/core';
import { authorise } from '../../auth/permissions.js';
import { editAssessment } from '../../commands/edit-assessment.js';
import type { Services } from '../../services.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { answer } from '../problems.js';

export const postEdit = (app: App, services: Services): void => {
  app.post(
    '/api/assessments/:id/edits',
    {
      schema: {
        summary: 'Edit an assessment',
        params: assessmentParams,
        body: editRequestSchema,
        response: { 200: editAnswerSchema, 201: editAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'editAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const edited = await editAssessment(services, allowed.value, request.params.id, request.body);
      const status = edited.ok && edited.value.event === undefined ? 200 : 201;
      return answer(reply.type('application/json; charset=utf-8'), edited, JSON.stringify, status);
    },
  );
};
