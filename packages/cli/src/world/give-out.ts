import { join } from 'node:path';
import { message } from '@risikobilde/words/message';
import { wordsOf } from '@risikobilde/words/all';
import { outcomeRefused } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';
import { loadPacks } from './check-world.js';

const keyName = /^(root-\d|targets|snapshot|timestamp|[a-z0-9][a-z0-9.-]*)$/;

const refused = (terminal: Terminal, error: unknown): number =>
  reportProblems(
    terminal,
    outcomeRefused('world-not-signed', { en: error instanceof Error ? error.message : String(error) })
      .problems,
  );

/** Makes keys that are not there. 0 made, 2 not. */
export const makeKeys = async (
  terminal: Terminal,
  names: readonly string[],
  folder: string,
): Promise<number> => {
  const wrong = names.find((name) => !keyName.test(name));
  if (wrong !== undefined)
    return reportProblems(
      terminal,
      outcomeRefused('world-not-signed', message('cli.world.keyName', { name: wrong })).problems,
    );
  const { makeKey } = await import('@risikobilde/server/feed');
  try {
    for (const name of names) {
      await makeKey(folder, name);
      terminal.out(`${join(folder, `${name}.pem`)}\n`);
    }
    return 0;
  } catch (error) {
    return refused(terminal, error);
  }
};

/** Writes what is signed next. The number and the day are those of `edition.yaml` in the folder. */
export const packWorld = async (terminal: Terminal, dir: string, feed: string): Promise<number> => {
  const read = await loadPacks(dir);
  if (!read.ok) return reportProblems(terminal, read.problems);
  const { edition, packs = [] } = read.value;
  if (edition === undefined || packs.length === 0)
    return reportProblems(
      terminal,
      outcomeRefused('world-not-signed', message('cli.world.noEdition', { dir })).problems,
    );
  const { writeTargets } = await import('@risikobilde/server/feed');
  await writeTargets(feed, read.value, { number: edition.number, day: edition.day });
  terminal.out(
    `${wordsOf[terminal.language].t('cli.world.packed', { number: edition.number, n: packs.length, feed })}\n`,
  );
  return 0;
};

export const signWorld = async (
  terminal: Terminal,
  feed: string,
  { keys, newRoot }: { readonly keys: string; readonly newRoot: boolean },
): Promise<number> => {
  const { signFeed } = await import('@risikobilde/server/feed');
  try {
    for (const name of await signFeed(feed, keys, { now: new Date(), roots: newRoot }))
      terminal.out(`${join(feed, 'metadata', name)}\n`);
    return 0;
  } catch (error) {
    return refused(terminal, error);
  }
};
