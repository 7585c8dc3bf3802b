/** One fault of the input, in terms of the input. */
export interface Problem {
  /** The scenario's id, or null when the fault is above the scenarios. */
  readonly scenario: string | null;
  /** Dotted path from the scenario (or from the top), such as `consequence.p95`. */
  readonly field: string;
  /** The value found, as text. */
  readonly found: string;
  /** The values allowed, in words. */
  readonly allowed: string;
}

/** Value or error. Expected failures are returned; only bugs throw. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Successful result. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Failed result, with its cause. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** One line for a terminal or a log: scenario, field, what was found, what is allowed. */
export function problemToText(problem: Problem): string {
  const where = problem.scenario === null ? problem.field : `${problem.scenario}: ${problem.field}`;
  return `${where} is ${problem.found}; allowed: ${problem.allowed}`;
}
