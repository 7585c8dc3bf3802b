import { defaultHost, defaultPort, startServer } from './main.js';
import { endOnWhatNothingCaught } from './last-resort.js';
import { createLog, readLogLevel } from '../base/log.js';
import { readSettings } from './read-settings.js';
import { readStartOptions } from './start-options.js';
import { startTelemetry } from '../telemetry/telemetry.js';

/** `node serve.js [--port N] [--data DIR] [--host ADDRESS]`: starts the server, prints its address, and ends it in good order. */
let address = { host: defaultHost, port: defaultPort };
const start = async () => {
  const { dataDir, ...asked } = await readStartOptions(process.argv.slice(2));
  address = { ...address, ...asked };
  const log = createLog(readLogLevel(process.env));
  endOnWhatNothingCaught(log);
  const settings = await readSettings(process.env);
  const telemetry = await startTelemetry(process.env);
  const server = await startServer({
    ...address,
    ...settings,
    log,
    ...(dataDir !== undefined && { dataDir }),
  });
  return { ...server, log, telemetry };
};
const server = await start().catch(async (error: unknown) => {
  const { systemLanguage, whyNotStarted } = await import('./why-not-started.js');
  const why = await whyNotStarted(error, address);
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
    server.log.info({ signal }, 'ending');
    server
      .close()
      .then(() => server.telemetry?.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          server.log.error({ err: error }, 'did not end in good order');
          process.exit(1);
        },
      );
  });
