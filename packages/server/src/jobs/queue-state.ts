import { sql } from 'kysely';
import type { Database } from '../store/tables.js';
import type { QueueState } from '../telemetry/measures.js';

/** How many jobs wait that are due, and how long the first of them has; and how many are given up. By the clock of the database. */
export const queueState = async (db: Database): Promise<QueueState> => {
  const { rows } = await sql<{
    readonly waiting: string;
    readonly oldest: string | null;
    readonly given_up: string;
  }>`
    select count(*) filter (where is_due) as waiting,
      extract(epoch from now() - min(run_at) filter (where is_due)) as oldest,
      count(*) filter (where attempts >= max_attempts and locked_at is null) as given_up
    from (select *, attempts < max_attempts and locked_at is null and run_at <= now() as is_due from graphile_worker.jobs) job`.execute(
    db,
  );
  const [row] = rows;
  return {
    waiting: Number(row?.waiting ?? 0),
    oldest: Number(row?.oldest ?? 0),
    givenUp: Number(row?.given_up ?? 0),
  };
};
