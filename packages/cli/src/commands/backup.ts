import { message } from '@risikobilde/words/message';
import { wordsOf } from '@risikobilde/words/all';
import { existing } from '../output/write-files.js';
import { outcomeRefused } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';

/** Which store: the folder of an embedded database, or a PostgreSQL; the folder that `npm start` uses when left out. */
export type StoreOptions = { readonly data?: string; readonly database?: string };

/** Writes everything in a store to a file, also while a server has it open. 0 written, 2 not readable or not writable. */
export const backup = async (
  terminal: Terminal,
  { to, ...options }: StoreOptions & { readonly to: string },
): Promise<number> => {
  const [taken] = await existing('.', [{ path: to }]);
  if (taken !== undefined)
    return reportProblems(
      terminal,
      outcomeRefused('would-overwrite', message('problem.cli.exists'), { path: to }).problems,
    );
  const store = await import('@risikobilde/server/backup');
  try {
    terminal.out(`${to}\n${rowsText(await store.backup(store.placeOf(options), to))}\n`);
    return 0;
  } catch (error) {
    return reportProblems(terminal, outcomeRefused('store-unavailable', store.whyNot(error)).problems);
  }
};

/** Reads a backup into an empty store. 0 read, 1 read, and a chain of events in it is broken, 2 not readable; nothing is stored then. */
export const restore = async (terminal: Terminal, file: string, options: StoreOptions): Promise<number> => {
  const store = await import('@risikobilde/server/backup');
  try {
    const { rows, broken } = await store.restore(store.placeOf(options), file);
    terminal.out(`${rowsText(rows)}\n`);
    for (const id of broken) terminal.err(`${id}: ${wordsOf[terminal.language].t('cli.chainBroken')}\n`);
    return broken.length === 0 ? 0 : 1;
  } catch (error) {
    return reportProblems(terminal, outcomeRefused('store-unavailable', store.whyNot(error)).problems);
  }
};

const rowsText = (rows: Readonly<Record<string, number>>): string =>
  Object.entries(rows)
    .map(([table, count]) => `${table}: ${count}`)
    .join('\n');
