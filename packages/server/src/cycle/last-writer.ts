import {
  type AssessmentRecord,
  type EditEvent,
  readEvent,
  type RecordChange,
  type State,
} from '@risikobilde/core';
import type { Queries } from '../store/tables.js';

/** What a step is about: the records that are there, and those that no longer are. */
export type About = (record: AssessmentRecord) => boolean;

const atOnce = 100;

/**
 * The id of the person who wrote the last stored change of what a step is about; undefined when nobody has. An erasure writes nothing:
 * it takes away.
 */
export const lastWriterOf = async (
  db: Queries,
  key: string,
  revision: number,
  state: State,
  isAbout: About,
): Promise<string | undefined> => (await lastWritersOf(db, key, revision, state, [isAbout]))[0];

/** The same of several steps, in one reading of the events: in the order that they are asked of. */
export const lastWritersOf = async (
  db: Queries,
  key: string,
  revision: number,
  state: State,
  abouts: readonly About[],
): Promise<readonly (string | undefined)[]> => {
  const found = abouts.map((): string | undefined => undefined);
  for (let below = revision + 1; below > 1 && found.includes(undefined); below -= atOnce) {
    const rows = await db
      .selectFrom('event')
      .select(['revision', 'body', 'hash'])
      .where('assessment', '=', key)
      .where('revision', '<', below)
      .orderBy('revision', 'desc')
      .limit(atOnce)
      .execute();
    for (const row of rows) {
      const event: EditEvent = readEvent(row);
      if (event.erased !== undefined) continue;
      for (const [at, isAbout] of abouts.entries())
        if (found[at] === undefined && event.changes.some((change) => touches(change, state, isAbout)))
          found[at] = event.who.id;
    }
  }
  return found;
};

/** Whether a change is of something that a step is about. A record that is gone since is not known any more: it counts. */
export const touches = (change: RecordChange, state: State, isAbout: About): boolean => {
  if ('added' in change) return isAbout(change.added);
  if ('removed' in change) return isAbout(change.removed);
  const record = state.get(change.record);
  return record === undefined || isAbout(record);
};
