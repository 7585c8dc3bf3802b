import { once } from 'node:events';
import { wordsOf } from '@risikobilde/words/all';
import { outcomeRefused } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';
import type { StoreOptions } from './backup.js';

/** Works on jobs until a signal tells it to end. 0 ended in order, 2 the store cannot be opened. */
export const worker = async (terminal: Terminal, options: StoreOptions): Promise<number> => {
  const { t } = wordsOf[terminal.language];
  const store = await import('@risikobilde/server/worker');
  try {
    const running = await store.startWorker(store.placeOf(options), process.env);
    terminal.out(`${t('cli.worker.works')}\n`);
    await Promise.race((['SIGINT', 'SIGTERM'] as const).map((signal) => once(process, signal)));
    await running.close();
    return 0;
  } catch (error) {
    return reportProblems(terminal, outcomeRefused('store-unavailable', store.whyNot(error)).problems);
  }
};
