import { evaluationAnswerSchema, isLocalDate, localDateSchema } from '@risikobilde/core';
import { z } from 'zod';
import type { Services } from '../../services.js';
import { findAssessment } from '../../store/assessments.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { sendJson, sendProblem } from '../problems.js';

/** The server's own evaluation, with its hash, so that the browser can confirm what it computed itself. */
export const getEvaluation = (app: App, { db, states, worlds, evaluations, releases }: Services): void => {
  app.get(
    '/api/assessments/:id/evaluation',
    {
      schema: {
        summary: 'Evaluate',
        params: assessmentParams,
        querystring: z.strictObject({ asOf: localDateSchema, knownAt: localDateSchema.optional() }),
        response: { 200: evaluationAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { asOf, knownAt = asOf } = request.query;
      const row = await findAssessment(db, id);
      if (row === undefined || !isLocalDate(asOf) || !isLocalDate(knownAt))
        return sendProblem(reply, { code: 'not-found', detail: `found no assessment with the id ${id}` });
      const state = await states.at(db, row.key, row.revision, row.head);
      const platform = await releases.under(db, row, state, asOf);
      const world = await worlds.of(db, row);
      const { json, hash } = evaluations(row.head, state, world, asOf, knownAt, platform);
      const rest = JSON.stringify({ revision: row.revision, asOf, knownAt, hash });
      return sendJson(reply, `{"evaluation":${json},${rest.slice(1)}`);
    },
  );
};
