import type { Reading } from '@risikobilde/api';
import { sql } from 'kysely';
import type { Log } from '../base/log.js';
import { measures } from '../telemetry/measures.js';
import { findAssessment } from './assessments.js';
import { nameOfScope, type Scope } from './scope.js';
import type { Database } from './tables.js';

/** What was read: an assessment by its address, an edition by the hash of its release, all of an organisation, or what a link opens. */
export type ReadOf = {
  readonly of:
    | { readonly assessment: string }
    | { readonly release: string; readonly organisation?: string }
    | { readonly organisation: string }
    | 'link';
  readonly kind: Reading;
  /** The format, the version or the hash of the file. */
  readonly what?: string | undefined;
};

/** The log of reading, as requests put it there. */
export type NoteReadings = {
  /** Takes note of what `by` has read; it is written soon, and nobody waits for it. */
  readonly note: (by: Scope, read: ReadOf) => void;
  /** Writes what is noted. */
  readonly write: () => Promise<void>;
  /** Writes what is noted, and takes note of nothing more. */
  readonly close: () => Promise<void>;
};

/** Milliseconds until what is noted is written, and until it is tried again. */
const soon = 1000;
const again = 10_000;
/** Different readings that wait at most, where they cannot be written. */
const mostWaiting = 10_000;
const quarter = 15 * 60_000;

type Waiting = {
  readonly by: Scope;
  readonly read: ReadOf;
  at: number;
  times: number;
  /** What the address names, asked for when it was read: a moment later it may name nothing for who read it. */
  readonly key: Promise<Key>;
};
/** Undefined where it could not be asked for, null where nothing is named. */
type Key = string | null | undefined;

/** `isOn`: only where people log in is it known who reads. */
export const createNoteReadings = (
  isOn: boolean,
  within: (scope: Scope) => Database,
  log: Log,
): NoteReadings => {
  let waiting = new Map<string, Waiting>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let isClosed = false;
  let isFull = false;

  const keyOf = async (by: Scope, { of }: ReadOf): Promise<Key> => {
    try {
      return typeof of === 'object' && 'assessment' in of
        ? await askKey(within(by), of.assessment)
        : undefined;
    } catch {
      return undefined;
    }
  };
  const put = ({ by, read, at, times, key: asked }: Omit<Waiting, 'key'> & Partial<Waiting>): void => {
    const key = JSON.stringify([nameOfScope(by), read, Math.floor(at / quarter)]);
    const before = waiting.get(key);
    if (before !== undefined) {
      before.times += times;
      before.at = Math.max(before.at, at);
    } else if (waiting.size < mostWaiting)
      waiting.set(key, { by, read, at, times, key: asked ?? keyOf(by, read) });
    else {
      measures().unwritten.add(times, { 'risikobilde.reading.outcome': 'lost' });
      if (!isFull)
        log.error('the log of reading is full of what could not be written: what is read now is not in it');
      isFull = true;
    }
  };
  const writeIn = (milliseconds: number): void => {
    if (isClosed) return;
    timer ??= setTimeout(() => void write(), milliseconds).unref();
  };
  const writeAll = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const all = [...waiting.values()];
    waiting = new Map();
    const groups = new Map<string, Waiting[]>();
    for (const one of all) {
      const name = nameOfScope(one.by);
      const some = groups.get(name);
      if (some === undefined) groups.set(name, [one]);
      else some.push(one);
    }
    for (const some of groups.values())
      try {
        await writeSome(within, some);
        isFull = false;
      } catch (error) {
        for (const one of some) put(one);
        measures().unwritten.add(some.length, { 'risikobilde.reading.outcome': 'waits' });
        log.error({ err: error, n: some.length }, 'the log of reading is not written; it is tried again');
        writeIn(again);
      }
  };
  // One at a time: it takes one connection, whatever is read.
  const write = (): Promise<void> => (writing = writing.then(writeAll));
  return {
    note: (by, read) => {
      if (!isOn || isClosed) return;
      put({ by, read, at: Date.now(), times: 1 });
      writeIn(soon);
    },
    write,
    close: async () => {
      isClosed = true;
      await write();
      if (waiting.size > 0)
        log.error({ n: waiting.size }, 'readings are lost: the log of reading could not be written');
    },
  };
};

const askKey = async (db: Database, address: string): Promise<string | null> =>
  (await findAssessment(db, address))?.key ?? null;

const writeSome = async (within: (scope: Scope) => Database, some: readonly Waiting[]): Promise<void> => {
  const [first] = some;
  if (first === undefined) return;
  const db = within(first.by);
  const noted: object[] = [];
  for (const { read, at, times, key } of some) {
    const said = { kind: read.kind, what: read.what ?? '', at: new Date(at).toISOString(), times };
    if (read.of === 'link') noted.push(said);
    else if (!('assessment' in read.of)) noted.push({ ...said, ...read.of });
    else {
      const asked = await key;
      const assessment = asked === undefined ? await askKey(db, read.of.assessment) : asked;
      // Deleted in that moment.
      if (assessment !== null) noted.push({ ...said, assessment });
    }
  }
  if (noted.length > 0) await sql`select put_readings(${JSON.stringify(noted)}::jsonb)`.execute(db);
};
