import type { Language } from '@risikobilde/core';
import { readNumber, readRange } from '../edit/read-range.js';

/** Lowest and highest, perhaps a middle, and the percentage of cases under each where it is not the usual one. */
export type EstimateEntry = {
  readonly range: readonly [number, number];
  readonly middle?: number | undefined;
  readonly chances?: readonly number[] | undefined;
};

export type EstimateText = { readonly low: string; readonly middle: string; readonly high: string };

type WhyNot = 'notNumber' | 'wrongRange' | 'wrongMiddle' | 'aboveNought' | 'differentEnds';

type Read =
  | { readonly ok: true; readonly said: EstimateEntry }
  | { readonly ok: false; readonly why: WhyNot };

/** What a range holds of 100 cases when nothing else is said. */
export const usual = 90;

/** How many of 100 cases lie between the ends; undefined where the two tails differ. */
export const insideOf = ({ chances }: Pick<EstimateEntry, 'chances'>): number | undefined => {
  if (chances === undefined) return usual;
  const [first = 0, last = 0] = [chances[0], chances.at(-1)];
  const isEven = Math.abs(first + last - 100) < 1e-9 && (chances.length < 3 || chances[1] === 50);
  return isEven ? last - first : undefined;
};

const chancesOf = (inside: number, hasMiddle: boolean): readonly number[] | undefined => {
  if (inside === usual) return undefined;
  const tail = (100 - inside) / 2;
  return hasMiddle ? [tail, 50, 100 - tail] : [tail, 100 - tail];
};

/**
 * An estimate as somebody typed it, or why it is none. `inside` of 100 cases lie between the ends; undefined leaves the
 * percentages that `before` has, as long as there is one for each value.
 */
export const readEstimate = (
  typed: EstimateText,
  inside: number | undefined,
  before: EstimateEntry | undefined,
  isAboveNought: boolean,
  language: Language,
): Read => {
  const ends = readRange(typed.low, typed.high, language);
  if (!ends.ok) return ends;
  const [low, high] = ends.range;
  const hasMiddle = typed.middle.trim() !== '';
  const middle = hasMiddle ? readNumber(typed.middle, language) : undefined;
  if (hasMiddle && middle === undefined) return { ok: false, why: 'notNumber' };
  const kept = before?.chances?.length === (hasMiddle ? 3 : 2) ? before.chances : undefined;
  const chances = inside === undefined ? kept : chancesOf(inside, hasMiddle);
  const isMore = middle !== undefined || chances !== undefined;
  if ((isMore || isAboveNought) && low <= 0) return { ok: false, why: 'aboveNought' };
  if (isMore && low === high) return { ok: false, why: 'differentEnds' };
  if (middle !== undefined && !(low < middle && middle < high)) return { ok: false, why: 'wrongMiddle' };
  return {
    ok: true,
    said: { range: ends.range, ...(middle !== undefined && { middle }), ...(chances && { chances }) },
  };
};
