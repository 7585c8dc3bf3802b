import {
  type Assessment,
  claimsOnFirst,
  type ClaimResult,
  type Evaluation,
  evaluateFirst,
  type LocalDate,
  type World,
} from '@risikobilde/core';
import { useDeferredValue, useSyncExternalStore } from 'react';

export { turnsOnLaterRules } from '@risikobilde/core';

/** Milliseconds of a picture on the screen. */
const picture = 16;

/** What an evaluation has taken of late, milliseconds. */
let usual = 0;

type Whole = typeof import('./evaluate-whole.js');
/** Evaluation by all rules, once they are here. */
let whole: Whole | undefined;
let fetching: Promise<unknown> | undefined;
const waiting = new Set<() => void>();

/** Fetches the rules that the first screen does without; what is evaluated from then on is evaluated by all of them. */
export const loadAllRules = (): Promise<unknown> => {
  fetching ??= import('./evaluate-whole.js').then(
    ({ claimsOn, evaluate }) => {
      whole = { claimsOn, evaluate };
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

/** Whether all rules are here, without following it. */
export const areAllRulesHere = (): boolean => whole !== undefined;

/** Whether all rules are here: until then how everything stands is right, and what is found is not counted. */
export const useAllRules = (): boolean => useSyncExternalStore(listen, areAllRulesHere);

export const evaluateTimed = (...asked: Parameters<typeof evaluateFirst>): Evaluation => {
  const began = performance.now();
  const made = (whole?.evaluate ?? evaluateFirst)(...asked);
  usual += (performance.now() - began - usual) / 4;
  return made;
};

/** How every claim stands on a day. */
export const claimsOnDay = (assessment: Assessment, world: World, day: LocalDate): readonly ClaimResult[] =>
  (whole?.claimsOn ?? claimsOnFirst)(assessment, world, day);

/**
 * The value to evaluate while a hand moves it: at once where that fits into a picture, so that what follows is drawn together
 * with the handle; of a larger assessment the handle comes first.
 */
export const useUnderHand = <T>(value: T): T => {
  const later = useDeferredValue(value);
  return usual < picture ? value : later;
};
