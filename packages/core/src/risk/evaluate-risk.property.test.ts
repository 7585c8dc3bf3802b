import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anAssessment, aWorld, entry, record, testDay } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { law } from '../testing/property.js';
import { evaluateRisk } from './evaluate-risk.js';

const range = (min: number, max: number) =>
  fc
    .tuple(fc.double({ min, max, noNaN: true }), fc.double({ min, max, noNaN: true }))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const frequency = fc.oneof(
  fc.integer({ min: 1, max: 2 }).map((level) => ({ level })),
  range(0.02, 2).map((perYear) => ({ perYear })),
);
const consequence = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((level) => ({ level })),
  range(1, 1e5).map((persons) => ({ persons })),
);
// Nothing, or enough of it: a step of the grid is a part of the size, and there is a least number that a step can be.
const factor = fc.oneof(fc.constant(0), fc.double({ min: 1e-12, max: 1, noNaN: true }), range(0.01, 1));

test('a measure with effects of at most 1 raises neither the expected harm nor a quantile, nor the chance of harm', () => {
  law(
    [frequency, consequence, factor, factor],
    (f, c, onRate, onSize) => {
      const found = evaluateRisk(
        anAssessment(
          record('assessment'),
          record('scenario', { judgements: [judgement('chosen', { frequency: f, consequence: c })] }),
          record('measure', { id: 'm', states: [{ state: 'implemented' }] } as never),
          record('effect', { id: 'e', measure: 'm', frequency: onRate, consequence: onSize }),
        ),
        aWorld(entry('scale')),
        testDay,
        { stages: ['initial', 'current'] },
      );
      const { initial, current } = found.scenarios[0]?.stages ?? {};
      if (!initial || !current) expect.fail('not computed');
      expect(current.expected).toBeLessThanOrEqual(initial.expected * (1 + 1e-9));
      expect(current.noEvent).toBeGreaterThanOrEqual(initial.noEvent * (1 - 1e-9));
      for (const p of ['p50', 'p90', 'p95', 'p99'] as const) {
        // To the accuracy asked for: both are computed on grids.
        expect(current.quantiles[p]).toBeLessThanOrEqual(initial.quantiles[p] * 1.02 + 1e-9);
        const [low, high] = current.bracket?.[p] ?? [0, 0];
        expect(low).toBeLessThanOrEqual(current.quantiles[p]);
        expect(high).toBeGreaterThanOrEqual(current.quantiles[p]);
      }
      for (const share of current.bandShares) expect(share.share).toBeGreaterThan(0);
    },
    0.12,
  );
});
