import { createdSchema, createRequestSchema } from '@risikobilde/core';
import { authorise } from '../../auth/permissions.js';
import { createAssessment } from '../../commands/create-assessment.js';
import type { Services } from '../../services.js';
import { type App, heavy, refusals } from '../app-types.js';
import { answer } from '../problems.js';

export const postAssessment = (app: App, services: Services): void => {
  app.post(
    '/api/assessments',
    {
      config: heavy,
      schema: {
        summary: 'A new assessment from a template',
        body: createRequestSchema,
        response: { 201: createdSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'createAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const created = await createAssessment(services, allowed.value, request.body);
      return answer(reply, created, (value) => value, 201);
    },
  );
};
