import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../base/log.js';
import { type OpenServices, openServices } from '../process/open-services.js';
import { bareServices } from '../testing/bare-services.js';
import { hasPostgres, makePostgres, type RealPostgres } from '../testing/real-postgres.js';
import { addJob } from './add-job.js';
import { handlers } from '../process/job-handlers.js';
import { type JobWorker, startJobWorker } from './worker.js';

// A connection that is lost at the worst moment: while the database is told what became of a job. Nothing waits for that but the queue.

describe.skipIf(!hasPostgres)(
  'a connection that the database ends while it is told what became of a job',
  () => {
    let postgres: RealPostgres;
    let opened: OpenServices;
    let worker: JobWorker | undefined;
    const ask = (statement: string) => sql.raw(statement).execute(opened.database.plain);
    beforeAll(async () => {
      postgres = await makePostgres();
      opened = await openServices({ databaseUrl: postgres.url }, bareServices);
      await opened.database.ready;
      // A number that is taken stays taken, also in a transaction that is lost: the first who says something is cut off, and nobody after.
      await ask(`create sequence cut;
      create function cut_off() returns trigger language plpgsql as $$ begin
        if nextval('public.cut') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
        return coalesce(new, old);
      end $$`);
    });
    afterEach(() => worker?.stop());
    afterAll(async () => {
      await opened?.close();
      await postgres?.remove();
    });

    it.each([
      ['done', 'before delete', [2, 0]],
      ['failed', 'before update of last_error', [1, 2]],
    ] as const)(
      'ends nothing where it was %s: it is tried again, and then gone',
      async (what, when, counted) => {
        await ask(`alter sequence cut restart;
      create or replace trigger cut_off ${when} on graphile_worker._private_jobs for each row execute function cut_off()`);
        let tries = 0;
        const { services, database } = opened;
        worker = startJobWorker(
          { ...services, log: createLog('error', { write: () => undefined }) },
          { connection: database.connection, isEmbedded: false },
          {
            ...handlers,
            tidy: () =>
              what === 'failed' && ++tries <= 2 ? Promise.reject(new Error('no')) : Promise.resolve(),
          },
          [],
        );
        await addJob(services.within({ organisation: 'installation' }), 'tidy', {});
        const left = async () =>
          (await sql`select from graphile_worker.jobs`.execute(services.within({ work: 'jobs' }))).rows;
        await expect.poll(left).toEqual([]);
        const { done, failed } = worker.counts();
        expect([done, failed]).toEqual(counted);
        const { rows } = await sql<{
          readonly taken: string;
        }>`select last_value::text as taken from cut`.execute(database.plain);
        expect(Number(rows[0]?.taken)).toBeGreaterThan(1);
      },
    );
  },
);
