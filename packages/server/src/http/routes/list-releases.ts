import { idSchema, releaseListSchema } from '@risikobilde/core';
import { z } from 'zod';
import type { Services } from '../../services.js';
import { listReleases, presentRelease } from '../../store/releases.js';
import { type App, refusals } from '../app-types.js';

/** The releases there are, oldest first. */
export const listReleasesRoute = (app: App, { db }: Services): void => {
  app.get(
    '/api/releases',
    {
      schema: {
        summary: 'Platform releases',
        querystring: z.strictObject({ assessment: idSchema.optional().describe('Of this platform only') }),
        response: { 200: releaseListSchema, ...refusals },
      },
    },
    async (request) => ({
      releases: (await listReleases(db, request.query.assessment)).map(presentRelease),
    }),
  );
};
