import { message } from '@risikobilde/words/message';
import {
  createRelease,
  documentLanguages,
  finalRefusals,
  type Language,
  type LocalDate,
} from '@risikobilde/core';
import { evaluateWithTolerance } from '@risikobilde/core/risk';
import { type PackFormatId, supportPack as packOf } from '@risikobilde/publish';
import { loadAssessment } from '../input/load.js';
import { outcomeRefused } from '../input/problem.js';
import { sha256 } from '../input/sha256.js';
import { isInside, writeFiles } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';

export type SupportPackOptions = {
  readonly asOf: LocalDate;
  readonly to: string;
  readonly format: PackFormatId;
  readonly lang?: readonly Language[];
  readonly world?: string;
};

/** Writes what a platform gives to those who must assess their own services. Only what owners may read is in it. */
export const supportPack = async (
  terminal: Terminal,
  path: string,
  { asOf, to, format, lang, world }: SupportPackOptions,
): Promise<number> => {
  const loaded = await loadAssessment(path, world === undefined ? {} : { world });
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, 'text');
  const head = loaded.value.own.records.find((record) => record.kind === 'assessment');
  if (head?.subject.type === 'service')
    return reportProblems(
      terminal,
      outcomeRefused('not-a-platform', message('problem.cli.packOfService', { path })).problems,
      'text',
    );
  if (await isInside(to, path))
    return reportProblems(
      terminal,
      outcomeRefused('would-overwrite', message('problem.cli.insideAssessment', { path: to })).problems,
      'text',
    );
  const evaluation = evaluateWithTolerance(loaded.value.assessment, loaded.value.world, asOf);
  const version = evaluation.assessment.version ?? asOf;
  const isDraft = finalRefusals(evaluation).length > 0;
  const release = createRelease(loaded.value.own, { version, on: asOf, isDraft }, sha256);
  const files = packOf(release, loaded.value.world, evaluation, {
    format,
    languages: lang ?? documentLanguages(loaded.value.own, loaded.value.world),
  });
  const written = await writeFiles(to, files);
  if (!written.ok) return reportProblems(terminal, written.problems, 'text');
  terminal.out(`${written.value.join('\n')}\n`);
  return 0;
};
