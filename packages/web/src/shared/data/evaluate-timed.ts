import { type Assessment, type Evaluation, evaluateWithoutSeldom, asksSeldomRules } from '@risikobilde/core';
import { useDeferredValue, useEffect, useState } from 'react';

/** Milliseconds of a picture on the screen. */
const picture = 16;

/** What an evaluation has taken of late, milliseconds. */
let usual = 0;

/** With the seldom rules, once they are here. */
let whole: typeof evaluateWithoutSeldom | undefined;

/** Whether what is evaluated from now on is evaluated by all rules; the seldom ones are fetched when there is anything for them. */
export const useAllRules = (records: Assessment['records']): boolean => {
  const [isHere, setHere] = useState(whole !== undefined);
  const isNeeded = !isHere && asksSeldomRules(records);
  useEffect(() => {
    if (isNeeded)
      void import('./evaluate-whole.js').then(({ evaluate }) => {
        whole = evaluate;
        setHere(true);
      });
  }, [isNeeded]);
  return isHere;
};

export const evaluateTimed = (...asked: Parameters<typeof evaluateWithoutSeldom>): Evaluation => {
  const began = performance.now();
  const made = (whole ?? evaluateWithoutSeldom)(...asked);
  usual += (performance.now() - began - usual) / 4;
  return made;
};

/**
 * The value to evaluate while a hand moves it: at once where that fits into a picture, so that what follows is drawn together
 * with the handle; of a larger assessment the handle comes first.
 */
export const useUnderHand = <T>(value: T): T => {
  const later = useDeferredValue(value);
  return usual < picture ? value : later;
};
