import { sql } from 'kysely';
import { z } from 'zod';
import type { Services } from '../../services.js';
import { type App, refusals } from '../app-types.js';

/** Whether the server answers and reaches its database. */
export const getHealth = (app: App, { db }: Services): void => {
  app.get(
    '/health',
    {
      schema: { summary: 'Health', response: { 200: z.strictObject({ ok: z.literal(true) }), ...refusals } },
    },
    async () => {
      await sql`select 1`.execute(db);
      return { ok: true as const };
    },
  );
};
