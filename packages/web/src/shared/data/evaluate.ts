import type {
  Assessment,
  ClaimResult,
  Evaluation,
  LocalDate,
  ToleranceResult,
  World,
} from '@risikobilde/core';
import { useDeferredValue, useSyncExternalStore } from 'react';
import { persistently } from '../lazy-part.js';

// The first view is the server's evaluation: what evaluates is fetched when the page is at rest.
type Rules = typeof import('./rules.js');
let rules: Rules | undefined;
let fetching: Promise<void> | undefined;
const waiting = new Set<() => void>();

/** Fetches what evaluates, once. */
export const loadRules = (): Promise<void> => {
  fetching ??= persistently(() => import('./rules.js')).then(
    (fetched) => {
      rules = fetched;
      for (const tell of waiting) tell();
    },
    (error: unknown) => {
      // Who was offline may ask again.
      fetching = undefined;
      throw error;
    },
  );
  return fetching;
};

const listen = (tell: () => void): (() => void) => {
  waiting.add(tell);
  return () => waiting.delete(tell);
};

/** Whether the page can evaluate by itself yet. */
export const useHasRules = (): boolean => useSyncExternalStore(listen, () => rules !== undefined);

/** Milliseconds of a picture on the screen. */
const picture = 16;

/** What an evaluation has taken of late, milliseconds. */
let usual = 0;

/** Evaluates; undefined while what does it is on its way. */
export const evaluateTimed = (...asked: Parameters<Rules['evaluate']>): Evaluation | undefined => {
  if (rules === undefined) return undefined;
  const began = performance.now();
  const made = rules.evaluate(...asked);
  usual += (performance.now() - began - usual) / 4;
  return made;
};

/** How every claim stands on a day; undefined while what works it out is on its way. */
export const claimsOnDay = (
  assessment: Assessment,
  world: World,
  day: LocalDate,
): readonly ClaimResult[] | undefined => rules?.claimsOn(assessment, world, day);

/**
 * The value to evaluate while a hand moves it: at once where that fits into a picture, so that what follows is drawn together
 * with the handle; of a larger assessment the handle comes first.
 */
export const useUnderHand = <T>(value: T): T => {
  const later = useDeferredValue(value);
  return usual < picture ? value : later;
};

/** As many days as a hand passes on its way over the time line and back. */
const most = 100;

type Known = {
  readonly inheritance: Assessment['inheritance'];
  readonly notGivenHere: Assessment['notGivenHere'];
  readonly world: World;
  readonly tolerance: readonly ToleranceResult[] | undefined;
  readonly byDay: Map<LocalDate, Evaluation>;
};
const known = new WeakMap<Assessment['records'], Known>();

const knownOf = (
  { records, inheritance, notGivenHere }: Assessment,
  world: World,
  tolerance?: readonly ToleranceResult[],
): Known => {
  const kept = known.get(records);
  if (
    kept?.inheritance === inheritance &&
    kept?.notGivenHere === notGivenHere &&
    kept?.world === world &&
    kept?.tolerance === tolerance
  )
    return kept;
  const made: Known = { inheritance, notGivenHere, world, tolerance, byDay: new Map() };
  known.set(records, made);
  return made;
};

/**
 * Evaluates on a day, once for the same records and world; undefined while what does it is on its way. React begins a drawing anew when
 * the day moves on under it and throws away what it had worked out; without this, a hand that does not rest would get no picture at all.
 */
export const evaluateOnce = (
  assessment: Assessment,
  world: World,
  day: LocalDate,
  tolerance?: readonly ToleranceResult[],
): Evaluation | undefined => {
  const { byDay } = knownOf(assessment, world, tolerance);
  const before = byDay.get(day);
  if (before) return before;
  const made = evaluateTimed(assessment, world, day, undefined, tolerance);
  if (made === undefined) return undefined;
  if (byDay.size >= most) byDay.clear();
  byDay.set(day, made);
  return made;
};

/** Takes the server's evaluation of an assessment as our own. */
export const keepEvaluation = (assessment: Assessment, world: World, evaluation: Evaluation): void => {
  knownOf(assessment, world).byDay.set(evaluation.asOf, evaluation);
};
