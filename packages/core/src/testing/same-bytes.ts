import fc from 'fast-check';
import { expect } from 'vitest';
import { createEvaluator, evaluate } from '../evaluate/evaluate.js';
import type { Assessment } from '../model/assessment.js';
import type { World } from '../world/world.js';
import { anyEdit, anyWorldEdit } from './any-edit.js';
import { day } from './fixtures.js';

/** What comes about between two evaluations: some edits or none, or that what was edited is taken back, and another day or another world. */
export const anyStep = fc.record({
  edits: fc.array(anyEdit, { maxLength: 2 }),
  isUndone: fc.boolean(),
  world: fc.option(anyWorldEdit, { freq: 4 }),
  asOf: fc.constantFrom('2020-06-01', '2023-09-06', '2024-06-01', '2024-06-02', '2026-11-24', '2027-06-01'),
  knownAt: fc.option(fc.constantFrom('2020-08-01', '2024-06-01', '2026-11-24'), { freq: 5 }),
  isMovedOnly: fc.boolean(),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** Whether an evaluator that is asked after each step writes what is written by one that knows nothing of the steps before. */
export const expectSameBytes = (
  assessment: Assessment,
  world: World,
  steps: readonly Step[],
  whole: (own: Assessment) => Assessment = (own) => own,
): void => {
  const evaluator = createEvaluator();
  let [now, told, before] = [assessment, world, assessment];
  for (const { edits, isUndone, isMovedOnly, world: moved, asOf, knownAt } of steps) {
    const records = edits.reduce((all, edit) => edit(all), now.records);
    [now, before] = isMovedOnly ? [now, before] : [isUndone ? before : { ...now, records }, now];
    if (moved) told = moved(told);
    const asked = [whole(now), told, day(asOf), knownAt === null ? undefined : day(knownAt)] as const;
    expect(JSON.stringify(evaluator(...asked))).toBe(JSON.stringify(evaluate(...asked)));
  }
};
