import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** The 128 MB it would set aside, and write through at every start, are more than all that there is to hold. */
const lean = ['-c', 'shared_buffers=16MB'];

/** PostgreSQL in a thread of its own, behind a unix socket, so that a slow query never holds up the server. */
const run = async (): Promise<void> => {
  const { folder, socket } = workerData as { readonly folder: string; readonly socket: string };
  const db = await PGlite.create(folder, { startParams: [...PGlite.defaultStartParams, ...lean] });
  const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 8 });
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
