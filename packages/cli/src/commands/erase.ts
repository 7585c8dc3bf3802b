import { message } from '@risikobilde/words/message';
import { say, wordsOf } from '@risikobilde/words/all';
import { outcomeRefused } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';
import type { StoreOptions } from './backup.js';

export type EraseOptions = StoreOptions & {
  readonly assessment?: string;
  readonly record?: string;
  readonly field?: string;
  readonly comment?: string;
  readonly person?: string;
  readonly containing?: string;
  readonly why?: string;
};

/**
 * Erases texts from a store, also while a server has it open. 0 erased, 1 nothing found or not possible as it stands, 2 not readable, or
 * not said what. What is erased is gone from the store; backups made before have it still.
 */
export const erase = async (terminal: Terminal, options: EraseOptions): Promise<number> => {
  const { t } = wordsOf[terminal.language];
  const what = whatOf(options);
  if (what === undefined)
    return reportProblems(terminal, outcomeRefused('erase-what', message('cli.erase.what')).problems);
  const store = await import('@risikobilde/server/erasure');
  try {
    const erased = await store.eraseAt(store.placeOf(options), {
      what,
      ...(options.why !== undefined && { why: options.why }),
      ...(options.assessment !== undefined && { assessment: options.assessment }),
    });
    if (!erased.ok) {
      const { detail, errors = [] } = erased.refusal;
      terminal.err(`${say(detail, terminal.language)}\n`);
      for (const { record, field, message: said } of errors)
        terminal.err(`${record ?? ''} ${field ?? ''} ${say(said, terminal.language)}\n`);
      return 1;
    }
    for (const { row, texts, comments, left } of erased.value.assessments) {
      terminal.out(`${row.id}: ${t('cli.erase.done', { texts, comments })}\n`);
      for (const { version, release } of left) terminal.err(`${t('cli.erase.left', { version, release })}\n`);
    }
    if (!erased.value.isPurged) terminal.err(`${t('cli.erase.notPurged')}\n`);
    terminal.err(`${t('cli.erase.backups')}\n`);
    return 0;
  } catch (error) {
    return reportProblems(terminal, outcomeRefused('store-unavailable', store.whyNot(error)).problems);
  }
};

/** What the options say to erase, when they say one thing. */
const whatOf = ({ assessment, record, field, comment, person, containing }: EraseOptions) => {
  const said = [record, comment, person, containing].filter((one) => one !== undefined);
  if (said.length !== 1 || (field !== undefined && record === undefined)) return undefined;
  if (record !== undefined)
    return assessment === undefined ? undefined : { record, ...(field !== undefined && { field }) };
  if (comment !== undefined) return { comment };
  if (person !== undefined) return { person };
  return containing === undefined || containing.trim().length < 3
    ? undefined
    : { containing: containing.trim() };
};
