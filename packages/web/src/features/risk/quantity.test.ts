import type { Judgement, LocalDate } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { rangeOf, saidIn, unitOf, withRange } from './quantity.js';

const judged = (frequency: Judgement['frequency']): Judgement => ({
  alternative: 'a',
  frequency,
  consequence: { level: 1 },
  by: 'example',
  on: '2026-01-01' as LocalDate,
  strength: 'weak',
  why: { nb: '' },
});

test.each([
  [{ onceInYears: [10, 100] }, { perYear: [0.01, 0.1] }],
  [
    { onceInYears: [10, 100], middle: 50 },
    { perYear: [0.01, 0.1], middle: 0.02 },
  ],
  [
    { onceInYears: [10, 100], middle: 50, chances: [10, 40, 95] },
    { perYear: [0.01, 0.1], middle: 0.02, chances: [5, 60, 90] },
  ],
  [{ level: 2 }, { perYear: [1, 4] }],
] as const)('%j said as times a year is %j', (frequency, wanted) => {
  expect(saidIn(judged(frequency), 'perYear', [1, 4]).frequency).toEqual(wanted);
});

test('times a year said as years between and back is the same', () => {
  const frequency = { perYear: [0.02, 0.5], middle: 0.1, chances: [10, 50, 90] } as const;
  const turned = saidIn(judged(frequency), 'onceInYears', [0, 0]);
  expect(turned.frequency).toEqual({ onceInYears: [2, 50], middle: 10, chances: [10, 50, 90] });
  expect(saidIn(turned, 'perYear', [0, 0]).frequency).toEqual(frequency);
});

test('ends that are dragged stay in the unit they were said in, and a middle outside them goes', () => {
  const said = judged({ onceInYears: [10, 100], middle: 50, chances: [10, 50, 90] });
  expect(unitOf(withRange(said, 'frequency', [0.01, 0.2]), 'frequency')).toBe('onceInYears');
  expect(withRange(said, 'frequency', [0.01, 0.2]).frequency).toEqual({
    onceInYears: [5, 100],
    middle: 50,
    chances: [10, 50, 90],
  });
  expect(withRange(said, 'frequency', [0.1, 0.2]).frequency).toEqual({ onceInYears: [5, 10] });
  expect(rangeOf(said, [], 'frequency')).toEqual([0.01, 0.1]);
});
