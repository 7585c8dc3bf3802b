import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Log } from '../base/log.js';
import { createNoteReadings, type NoteReadings } from './note-readings.js';
import type { Database, Tables } from './tables.js';

// What was read is noted at once and written later: a read neither waits for it nor fails by it.

let written: string[];
let isAway: boolean;
let told: string[];
const log = {
  error: (_of: unknown, text?: string) => void told.push(text ?? String(_of)),
} as unknown as Log;

/** A database that keeps what it is asked to note, or cannot be reached. */
const within = (): Database =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () =>
        new (class extends DummyDriver {
          override acquireConnection() {
            return Promise.resolve({
              executeQuery: ({ parameters }: { readonly parameters: readonly unknown[] }) => {
                if (isAway) return Promise.reject(new Error('away'));
                const all = JSON.parse(String(parameters[0])) as readonly {
                  release: string;
                  times: number;
                }[];
                written.push(...all.map(({ release, times }) => `${release} ${times}`));
                return Promise.resolve({ rows: [] });
              },
              // Nothing here reads with a cursor.
              streamQuery: () => (async function* () {})(),
            }) as never;
          }
        })(),
    },
  });

let readings: NoteReadings;
const note = (release: string, person = 'kari'): void =>
  readings.note({ person }, { of: { release }, kind: 'edition', what: '1' });
beforeEach(() => {
  [written, told, isAway] = [[], [], false];
  readings = createNoteReadings(true, within, log);
});
afterEach(() => readings.close());

it('what is read many times is written once, with how many times', async () => {
  for (const release of ['a', 'a', 'b', 'a']) note(release);
  await readings.write();
  expect(written).toEqual(['a 3', 'b 1']);
});

it('what cannot be written is said in the ordinary log, kept, and written when it can be', async () => {
  isAway = true;
  note('a');
  await readings.write();
  note('a');
  await readings.write();
  expect([written, told]).toEqual([
    [],
    Array.from({ length: 2 }, () => 'the log of reading is not written; it is tried again'),
  ]);
  isAway = false;
  await readings.write();
  expect(written).toEqual(['a 2']);
});

it('more than it can hold is lost, and that is said once', async () => {
  isAway = true;
  for (let n = 0; n < 10_002; n++) note(String(n));
  expect(told).toEqual([
    'the log of reading is full of what could not be written: what is read now is not in it',
  ]);
  isAway = false;
  await readings.write();
  expect(written.length).toBe(10_000);
});

it('what is noted is written before the process ends, and what cannot be is said to be lost', async () => {
  note('a');
  await readings.close();
  expect(written).toEqual(['a 1']);
  readings = createNoteReadings(true, within, log);
  isAway = true;
  note('b');
  await readings.close();
  expect(told).toContain('readings are lost: the log of reading could not be written');
});

it('where nobody logs in nothing is noted', async () => {
  readings = createNoteReadings(false, within, log);
  note('a');
  await readings.write();
  expect(written).toEqual([]);
});
