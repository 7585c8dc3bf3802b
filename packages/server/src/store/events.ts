import { readEvent, type SealedEvent } from '@risikobilde/core';
import { sql } from 'kysely';
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
    .select(['revision', 'body', 'hash', 'salts'])
    .where('assessment', '=', key)
    .where('revision', '>', after)
    .where('revision', '<=', until)
    .orderBy('revision')
    .limit(limit)
    .execute();

/** Of the events between two revisions, those that are asked for. */
export type EventsAsked = {
  readonly after: number;
  /** Newest first, when given; else oldest first. */
  readonly before?: number | undefined;
  /** Only those that changed this record. */
  readonly record?: string | undefined;
  readonly limit: number;
};

export const findEvents = (
  db: Queries,
  key: string,
  { after, before, record, limit }: EventsAsked,
): Promise<readonly EventRow[]> => {
  let all = db
    .selectFrom('event')
    .select(['revision', 'body', 'hash', 'salts'])
    .where('assessment', '=', key)
    .where('revision', '>', after)
    .orderBy('revision', before === undefined ? 'asc' : 'desc')
    .limit(limit);
  if (before !== undefined) all = all.where('revision', '<', before);
  // What a change is of is written so in the body, and no text in it can be: the quotes of a text are escaped. A field of another record
  // may be called so too: only the few events that hold the words are read as JSON, and asked what their changes are of.
  if (record !== undefined)
    all = all.where(
      sql<boolean>`case when strpos(body, ${`"record":${JSON.stringify(record)}`}) > 0 then exists (
        select from json_array_elements(body::json -> 'changes') as change where change ->> 'record' = ${record}
      ) else false end`,
    );
  return all.execute();
};

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

/** Removes the snapshots up to a revision, but those after a multiple of `kept`. */
export const thinSnapshots = async (db: Queries, key: string, until: number, kept: number): Promise<void> => {
  if (until <= 0) return;
  await db
    .deleteFrom('snapshot')
    .where('assessment', '=', key)
    .where('revision', '<=', until)
    .where(({ eb }) => eb(eb('revision', '%', kept), '<>', 0))
    .execute();
};

/** The newest snapshot of each of many assessments, for those that have one. */
export const newestSnapshots = (
  db: Queries,
  keys: readonly string[],
): Promise<readonly { readonly assessment: string; readonly revision: number; readonly records: string }[]> =>
  db
    .selectFrom('snapshot')
    .distinctOn('assessment')
    .select(['assessment', 'revision', 'records'])
    .where('assessment', 'in', keys)
    .orderBy('assessment')
    .orderBy('revision', 'desc')
    .execute();

/** The events of many assessments since the newest snapshot of each, oldest first. */
export const eventsSinceSnapshots = (
  db: Queries,
  keys: readonly string[],
): Promise<readonly (EventRow & { readonly assessment: string })[]> =>
  db
    .with('newest', (query) =>
      query
        .selectFrom('snapshot')
        .select((of) => ['assessment', of.fn.max('revision').as('revision')])
        .where('assessment', 'in', keys)
        .groupBy('assessment'),
    )
    .selectFrom('event')
    .leftJoin('newest', 'newest.assessment', 'event.assessment')
    .select(['event.assessment', 'event.revision', 'event.body', 'event.hash'])
    .where('event.assessment', 'in', keys)
    .where((of) =>
      of.or([of('newest.revision', 'is', null), of('event.revision', '>', of.ref('newest.revision'))]),
    )
    .orderBy('event.revision')
    .execute();

/** The last revision whose event was written by a moment; 0 when none was. Events are in the order of their moments, so few are read. */
export const lastRevisionBy = async (
  db: Queries,
  key: string,
  newest: number,
  isBy: (when: string) => boolean,
): Promise<number> => {
  let [low, high] = [0, newest];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const [row] = await eventsAfter(db, key, middle - 1, 1, middle);
    if (row !== undefined && isBy(readEvent(row).when)) low = middle;
    else high = middle - 1;
  }
  return low;
};
