import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Log } from '../base/log.js';
import { measures } from '../telemetry/measures.js';
import { toldToEnd } from '../base/end-signal.js';
import { faultOf, jitter } from './faults.js';
import type { Database, Tables } from './tables.js';

/** Something that happened in this process or another. */
type Notice = Pick<Tables['outbox'], 'kind' | 'assessment' | 'body'>;

export type Reader = {
  readonly take: (notices: readonly Notice[]) => Promise<void>;
  /** Notices may have been missed: what the tables hold now is to be looked at. */
  readonly missed: () => Promise<void>;
  /** Whether anybody is to be told. */
  readonly isWanted: () => boolean;
};

/** What processes tell each other through the database. */
export type Outbox = {
  /** Tells every process, this one too. */
  readonly put: (notice: Notice) => Promise<void>;
  readonly read: (reader: Reader) => void;
  readonly close: () => Promise<void>;
};

/** How often the embedded database is asked; how often it is looked whether a notice got lost; milliseconds. */
const askEvery = 250;
const lookEvery = 5000;
const removeEvery = 30_000;
const longestPause = 5000;

/** `url`: the PostgreSQL that tells those who listen; the embedded one has to be asked. */
export const createOutbox = (db: Database, url: string | undefined, log: Log): Outbox => {
  const closing = new AbortController();
  const { signal } = closing;
  const unlessClosing = quietly(signal, log);
  const running: Promise<void>[] = [];
  const every = async (milliseconds: number, run: () => Promise<void>): Promise<void> => {
    while (!signal.aborted) {
      await setTimeout(milliseconds, undefined, { ref: false, signal }).catch(() => undefined);
      if (!signal.aborted) await run().catch(unlessClosing);
    }
  };
  return {
    put: async (notice) => {
      await db.insertInto('outbox').values(notice).execute().catch(unlessClosing);
    },
    read: (reader) => {
      running.push(
        every(removeEvery, async () => {
          await sql`delete from outbox where sent < now() - interval '1 minute'`.execute(db);
        }),
      );
      if (url === undefined) running.push(every(askEvery, asking(db, reader)));
      else
        running.push(
          listening(db, url, reader, signal, log),
          // The connection may go through something that passes no notices on.
          every(lookEvery, () => (reader.isWanted() ? reader.missed() : Promise.resolve())),
        );
    },
    close: async () => {
      closing.abort();
      await Promise.all(running);
    },
  };
};

/** Who was lately said to be present in an assessment, by every process. */
export const recentPresence = async (db: Database, key: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('outbox')
    .select('body')
    .where('assessment', '=', key)
    .where('kind', '=', 'presence')
    .where('sent', '>', sql<Date>`now() - interval '45 seconds'`)
    .orderBy('id')
    .execute();
  return rows.map(({ body }) => body);
};

const asking = (db: Database, reader: Reader) => {
  let last: string | undefined;
  return async (): Promise<void> => {
    if (!reader.isWanted()) {
      last = undefined;
      return;
    }
    if (last === undefined) {
      // What came just before is told again rather than not at all.
      const newest = await db
        .selectFrom('outbox')
        .select(({ fn }) => fn.max('id').as('id'))
        .where('sent', '<', sql<Date>`now() - interval '2 seconds'`)
        .executeTakeFirst();
      last = newest?.id ?? '0';
      await reader.missed();
    }
    const rows = await db
      .selectFrom('outbox')
      .select(['id', 'kind', 'assessment', 'body', secondsSince])
      .where('id', '>', last)
      .orderBy('id')
      .limit(500)
      .execute();
    last = rows.at(-1)?.id ?? last;
    for (const { delay } of rows) measures().outbox.record(Number(delay));
    if (rows.length > 0) await reader.take(rows);
  };
};

const listening = async (
  db: Database,
  url: string,
  reader: Reader,
  signal: AbortSignal,
  log: Log,
): Promise<void> => {
  const unlessClosing = quietly(signal, log);
  for (let wait = 100; !signal.aborted; wait = Math.min(wait * 2, longestPause)) {
    const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 3000 });
    const end = toldToEnd(signal);
    const lost = new Promise<void>((done) => {
      client.on('error', () => done());
      client.on('end', () => done());
      void end.told.then(done);
    });
    try {
      await client.connect();
      const waiting: string[] = [];
      let taking: Promise<void> | undefined;
      const takeAll = async (): Promise<void> => {
        while (waiting.length > 0) {
          const rows = await db
            .selectFrom('outbox')
            .select(['kind', 'assessment', 'body', secondsSince])
            .where('id', 'in', waiting.splice(0, 500))
            .orderBy('id')
            .execute();
          for (const { delay } of rows) measures().outbox.record(Number(delay));
          await reader.take(rows);
        }
      };
      client.on('notification', ({ payload }) => {
        if (payload === undefined || !reader.isWanted()) return;
        waiting.push(payload);
        taking ??= takeAll()
          .catch(unlessClosing)
          .finally(() => {
            taking = undefined;
          });
      });
      await client.query('listen risikobilde');
      await reader.missed();
      wait = 100;
      await lost;
    } catch (error) {
      unlessClosing(error);
    }
    end.leave();
    await client.end().catch(() => undefined);
    if (!signal.aborted)
      await setTimeout(jitter(wait), undefined, { ref: false, signal }).catch(() => undefined);
  }
};

/** While the database is away nothing is told; what was missed is looked for when it is back. */
const quietly =
  (signal: AbortSignal, log: Log) =>
  (error: unknown): void => {
    if (faultOf(error) === undefined && !signal.aborted)
      log.error({ err: error }, 'what happened could not be passed on');
  };

/** By the clock of the database, which is the same for all processes. */
const secondsSince = sql<string>`extract(epoch from clock_timestamp() - sent)`.as('delay');
