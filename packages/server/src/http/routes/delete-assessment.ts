import { z } from 'zod';
import { authorise } from '../../auth/permissions.js';
import { deleteAssessment } from '../../commands/delete-assessment.js';
import type { Services } from '../../services.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { answer } from '../problems.js';

export const deleteAssessmentRoute = (app: App, services: Services): void => {
  app.delete(
    '/api/assessments/:id',
    {
      schema: {
        summary: 'Delete an assessment, confirmed with its revision',
        params: assessmentParams,
        querystring: z.strictObject({
          revision: z.coerce
            .number()
            .int()
            .positive()
            .max(2 ** 31 - 1),
        }),
        response: { 204: z.null().describe('Done'), ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'deleteAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const { id } = request.params;
      return answer(reply, await deleteAssessment(services, id, request.query.revision), undefined, 204);
    },
  );
};
