import { releaseRequestSchema, releaseSummarySchema } from '@risikobilde/core';
import { authorise } from '../../auth/permissions.js';
import { makeRelease } from '../../commands/make-release.js';
import type { Services } from '../../services.js';
import { type App, assessmentParams, heavy, refusals } from '../app-types.js';
import { answer } from '../problems.js';

/** Makes a release of a platform's assessment. */
export const postRelease = (app: App, services: Services): void => {
  app.post(
    '/api/assessments/:id/releases',
    {
      config: heavy,
      schema: {
        summary: 'Make a platform release',
        params: assessmentParams,
        body: releaseRequestSchema,
        response: { 201: releaseSummarySchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'releaseAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const made = await makeRelease(services, allowed.value, request.params.id, request.body);
      return answer(reply, made, (value) => value, 201);
    },
  );
};
