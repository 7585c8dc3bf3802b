import { describe, expect, it } from 'vitest';
import { pathInWords } from './path-in-words.js';

const label = (parent: string, field: string) => `${parent}/${field}`;

describe('the path of a field in words', () => {
  it.each([
    ['title.nb', 'measure/title'],
    ['due', 'measure/due'],
    [
      'judgements[cloud 2025-01-01].frequency.level',
      'measure/judgements (cloud 2025-01-01), judgements/frequency, frequency/level',
    ],
    ['states[0].state', 'measure/states (0), states/state'],
  ])('%s', (path, words) => {
    expect(pathInWords('measure', path, label)).toBe(words);
  });
});
