import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import type { Scenario } from '../scenario.js';
import { independentExceedance } from '../testing/independent.js';
import { serviceQuantiles, tabulateServices } from './services.js';

const levels = [0.9, 0.95, 0.99];
const capped = (id: string, frequency: Scenario['frequency'], cap: number): Scenario => ({
  id,
  frequency,
  consequence: { kind: 'lognormal', p05: 10, p95: 400, cap },
});

describe('services near caps that are reached several times a year, beside an independent computation', () => {
  it.each([
    ['one cap, some seven times a year', [capped('A', { kind: 'poisson', rate: 20 }, 120)]],
    ['a rate that varies', [capped('A', { kind: 'gamma-poisson', mean: 12, cv: 0.8 }, 120)]],
    [
      'two caps',
      [
        capped('A', { kind: 'poisson', rate: 9 }, 120),
        capped('B', { kind: 'poisson-lognormal', p05: 2, p95: 15 }, 310),
      ],
    ],
    [
      'three caps, each once in five years',
      [
        capped('A', { kind: 'poisson', rate: 0.22 }, 46),
        capped('B', { kind: 'poisson', rate: 0.17 }, 118),
        capped('C', { kind: 'poisson', rate: 0.14 }, 85),
      ],
    ],
  ] as const)('%s: P90 to P99 within half a percent, or a hundred-thousandth of probability', (_, list) => {
    const made = createPortfolio(list);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const services = [
      { id: 'as it is', exposure: 7 },
      { id: 'quiet', exposure: 1, rateFactors: list.map(() => 0.2) },
      { id: 'often', exposure: 0.3, rateFactors: list.map(() => 1.6) },
      { id: 'mixed', exposure: 2, rateFactors: list.map((__, k) => [0.4, 2.2, 2.6][k]) },
    ];
    const { values } = serviceQuantiles(tabulateServices(made.value, services), services, levels);
    services.forEach(({ id, exposure, rateFactors }, which) => {
      const tail = independentExceedance(
        list.map((one, k) => ({ ...one, frequency: timesRate(one.frequency, rateFactors?.[k] ?? 1) })),
        200,
      );
      levels.forEach((p, level) => {
        const q = values[level][which] / exposure;
        // Where the quantile is right, it is passed a little higher and not a little lower.
        expect(tail(q * 1.005), `${id}, ${p}, above`).toBeLessThan(1 - p + 1e-5);
        expect(tail(q * 0.995), `${id}, ${p}, below`).toBeGreaterThan(1 - p - 1e-5);
      });
    });
  });
});

function timesRate(frequency: Scenario['frequency'], factor: number): Scenario['frequency'] {
  if (frequency.kind === 'poisson') return { ...frequency, rate: frequency.rate * factor };
  if (frequency.kind === 'gamma-poisson') return { ...frequency, mean: frequency.mean * factor };
  if (frequency.kind === 'poisson-lognormal')
    return { ...frequency, p05: frequency.p05 * factor, p95: frequency.p95 * factor };
  throw new Error(frequency.kind);
}
