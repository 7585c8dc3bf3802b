import type { Conflict, ProblemDetail } from '@risikobilde/core';
import type { RefusalCode } from './http/problem-codes.js';

/** Why a command did not do what it was asked: an expected failure, returned and not thrown. Nothing was stored. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly detail: string;
  readonly errors?: readonly ProblemDetail[];
  readonly revision?: number;
  readonly conflicts?: readonly Conflict[];
};

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export const done = <Value>(value: Value): Result<Value> => ({ ok: true, value });

export const refuse = (
  code: RefusalCode,
  detail: string,
  more: Omit<Refusal, 'code' | 'detail'> = {},
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: { code, detail, ...more } });
