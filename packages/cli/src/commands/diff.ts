import {
  type Change,
  diffAssessments,
  diffEvaluations,
  diffWorlds,
  hasMoved,
  type LocalDate,
} from '@risikobilde/core';
import { evaluateWithTolerance } from '@risikobilde/core/risk';
import { wordsOf } from '@risikobilde/words/all';
import type { LoadedFolder } from '../input/load.js';
import { loadSide, type Side, sideOf } from '../input/sides.js';
import type { Terminal } from '../terminal.js';
import { changesText, movedText } from '../text/changes.js';
import { stableJson } from '../text/json.js';
import { reportProblems } from '../text/problems.js';
import type { CheckOptions } from './check.js';

export type DiffOptions = CheckOptions & {
  readonly dir?: string;
  /** The day the first one is evaluated on, when another than the second. */
  readonly beforeAsOf?: LocalDate;
};

/** Two assessments compared by meaning: records, fields and judgements, and the standings, findings and tasks they move. */
export const diff = async (
  terminal: Terminal,
  first: string,
  second: string,
  options: DiffOptions,
): Promise<number> => {
  const [a, b] = [await sideOf(first, options.dir ?? second), await sideOf(second, options.dir ?? first)];
  if (!a.ok || !b.ok)
    return reportProblems(
      terminal,
      [...(a.ok ? [] : a.problems), ...(b.ok ? [] : b.problems)],
      options.format,
    );
  return compare(terminal, a.value, b.value, options);
};

/** Shared by `diff` and `plan`. 0 whatever differs, 2 when a side cannot be read. */
export const compare = async (
  terminal: Terminal,
  first: Side,
  second: Side,
  options: DiffOptions,
): Promise<number> => {
  const { format, world } = options;
  const [before, after] = await Promise.all([loadSide(first, world), loadSide(second, world)]);
  if (!before.ok || !after.ok)
    return reportProblems(
      terminal,
      [...(before.ok ? [] : before.problems), ...(after.ok ? [] : after.problems)],
      format,
    );
  showDifference(terminal, before.value, after.value, options);
  return 0;
};

const showDifference = (
  terminal: Terminal,
  before: LoadedFolder,
  after: LoadedFolder,
  options: DiffOptions,
): void => {
  const { asOf, knownAt, beforeAsOf = asOf, format, lang } = options;
  const records = diffAssessments(before.assessment, after.assessment);
  const world = diffWorlds(before.world, after.world);
  const moved = diffEvaluations(
    evaluateWithTolerance(before.assessment, before.world, beforeAsOf, knownAt),
    evaluateWithTolerance(after.assessment, after.world, asOf, knownAt),
  );
  if (format === 'json') {
    const sides = {
      before: { from: before.label, asOf: beforeAsOf },
      after: { from: after.label, asOf },
    };
    terminal.out(
      stableJson('diff@1', { ...sides, records: records.map(bare), world: world.map(bare), moved }),
    );
    return;
  }
  const words = wordsOf[lang];
  const movedPart = movedText(before, after, moved, words, terminal);
  const parts = [
    terminal.paint.dim(
      `${words.t('cli.side', { side: before.label, day: beforeAsOf })} → ${words.t('cli.side', { side: after.label, day: asOf })}`,
    ),
    changesText(words.t('cli.changes'), records, words, terminal),
    changesText(words.t('cli.world'), world, words, terminal),
    hasMoved(moved)
      ? `${terminal.paint.bold(`${words.t('cli.moved')}:`)}\n\n${movedPart}`
      : words.t('cli.diff.unmoved'),
  ];
  const same = records.length === 0 && world.length === 0 ? words.t('cli.diff.unchanged') : '';
  terminal.out(`${[parts[0], same, ...parts.slice(1)].filter((part) => part !== '').join('\n\n')}\n`);
};

/** A changed record is told by its fields; the whole of it, twice, would drown them. */
const bare = (change: Change): object =>
  change.type === 'changed'
    ? { type: change.type, kind: change.kind, id: change.id, fields: change.fields }
    : change;
