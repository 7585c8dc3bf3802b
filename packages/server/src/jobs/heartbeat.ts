import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Log } from '../base/log.js';
import { faultOf } from '../store/faults.js';
import type { Database } from '../store/tables.js';

/** How often a process says that it is alive, milliseconds. */
const beatEvery = 5000;
/** Seconds of silence after which a process is taken to have ended: six beats. Its jobs are then free for others. */
const silence = 30;

/**
 * Says again and again that a process works on jobs, and frees those of processes that say so no more: the queue by itself would keep
 * them for four hours. Such a process may only have been stopped for a while; what it does then comes twice to the tables, which
 * `Job.once` lets in once.
 */
export const keepBeating = async (db: Database, id: string, signal: AbortSignal, log: Log): Promise<void> => {
  while (!signal.aborted) {
    await beat(db, id, log).catch((error: unknown) => {
      if (faultOf(error) === undefined && !signal.aborted)
        log.error({ err: error }, 'a process could not say that it works on jobs');
    });
    await setTimeout(beatEvery, undefined, { ref: false, signal }).catch(() => undefined);
  }
};

/** Ends it in good order: what the process had begun and not finished is free at once. */
export const stopBeating = async (db: Database, id: string): Promise<void> => {
  await sql`select graphile_worker.force_unlock_workers(array[${id}]::text[])`.execute(db);
  await db.deleteFrom('job_worker').where('id', '=', id).execute();
};

const beat = (db: Database, id: string, log: Log): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await sql`insert into job_worker (id) values (${id}) on conflict (id) do update set seen = now()`.execute(
      tx,
    );
    await sql`delete from job_worker where seen < now() - make_interval(secs => ${sql.lit(silence)})`.execute(
      tx,
    );
    const { rows } = await sql<{
      readonly id: string;
    }>`select distinct locked_by as id from graphile_worker.jobs
      where locked_by is not null and not exists (select from job_worker where job_worker.id = locked_by)
        and locked_at < now() - make_interval(secs => ${sql.lit(silence)})`.execute(tx);
    if (rows.length === 0) return;
    const silent = rows.map((row) => row.id);
    log.error({ processes: silent.length }, 'jobs of processes that ended without a word are taken over');
    await sql`select graphile_worker.force_unlock_workers(${silent}::text[])`.execute(tx);
    // One that was asked for again meanwhile is done by the newer: the queue leaves it without its key and with no tries left.
    await sql`delete from graphile_worker._private_jobs
      where key is null and last_error is null and locked_at is null and attempts >= max_attempts`.execute(
      tx,
    );
  });
