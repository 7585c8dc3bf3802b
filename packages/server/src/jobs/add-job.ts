import { sql } from 'kysely';
import type { Queries } from '../store/tables.js';
import { type PayloadOf, type TaskName, tasks } from './tasks.js';

export type JobOptions = {
  /**
   * What tells it from other jobs of the task: while one of the same key waits, this takes its place. One that has begun does not
   * count, since it may have read what was there before.
   */
  readonly key?: string;
  /** Not before; at once when left out. */
  readonly runAt?: Date;
};

/** The key of a job of which one that waits is enough. */
export const onlyOne = 'all';

/** The key of a job as the queue has it, which tells jobs of all tasks apart. */
export const keyOf = (name: TaskName, key: string): string => `${name} ${key}`;

/**
 * Adds work to be done after the transaction has been stored, and not at all if it is not. It may be done by any process, and again if
 * one ends in the middle of it: what it does to the tables goes through `Job.once`.
 */
export const addJob = <Name extends TaskName>(
  transaction: Queries,
  name: Name,
  payload: PayloadOf<Name>,
  options: JobOptions = {},
): Promise<void> => addJobs(transaction, name, [{ payload, ...options }]);

/** Adds many jobs of a task in one question. */
export const addJobs = async <Name extends TaskName>(
  transaction: Queries,
  name: Name,
  jobs: readonly (JobOptions & { readonly payload: PayloadOf<Name> })[],
): Promise<void> => {
  if (jobs.length === 0) return;
  const { attempts, priority, payload: schema } = tasks[name];
  const specs = jobs.map(({ payload, key, runAt }) => ({
    payload: schema.parse(payload),
    key: key === undefined ? null : keyOf(name, key),
    run_at: runAt?.toISOString() ?? null,
  }));
  await sql`select count(*) from graphile_worker.add_jobs(array(
    select row(${name}, job.payload, null, job.run_at, ${sql.lit(attempts)}, job.key, ${sql.lit(priority)}, null)::graphile_worker.job_spec
    from json_to_recordset(${JSON.stringify(specs)}::json) as job (payload json, key text, run_at timestamptz)))`.execute(
    transaction,
  );
};
