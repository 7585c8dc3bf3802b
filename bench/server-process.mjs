import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startServer } from '@risikobilde/server';

/** The server in a process of its own, without the limit on requests that would stop a measurement. */
const [dataDir = ''] = process.argv.slice(2);
const databaseUrl = process.env['DATABASE_URL'];
const where = databaseUrl ? { databaseUrl } : { dataDir };
const limits = { address: 1e9, user: 1e9, organisation: 1e9 };
const server = await startServer({ port: 0, ...where, limits });
// How long the loop was held at most since it was last asked, milliseconds.
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on('message', () => {
  process.send?.(delay.max / 1e6);
  delay.reset();
});
console.log(server.url);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
