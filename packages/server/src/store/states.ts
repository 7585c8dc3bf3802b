import {
  apply,
  type AssessmentRecord,
  fold,
  invert,
  readEvent,
  type State,
  stateOf,
} from '@risikobilde/core';
import { keepNewest } from '../base/newest.js';
import {
  eventsAfter,
  eventsSinceSnapshots,
  type EventRow,
  insertSnapshot,
  newestSnapshots,
  snapshotBefore,
  thinSnapshots,
} from './events.js';
import { recordText } from './record-text.js';
import type { Queries } from './tables.js';

/** A snapshot is made after every hundredth event; of those that are long past, every thousandth is kept. */
export const snapshotEvery = 100;
const longPast = 1000;
/** Whether the snapshot after a revision is there, when the last one is that given. */
export const isSnapshotKept = (revision: number, last: number): boolean =>
  revision % snapshotEvery === 0 && (revision % longPast === 0 || revision > newestDue(last) - longPast);
const newestDue = (last: number): number => last - (last % snapshotEvery);
/** Assessments whose state is kept in memory; a state of a large one takes about 2 MB. */
const mostKept = 32;
/** Earlier states of each that are kept too: those whose writers are a little behind. They share nearly all their records. */
const mostEarlier = 100;

/** The states of assessments: folded from events, the newest ones kept in memory. */
export type States = {
  /**
   * The state after a revision that exists. `head` is the hash of its event, when the caller has it; else `erased` is the revision
   * that last erased something, so that what another process erased is not found here.
   */
  readonly at: (db: Queries, key: string, revision: number, head?: string, erased?: number) => Promise<State>;
  /**
   * The states of many assessments by key, each after the revision given: a few questions for all. They are not kept: a walk
   * through every service must not push out of memory those that are being worked on.
   */
  readonly ofMany: (db: Queries, wanted: readonly Wanted[]) => Promise<ReadonlyMap<string, State>>;
  /** Tells of a state that was just stored, so that nobody needs to fold it. */
  readonly remember: (key: string, revision: number, head: string, state: State) => void;
  /** Tells of events that were read for another reason: those that follow the newest state known here are put on it. One that erased something makes the states be forgotten. */
  readonly follow: (key: string, events: readonly EventRow[]) => void;
  /** Forgets an assessment that something was erased from. */
  readonly forget: (key: string) => void;
  /** Keeps a snapshot if one is due. */
  readonly keepSnapshot: (db: Queries, key: string, revision: number, state: State) => Promise<void>;
};

type Wanted = { readonly key: string; readonly revision: number };
type Kept = { readonly revision: number; readonly head: string; readonly state: State };

export const createStates = (): States => {
  const newest = new Map<string, Kept>();
  const earlier = new Map<string, Map<number, Kept>>();
  const erasedBefore = new Map<string, number>();
  const remember = (key: string, revision: number, head: string, state: State): void => {
    const kept = newest.get(key);
    if (kept !== undefined && kept.revision > revision) return;
    newest.delete(key);
    newest.set(key, { revision, head, state });
    // Only what leads up to the newest: another hash under the same number is another database.
    const before =
      kept === undefined || kept.revision >= revision ? new Map<number, Kept>() : earlier.get(key);
    earlier.set(key, keepNewest((before ?? new Map()).set(revision, { revision, head, state }), mostEarlier));
    keepNewest(newest, mostKept);
    for (const name of earlier.keys()) if (!newest.has(name)) earlier.delete(name);
  };
  const forget = (key: string): void => {
    newest.delete(key);
    earlier.delete(key);
  };
  const states: States = {
    remember,
    forget,
    follow: (key, events) => {
      for (const row of events) {
        const kept = newest.get(key);
        if (kept === undefined) return;
        const event = readEvent(row);
        // What was erased, here or by another process, is in the states that lead up to it.
        if (event.erased !== undefined) forget(key);
        else if (kept.revision === row.revision - 1 && kept.head === event.previous)
          remember(key, row.revision, row.hash, fold([event], kept.state));
      }
    },
    ofMany: async (db, wanted) => {
      const read = await readMany(
        db,
        wanted.map(({ key }) => key),
      );
      const found = new Map<string, State>();
      for (const { key, revision } of wanted) {
        const one = read.get(key);
        // Edited since the list was made: the state after the revision that was asked for is folded by itself.
        found.set(key, one?.revision === revision ? one.state : await states.at(db, key, revision));
      }
      return found;
    },
    at: async (db, key, revision, head, erased = 0) => {
      if (erased > (erasedBefore.get(key) ?? 0)) {
        forget(key);
        erasedBefore.set(key, erased);
      }
      const kept = newest.get(key);
      // The same revision with another hash is another database than the one this process knew.
      if (kept?.revision === revision && (head === undefined || kept.head === head)) return kept.state;
      const known = earlier.get(key)?.get(revision);
      if (known !== undefined && (head === undefined || known.head === head)) return known.state;
      const distance = kept === undefined ? 0 : Math.abs(kept.revision - revision);
      const isNear = kept !== undefined && distance > 0 && distance < snapshotEvery;
      const state =
        isNear && kept.revision > revision
          ? await unfold(db, key, kept, revision)
          : await foldTo(db, key, revision, isNear ? kept : undefined);
      if (head !== undefined) remember(key, revision, head, state);
      return state;
    },
    keepSnapshot: async (db, key, revision, state) => {
      if (revision % snapshotEvery !== 0) return;
      await insertSnapshot(db, key, revision, `[${[...state.values()].map(recordText).join(',')}]`);
      await thinSnapshots(db, key, revision - longPast, longPast);
    },
  };
  return states;
};

type Read = { readonly revision: number; readonly state: State };

const readMany = async (db: Queries, keys: readonly string[]): Promise<ReadonlyMap<string, Read>> => {
  if (keys.length === 0) return new Map();
  const found = new Map<string, Read>();
  for (const snapshot of await newestSnapshots(db, keys)) found.set(snapshot.assessment, stateIn(snapshot));
  for (const row of await eventsSinceSnapshots(db, keys)) {
    const before = found.get(row.assessment);
    // A snapshot was made between the two questions: it stands for the events that it follows.
    if (row.revision !== (before?.revision ?? 0) + 1) continue;
    found.set(row.assessment, { revision: row.revision, state: fold([readEvent(row)], before?.state) });
  }
  return found;
};

const foldTo = async (db: Queries, key: string, revision: number, near: Kept | undefined): Promise<State> => {
  const from = near ?? (await fromSnapshot(db, key, revision));
  const rows = await eventsAfter(db, key, from.revision, revision - from.revision, revision);
  return fold(rows.map(readEvent), from.state);
};

const unfold = async (db: Queries, key: string, from: Kept, revision: number): Promise<State> => {
  const rows = await eventsAfter(db, key, revision, from.revision - revision, from.revision);
  return rows
    .map(readEvent)
    .toReversed()
    .reduce((state, event) => apply(state, invert(event.changes)), from.state);
};

const fromSnapshot = async (db: Queries, key: string, revision: number): Promise<Read> => {
  const snapshot = await snapshotBefore(db, key, revision);
  return snapshot === undefined ? { revision: 0, state: new Map() } : stateIn(snapshot);
};

const stateIn = ({ revision, records }: { readonly revision: number; readonly records: string }): Read => ({
  revision,
  // Written by `keepSnapshot` from records that the schemas had read.
  state: stateOf(JSON.parse(records) as readonly AssessmentRecord[]),
});
