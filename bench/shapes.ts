import type { ConsequenceSpec, FrequencySpec, Scenario } from '@risikobilde/risk';
import { createNumbers } from './workload.js';

/** Portfolios as unlike as those the engine is accepted on. */
export type Shape = 'rates' | 'sizes' | 'mixed';

const POPULATION = 5_500_000;

/**
 * `rates`: fixed, gamma and lognormal rates from one in two hundred years to ten a year, lognormal sizes capped at the population. `sizes`: PERT
 * and lognormal rates, sizes of every kind, some capped at a service's persons. `mixed`: both, with mixtures and rates to fifty a year.
 */
export function shapedScenarios(shape: Shape, count: number): readonly Scenario[] {
  const next = createNumbers({ rates: 11, sizes: 12, mixed: 13 }[shape]);
  return Array.from({ length: count }, (_, k) => {
    const rate = Math.exp(Math.log(shape === 'mixed' ? 1e4 : 2e3) * next()) / 200;
    const low = Math.exp(7 * next());
    const width = Math.exp(1.5 + 3.5 * next());
    return {
      id: `S${k}`,
      frequency: frequencyOf(shape, k, rate),
      consequence: consequenceOf(shape, k, low, width),
    };
  });
}

function frequencyOf(shape: Shape, k: number, rate: number): FrequencySpec {
  const kind =
    shape === 'rates' ? (['fixed', 'gamma', 'lognormal'] as const)[k % 3] : KINDS[k % KINDS.length];
  if (kind === 'gamma') return { kind: 'gamma-poisson', mean: rate, cv: 0.3 + 0.2 * (k % 4) };
  if (kind === 'lognormal') return { kind: 'poisson-lognormal', p05: rate / 3, p95: rate * 3 };
  if (kind === 'pert') return { kind: 'poisson-pert', min: rate / 3, mode: rate, max: rate * 3 };
  return { kind: 'poisson', rate };
}

const KINDS = ['fixed', 'gamma', 'lognormal', 'pert'] as const;

function consequenceOf(shape: Shape, k: number, low: number, width: number): ConsequenceSpec {
  const lognormal = { kind: 'lognormal', p05: low, p95: low * width } as const;
  if (shape === 'rates' || k % 5 < 2) return { ...lognormal, cap: POPULATION };
  if (k % 5 === 2) return { kind: 'pert', min: low, mode: 3 * low, max: 25 * low };
  if (k % 5 === 3)
    return {
      kind: 'empirical',
      points: [
        [low, 0],
        [2 * low, 0.3],
        [10 * low, 0.9],
        [100 * low, 1],
      ],
    };
  if (shape === 'sizes') return { ...lognormal, cap: 20_000 };
  return {
    kind: 'mixture',
    parts: [
      { weight: 0.9, kind: 'pert', min: low, mode: 2 * low, max: 10 * low },
      { weight: 0.1, ...lognormal, cap: POPULATION },
    ],
  };
}
