import { parseArgs } from 'node:util';
import { defaultPort, startServer } from './main.js';

/** `node serve.js [--port N] [--data DIR]`: starts the server, prints its address, and ends it in good order. */
const { values } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string' }, host: { type: 'string' } },
});
const databaseUrl = process.env['DATABASE_URL'];
const server = await startServer({
  port: values.port === undefined ? defaultPort : Number(values.port),
  ...(values.host !== undefined && { host: values.host }),
  ...(values.data !== undefined && { dataDir: values.data }),
  ...(databaseUrl !== undefined && databaseUrl !== '' && { databaseUrl }),
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
console.log(server.url);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
