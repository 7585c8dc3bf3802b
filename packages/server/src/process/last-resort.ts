import type { Log } from '../base/log.js';

/**
 * What nothing has caught, also of promises: nobody knows what state the process is in, and it ends. It is told as all else is told, without
 * what people have written; Node would print the error as it is, and a database quotes the row that it refuses.
 */
export const endOnWhatNothingCaught = (log: Log): void => {
  process.once('uncaughtException', (error) => {
    log.error({ err: error }, 'nothing caught a fault; the process ends');
    process.exit(1);
  });
};
