import type { Parts } from '@risikobilde/core';
import { expect, it, vi } from 'vitest';
import { inParts } from './in-parts.js';

it('work in parts lets others in each time it has held the loop for ten milliseconds, and gives what it would give at once', async () => {
  let clock = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const said: string[] = [];
  function* work(): Parts<string> {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      said.push(name);
      clock += 4;
      yield;
    }
    return 'done';
  }
  try {
    setImmediate(() => said.push('another'));
    expect(await inParts(work())).toBe('done');
  } finally {
    now.mockRestore();
  }
  expect(said).toEqual(['a', 'b', 'c', 'another', 'd', 'e', 'f']);
});
