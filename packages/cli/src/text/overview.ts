import { say } from '@risikobilde/words/all';
import {
  type Assessment,
  type Evaluation,
  isOfKind,
  type Language,
  laterVersion,
  type Task,
} from '@risikobilde/core';
import type { Terminal } from '../terminal.js';
import { claimLines } from './claims.js';
import { heading } from './words.js';
import { hang } from './wrap.js';

/** Title, version, day and the conclusion in one sentence; whose words they are, when they are of a later version. */
export const headText = (
  { records }: Assessment,
  evaluation: Evaluation,
  language: Language,
  { paint, width }: Terminal,
): string => {
  const { title, version } = evaluation.assessment;
  const head = records.find(isOfKind('assessment'));
  const later = head && laterVersion(head, evaluation.asOf);
  const edition = version === undefined ? '' : ` (${heading.version[language]} ${version})`;
  const day = `${heading.asOf[language]} ${evaluation.asOf}`;
  return [
    paint.bold(`${say(title, language)}${edition}, ${day}`),
    ...(later === undefined
      ? []
      : [hang(heading.laterWords[language].replace('{version}', later), width, '')]),
    hang(say(evaluation.conclusion.summary, language), width, ''),
  ].join('\n');
};

/** The claims of the conclusion first, then those of the other chapters. */
export const claimsText = (evaluation: Evaluation, language: Language, terminal: Terminal): string => {
  const concluding = new Set(evaluation.conclusion.claims.map(({ id }) => id));
  const groups = [
    { title: heading.conclusion[language], list: evaluation.conclusion.claims },
    { title: heading.claims[language], list: evaluation.claims.filter(({ id }) => !concluding.has(id)) },
  ];
  return groups
    .filter(({ list }) => list.length > 0)
    .map(({ title, list }) =>
      [
        terminal.paint.bold(`${title} (${list.length})`),
        ...list.map((claim) => claimLines(claim, language, terminal)),
      ].join('\n\n'),
    )
    .join('\n\n');
};

/** `owner, due 2026-12-22`, and that the day has passed when it has. */
export const taskLine = (task: Task, language: Language): string => {
  const late = task.overdue ? ` (${heading.overdue[language]})` : '';
  return `${say(task.owner, language)}, ${heading.due[language]} ${task.due}${late}`;
};

export const tasksText = (
  title: string,
  tasks: readonly Task[],
  language: Language,
  { paint, width }: Terminal,
): string =>
  tasks.length === 0
    ? ''
    : [
        paint.bold(`${title} (${tasks.length})`),
        ...tasks.map((task) =>
          [
            `  ${task.overdue ? paint.red(taskLine(task, language)) : taskLine(task, language)}`,
            hang(`${task.claim} ← ${task.because.join(', ')}`, width, '    '),
          ].join('\n'),
        ),
      ].join('\n');
