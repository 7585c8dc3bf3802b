import { type Evaluation, evaluate } from '@risikobilde/core';
import { useDeferredValue } from 'react';

/** Milliseconds of a picture on the screen. */
const picture = 16;

/** What an evaluation has taken of late, milliseconds. */
let usual = 0;

export const evaluateTimed = (...asked: Parameters<typeof evaluate>): Evaluation => {
  const began = performance.now();
  const made = evaluate(...asked);
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
