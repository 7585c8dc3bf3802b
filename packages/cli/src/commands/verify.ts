import { readFile, writeFile } from 'node:fs/promises';
import { message } from '@risikobilde/words/message';
import { say, wordsOf } from '@risikobilde/words/all';
import { loadWorld, parseLoaded } from '../input/load.js';
import { outcomeOf as read, type Outcome, outcomeRefused } from '../input/problem.js';
import { readFolder } from '../input/read-folder.js';
import { existing } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';
import type { ExportedFolder } from '@risikobilde/server/verify';
import type { StoreOptions } from './backup.js';
import type { SignatureOptions } from './verify-signature.js';

export type VerifyOptions = StoreOptions & {
  readonly backup?: string;
  readonly writeHeads?: string;
  readonly key?: string;
  readonly heads?: string;
  readonly publicKey?: string;
  readonly folder?: string;
  readonly archive?: string;
} & SignatureOptions;

/**
 * Says what in a store, or a backup, is not as its events say. 0 nothing is false, 1 something is, 2 something cannot be read. A list
 * of heads is written only of a store where nothing is false.
 */
export const verify = async (terminal: Terminal, options: VerifyOptions): Promise<number> => {
  const { backup, writeHeads, key, heads, publicKey, folder } = options;
  if (options.signature !== undefined || options.keys !== undefined) {
    const { verifyEditionFiles } = await import('./verify-signature.js');
    return verifyEditionFiles(terminal, options);
  }
  if (options.archive !== undefined) {
    const { verifyUnpacked } = await import('./archive.js');
    return verifyUnpacked(terminal, options.archive);
  }
  const { t } = wordsOf[terminal.language];
  if (
    (writeHeads === undefined) !== (key === undefined) ||
    (heads === undefined) !== (publicKey === undefined)
  )
    return reportProblems(
      terminal,
      outcomeRefused('heads-unreadable', message('verify.heads.pair')).problems,
    );
  const [taken] = writeHeads === undefined ? [] : await existing('.', [{ path: writeHeads }]);
  if (writeHeads !== undefined && taken !== undefined)
    return reportProblems(
      terminal,
      outcomeRefused('would-overwrite', message('problem.cli.exists'), { path: writeHeads }).problems,
    );
  const exported = folder === undefined ? undefined : await readExported(folder);
  if (exported?.ok === false) return reportProblems(terminal, exported.problems);
  const store = await import('@risikobilde/server/verify');
  try {
    // Before the store is read: what is wrong with them is told at once.
    const signing = key === undefined ? undefined : await readFile(key, 'utf8');
    const listed =
      heads === undefined || publicKey === undefined
        ? undefined
        : store.readHeads(await readFile(heads, 'utf8'), await readFile(publicKey, 'utf8'));
    const rows = await (backup === undefined
      ? store.rowsAt(store.placeOf(options))
      : store.rowsInBackup(backup));
    const verified = store.verifyStore(rows);
    const found = [
      ...verified.wrong,
      ...(listed === undefined ? [] : store.compareHeads(rows, listed)),
      ...(exported === undefined ? [] : store.compareFolder(rows, exported.value)),
    ];
    for (const { assessment, code, message: said } of found)
      terminal.out(`${assessment ?? '-'} ${code} ${say(said, terminal.language)}\n`);
    const n = found.filter(store.isFalse).length;
    terminal.out(`${t('verify.counted', { assessments: verified.assessments, events: verified.events })}\n`);
    terminal.out(`${n === 0 ? t('verify.allTrue') : t('verify.notTrue', { n })}\n`);
    if (writeHeads !== undefined && signing !== undefined) {
      if (n > 0) terminal.err(`${t('verify.heads.notWritten')}\n`);
      else await writeFile(writeHeads, store.signHeads(store.headsOf(rows), signing), { flag: 'wx' });
    }
    return n === 0 ? 0 : 1;
  } catch (error) {
    const problem =
      error instanceof store.HeadsRefused
        ? outcomeRefused('heads-unreadable', message(`verify.heads.${error.why}`))
        : outcomeRefused('store-unavailable', store.whyNot(error));
    return reportProblems(terminal, problem.problems);
  }
};

/** A folder as it was exported: its own records, not those of the platform under it. */
const readExported = async (path: string): Promise<Outcome<ExportedFolder>> => {
  const world = await loadWorld(undefined);
  if (!world.ok) return world;
  const folder = await readFolder(path);
  if (!folder.ok) return folder;
  const loaded = parseLoaded(folder, world);
  if (!loaded.ok) return loaded;
  const { own } = loaded.value;
  const head = own.records.find(({ kind }) => kind === 'assessment');
  return read({ id: head?.id ?? '', records: own.records, files: folder.value.files });
};
