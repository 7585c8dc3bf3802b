import type { SealedEvent } from '@risikobilde/core';
import { sql } from 'kysely';
import { keyOf } from './assessments.js';
import type { Queries } from './tables.js';

export type EventRow = SealedEvent & { readonly revision: number };

/** Events after a revision, oldest first. */
export const eventsAfter = (
  db: Queries,
  key: string,
  after: number,
  limit: number,
  until = 2 ** 31 - 1,
): Promise<readonly EventRow[]> =>
  db
    .selectFrom('event')
    .select(['revision', 'body', 'hash'])
    .where('assessment', '=', keyOf(key))
    .where('revision', '>', sql.lit(after))
    .where('revision', '<=', sql.lit(until))
    .orderBy('revision')
    .limit(sql.lit(limit))
    .execute();

/** The newest snapshot at or before a revision. */
export const snapshotBefore = (
  db: Queries,
  key: string,
  revision: number,
): Promise<{ readonly revision: number; readonly records: string } | undefined> =>
  db
    .selectFrom('snapshot')
    .select(['revision', 'records'])
    .where('assessment', '=', key)
    .where('revision', '<=', revision)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();

export const insertSnapshot = async (
  db: Queries,
  key: string,
  revision: number,
  records: string,
): Promise<void> => {
  await db
    .insertInto('snapshot')
    .values({ assessment: key, revision, records })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
