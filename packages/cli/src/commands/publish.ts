import { message } from '@risikobilde/words';
import {
  type Assessment,
  createContext,
  documentLanguages,
  evaluate,
  type Language,
  type Level,
  type LocalDate,
  stateForApproval,
  type World,
} from '@risikobilde/core';
import { evaluateRisk, evaluateWithTolerance } from '@risikobilde/core/risk';
import {
  type FormatId,
  publish as publishAssessment,
  type PublishOptions as PublishAssessmentOptions,
} from '@risikobilde/publish';
import { typeset } from '@risikobilde/typeset';
import { loadEdition } from '../input/load-edition.js';
import { loadAssessment } from '../input/load.js';
import { sha256 } from '../input/sha256.js';
import { outcomeOf, type Outcome } from '../input/problem.js';
import { evidenceBeside } from '../output/evidence-beside.js';
import { listOf, withdrawFiles } from '../output/withdraw-files.js';
import { isInside, writeFiles } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { reportNotFinal } from '../text/not-final.js';
import { reportProblems } from '../text/problems.js';

export type PublishOptions = {
  readonly asOf: LocalDate;
  /** Several: each in a folder of its name. */
  readonly format: readonly FormatId[];
  readonly to: string;
  /** Those of the publisher when left out. */
  readonly lang?: readonly Language[];
  readonly level: Level;
  readonly final: boolean;
  /** The version of an edition that was given out: then it is that, whatever the assessment has become. */
  readonly edition?: string;
  readonly root?: string;
  readonly world?: string;
};

/**
 * The chapters as files under OUT; what an earlier run wrote and is no longer published is taken away. The same input gives the
 * same bytes. 0 written, 1 not ready to be final, 2 unreadable or not writable.
 */
export const publish = async (terminal: Terminal, path: string, options: PublishOptions): Promise<number> => {
  const { format, to, level, root } = options;
  const loaded = await whatToPublish(path, options);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems);
  if (await isInside(to, path))
    return reportProblems(terminal, [
      {
        code: 'would-overwrite',
        path: to,
        message: message('problem.cli.publishInside', { to, path }),
      },
    ]);
  const { assessment, world, asOf, edition, since } = loaded.value;
  const lang = options.lang ?? documentLanguages(assessment, world);
  const risk = evaluateRisk(assessment, world, asOf, { brackets: false });
  const evaluation = evaluate(assessment, world, asOf, undefined, risk.tolerance);
  const {
    files: pages,
    warnings,
    refusals,
  } = publishAssessment(assessment, world, evaluation, {
    format: oneOrAll(format),
    typeset,
    hash: sha256,
    languages: lang,
    level,
    edition,
    since,
    risk,
    ...(root !== undefined && { root }),
  });
  if (refusals.length > 0)
    return reportNotFinal(
      terminal,
      path,
      refusals,
      lang[0] ?? 'nb',
      stateForApproval(createContext(assessment, world, asOf)),
    );
  const evidence = await evidenceBeside(path, pages);
  const files = [...pages, ...evidence.files];
  const { removed, kept } = await withdrawFiles(to, files);
  const written = await writeFiles(to, [...files, listOf(files)]);
  if (!written.ok) return reportProblems(terminal, written.problems);
  for (const { path: file } of files) terminal.out(`${file}\n`);
  for (const file of removed) terminal.err(`removed: ${file} is no longer published\n`);
  for (const file of kept)
    terminal.err(`warning: ${file} is no longer published, but was changed by hand; take it away yourself\n`);
  for (const hash of evidence.missing)
    terminal.err(
      `warning: evidence/${hash} is not in ${path}, or is another file: the link to it leads nowhere\n`,
    );
  for (const warning of warnings)
    terminal.err(`warning: ${warning.record} (${warning.language}) ${warning.code}: ${warning.found}\n`);
  terminal.err(
    `${files.length} files written to ${to} (${format.join(', ')}, ${lang.join(', ')}, ${level}, as of ${asOf})\n`,
  );
  return 0;
};

type ToPublish = {
  readonly assessment: Assessment;
  readonly world: World;
  readonly asOf: LocalDate;
  readonly edition: NonNullable<PublishAssessmentOptions['edition']>;
  readonly since: PublishAssessmentOptions['since'];
};

/** The assessment as it is now; or, of an edition, as its release has it, on its own day, with what has changed since the one before. */
const whatToPublish = async (path: string, options: PublishOptions): Promise<Outcome<ToPublish>> => {
  const { asOf, final, edition: version } = options;
  if (version === undefined) {
    const loaded = await loadAssessment(path, options);
    if (!loaded.ok) return loaded;
    const { assessment, world } = loaded.value;
    return outcomeOf({ assessment, world, asOf, edition: final ? 'final' : 'draft', since: undefined });
  }
  const loaded = await loadEdition(path, version, options);
  if (!loaded.ok) return loaded;
  const { release, assessment, world, before } = loaded.value;
  const { isDraft, on } = release.manifest;
  return outcomeOf({
    assessment,
    world,
    asOf: on,
    edition: isDraft === true ? 'draft' : 'givenOut',
    since: before && {
      version: before.release.manifest.version,
      assessment: before.assessment,
      evaluation: evaluateWithTolerance(before.assessment, world, before.release.manifest.on),
    },
  });
};

const oneOrAll = <Item>(items: readonly Item[]): Item | readonly Item[] => {
  const [only, ...more] = items;
  return only !== undefined && more.length === 0 ? only : items;
};
