import {
  idSchema,
  isLocalDate,
  localDateSchema,
  serviceFilters,
  servicesAnswerSchema,
} from '@risikobilde/core';
import { z } from 'zod';
import { presentServices } from '../../presenters/present-services.js';
import type { Services } from '../../services.js';
import { findAssessment } from '../../store/assessments.js';
import { type App, heavy, refusals } from '../app-types.js';
import { sendJson, sendProblem } from '../problems.js';

const mostRows = 10_000;

/** The services on a platform, for its operator: who stands on what, what they made of it, and the risk of all together. */
export const listServices = (app: App, services: Services): void => {
  app.get(
    '/api/services',
    {
      config: heavy,
      schema: {
        summary: 'The services on a platform',
        querystring: z.strictObject({
          platform: idSchema.describe("The id of the platform's assessment"),
          asOf: localDateSchema,
          offset: z.coerce.number().int().nonnegative().max(1_000_000).default(0),
          only: z
            .enum(serviceFilters)
            .default('all')
            .describe(
              'behind: not on the newest release; open: something to answer or read; challenged: the conclusion',
            ),
          find: z
            .string()
            .max(200)
            .default('')
            .describe('Words that all stand in the name of the service or of its owner'),
          limit: z.coerce.number().int().positive().max(mostRows).default(200),
        }),
        response: { 200: servicesAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { platform, asOf, ...range } = request.query;
      const row = await findAssessment(services.db, platform);
      if (row === undefined || !isLocalDate(asOf))
        return sendProblem(reply, {
          code: 'not-found',
          detail: `found no assessment with the id ${platform}`,
        });
      const page = await services.serviceBook(services, platform, asOf);
      return sendJson(reply, JSON.stringify(presentServices(page, platform, range)));
    },
  );
};
