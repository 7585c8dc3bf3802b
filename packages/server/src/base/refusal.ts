import type { Sayable } from '@risikobilde/words';
import type { ProblemDetail } from '@risikobilde/api';
import type { Conflict } from '@risikobilde/core';
import type { RefusalCode } from '@risikobilde/api';

/** One thing that is wrong with what was sent, not yet said in a language. */
export type Fault = Omit<ProblemDetail, 'message' | 'hint'> & {
  readonly message: Sayable;
  readonly hint?: Sayable;
};

/** Why a command did not do what it was asked: an expected failure, returned and not thrown. Nothing was stored. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly detail: Sayable;
  readonly errors?: readonly Fault[];
  readonly revision?: number;
  readonly conflicts?: readonly Conflict[];
};

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export const done = <Value>(value: Value): Result<Value> => ({ ok: true, value });

export const refuse = (
  code: RefusalCode,
  detail: Sayable,
  more: Omit<Refusal, 'code' | 'detail'> = {},
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: { code, detail, ...more } });

/** What somebody asked for, or that it is not there. */
export const foundOr = <Value>(value: Value | undefined, absent: Sayable): Result<Value> =>
  value === undefined ? refuse('not-found', absent) : done(value);
