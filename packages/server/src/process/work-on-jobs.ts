import { endOnWhatNothingCaught } from './last-resort.js';
import { createLog, readLogLevel } from '../base/log.js';
import { startWorker } from './start-worker.js';
import { NotStarted } from '../base/not-started.js';
import { startTelemetry } from '../telemetry/telemetry.js';
import { systemLanguage } from './why-not-started.js';

/**
 * `node work-on-jobs.js`: works on the jobs of the PostgreSQL that DATABASE_URL names, beside its servers, until a signal tells it to
 * end. What `risikobilde worker` does, where there is no command line. 0 ended in good order, 1 not.
 */
const run = async (): Promise<void> => {
  const databaseUrl = process.env['DATABASE_URL'] ?? '';
  if (databaseUrl === '') throw new Error('DATABASE_URL is not set; it names the PostgreSQL: postgres://…');
  const log = createLog(readLogLevel(process.env));
  endOnWhatNothingCaught(log);
  const telemetry = await startTelemetry(process.env);
  const worker = await startWorker({ databaseUrl }, process.env);
  log.info('works on jobs');
  const signal = await new Promise<string>((done) => {
    for (const one of ['SIGINT', 'SIGTERM'] as const) process.once(one, done);
  });
  log.info({ signal }, 'ending');
  await worker.close();
  await telemetry?.close();
};

try {
  await run();
} catch (error) {
  if (error instanceof NotStarted) {
    const { say } = await import('@risikobilde/words/all');
    console.error(say(error.why, systemLanguage(process.env)));
  } else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
