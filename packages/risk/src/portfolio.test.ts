import { describe, expect, it } from 'vitest';
import { annualLaw, exceedance } from './law/annual-law.js';
import { uniformNodes } from './numerics/quadrature.js';
import { compilePortfolio } from './portfolio.js';
import type { ConsequenceSpec, Factor } from './scenario.js';

const wide: ConsequenceSpec = { kind: 'lognormal', p05: 10, p95: 1000 };
const narrow: ConsequenceSpec = { kind: 'lognormal', p05: 10, p95: 12 };
const point: ConsequenceSpec = { kind: 'lognormal', p05: 10, p95: 10 };
const portfolioOf = (consequence: ConsequenceSpec, factors: readonly Factor[]) =>
  compilePortfolio(
    [{ id: 'S', frequency: { kind: 'poisson', rate: 2 }, consequence, consequenceFactors: factors }],
    [],
  );
/** E[F^n] of a factor whose logarithm is uniform. */
const momentOf = (factor: Factor, n: number): number =>
  typeof factor === 'number'
    ? factor ** n
    : (factor.high ** n - factor.low ** n) / (n * Math.log(factor.high / factor.low));

describe('measures of unsure effect on the size', () => {
  const half: Factor = { low: 0.5, high: 0.9 };
  const tenth: Factor = { low: 0.1, high: 1 };
  it.each<[string, ConsequenceSpec, readonly Factor[], number]>([
    ['none', wide, [], 1],
    ['a known one', wide, [0.4], 1],
    ['known ones, on a size that never varies', point, [0.4, 2], 1],
    ['a range on a size that varies far more', wide, [half], 4],
    ['a range ten times wide', wide, [tenth], 6],
    ['two ranges and a known one', wide, [half, tenth, 2], 6],
    ['a range on a size that hardly varies', narrow, [half], 16],
    ['a range on a size that never varies', point, [half], 16],
    ['four ranges', wide, [half, half, tenth, tenth], 7],
  ])('%s: so many nodes, with the moments of the product', (_, consequence, factors, count) => {
    const { points, weights } = portfolioOf(consequence, factors).components[0].scales;
    expect(points).toHaveLength(count);
    for (const n of [1, 2, 3, 4]) {
      const moment = points.reduce((sum, x, k) => sum + weights[k] * x ** n, 0);
      const exact = factors.reduce<number>((product, factor) => product * momentOf(factor, n), 1);
      expect(Math.abs(moment / exact - 1)).toBeLessThan(1e-4);
    }
  });
  it.each<[string, ConsequenceSpec]>([
    ['varies', wide],
    ['hardly varies', { kind: 'lognormal', p05: 10, p95: 30 }],
  ])('give the law of all known ones between, for a size that %s', (_, consequence) => {
    const law = annualLaw(portfolioOf(consequence, [tenth]));
    const known = uniformNodes(24);
    const laws = known.points.map((u) => annualLaw(portfolioOf(consequence, [0.1 * 10 ** u])));
    for (const x of [5, 20, 40, 120]) {
      const sum = laws.reduce((total, one, k) => total + known.weights[k] * exceedance(one, x), 0);
      expect(Math.abs(exceedance(law, x) - sum)).toBeLessThan(2e-4);
    }
  });
});
