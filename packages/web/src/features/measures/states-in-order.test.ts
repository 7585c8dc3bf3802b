import type { LocalDate } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { statesInOrder } from './states-in-order.js';

test('a state whose day is moved stands where the day puts it, and one without a day stands first', () => {
  const day = (text: string) => text as LocalDate;
  expect(
    statesInOrder([
      { state: 'planned', from: day('2026-03-01') },
      { state: 'implemented', from: day('2025-01-01') },
      { state: 'proposed' },
    ]).map(({ state }) => state),
  ).toEqual(['proposed', 'implemented', 'planned']);
});
