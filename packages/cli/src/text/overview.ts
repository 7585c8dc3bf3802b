import type { Evaluation, Task } from '@risikobilde/core';
import type { Words } from '@risikobilde/words';
import type { Terminal } from '../terminal.js';
import { claimLines } from './claims.js';
import { hang } from './wrap.js';

/** Title, version and day, that a later text is tried where it is, and the conclusion in one sentence. */
export const headText = (evaluation: Evaluation, words: Words, { paint, width }: Terminal): string => {
  const { title, version } = evaluation.assessment;
  const { tried, summary } = evaluation.conclusion;
  return [
    paint.bold(
      version === undefined
        ? words.t('cli.noEdition', { title, day: evaluation.asOf })
        : words.t('cli.edition', { title, version, day: evaluation.asOf }),
    ),
    ...(tried === undefined ? [] : [hang(words.say(tried), width, '')]),
    hang(words.say(summary), width, ''),
  ].join('\n');
};

/** The claims of the conclusion first, then those of the other chapters. */
export const claimsText = (evaluation: Evaluation, words: Words, terminal: Terminal): string => {
  const concluding = new Set(evaluation.conclusion.claims.map(({ id }) => id));
  const groups = [
    { title: words.t('cli.conclusion'), list: evaluation.conclusion.claims },
    { title: words.t('cli.claims'), list: evaluation.claims.filter(({ id }) => !concluding.has(id)) },
  ];
  return groups
    .filter(({ list }) => list.length > 0)
    .map(({ title, list }) =>
      [
        terminal.paint.bold(`${title} (${list.length})`),
        ...list.map((claim) => claimLines(claim, words, terminal)),
      ].join('\n\n'),
    )
    .join('\n\n');
};

/** `owner, due 2026-12-22`, and that the day has passed when it has. */
export const taskLine = (task: Task, words: Words): string => {
  return words.t(task.overdue ? 'cli.overdue' : 'cli.due', { owner: task.owner, day: task.due });
};

export const tasksText = (
  title: string,
  tasks: readonly Task[],
  words: Words,
  { paint, width }: Terminal,
): string =>
  tasks.length === 0
    ? ''
    : [
        paint.bold(`${title} (${tasks.length})`),
        ...tasks.map((task) =>
          [
            `  ${task.overdue ? paint.red(taskLine(task, words)) : taskLine(task, words)}`,
            hang(`${task.claim} ← ${task.because.join(', ')}`, width, '    '),
          ].join('\n'),
        ),
      ].join('\n');
