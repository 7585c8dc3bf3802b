import { altinnImportsSchema } from '@risikobilde/core';
import { z } from 'zod';
import type { Services } from '../../services.js';
import { findAltinnImports } from '../../store/altinn-imports.js';
import { type App, refusals } from '../app-types.js';

/** Where an Altinn app was imported before, so that the next import of it shows the difference and not all of it again. */
export const listAltinnImports = (app: App, { db }: Services): void => {
  app.get(
    '/api/altinn-imports',
    {
      schema: {
        summary: 'Assessments that an Altinn app was imported into',
        querystring: z.strictObject({
          app: z.string().min(1).max(300).describe('The id of the app, such as `skd/min-app`'),
        }),
        response: { 200: altinnImportsSchema, ...refusals },
      },
    },
    async (request) => ({ imports: [...(await findAltinnImports(db, request.query.app))] }),
  );
};
