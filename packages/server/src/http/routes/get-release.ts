import { releaseSchema } from '@risikobilde/core';
import { z } from 'zod';
import type { Services } from '../../services.js';
import { findReleaseText } from '../../store/releases.js';
import { type App, refusals } from '../app-types.js';
import { sendJson, sendNothing, sendProblem } from '../problems.js';

/** A release as it was made, byte for byte. It never changes, so whoever has it need not ask again. */
export const getRelease = (app: App, { db }: Services): void => {
  app.get(
    '/api/releases/:hash',
    {
      schema: {
        summary: 'A platform release',
        params: z.strictObject({
          hash: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits'),
        }),
        response: { 200: releaseSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { hash } = request.params;
      const tag = `"${hash}"`;
      const text = await findReleaseText(db, hash);
      if (text === undefined)
        return sendProblem(reply, { code: 'not-found', detail: `found no release with the hash ${hash}` });
      void reply.header('etag', tag).header('cache-control', 'private, max-age=31536000, immutable');
      if (request.headers['if-none-match'] === tag) return sendNothing(reply, 304);
      return sendJson(reply, text);
    },
  );
};
