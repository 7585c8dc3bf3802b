import { describe, expect, it } from 'vitest';
import { waitAfter } from './retry.js';

const waits = (why: 'offline' | 'failed', attempts: number) =>
  Array.from({ length: attempts }, (_, at) => waitAfter(why, at + 1));

describe('what could not be stored', () => {
  it('is sent to a failing server at growing intervals, and after half a minute only when the user says so', () => {
    expect(waits('failed', 7)).toEqual([1000, 2000, 4000, 8000, 16_000, undefined, undefined]);
  });

  it('waits for a server that gives no answer as long as it takes, and is there soon after it is back', () => {
    expect(waits('offline', 8)).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000, 10_000, 10_000]);
  });
});
