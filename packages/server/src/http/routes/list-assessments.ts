import { assessmentListSchema } from '@risikobilde/core';
import { permittedTo } from '../../auth/permissions.js';
import { presentSummary } from '../../presenters/present-assessment.js';
import type { Services } from '../../services.js';
import { listAssessments } from '../../store/assessments.js';
import { type App, refusals } from '../app-types.js';

export const listAssessmentsRoute = (app: App, { db, shared }: Services): void => {
  app.get(
    '/api/assessments',
    { schema: { summary: 'The assessments', response: { 200: assessmentListSchema, ...refusals } } },
    async (request) => {
      const permitted = permittedTo(request.user);
      return {
        assessments: (await shared('assessments', () => listAssessments(db))).map((row) =>
          presentSummary(row, permitted),
        ),
      };
    },
  );
};
