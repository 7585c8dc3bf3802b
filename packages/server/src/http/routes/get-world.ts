import { idSchema, type World } from '@risikobilde/core';
import { z } from 'zod';
import type { Services } from '../../services.js';
import { sha256 } from '../../sha256.js';
import { findAssessment } from '../../store/assessments.js';
import { type App, refusals } from '../app-types.js';
import { sendJson, sendNothing, sendProblem } from '../problems.js';

const worldAnswerSchema = z.looseObject({
  entries: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
});

/** The world data: law, reports, terms, catalogues, scales; as one assessment sees it when it is named. */
export const getWorld = (app: App, services: Services): void => {
  const texts = new WeakMap<World, { readonly json: string; readonly tag: string }>();
  const textOf = (world: World) => {
    const json = texts.get(world)?.json ?? JSON.stringify(world);
    const text = texts.get(world) ?? { json, tag: `"${sha256(json).slice(0, 32)}"` };
    texts.set(world, text);
    return text;
  };
  app.get(
    '/api/world',
    {
      schema: {
        summary: 'World data',
        querystring: z.strictObject({ assessment: idSchema.optional() }),
        response: { 200: worldAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { assessment } = request.query;
      const row = assessment === undefined ? undefined : await findAssessment(services.db, assessment);
      if (assessment !== undefined && row === undefined)
        return sendProblem(reply, {
          code: 'not-found',
          detail: `found no assessment with the id ${assessment}`,
        });
      const world = row === undefined ? services.world : await services.worlds.of(services.db, row);
      const { json, tag } = textOf(world);
      void reply.header('etag', tag).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === tag) return sendNothing(reply, 304);
      return sendJson(reply, json);
    },
  );
};
