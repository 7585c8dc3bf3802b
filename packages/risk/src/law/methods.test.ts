import { describe, expect, it } from 'vitest';
import { gammaPoisson, poisson } from '../frequency/frequency.js';
import { once } from '../testing/once.js';
import { componentOf, exponentialSize, gammaSize, panjer, portfolioOf } from '../testing/reference.js';
import { annualLaw, exceedance, quantile } from './annual-law.js';
import { compoundOn } from './compound.js';
import { emptyMass, type Grid } from './grid.js';
import { addSize } from './lattice-size.js';

describe('one portfolio by two methods', () => {
  // Poisson 2 x Exp(10), negative binomial (3, shape 4) x Gamma(2, 5): transforms in closed form.
  const portfolio = once(() =>
    portfolioOf(
      componentOf(poisson(2), exponentialSize(10), 'A'),
      componentOf(gammaPoisson(3, 0.5), gammaSize(2, 5), 'B'),
    ),
  );

  it('transform on a grid and Panjer give the same probabilities on the grid to 1e-9', () => {
    const grid: Grid = { step: 0.5, points: 512, offset: 0, tilt: 15 };
    const untilted: Grid = { ...grid, tilt: 0 };
    for (const [component, a, b, zero] of [
      [portfolio().components[0], 0, 2, (f: number) => Math.exp(2 * (f - 1))],
      [portfolio().components[1], 3 / 7, (3 / 7) * 3, (f: number) => (1 + 0.75 * (1 - f)) ** -4],
    ] as const) {
      const mass = emptyMass(untilted);
      addSize(mass, untilted, component.size, 1, 1);
      mass.values[0] += 1;
      const byPanjer = panjer(a, b, zero(mass.values[0]), mass.values, 512);
      const byTransform = compoundOn(portfolioOf(component), grid).mass;
      byTransform.forEach((p, j) => expect(Math.abs(p - byPanjer[j])).toBeLessThan(1e-9));
    }
  });
});

describe('grids', () => {
  it('are short where ordinary years are a hundred thousand times below the great ones, with no gap between them', () => {
    const portfolio = portfolioOf(
      componentOf(poisson(20), exponentialSize(2), 'weekly'),
      componentOf(poisson(0.004), exponentialSize(1e6), 'in a lifetime'),
    );
    const law = annualLaw(portfolio);
    for (const { grid } of law.views) expect(grid.points).toBeLessThanOrEqual(8192);
    const weekly = annualLaw(portfolioOf(portfolio.components[0]), { accuracy: 1e-6 });
    for (const p of [0.5, 0.9, 0.95]) {
      // Years without the great event, which hardly ever leaves a year this low.
      expect(quantile(law, p) / quantile(weekly, p / Math.exp(-0.004))).toBeCloseTo(1, 3);
    }
    for (let x = 10; x < 1e6; x *= 1.05)
      expect(exceedance(law, 1.05 * x)).toBeLessThanOrEqual(exceedance(law, x) + 1e-6);
  });
});
