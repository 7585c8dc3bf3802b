import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario.js';
import { independentExceedance } from '../testing/independent.js';
import { narrowScenarios, randomScenarios } from '../testing/random-scenarios.js';
import { type AnnualLaw, annualLaw, exceedance, quantile } from './annual-law.js';
import { portfolioOfScenarios } from '../testing/workload.js';

const isLong = process.env['RISIKOBILDE_TESTS'] === 'long';
const seeds = isLong ? Array.from({ length: 20 }, (_, k) => k + 1) : [1, 3, 4, 10, 14, 20];

const narrow = Array.from({ length: isLong ? 200 : 24 }, (_, k) => k + 1);

const lawOf = (scenarios: readonly Scenario[]): AnnualLaw => annualLaw(portfolioOfScenarios(scenarios));

describe('a law beside an independent computation: Euler inversion of the transform, without a grid', () => {
  it.each(seeds)('random portfolio %d: quantiles within 1e-4, exceedance within 1e-5', (seed) => {
    const scenarios = randomScenarios(seed);
    const law = lawOf(scenarios);
    const tail = independentExceedance(scenarios);
    expect(law.estimatedError).toBeLessThan(1e-4);
    for (const p of [0.9, 0.95, 0.99]) {
      const q = quantile(law, p);
      if (q <= law.portfolio.components.length * 1e-9) continue;
      const density = (tail(q * 0.999) - tail(q * 1.001)) / (0.002 * q);
      const error = Math.abs(tail(q) - (1 - p)) / density / q;
      // The inversion itself is good to 1e-8 of probability, and less beside a cap.
      expect(error, `P${p * 100}`).toBeLessThan(law.estimatedError + 1e-4);
    }
    for (const x of [1e3, 1e4, 1e5, 1e6]) {
      expect(Math.abs(exceedance(law, x) - tail(x)), `P(S > ${x})`).toBeLessThan(1e-5);
    }
  });

  it.each(narrow)(
    'portfolio %d of sizes with ends close together: exceedance within 1e-5, also far out',
    (seed) => {
      const scenarios = narrowScenarios(seed);
      const law = lawOf(scenarios);
      const tail = independentExceedance(scenarios, 100);
      const shorter = independentExceedance(scenarios, 60);
      const q = quantile(law, 0.99);
      for (const times of [0.5, 0.8, 1, 1.3, 1.7, 2.5]) {
        const x = q * times;
        const doubt = 4 * Math.abs(tail(x) - shorter(x));
        expect(Math.abs(exceedance(law, x) - tail(x)), `P(S > ${x})`).toBeLessThan(1e-5 + doubt);
      }
    },
  );
});
