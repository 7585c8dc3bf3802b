import { setTimeout } from 'node:timers/promises';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { gauge, measures, since } from '../telemetry/measures.js';
import { type DatabaseFault, faultOf, jitter, NoConnectionFree, patience } from './faults.js';
import type { Lending, Lent } from './scope.js';

/** What the database is allowed before it is told to stop, and the driver before it gives up on the answer; milliseconds. */
const limits = {
  server: {
    statement_timeout: 15_000,
    lock_timeout: 3000,
    idle_in_transaction_session_timeout: 10_000,
    connectionTimeoutMillis: 3000,
    query_timeout: 20_000,
  },
  // It answers one question at a time and has no clock of its own: whoever comes waits for those before. It is in this very process
  // and cannot be lost, so that an answer that takes long is on its way.
  embedded: { connectionTimeoutMillis: 30_000, query_timeout: 120_000 },
} as const;

/** A connection that is lost, in use or not, fails the question that was asked on it and nothing else. */
class Client extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** Connections to the database, and how it goes with them. */
export type Pool = PostgresPool &
  Lending & {
    /** Asks the database on a connection of its own, so that it is answered also when all others are in use. */
    readonly ask: () => Promise<Health>;
  };

export type Health = 'well' | { readonly fault: DatabaseFault; readonly why: string };

type Met = { readonly fault: DatabaseFault; readonly why: string; readonly at: number };
/** How long a fault that somebody met is told to whoever asks how it goes, milliseconds. */
const recent = 3000;

const named = { 'db.client.connection.pool.name': 'risikobilde' } as const;

export const createPool = (kind: keyof typeof limits, config: pg.PoolConfig): Pool => {
  const most = config.max ?? 10;
  const pool = new pg.Pool({
    ...limits[kind],
    keepAlive: true,
    ...config,
    max: most,
    Client,
  });
  const probe = new pg.Pool({
    ...config,
    Client,
    max: 1,
    connectionTimeoutMillis: 1000,
    query_timeout: 1000,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
  });
  for (const one of [pool, probe]) one.on('error', () => undefined);
  let met: Met | undefined;
  /** Since when no connection could be made; when that is long ago nobody is kept waiting. */
  let awaySince: number | undefined;

  const meet = (error: unknown): DatabaseFault | undefined => {
    const fault = faultOf(error);
    if (fault !== undefined) met = { fault, why: wordsOf(error), at: performance.now() };
    return fault;
  };
  const connect = async (): Promise<pg.PoolClient> => {
    const began = performance.now();
    for (let wait = 50; ; wait = Math.min(wait * 2, 800)) {
      try {
        const client = await pool.connect();
        measures().waits.record(since(began), named);
        awaySince = undefined;
        return client;
      } catch (thrown) {
        const isFull = isLate(thrown) && pool.totalCount >= most;
        const error = isFull ? new NoConnectionFree('every connection is in use') : thrown;
        if (isFull) measures().timeouts.add(1, named);
        if (meet(error) !== 'away') throw error;
        awaySince ??= performance.now();
        if (performance.now() + wait - awaySince > patience) throw error;
        // Nothing has been asked yet, so it may be tried again whatever it is.
        await setTimeout(jitter(wait));
      }
    }
  };

  const forget = [
    gauge(
      'db.client.connection.count',
      { unit: '{connection}', description: 'Connections of the pool by state' },
      () => pool.idleCount,
      { ...named, 'db.client.connection.state': 'idle' },
    ),
    gauge(
      'db.client.connection.count',
      { unit: '{connection}', description: 'Connections of the pool by state' },
      () => pool.totalCount - pool.idleCount,
      { ...named, 'db.client.connection.state': 'used' },
    ),
    gauge(
      'db.client.connection.pending_requests',
      { unit: '{request}', description: 'Questions that wait for a connection' },
      () => pool.waitingCount,
      named,
    ),
  ];

  return {
    connect: async () => lent(await connect(), meet),
    end: async () => {
      for (const one of forget) one();
      await Promise.all([pool.end(), probe.end()]);
    },
    ask: async () => {
      try {
        const { rows } = await probe.query<{ readonly only: string }>(
          "select current_setting('transaction_read_only') as only",
        );
        if (rows[0]?.only === 'on') return { fault: 'unwritable', why: 'transaction_read_only = on' };
      } catch (error) {
        return { fault: faultOf(error) ?? 'away', why: wordsOf(error) };
      }
      return met !== undefined && met.fault !== 'away' && performance.now() - met.at < recent ? met : 'well';
    },
  };
};

/** A connection as long as somebody has it. One that is lost, or that an answer may still come late on, is not given to another. */
const lent = (client: pg.PoolClient, meet: (error: unknown) => DatabaseFault | undefined): Lent => {
  let broken: Error | undefined;
  const watched = async <T>(ask: () => Promise<T>): Promise<T> => {
    // A transaction that is to be rolled back on it has been already.
    if (broken !== undefined) throw broken;
    try {
      return await ask();
    } catch (error) {
      const isLost = meet(error) === 'away' || isUnanswered(error);
      if (isLost && error instanceof Error) broken = error;
      throw error;
    }
  };
  const query = (sql: string, parameters: readonly unknown[]) =>
    watched(() => client.query(sql, [...parameters]));
  return {
    // Nothing here reads with a cursor, the other thing that the type allows.
    query: query as unknown as PostgresPoolClient['query'],
    ask: (question) => watched(() => answerTo(client, question)),
    release: () => client.release(broken),
  };
};

const answerTo = (client: pg.PoolClient, question: pg.Query): Promise<unknown> =>
  new Promise((done, fail) => {
    // What the driver calls when it is answered, and takes the place of where an answer has its time.
    Object.assign(question, {
      callback: (error: Error | null | undefined, answer: unknown) => (error ? fail(error) : done(answer)),
    });
    client.query(question);
  });

const isLate = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('timeout exceeded when trying');
const isUnanswered = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Query read timeout');

const wordsOf = (error: unknown): string => {
  const one: unknown = error instanceof AggregateError ? error.errors[0] : error;
  if (!(one instanceof Error)) return String(one);
  return 'code' in one && typeof one.code === 'string' ? `${one.message} (${one.code})` : one.message;
};
