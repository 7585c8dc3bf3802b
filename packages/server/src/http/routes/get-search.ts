import { languages, searchAnswerSchema } from '@risikobilde/core';
import { z } from 'zod';
import { presentHits } from '../../presenters/present-hits.js';
import type { Services } from '../../services.js';
import { findAssessment } from '../../store/assessments.js';
import { indexAssessment, searchRecords } from '../../store/search.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { sendProblem } from '../problems.js';

export const getSearch = (app: App, { db, states, turns }: Services): void => {
  app.get(
    '/api/assessments/:id/search',
    {
      schema: {
        summary: 'Search the records',
        params: assessmentParams,
        querystring: z.strictObject({
          q: z.string().max(200),
          lang: z.enum(languages).default('nb'),
          limit: z.coerce.number().int().positive().max(100).default(30),
        }),
        response: { 200: searchAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { q, lang, limit } = request.query;
      const row = await findAssessment(db, id);
      if (row === undefined)
        return sendProblem(reply, { code: 'not-found', detail: `found no assessment with the id ${id}` });
      await turns(`search ${row.key}`, async () => {
        const now = (await findAssessment(db, id)) ?? row;
        await indexAssessment(db, now, await states.at(db, now.key, now.revision, now.head));
      });
      return presentHits(await searchRecords(db, row.key, q, lang, limit));
    },
  );
};
