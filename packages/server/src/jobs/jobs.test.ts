import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenServices, openServices } from '../process/open-services.js';
import { newestOfQueue } from '../store/queue-tables.js';
import { createLog } from '../base/log.js';
import { bareServices } from '../testing/bare-services.js';
import { hasPostgres, makePostgres } from '../testing/real-postgres.js';
import { emptyPlace } from '../testing/test-server.js';
import { twoRoles } from '../testing/two-roles.js';
import { addJob, addJobs } from './add-job.js';
import { queueState } from './queue-state.js';
import type { Job, JobHandlers } from './job.js';
import { handlers } from '../process/job-handlers.js';
import { type JobWorker, startJobWorker } from './worker.js';

/** The questions that docs/drift.md has for who runs the installation: what failed, and to try one again. */
const operatorQuestions = async (): Promise<readonly string[]> => {
  const page = await readFile(new URL('../../../../docs/drift.md', import.meta.url), 'utf8');
  const written = /## Arbeid i bakgrunnen[\s\S]*?```sql\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  return written
    .replaceAll(/^--.*\n/gm, '')
    .split(/;\s*/)
    .filter(Boolean);
};

/** What a job waits at until the test has seen what it looks for. */
const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { opened, open: () => open() };
};

type Place = { readonly place: Parameters<typeof openServices>[0]; readonly drop: () => Promise<void> };

