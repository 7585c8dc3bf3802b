import { parseArgs } from 'node:util';
import { defaultHost, defaultPort, startServer } from './main.js';

/** `node serve.js [--port N] [--data DIR]`: starts the server, prints its address, and ends it in good order. */
const { values } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string' }, host: { type: 'string' } },
});
const databaseUrl = process.env['DATABASE_URL'];
const port = values.port === undefined ? defaultPort : Number(values.port);
const host = values.host ?? defaultHost;
const server = await startServer({
  port,
  host,
  ...(values.data !== undefined && { dataDir: values.data }),
  ...(databaseUrl !== undefined && databaseUrl !== '' && { databaseUrl }),
}).catch(async (error: unknown) => {
  const { systemLanguage, whyNotStarted } = await import('./why-not-started.js');
  const why = await whyNotStarted(error, { host, port });
  if (why === undefined) console.error(error instanceof Error ? error.message : error);
  else {
    const { say } = await import('@risikobilde/words/all');
    console.error(say(why, systemLanguage(process.env)));
  }
  process.exit(1);
});
console.log(server.url);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
