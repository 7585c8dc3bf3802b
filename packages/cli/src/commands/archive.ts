import { message } from '@risikobilde/words/message';
import { say, wordsOf } from '@risikobilde/words/all';
import { outcomeRefused } from '../input/problem.js';
import { existing } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';
import type { StoreOptions } from './backup.js';

type ArchiveOptions = StoreOptions & { readonly to: string; readonly number?: string };

/** Writes everything an organisation owns to one zip. 0 written, 2 no such organisation, or not readable or writable. */
export const archive = async (
  terminal: Terminal,
  { to, number, ...options }: ArchiveOptions,
): Promise<number> => {
  const [taken] = await existing('.', [{ path: to }]);
  if (taken !== undefined)
    return reportProblems(
      terminal,
      outcomeRefused('would-overwrite', message('problem.cli.exists'), { path: to }).problems,
    );
  const store = await import('@risikobilde/server/archive');
  try {
    if (await store.writeArchiveAt(store.placeOf(options), to, number)) {
      terminal.out(`${wordsOf[terminal.language].t('archive.written', { file: to })}\n`);
      return 0;
    }
    const unknown = message('archive.noOrganisation', { number: number ?? '' });
    return reportProblems(terminal, outcomeRefused('organisation-number', unknown).problems);
  } catch (error) {
    return reportProblems(terminal, outcomeRefused('store-unavailable', store.whyNot(error)).problems);
  }
};

/** Says whether an archive that was unpacked is whole, or what is missing or altered in it. 0 whole, 1 not. */
export const verifyUnpacked = async (terminal: Terminal, folder: string): Promise<number> => {
  const { verifyArchive } = await import('@risikobilde/server/archive');
  const { t } = wordsOf[terminal.language];
  const faults = await verifyArchive(folder);
  for (const { path, message: said } of faults) terminal.out(`${path} ${say(said, terminal.language)}\n`);
  terminal.out(
    `${faults.length === 0 ? t('archive.isWhole') : t('archive.isNotWhole', { n: faults.length })}\n`,
  );
  return faults.length === 0 ? 0 : 1;
};
