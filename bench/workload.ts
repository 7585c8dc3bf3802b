import {
  createPortfolio,
  type ConsequenceSpec,
  type FrequencySpec,
  type Portfolio,
  type Scenario,
} from '@risikobilde/risk';
import type { Service } from '@risikobilde/risk/services';

/** A generator of numbers in (0, 1) that gives the same ones each time (Park & Miller). */
export function createNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** `count` scenarios of mixed kinds over six orders of magnitude: three in five with fixed rates, as in a real portfolio. */
export function manyScenarios(count: number): readonly Scenario[] {
  const next = createNumbers(1);
  return Array.from({ length: count }, (_, k) => {
    const rate = Math.exp(-4 + 5 * next());
    const low = Math.exp(6 * next());
    return { id: `S${k}`, frequency: frequencyOf(k, rate), consequence: consequenceOf(k, low, next()) };
  });
}

function frequencyOf(k: number, rate: number): FrequencySpec {
  if (k % 5 < 3) return { kind: 'poisson', rate };
  if (k % 5 === 4) return { kind: 'poisson-pert', min: rate / 3, mode: rate, max: rate * 3 };
  if (k % 2 === 0) return { kind: 'gamma-poisson', mean: rate, cv: 0.5 };
  return { kind: 'poisson-lognormal', p05: rate / 3, p95: rate * 3 };
}

function consequenceOf(k: number, low: number, u: number): ConsequenceSpec {
  const cap = 5_500_000;
  if (k % 7 === 6) return { kind: 'pert', min: low, mode: 3 * low, max: 20 * low };
  if (k % 11 === 10) {
    return {
      kind: 'mixture',
      parts: [
        { weight: 0.8, kind: 'lognormal', p05: low, p95: 30 * low, cap },
        { weight: 0.2, kind: 'pert', min: low, mode: 2 * low, max: 100 * low },
      ],
    };
  }
  return { kind: 'lognormal', p05: low, p95: low * Math.exp(1.5 + 3 * u), cap };
}

/** The scenarios as a portfolio; they are known to be right. */
export function portfolioOf(scenarios: readonly Scenario[]): Portfolio {
  const portfolio = createPortfolio(scenarios);
  if (!portfolio.ok) throw new Error(JSON.stringify(portfolio.error));
  return portfolio.value;
}

/** Three alternatives of the same scenarios: as they are, and with factors between a half and one and a half. */
export function threeAlternatives(scenarios: readonly Scenario[]): ReadonlyMap<string, Portfolio> {
  const next = createNumbers(2);
  const changed = (): Portfolio =>
    portfolioOf(
      scenarios.map((s) => ({ ...s, rateFactors: [0.5 + next()], consequenceFactors: [0.5 + next()] })),
    );
  return new Map([
    ['onprem', portfolioOf(scenarios)],
    ['cloud', changed()],
    ['local', changed()],
  ]);
}

/** `count` services with exposures over three natural-log units and rate factors from a third to three. */
export function manyServices(count: number, scenarios: number): readonly Service[] {
  const next = createNumbers(3);
  return Array.from({ length: count }, (_, k) => ({
    id: `service-${k}`,
    exposure: Math.exp(3 * next()),
    rateFactors: Array.from({ length: scenarios }, () => Math.exp(2.2 * next() - 1.1)),
  }));
}
