import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import type { Portfolio } from '../portfolio.js';
import type { Scenario } from '../scenario.js';
import { independentExceedance } from '../testing/independent.js';
import { randomScenarios } from '../testing/random-scenarios.js';
import { annualLaw, quantile } from './annual-law.js';
import { tiltFor } from './grid.js';
import { latticeQuantile } from './lattice-law.js';
import { lawOnGrid } from './plan.js';
import { smoothLaws } from './smooth-law.js';

const isLong = process.env['RISIKOBILDE_TESTS'] === 'long';

const compiled = (scenarios: readonly Scenario[]): Portfolio => {
  const made = createPortfolio(scenarios);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};

/** So many scenarios of all kinds: those of as many seeds as it takes. */
const manyScenarios = (count: number): readonly Scenario[] => {
  const all: Scenario[] = [];
  for (let seed = 1; all.length < count; seed++)
    all.push(...randomScenarios(seed).map((one) => ({ ...one, id: `${seed}-${one.id}` })));
  return all.slice(0, count);
};

const many = manyScenarios(1100);

describe('the law of very many scenarios', () => {
  it('is within its stated error of an inversion that knows no grid', () => {
    const law = annualLaw(compiled(many));
    // Laid by way of the transform itself, not of a lattice for each size.
    expect(law.views.map(({ grid }) => grid.points)).toEqual([1024]);
    expect(law.estimatedError).toBeLessThan(1e-4);
    // So smooth a law is inverted by few terms, which are many transforms all the same.
    const tail = independentExceedance(many, 24);
    for (const p of isLong ? [0.5, 0.9, 0.99] : [0.99]) {
      const q = quantile(law, p);
      const room = law.estimatedError + 1e-6;
      expect(tail(q * (1 + room)), `P${p * 100}, above`).toBeLessThan(1 - p);
      expect(tail(q * (1 - room)), `P${p * 100}, below`).toBeGreaterThan(1 - p);
    }
  });

  it('is that of a lattice for each size on so fine a grid that its steps do not show, common factors and unsure effects included', () => {
    const withFactors = many.map((scenario, k) => ({
      ...scenario,
      ...(k % 3 === 0 && { commonFactor: 'year' }),
      ...(k % 4 === 0 && { consequenceFactors: [{ low: 0.3, high: 0.9 }] }),
      ...(k % 5 === 0 && { rateFactors: [0.7, { low: 0.5, high: 1 }] }),
    }));
    const made = createPortfolio(withFactors, [
      {
        name: 'year',
        levels: [
          { weight: 0.7, multiplier: 0.8 },
          { weight: 0.3, multiplier: 1.4 },
        ],
      },
    ]);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const end = 1.25 * quantile(annualLaw(compiled(many)), 0.999);
    const on = (points: number) => ({
      step: end / (points - 1),
      points,
      offset: 0,
      tilt: tiltFor(1e-3),
    });
    const [smooth] = smoothLaws(made.value, on(1024), [1], 0) ?? [];
    const lattice = lawOnGrid(made.value, on(8192), 0);
    if (!smooth) throw new Error('no law');
    for (const p of [0.5, 0.9, 0.99, 0.999])
      expect(latticeQuantile(smooth, p) / latticeQuantile(lattice, p), `P${p * 100}`).toBeCloseTo(1, 4);
  });

  it('is not asked for where a year without harm, or few scenarios, would show', () => {
    const grid = { step: 1e4, points: 1024, offset: 0, tilt: tiltFor(1e-3) };
    expect(smoothLaws(compiled(many.slice(0, 50)), grid, [1], 0)).toBeNull();
    expect(smoothLaws(compiled(many), grid, [1], 1e-6)).toBeNull();
  });
});