const describeJobs = (name: string, where: () => Promise<Place>): void => {
  describe(name, () => {
    let opened: OpenServices;
    let drop: () => Promise<void>;
    const workers: JobWorker[] = [];
    beforeAll(async () => {
      const found = await where();
      drop = found.drop;
      opened = await openServices(found.place, bareServices);
      await opened.database.ready;
    });
    afterEach(async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.stop()));
      await sql`delete from graphile_worker._private_jobs`.execute(opened.services.within({ work: 'jobs' }));
    });
    afterAll(async () => {
      await opened?.close();
      await drop?.();
    });
    const logged: string[] = [];
    const work = (tidy: (job: Job<'tidy'>) => Promise<void>): JobWorker => {
      const own: JobHandlers = { ...handlers, tidy };
      const { services, database } = opened;
      const log = createLog('error', { write: (line: string) => void logged.push(line) });
      const isEmbedded = database.connection.connectionString === undefined;
      const worker = startJobWorker(
        { ...services, log },
        { connection: database.connection, isEmbedded },
        own,
        // The task that is repeated every ten minutes is the one that is counted here.
        [],
      );
      workers.push(worker);
      return worker;
    };
    const inOrganisation = () => opened.services.within({ organisation: 'installation' });
    const left = async (): Promise<readonly { readonly last_error: string | null }[]> => {
      const { rows } = await sql<{
        readonly last_error: string | null;
      }>`select last_error from graphile_worker.jobs`.execute(opened.services.within({ work: 'jobs' }));
      return rows;
    };

    it('a job is done after the transaction that added it, and never when that was rolled back', async () => {
      let done = 0;
      work(() => Promise.resolve(void done++));
      const db = inOrganisation();
      await db
        .transaction()
        .execute(async (tx) => {
          await addJob(tx, 'tidy', {});
          throw new Error('rolled back');
        })
        .catch(() => undefined);
      expect(await left()).toEqual([]);
      await db.transaction().execute((tx) => addJob(tx, 'tidy', {}));
      await expect.poll(() => done).toBe(1);
      await expect.poll(left).toEqual([]);
    });

    it('a job takes the place of one that waits under the same key, and is not done before its time', async () => {
      let done = 0;
      const db = inOrganisation();
      const later = new Date(Date.now() + 3_600_000);
      await addJob(db, 'tidy', {}, { key: 'one', runAt: later });
      await addJob(db, 'tidy', {}, { key: 'one', runAt: later });
      await addJobs(db, 'tidy', [{ payload: {}, key: 'two' }, { payload: {} }]);
      expect(await left()).toHaveLength(3);
      work(() => Promise.resolve(void done++));
      await expect.poll(left).toHaveLength(1);
      expect(done).toBe(2);
    });

    it('what a job does to the tables is let in once, also when two do it at the same time', async () => {
      const over = gate();
      const first = await new Promise<Job<'tidy'>>((seen) => {
        work((job) => {
          seen(job);
          return over.opened;
        });
        void addJob(inOrganisation(), 'tidy', {});
      });
      let effects = 0;
      const effect = async (): Promise<void> => {
        await new Promise((end) => setTimeout(end, 50));
        effects++;
      };
      expect((await Promise.all([first.once(effect), first.once(effect)])).filter(Boolean)).toHaveLength(1);
      expect(await first.once(effect)).toBe(false);
      expect(effects).toBe(1);
      over.open();
    });

    it('a job that fails is tried again, and what it failed with is kept with it', async () => {
      let tries = 0;
      const seen = gate();
      const worker = work(() => {
        tries++;
        return tries === 1 ? Promise.reject(new Error('a mail server that is away')) : seen.opened;
      });
      await addJob(inOrganisation(), 'tidy', {});
      await expect
        .poll(async () => (await left()).map(({ last_error: why }) => why))
        .toEqual(['Error: a mail server that is away']);
      seen.open();
      await expect.poll(left).toEqual([]);
      await expect.poll(worker.counts).toEqual({ done: 1, failed: 1, givenUp: 0 });
    });

    it('what a job failed with is told and kept without what it quotes of anybody', async () => {
      logged.length = 0;
      let tries = 0;
      const seen = gate();
      work(() => {
        tries++;
        return tries === 1
          ? Promise.reject(new Error('refused “Kari Nordmann” kari@eksempel.no: Blåbærskog'))
          : seen.opened;
      });
      await addJob(inOrganisation(), 'tidy', {});
      const kept = async () => (await left()).map(({ last_error: why }) => why).join('');
      await expect.poll(kept).toContain('refused');
      expect(await kept()).not.toMatch(/Kari|eksempel|Blåbærskog/);
      seen.open();
      await expect.poll(() => tries).toBe(2);
      const said = logged.join('');
      expect(said).toContain('a job failed');
      expect(said).not.toMatch(/Kari|eksempel|Blåbærskog/);
    });

    it('how the queue stands is what is due, how long the first of it has been, and what is given up', async () => {
      const db = opened.services.within({ work: 'jobs' });
      const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1000);
      expect(await queueState(db)).toEqual({ waiting: 0, oldest: 0, givenUp: 0 });
      await addJob(inOrganisation(), 'tidy', {}, { runAt: ago(-3600) });
      expect(await queueState(db)).toEqual({ waiting: 0, oldest: 0, givenUp: 0 });
      await addJob(inOrganisation(), 'tidy', {}, { runAt: ago(60) });
      await addJob(inOrganisation(), 'tidy', {}, { runAt: ago(600), key: 'given up' });
      const { waiting, oldest } = await queueState(db);
      expect([waiting, oldest >= 600, oldest < 900]).toEqual([2, true, true]);
      await sql`select graphile_worker.permanently_fail_jobs(array(
        select id from graphile_worker.jobs where key = 'tidy given up'), 'no more')`.execute(db);
      const then = await queueState(db);
      expect([then.waiting, then.oldest >= 60 && then.oldest < 600, then.givenUp]).toEqual([1, true, 1]);
      // Who runs the installation asks what docs/drift.md says, as the user of the server and within no scope.
      const { plain } = opened.database;
      const [what = '', again = ''] = await operatorQuestions();
      const { rows } = await sql
        .raw<{ readonly id: string; readonly task_identifier: string }>(what)
        .execute(plain);
      expect(rows).toMatchObject([{ task_identifier: 'tidy', organisation: null, last_error: 'no more' }]);
      await sql.raw(again.replace('ID', rows[0]?.id ?? '')).execute(plain);
      expect(await queueState(db)).toMatchObject({ waiting: 2, givenUp: 0 });
    });

    it('a process that stops leaves what it had not finished to others, at once', async () => {
      const begun = await new Promise<JobWorker>((seen) => {
        const worker = work((job) => {
          seen(worker);
          return new Promise((_, fail) =>
            job.signal.addEventListener('abort', () => fail(new Error('ended'))),
          );
        });
        void addJob(inOrganisation(), 'tidy', {});
      });
      await begun.stop();
      expect(await left()).toHaveLength(1);
      let done = 0;
      work(() => Promise.resolve(void done++));
      await expect.poll(() => done).toBe(1);
    });

    it('the tables of the queue are those of the library that is installed', async () => {
      const { rows } = await sql<{
        readonly last: number;
      }>`select max(id) as last from graphile_worker.migrations`.execute(
        opened.services.within({ work: 'jobs' }),
      );
      expect(rows[0]?.last).toBe(newestOfQueue);
    });
  });
};

describeJobs('on the embedded database', async () => {
  const { place, drop } = await emptyPlace();
  return { place, drop };
});

describe.skipIf(!hasPostgres)('on a PostgreSQL', () => {
  describeJobs('that the server owns', async () => {
    const postgres = await makePostgres();
    return { place: { databaseUrl: postgres.url }, drop: postgres.remove };
  });
  describeJobs('whose tables the server does not own', async () => {
    const { databaseUrl, ownerUrl, postgres } = await twoRoles();
    return { place: { databaseUrl, ownerUrl }, drop: postgres.remove };
  });
});
