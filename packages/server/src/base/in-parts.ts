import { setImmediate } from 'node:timers/promises';
import type { Parts } from '@risikobilde/core';

/** Milliseconds after which others are let in: a few such parts one after the other are not noticed either. */
const longest = 10;

/** Does work that takes longer than others should wait: they are answered between its parts. */
export const inParts = async <Value>(parts: Parts<Value>): Promise<Value> => {
  for (;;) {
    const until = performance.now() + longest;
    do {
      const part = parts.next();
      if (part.done === true) return part.value;
    } while (performance.now() < until);
    await setImmediate();
  }
};
