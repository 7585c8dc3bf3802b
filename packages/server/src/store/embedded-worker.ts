import { existsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { FlushedFiles, startParams } from './flushed-files.js';

// Messages of the protocol, by their first byte: those that lead up to a Sync, and those that end what was begun.
const begins = new Set(Buffer.from('PBDECH'));
const ends = new Set(Buffer.from('SQX'));

/**
 * All connections share one session, and the socket server takes their messages as they come, one at a time. A question with
 * parameters is five messages: what another connection asked between them would take the place of its statement, and its
 * answer would fail, or be another's. The socket server keeps to one connection while it is in a transaction; so it is told
 * that it is in one until the last of the five.
 */
const keepTogether = (db: PGlite): void => {
  let isOpen = false;
  const isInTransaction = db.isInTransaction.bind(db);
  const send = db.execProtocolRawStream.bind(db);
  const exec = db.exec.bind(db);
  db.isInTransaction = () => isOpen || isInTransaction();
  db.execProtocolRawStream = (message, options) => {
    const [type = 0] = message;
    if (begins.has(type)) isOpen = true;
    if (ends.has(type)) isOpen = false;
    // The socket server takes nothing more after one that failed, and would keep everybody waiting for good.
    return send(message, { ...options, onRawData: unlessPanic(options?.onRawData) }).catch((error: unknown) =>
      end(String(error)),
    );
  };
  // What it does when a connection is lost in the middle.
  db.exec = (query, options) => {
    isOpen = false;
    return exec(query, options);
  };
};

/** Ends the thread, and says why. */
const end = (why: string): never => {
  writeSync(2, `the database ends: ${why}\n`);
  process.exit(1);
};

/**
 * What PostgreSQL calls a panic ends a server of its own; here it leaves an engine behind that neither answers nor ends. So the
 * thread ends, before anybody is told anything, and is started again: what was acknowledged is then read from the log.
 */
const unlessPanic =
  (tell: (data: Uint8Array) => void = () => undefined) =>
  (data: Uint8Array): void => {
    const said = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    if (said.includes('\0VPANIC\0')) {
      end(String(/\0M([^\0]*)/.exec(said.toString('utf8'))?.[1]));
    }
    tell(data);
  };

/** The files of tables and indexes that should be in the folder and are not. */
const missingFiles = async (db: PGlite, folder: string): Promise<readonly string[]> => {
  const { rows } = await db.query<{ readonly path: string | null }>(
    "select pg_relation_filepath(oid) as path from pg_class where relkind in ('r', 'i', 't', 'S', 'm')",
  );
  return rows.flatMap(({ path }) => (path !== null && !existsSync(join(folder, path)) ? [path] : []));
};

/** Connections of all the processes that use the database together. */
const maxConnections = 64;

/** PostgreSQL in a thread of its own, behind a unix socket, so that a slow query never holds up the server. */
const run = async (): Promise<void> => {
  const { folder, socket } = workerData as { readonly folder: string; readonly socket: string };
  const db = await PGlite.create({ fs: new FlushedFiles(folder), startParams: [...startParams] });
  const missing = await missingFiles(db, folder);
  if (missing.length > 0) {
    parentPort?.postMessage({ missing });
    return;
  }
  keepTogether(db);
  const server = new PGLiteSocketServer({ db, path: socket, maxConnections });
  await server.start();
  parentPort?.postMessage('ready');
  parentPort?.once('message', () => {
    void (async () => {
      await server.stop();
      await db.close();
      parentPort?.postMessage('closed');
    })();
  });
};

await run();
