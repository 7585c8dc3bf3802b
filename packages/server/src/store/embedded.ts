import { chmod, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { message } from '@risikobilde/words/message';
import { nextMessage, startThread } from '../threads/start-thread.js';
import { databaseFolder, notWhole } from './data-folder.js';
import { type DataLock, takeDataLock } from './data-lock.js';
import { notStarted } from '../base/not-started.js';
import { isAnswering, socketFolderOf, socketName } from './socket-folder.js';

/** The embedded database, ready to be connected to. `close` stops it when it was started here. */
export type Embedded = {
  /** What the driver takes as host: the folder of the socket. */
  readonly host: string;
  /** Another process had it open already; this one uses it, and opens it when that one ends. */
  readonly joined: boolean;
  readonly close: () => Promise<void>;
};

type Place = { readonly dataDir: string; readonly socket: string };

/** How long a process that has the database and does not answer is waited for: making a new one takes seconds, and on a busy machine minutes. */
const longestStart = 180_000;
/** How long it may take to close, milliseconds; what was acknowledged is on the disk already. */
const longestStop = 10_000;
/** How often one that has joined looks whether the other has ended, and the first pause after a failure; milliseconds. */
const pause = 250;
const longestPause = 5000;

/**
 * Opens the database of a data folder, or joins the process that has it open. A folder is never opened twice: two at once
 * would both seem to work, and one would lose what it wrote. Whoever opens it holds its lock until the end.
 */
export const openEmbedded = async (dataDir: string): Promise<Embedded> => {
  const dir = resolve(dataDir);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const host = await socketFolderOf(dir);
  const place = { dataDir: dir, socket: join(host, socketName) };
  const until = performance.now() + longestStart;
  for (;;) {
    const lock = takeDataLock(dir);
    if (lock !== undefined) return { host, joined: false, close: await own(place, lock) };
    if (await isAnswering(place.socket)) return { host, joined: true, close: follow(place) };
    if (performance.now() > until) throw await notStarted(message('refusal.start.held', { data: dir }));
    await setTimeout(50);
  }
};

/** Opens the database and keeps it open: a thread that ends without being told to is started again. */
const own = async (place: Place, lock: DataLock): Promise<() => Promise<void>> => {
  const closing = new AbortController();
  const start = async (): Promise<Worker> => {
    const worker = await startWorker(place, lock);
    worker.once('exit', () => {
      if (!closing.signal.aborted) running = again(start, closing.signal);
    });
    return worker;
  };
  let running: Promise<Worker | undefined>;
  try {
    running = Promise.resolve(await start());
  } catch (error) {
    lock.release();
    throw error;
  }
  return once(async () => {
    closing.abort();
    const worker = await running;
    if (worker !== undefined) await stop(worker);
    // A disk that can only be read keeps it; the next start takes it away.
    await rm(place.socket, { force: true }).catch(tell);
    lock.release();
  });
};

/** Waits until the process that has the database ends, and opens it then. */
const follow = (place: Place): (() => Promise<void>) => {
  const closing = new AbortController();
  let closeOwn: (() => Promise<void>) | undefined;
  const following = (async () => {
    for (let wait = pause; !closing.signal.aborted; ) {
      await setTimeout(wait, undefined, { ref: false });
      const lock = closing.signal.aborted ? undefined : takeDataLock(place.dataDir);
      if (lock === undefined) continue;
      try {
        closeOwn = await own(place, lock);
        return;
      } catch (error) {
        wait = Math.min(wait * 2, longestPause);
        tell(error);
      }
    }
  })();
  return once(async () => {
    closing.abort();
    // Not waited for while it only sleeps: that keeps no process alive.
    if (closeOwn === undefined) following.then(() => closeOwn?.()).catch(tell);
    else await closeOwn();
  });
};

const again = async (start: () => Promise<Worker>, closing: AbortSignal): Promise<Worker | undefined> => {
  for (let wait = pause; !closing.aborted; wait = Math.min(wait * 2, longestPause)) {
    try {
      return await start();
    } catch (error) {
      tell(error);
      await setTimeout(wait, undefined, { ref: false });
    }
  }
  return undefined;
};

const startWorker = async (place: Place, lock: DataLock): Promise<Worker> => {
  const folder = await databaseFolder(place.dataDir, lock);
  // Whoever left it there does not hold the lock any more.
  await rm(place.socket, { force: true });
  const worker = startThread(import.meta.url, 'embedded-worker', { folder, socket: place.socket });
  const said = await nextMessage(worker);
  if (said !== 'ready') {
    await worker.terminate();
    // What `embedded-worker` posts.
    throw await notWhole(folder, (said as { readonly missing: readonly string[] }).missing);
  }
  await chmod(place.socket, 0o600);
  // What it throws later ends it, and it is started again; the database alone keeps no process alive.
  worker.on('error', tell);
  worker.unref();
  return worker;
};

const stop = async (worker: Worker): Promise<void> => {
  worker.ref();
  worker.postMessage('close');
  // It may have ended by itself, or wait for a disk that answers no more.
  await Promise.race([
    nextMessage(worker).catch(() => undefined),
    setTimeout(longestStop, undefined, { ref: false }),
  ]);
  await worker.terminate();
};

const tell = (error: unknown): void => console.error(error instanceof Error ? error.message : error);

const once = (run: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  return () => (running ??= run());
};
