import { message, type Sayable } from '@risikobilde/words/message';
import type { ProblemCode } from './problem-codes.js';

/** A file of the folder as the caller read it. `path` is relative to the folder, with `/` between its parts. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Problem: a fault in the files that must be put right before they can be used. */
export type FileProblem = {
  readonly code: ProblemCode;
  readonly severity: 'error';
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units as editors count. */
  readonly column: number;
  /** What was found, what is allowed, what to do. */
  readonly message: Sayable;
  /** The nearest allowed value, when one is near. */
  readonly hint?: Sayable;
  /** Instead of the file, for a record that stands in none. */
  readonly of?: RecordPlace;
};

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A place that a problem can point at: in a file, or in a record that stands in none. */
export type Place = {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly of?: RecordPlace;
};

/** A record, and the field in it by its path; empty for the record itself. */
type RecordPlace = { readonly record: string; readonly field: string };

/** Greatest number of problems collected: the first ones are what a person can act on, and the run says that there are more. */
const problemLimit = 500;

type FindHint = () => Sayable | undefined;

/** To look for what was meant takes milliseconds each time, and past these a person reads no more of them. */
const mostHints = 20;

export type ProblemList = {
  readonly isFull: () => boolean;
  /** A hint that is looked for, among all ids or names there are, is looked for of the first problems only. */
  readonly add: (code: ProblemCode, place: Place, message: Sayable, hint?: Sayable | FindHint) => void;
  /** By file, line and column; each problem once. */
  readonly sorted: () => readonly FileProblem[];
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const problemList = (): ProblemList => {
  const found = new Map<string, FileProblem>();
  let leftOut: Place | undefined;
  let hints = 0;
  return {
    isFull: () => leftOut !== undefined,
    add: (code, { path, line, column, of }, said, given) => {
      if (found.size >= problemLimit) {
        leftOut ??= { path, line, column, ...(of && { of }) };
        return;
      }
      const problem = {
        code,
        severity: 'error' as const,
        path,
        line,
        column,
        message: said,
        ...(of && { of }),
      };
      const hint = typeof given === 'function' ? (hints++ < mostHints ? given() : undefined) : given;
      found.set(
        `${code}\n${path}\n${of?.field ?? ''}\n${line}\n${column}\n${JSON.stringify(said)}`,
        hint === undefined ? problem : { ...problem, hint },
      );
    },
    sorted: () => {
      const problems = [...found.values()].sort(
        (a, b) =>
          compareText(a.path, b.path) ||
          a.line - b.line ||
          a.column - b.column ||
          compareText(a.of?.field ?? '', b.of?.field ?? '') ||
          compareText(a.code, b.code),
      );
      if (leftOut === undefined) return problems;
      return [
        ...problems,
        {
          code: 'more-problems',
          severity: 'error',
          ...leftOut,
          message: message('problem.more', { limit: problemLimit }),
        },
      ];
    },
  };
};
