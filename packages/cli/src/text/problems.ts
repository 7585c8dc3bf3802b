import type { Language } from '@risikobilde/core';
import { isMessage, type MessageValue, type Sayable } from '@risikobilde/words';
import { say, wordsOf } from '@risikobilde/words/all';
import type { InputProblem } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { stableJson } from './json.js';

/** What stood in the way, one line each: `path:line:column code message`; editors and terminals open the place. */
export const problemLine = (problem: InputProblem, language: Language): string => {
  const place =
    problem.path === undefined
      ? ''
      : problem.line === undefined
        ? `${problem.path} `
        : `${problem.path}:${problem.line}:${problem.column ?? 1} `;
  const hint = problem.hint === undefined ? '' : ` (${say(problem.hint, language)})`;
  return `${place}${problem.code} ${say(problem.message, language)}${hint}`;
};

export type Format = 'text' | 'json';

/** What fills the places of a message, each in words where it is not a number. */
const parametersOf = (said: Sayable, language: Language): Readonly<Record<string, string | number>> => {
  const written = (value: MessageValue): string | number =>
    typeof value === 'object'
      ? 'list' in value && Array.isArray(value.list)
        ? value.list.map((one: Sayable) => say(one, language)).join(', ')
        : say(value as Sayable, language)
      : value;
  return isMessage(said)
    ? Object.fromEntries(Object.entries(said.values).map(([name, value]) => [name, written(value)]))
    : {};
};

/** A problem as data: its code, what fills the message, and the message in the language asked for. */
export const presentProblem = ({ message, hint, ...rest }: InputProblem, language: Language) => ({
  ...rest,
  message: say(message, language),
  parameters: parametersOf(message, language),
  ...(hint !== undefined && { hint: say(hint, language) }),
});

/** Prints every problem: as lines on the error stream, or as JSON where the answer would have been. Exit code 2. */
export const reportProblems = (
  terminal: Terminal,
  problems: readonly InputProblem[],
  format: Format = 'text',
): 2 => {
  const { language } = terminal;
  if (format === 'json') {
    terminal.out(
      stableJson('problems@1', { problems: problems.map((problem) => presentProblem(problem, language)) }),
    );
    return 2;
  }
  for (const problem of problems) terminal.err(`${problemLine(problem, language)}\n`);
  if (problems.some(({ path }) => path !== undefined))
    terminal.err(`${wordsOf[language].t('cli.problems', { n: problems.length })}\n`);
  return 2;
};
