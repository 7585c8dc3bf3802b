import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import { annualLaw, exceedance } from '../law/annual-law.js';
import type { Portfolio } from '../portfolio.js';
import type { CommonFactor, Scenario } from '../scenario.js';
import { outcomeAt } from './log-grid.js';
import { tabulateServices } from './services.js';
import { createTails } from './tails.js';

const portfolioOf = (list: readonly Scenario[], common: readonly CommonFactor[]): Portfolio => {
  const made = createPortfolio(list, common);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};

describe('tails of a service', () => {
  const scenarios: readonly Scenario[] = [
    {
      id: 'A',
      frequency: { kind: 'poisson', rate: 2 },
      consequence: { kind: 'lognormal', p05: 1, p95: 40 },
      commonFactor: 'threat',
    },
    {
      id: 'B',
      frequency: { kind: 'gamma-poisson', mean: 1, cv: 0.8 },
      consequence: { kind: 'pert', min: 5, mode: 20, max: 90 },
    },
  ];
  const common: readonly CommonFactor[] = [
    {
      name: 'threat',
      levels: [
        { weight: 0.6, multiplier: 0.5 },
        { weight: 0.4, multiplier: 1.75 },
      ],
    },
  ];
  const factors = [1.3, 0.6];
  const services = [{ id: 'one', exposure: 1, rateFactors: factors }];

  it('are those of the law on a grid, at every outcome, and fall as their slopes say', () => {
    const portfolio = portfolioOf(scenarios, common);
    const { grid, tables, rows } = tabulateServices(portfolio, services);
    const tails = createTails(portfolio, tables, rows, grid);
    tails.choose(factors);
    const own = scenarios.map((one, k): Scenario => ({ ...one, rateFactors: [factors[k]] }));
    const law = annualLaw(portfolioOf(own, common), { accuracy: 1e-7 });
    for (let m = grid.count - 45; m < grid.count - 2; m += 3) {
      const exact = exceedance(law, outcomeAt(grid, m));
      expect(Math.abs(tails.at(m) - exact), `${m}`).toBeLessThan(1e-4);
      const change = (tails.at(m + 1) - tails.at(m - 1)) / 2;
      expect(Math.abs(tails.slopeAt(m) - change), `${m}`).toBeLessThan(2e-3);
    }
  });
  it('can be asked for the slope first, and forget the last service', () => {
    const portfolio = portfolioOf(scenarios, common);
    const { grid, tables, rows } = tabulateServices(portfolio, services);
    const tails = createTails(portfolio, tables, rows, grid);
    const m = grid.count - 20;
    tails.choose(factors);
    const slope = tails.slopeAt(m);
    const tail = tails.at(m);
    tails.choose([1.3]);
    expect(tails.at(m)).toBeGreaterThan(tail);
    tails.choose([1.3, 1]);
    expect(tails.slopeAt(m)).not.toBe(slope);
    tails.choose(factors);
    expect(tails.slopeAt(m)).toBe(slope);
    expect(tails.at(m)).toBe(tail);
  });
});
