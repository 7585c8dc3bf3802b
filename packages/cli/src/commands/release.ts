import { message } from '@risikobilde/words/message';
import {
  createContext,
  createRelease,
  finalRefusals,
  type Language,
  type LocalDate,
  offerOf,
  stateForApproval,
} from '@risikobilde/core';
import { evaluateWithTolerance } from '@risikobilde/core/risk';
import { releaseText } from '@risikobilde/files';
import { basename, dirname, join } from 'node:path';
import { loadAssessment } from '../input/load.js';
import { sha256 } from '../input/sha256.js';
import { existing, writeFiles } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { reportNotFinal } from '../text/not-final.js';
import { reportProblems } from '../text/problems.js';
import { outcomeRefused } from '../input/problem.js';

export type ReleaseOptions = {
  readonly asOf: LocalDate;
  readonly version: string;
  readonly draft: boolean;
  readonly lang: Language;
  readonly to?: string;
  readonly world?: string;
};

/**
 * Freezes a platform's assessment as a file that services build on. A release that exists is never written over. 0 written, 1 not
 * ready to be final, 2 unreadable or not writable.
 */
export const release = async (terminal: Terminal, path: string, options: ReleaseOptions): Promise<number> => {
  const loaded = await loadAssessment(path, options);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, 'text');
  const { assessment, own, world } = loaded.value;
  const refusals = options.draft ? [] : finalRefusals(evaluateWithTolerance(assessment, world, options.asOf));
  if (refusals.length > 0)
    return reportNotFinal(
      terminal,
      path,
      refusals,
      options.lang,
      stateForApproval(createContext(assessment, world, options.asOf)),
    );
  const about = { version: options.version, on: options.asOf, isDraft: options.draft };
  const made = createRelease(own, about, sha256);
  const to = options.to ?? join(path, 'releases', `${options.version}.json`);
  const files = [{ path: basename(to), text: releaseText(made) }];
  const [taken] = await existing(dirname(to), files);
  if (taken !== undefined) {
    const refusal = outcomeRefused('would-overwrite', message('problem.cli.releaseNeverAltered'), {
      path: taken,
    });
    return reportProblems(terminal, refusal.problems, 'text');
  }
  const written = await writeFiles(dirname(to), files);
  if (!written.ok) return reportProblems(terminal, written.problems, 'text');
  const statements = made.records.flatMap((record) => offerOf(record) ?? []);
  const count = (type: string): number => statements.filter((offer) => offer.type === type).length;
  terminal.out(
    `${to}${options.draft ? ' (draft)' : ''}\n${made.manifest.hash}\n${made.records.length} records; statements: ${count('provided')} provided, ${count('shared')} shared, ${count('yours')} yours\n`,
  );
  return 0;
};
