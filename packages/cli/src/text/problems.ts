import type { InputProblem } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { stableJson } from './json.js';

/** What stood in the way, one line each: `path:line:column code message`; editors and terminals open the place. */
export const problemLine = (problem: InputProblem): string => {
  const place =
    problem.path === undefined
      ? ''
      : problem.line === undefined
        ? `${problem.path} `
        : `${problem.path}:${problem.line}:${problem.column ?? 1} `;
  const hint = problem.hint === undefined ? '' : ` (${problem.hint})`;
  return `${place}${problem.code} ${problem.message}${hint}`;
};

export type Format = 'text' | 'json';

/** Prints every problem: as lines on the error stream, or as JSON where the answer would have been. Exit code 2. */
export const reportProblems = (
  terminal: Terminal,
  problems: readonly InputProblem[],
  format: Format = 'text',
): 2 => {
  if (format === 'json') {
    terminal.out(stableJson('problems@1', { problems }));
    return 2;
  }
  for (const problem of problems) terminal.err(`${problemLine(problem)}\n`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  if (problems.some(({ path }) => path !== undefined))
    terminal.err(`${count}; nothing was changed or evaluated\n`);
  return 2;
};
