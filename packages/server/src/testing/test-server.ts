import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../main.js';
import { sha256 } from '../sha256.js';
import { openDatabase } from '../store/database.js';
import { readMigrations } from '../store/migrate.js';

/**
 * A server on a real embedded database of its own, without any assessment. Making a database takes seconds, so one is made
 * per set of migrations and copied; it is opened just as a user's is.
 */
export const startTestServer = async (): Promise<TestServer> => {
  const dataDir = await emptyDataDir();
  const server = await startServer({ port: 0, dataDir, isCaseLoaded: false });
  return {
    ...server,
    dataDir,
    close: async () => {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export type TestServer = RunningServer & { readonly dataDir: string };

/** A data folder with an empty database in it. */
export const emptyDataDir = async (): Promise<string> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'rb-'));
  await cp(await templateFolder(), join(dataDir, 'postgres'), { recursive: true });
  return dataDir;
};

const templateFolder = async (): Promise<string> => {
  const name = sha256(JSON.stringify(await readMigrations())).slice(0, 16);
  const folder = join(tmpdir(), `rb-template-${name}`);
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  const making = await mkdtemp(join(tmpdir(), 'rb-making-'));
  await mkdir(making, { recursive: true });
  const { close } = await openDatabase({ dataDir: making });
  await close();
  // Two workers may make it at once: the first is kept.
  await rename(join(making, 'postgres'), folder).catch(() => undefined);
  await rm(making, { recursive: true, force: true });
  return folder;
};

/** What the server answered. */
export type Answered = {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; the test says what it expects of it. */
  readonly body: Readonly<Record<string, unknown>>;
};

/** Sends a request; a body that is not text or bytes is sent as JSON. */
export const send = async (
  server: Pick<RunningServer, 'url'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> => {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(new URL(path, server.url), {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: isRaw ? (body as string) : JSON.stringify(body) }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    type,
    headers: response.headers,
    text,
    body: type.includes('json') ? (JSON.parse(text) as Readonly<Record<string, unknown>>) : {},
  };
};

let count = 0;

/** An edit as a browser sends it, under a name of its own. */
export const editOf = (baseRevision: number, changes: readonly unknown[], why?: string) => ({
  clientEditId: `test-edit-${process.pid}-${(count += 1)}`,
  baseRevision,
  changes,
  ...(why !== undefined && { why }),
});
