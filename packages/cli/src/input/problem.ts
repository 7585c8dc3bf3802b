import type { Sayable } from '@risikobilde/words';
import type { FileProblem } from '@risikobilde/files';
import type { CommandProblemCode } from './problem-codes.js';

/** Something about what was asked for that must be put right before anything can be answered. */
export type InputProblem = {
  readonly code: CommandProblemCode | FileProblem['code'];
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  /** What was found, what is allowed, what to do. */
  readonly message: Sayable;
  readonly hint?: Sayable;
};

/** What was asked for, or every reason why it cannot be had. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

export const outcomeOf = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

export const outcomeRefused = (
  code: CommandProblemCode,
  message: Sayable,
  more: { readonly path?: string; readonly hint?: Sayable } = {},
): { readonly ok: false; readonly problems: readonly InputProblem[] } => ({
  ok: false,
  problems: [{ code, message, ...more }],
});
