import type { LocalDate } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { newConsideration } from './new-consideration.js';

test('an answer gets an id that nothing else has, and is written in the language of the assessment', () => {
  const answer = (taken: readonly string[], language = 'nb') =>
    newConsideration(
      {
        of: { terms: 'dpa', edition: '2025-09-01' },
        about: ['a'],
        on: '2026-03-10' as LocalDate,
        by: 'operator',
        result: 'unchanged',
        because: '  Bare språk ',
        language,
      },
      (id) => taken.includes(id),
    );
  expect(answer([])).toMatchObject({ id: 'dpa-2025-09-01-considered', because: { nb: 'Bare språk' } });
  expect(answer([], 'nn').because).toEqual({ nn: 'Bare språk' });
  expect(answer(['dpa-2025-09-01-considered']).id).toBe('dpa-2025-09-01-considered-2');
});
