import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ReleaseSummary } from '@risikobilde/api';
import pg from 'pg';
import { expect } from 'vitest';
import { type ServerOptions, startServer } from '../process/main.js';
import type { RunningServer } from '../process/running-server.js';
import { usualThreads } from '../threads/limits.js';
import { checkAnswer } from './check-answer.js';
import { emptyOwn, emptyOwnWithoutTables } from './own-database.js';
import type { TwoRoles } from './two-roles.js';

export { emptyDataDir } from './own-database.js';

/** How long work takes is measured by the benches; a test waits for it on a machine that is busy, too. */
export const unhurriedThreads = { ...usualThreads, time: 600_000 };

/** A server on a real database without any assessment, which it has alone until it is closed. */
export const startTestServer = async (
  options: Pick<
    ServerOptions,
    | 'auth'
    | 'changeAuth'
    | 'logins'
    | 'port'
    | 'isCaseLoaded'
    | 'evidence'
    | 'limits'
    | 'signing'
    | 'notices'
    | 'watch'
    | 'log'
    | 'drain'
  > & {
    readonly at?: TwoRoles;
  } = {},
): Promise<TestServer> => {
  const { at, ...more } = options;
  const { place, drop } = at === undefined ? await emptyPlace() : placeIn(at);
  const server = await startServer({
    port: 0,
    isCaseLoaded: false,
    threads: unhurriedThreads,
    ...place,
    ...more,
    // It looks at what has happened when a test says so (`sendDue`): what it wrote down by itself meanwhile would be in what is counted.
    notices: { every: 1e8, ...more.notices },
  }).catch(async (error: unknown) => {
    await drop();
    throw error;
  });
  const close = async (): Promise<void> => {
    await server.close();
    await drop();
  };
  if (at === undefined && taken !== undefined) taken.end = close;
  return { ...server, place, close };
};

type Place = { readonly dataDir: string } | { readonly databaseUrl: string; readonly ownerUrl?: string };

const placeIn = ({ databaseUrl, ownerUrl, postgres }: TwoRoles) => ({
  place: { databaseUrl, ownerUrl },
  drop: postgres.remove,
});
export type TestServer = RunningServer & { readonly place: Place };

/**
 * An empty database, for one at a time: in the embedded one of this process, or a new one on the PostgreSQL that
 * TEST_DATABASE_URL names, so that the same tests can be run on both. It may have the tables already, as a server that is started
 * again finds them, unless it is asked for without.
 */
export const emptyPlace = async ({
  hasTables = true,
} = {}): Promise<{
  readonly place: Place;
  readonly drop: () => Promise<void>;
}> => {
  const base = process.env['TEST_DATABASE_URL'];
  if (base === undefined || base === '') {
    const by = expect.getState().testPath;
    // Files of tests come one after another: this one ended before it could give its place back, as when a hook of it failed.
    if (taken !== undefined && taken.by !== by) await taken.end();
    if (taken !== undefined)
      throw new Error('the database of this process is taken; drop it before another is asked for');
    const drop = (): Promise<void> => {
      taken = undefined;
      return Promise.resolve();
    };
    taken = { by, end: drop };
    const dataDir = await (hasTables ? emptyOwn() : emptyOwnWithoutTables());
    return { place: { dataDir }, drop };
  }
  const name = `rb_test_${randomUUID().replaceAll('-', '')}`;
  const connection = { connectionString: base };
  await runAt(connection, `create database ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  return {
    place: { databaseUrl: url.href },
    drop: () => runAt(connection, `drop database ${name} with (force)`),
  };
};

/** The file of tests that has the database of this process, and how what it has opened there is ended. */
let taken: { readonly by: string | undefined; end: () => Promise<void> } | undefined;

const runAt = async (connection: pg.ClientConfig, statement: string): Promise<void> => {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** The built server, for a test that needs one in a process of its own; built from these sources before the tests. */
export const serveProgram = fileURLToPath(new URL('../../dist/start/serve.js', import.meta.url));

/** What the server answered. */
export type TestAnswer = {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; the test says what it expects of it. */
  readonly body: Readonly<Record<string, unknown>>;
};

/** Sends a request, and holds the answer against the table of routes; a body that is not text or bytes is sent as JSON. */
export const send = async (
  server: Pick<RunningServer, 'url'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestAnswer> => {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(new URL(path, server.url), {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: isRaw ? (body as string) : JSON.stringify(body) }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const answered = {
    status: response.status,
    type,
    headers: response.headers,
    text,
    body: type.includes('json') ? (JSON.parse(text) as Readonly<Record<string, unknown>>) : {},
  };
  checkAnswer(method, path, answered);
  return answered;
};

/** All that a stream has said once it has said this; fails when it ends before. */
export const readUntil = async ({ body }: Response, said: string): Promise<string> => {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes(said)) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) throw new Error(`the stream ended after ${text}`);
    text += chunk.value;
  }
  return text;
};

/** Sends as a window of the workbench does: what the server is too busy for it refuses with when to come back, and gets again as it was. */
export const sendUntilTaken = async (...asked: Parameters<typeof send>): Promise<TestAnswer> => {
  const until = performance.now() + 120_000;
  for (;;) {
    const answer = await send(...asked);
    if (answer.status !== 503 || !answer.headers.has('retry-after') || performance.now() > until)
      return answer;
    await setTimeout(200);
  }
};

/**
 * The release of a version when readers have all of it, or it was said why they cannot; as long as a machine that is busy may take.
 * `ask`: asks for a path as somebody who may read the assessment.
 */
export const whenMade = async (
  ask: (path: string) => Promise<Pick<TestAnswer, 'body'>>,
  assessment: string,
  version: string,
): Promise<ReleaseSummary> => {
  const until = performance.now() + 360_000;
  for (;;) {
    const { body } = await ask(`/api/releases?assessment=${assessment}`);
    const { releases } = body as { readonly releases: readonly ReleaseSummary[] };
    const found = releases.find((one) => one.version === version && one.isMadeHere);
    if (found !== undefined && (found.making === undefined || found.making.failed !== undefined))
      return found;
    if (performance.now() > until) throw new Error(`${assessment} ${version} is not made`);
    await setTimeout(200);
  }
};

let count = 0;

/** An edit as a browser sends it, under a name of its own. */
export const editOf = (baseRevision: number, changes: readonly unknown[], why?: string) => ({
  clientEditId: `test-edit-${process.pid}-${(count += 1)}`,
  baseRevision,
  changes,
  ...(why !== undefined && { why }),
});
