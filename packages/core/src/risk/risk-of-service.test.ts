import { expect, test } from 'vitest';
import { compose } from '../compose/compose.js';
import { aWorld, entry, testDay } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { aService, platformRecords, releaseOf, withChange } from '../testing/platform.js';
import { evaluateRisk } from './evaluate-risk.js';

const world = aWorld(entry('scale'));

/** The platform's one scenario as the service meets it, without measures; the service has 100 of its 1,000 people. */
const breachIn = (records = platformRecords()) => {
  const release = releaseOf(records);
  const { scenarios } = evaluateRisk(compose(aService(release), release), world, testDay);
  return scenarios.find(({ scenario }) => scenario === 'plat.breach')?.stages.initial ?? expect.fail();
};
const judged = (fields: object) => withChange('breach', { judgements: [judgement('chosen', fields)] });

test('a service meets a platform event with its own people: a tenth of them, at the platform’s rate', () => {
  const found = breachIn();
  expect(found.expected).toBeCloseTo(10, 9);
  expect(found.events).toBeCloseTo(1, 9);
  expect(found.sizeGivenEvent.mean).toBeCloseTo(10, 9);
});

test.each([
  ['a range that ends far above the platform’s people', { persons: [1_000_000, 1_000_000] }, 100],
  ['a wide range', { persons: [10, 1_000_000] }, undefined],
  ['a level', { level: 3 }, undefined],
])('an event never harms more people than the service has: %s', (_, consequence, each) => {
  const { sizeGivenEvent } = breachIn(judged({ frequency: { perYear: [1, 1] }, consequence }));
  expect(sizeGivenEvent.p95).toBeLessThanOrEqual(100 + 1e-9);
  expect(sizeGivenEvent.mean).toBeLessThanOrEqual(100 + 1e-9);
  if (each !== undefined) expect(sizeGivenEvent.mean).toBeCloseTo(each, 9);
});
