import { expect, test } from 'vitest';
import { compose } from '../compose/compose.js';
import { aWorld, day, record } from '../testing/fixtures.js';
import { aService, releaseOf, withChange } from '../testing/platform.js';
import { evaluate } from './evaluate.js';
import { finalRefusals } from './final-refusals.js';
import { whatRemains } from './what-remains.js';

const faulty = releaseOf([
  ...withChange('all-well', { grounds: { all: [] } }),
  record('section', { id: 'empty', role: 'chapter' }),
]);
const evaluation = evaluate(compose(aService(faulty), faulty), aWorld(), day('2024-06-01'));

test('what remains of a service is its own; the platform’s open errors are counted apart, and none twice', () => {
  const { matters, platform } = whatRemains(evaluation);
  expect(matters).toEqual(finalRefusals(evaluation));
  expect(platform.length).toBeGreaterThan(0);
  expect(platform.every(({ at }) => at.record.startsWith('plat.'))).toBe(true);
  const own = new Set(matters.map(({ finding }) => finding.id));
  expect(platform.filter(({ id }) => own.has(id))).toEqual([]);
});

test('every open error is the service’s or the platform’s', () => {
  const { matters, platform } = whatRemains(evaluation);
  const counted = new Set([...matters.map(({ finding }) => finding.id), ...platform.map(({ id }) => id)]);
  const open = evaluation.findings.filter(
    ({ severity, answeredBy }) => severity === 'error' && answeredBy === undefined,
  );
  expect(open.filter(({ id }) => !counted.has(id))).toEqual([]);
});
