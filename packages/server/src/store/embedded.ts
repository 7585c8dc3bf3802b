import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nextMessage, startThread } from '../threads/start-thread.js';
import { isAnswering, socketFolderOf, socketName, withStartLock } from './socket-lock.js';

/** The embedded database, ready to be connected to. `close` stops it when it was started here. */
export type Embedded = {
  /** What the driver takes as host: the folder of the socket. */
  readonly host: string;
  /** Another process had it open already; this one only uses it. */
  readonly joined: boolean;
  readonly close: () => Promise<void>;
};

/**
 * Opens the database of a data folder, or joins the process that has it open. A folder is never opened twice: two at once
 * would both seem to work, and one would lose what it wrote.
 */
export const openEmbedded = async (dataDir: string): Promise<Embedded> => {
  const dir = resolve(dataDir);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const host = await socketFolderOf(dir);
  const socket = join(host, socketName);
  const joined = { host, joined: true, close: () => Promise.resolve() };
  if (await isAnswering(socket)) return joined;
  return withStartLock(host, async () => {
    if (await isAnswering(socket)) return joined;
    await rm(socket, { force: true });
    const folder = join(dir, 'postgres');
    if (!existsSync(folder)) await makeFolder(dir, folder);
    return { host, joined: false, close: await startWorker(folder, socket) };
  });
};

// From source there is TypeScript to run; the compiled package needs no help.
const isSource = import.meta.url.endsWith('.ts');
const sibling = (name: string): URL => new URL(`./${name}.${isSource ? 'ts' : 'js'}`, import.meta.url);
const execArgv = isSource ? ['--import', 'tsx'] : [];

/** A folder is whole or not there: a start that is interrupted leaves only the unfinished one, under another name. */
const makeFolder = async (dir: string, folder: string): Promise<void> => {
  const unfinished = join(dir, 'postgres.new');
  await rm(unfinished, { recursive: true, force: true });
  const child = spawn(process.execPath, [...execArgv, fileURLToPath(sibling('embedded-init')), unfinished], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  if (code !== 0)
    throw new Error(`could not make the database in ${unfinished}: ${Buffer.concat(said).toString('utf8')}`);
  await rename(unfinished, folder);
};

const startWorker = async (folder: string, socket: string): Promise<() => Promise<void>> => {
  const worker = startThread(import.meta.url, 'embedded-worker', { folder, socket });
  await nextMessage(worker);
  // The database alone keeps no process alive.
  worker.unref();
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= (async () => {
      worker.ref();
      worker.postMessage('close');
      await nextMessage(worker);
      await worker.terminate();
      await rm(socket, { force: true });
    })();
    return closing;
  };
};
