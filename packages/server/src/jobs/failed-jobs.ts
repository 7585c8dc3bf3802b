import { type FailedJob, jobTasks, type PageAsked } from '@risikobilde/api';
import type { Text } from '@risikobilde/core';
import { sql } from 'kysely';
import type { Services } from '../services.js';
import type { Queries } from '../store/tables.js';

type Row = {
  readonly id: string;
  readonly task: FailedJob['task'];
  readonly payload: {
    readonly organisation: string;
    readonly release?: string;
    readonly keys?: readonly string[];
  };
  readonly attempts: number;
  readonly most: number;
  readonly run_at: Date;
  readonly last_error: string | null;
};

/** What has failed and is not at it now, of the work for some organisations. */
const failedOf = (organisations: readonly string[]) => sql`graphile_worker.jobs job
  join graphile_worker._private_jobs held on held.id = job.id
  where held.payload ->> 'organisation' in (${sql.join(organisations)}) and job.task_identifier in (${sql.join([...jobTasks])})
    and job.locked_at is null and (job.last_error is not null or job.attempts >= job.max_attempts)`;

/** One more than a page of the jobs that failed, by their numbers; `names`: what gives the names of what they are of. */
export const listFailedJobs = async (
  { within, db: names }: Pick<Services, 'within' | 'db'>,
  organisations: readonly string[],
  { after = '0', limit }: PageAsked,
): Promise<readonly FailedJob[]> => {
  const { rows } =
    await sql<Row>`select job.id::text as id, job.task_identifier as task, held.payload, job.attempts,
      job.max_attempts as most, job.run_at, job.last_error
    from ${failedOf(organisations)} and job.id > ${after}::bigint
    order by job.id limit ${limit + 1}`.execute(within({ work: 'jobs' }));
  const editions = await editionsOf(
    names,
    rows.flatMap(({ payload: { release } }) => release ?? []),
  );
  return rows.map(({ id, task, payload, attempts: tries, most, run_at: again, last_error: why }) => {
    const edition = editions.get(`${payload.organisation} ${payload.release}`);
    return {
      id,
      task,
      organisation: payload.organisation,
      ...(edition && { edition }),
      ...(payload.keys && { services: payload.keys.length }),
      tries,
      most,
      ...(tries < most && { again: again.toISOString() }),
      code: codeIn(why),
    };
  });
};

const editionsOf = async (
  db: Queries,
  releases: readonly string[],
): Promise<ReadonlyMap<string, FailedJob['edition']>> => {
  if (releases.length === 0) return new Map();
  const rows = await db
    .selectFrom('release')
    .select(['hash', 'organisation', 'assessment', 'title', 'version'])
    .where('hash', 'in', releases)
    .execute();
  return new Map(
    rows.map(({ hash, organisation, assessment, title, version }) => [
      `${organisation} ${hash}`,
      // Written by `insertRelease`.
      { assessment, title: JSON.parse(title) as Text, version },
    ]),
  );
};

/** What the worker has put before the message; a job without one was interrupted at every try. */
const codeIn = (why: string | null): string =>
  why === null ? 'interrupted' : (/^([\w.-]{1,63})(?=: )/.exec(why)?.[0] ?? 'Error');

/** Lets a job that failed be tried again from the first try. Whether there is one for the organisations. */
export const tryJobAgain = async (
  { within }: Pick<Services, 'within'>,
  organisations: readonly string[],
  id: string,
): Promise<boolean> => {
  if (!/^\d{1,18}$/.test(id)) return false;
  const found = await within({ work: 'jobs' })
    .transaction()
    .execute(async (tx) => {
      const { rows } = await sql<Pick<Row, 'payload'>>`select held.payload from ${failedOf(organisations)}
        and job.id = ${id}::bigint`.execute(tx);
      if (rows.length > 0)
        await sql`select graphile_worker.reschedule_jobs(array[${id}::bigint], run_at := now(), attempts := 0)`.execute(
          tx,
        );
      return rows[0]?.payload;
    });
  // Who gave the edition out sees that it is being made.
  if (found?.release !== undefined)
    await within({ organisation: found.organisation })
      .updateTable('edition_making')
      .set({ failed: null })
      .where('release', '=', found.release)
      .where('organisation', '=', found.organisation)
      .execute();
  return found !== undefined;
};
