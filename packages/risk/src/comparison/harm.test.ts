import { describe, expect, it } from 'vitest';
import { normalCdf } from '../numerics/normal.js';
import type { Component } from '../portfolio.js';
import type { Scenario } from '../scenario.js';
import { chancesOf } from './chances.js';
import { createHarmDrawer, type Judged } from './harm.js';
import { REPLICATES } from './points.js';
import { portfolioOfScenarios } from '../testing/workload.js';

const componentOf = (scenario: Scenario): Component => portfolioOfScenarios([scenario]).components[0];
const known = { kind: 'pert', min: 10, mode: 10, max: 10 } as const;
const lognormal = (p05: number, p95: number): Scenario => ({
  id: 'a',
  frequency: { kind: 'poisson-lognormal', p05, p95 },
  consequence: known,
});
const judged = (scenario: Scenario, alternative: string, fields: Partial<Judged> = {}): Judged => ({
  alternative,
  component: componentOf(scenario),
  sizeSpread: 0,
  ...fields,
});
const mean = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0) / values.length;
const correlation = (a: Float64Array, b: Float64Array): number => {
  const [x, y] = [a, b].map((values) => values.map((value) => Math.log(value)));
  const [mx, my] = [mean(x), mean(y)];
  const over = (f: (k: number) => number): number => x.reduce((sum, _, k) => sum + f(k), 0);
  const product = over((k) => (x[k] - mx) * (y[k] - my));
  return product / Math.sqrt(over((k) => (x[k] - mx) ** 2) * over((k) => (y[k] - my) ** 2));
};

const Z95 = 1.6448536269514722;
const drawer = createHarmDrawer();

describe('harm at points of what is unknown', () => {
  // ln(A / B) of two lognormals with the same spread s, a factor apart, is normal: sd s sqrt(2 (1 - rho)), sizes beside it.
  it.each([
    ['errors wholly of their own', 0, 0],
    ['errors mostly shared', 0.85, 0],
    ['errors mostly shared, sizes uncertain too', 0.85, 0.7],
    ['errors nearly the same', 0.99, 0],
  ])('gives the chances of the closed form: %s', (_, rho, sizeSpread) => {
    const dependence = { rates: rho, sizes: rho };
    const other = drawer.harm(judged(lognormal(0.1, 1), 'other', { sizeSpread }), dependence);
    const mine = drawer.harm(judged(lognormal(0.12, 1.2), 'mine', { sizeSpread }), dependence);
    const rateSpread = Math.log(10) / (2 * Z95);
    const spread = Math.sqrt(2 * (1 - rho) * (rateSpread ** 2 + sizeSpread ** 2));
    const below = (ratio: number): number => normalCdf((Math.log(ratio) - Math.log(1.2)) / spread);
    const found = chancesOf(mine, other, 0.1);
    expect(Math.abs(found.lower - below(0.9))).toBeLessThan(0.015);
    expect(Math.abs(found.higher - (1 - below(1.1)))).toBeLessThan(0.015);
    expect(found.error).toBeLessThan(0.025);
    // What is stated of the error is true: no more than one and a half times it.
    expect(Math.abs(found.lower - below(0.9))).toBeLessThan(1.5 * found.error + 0.003);
  });
  it('moves no expectation: what is unknown of a size has a mean of 1', () => {
    const at = drawer.harm(judged(lognormal(0.1, 1), 'a', { sizeSpread: 0.7 }), { rates: 0.85, sizes: 0.85 });
    expect(Math.abs(mean(at) / (componentOf(lognormal(0.1, 1)).frequency.mean * 10) - 1)).toBeLessThan(0.03);
  });
  it('is the same in alternatives judged alike when all errors are shared, and not otherwise', () => {
    const [a, b] = ['a', 'b'].map((name) => judged(lognormal(0.1, 1), name, { sizeSpread: 0.5 }));
    const all = { rates: 1, sizes: 1 };
    expect(drawer.harm(a, all)).toEqual(drawer.harm(b, all));
    const some = { rates: 0.5, sizes: 0.5 };
    expect(correlation(drawer.harm(a, some), drawer.harm(b, some))).toBeCloseTo(0.5, 1);
  });
  it('holds a measure to be one unknown number wherever it acts', () => {
    const measured = (id: string, key?: string): Judged =>
      judged(
        {
          id,
          frequency: { kind: 'poisson', rate: 1 },
          consequence: known,
          rateFactors: [{ low: 0.2, high: 0.8, ...(key !== undefined && { key }) }],
        },
        'a',
      );
    const dependence = { rates: 0, sizes: 0 };
    const of = (id: string, key?: string): Float64Array => drawer.harm(measured(id, key), dependence);
    expect(correlation(of('x', 'm'), of('y', 'm'))).toBeCloseTo(1, 9);
    expect(Math.abs(correlation(of('x', 'm'), of('y', 'n')))).toBeLessThan(0.05);
    expect(Math.abs(correlation(of('x'), of('y')))).toBeLessThan(0.05);
  });
  it('lets a shared level of threat move the rates of all that name it together', () => {
    const threat = { key: 't', correlation: 0.6 };
    const dependence = { rates: 1, sizes: 1 };
    const of = (id: string): Float64Array =>
      drawer.harm(judged({ ...lognormal(0.1, 1), id }, 'a', { threat }), dependence);
    expect(correlation(of('x'), of('y'))).toBeCloseTo(0.6, 1);
  });
  it('takes a judged difference before dependence: the ratio has the range that was judged', () => {
    const dependence = { rates: 0, sizes: 0 };
    const other = judged(lognormal(0.1, 1), 'other', { sizeSpread: 0.7 });
    const mine = judged(lognormal(5, 50), 'mine', { sizeSpread: 0.7 });
    const at = drawer.harmByRatio(mine, other, { low: 1.1, high: 2 }, dependence);
    const base = drawer.harm(other, dependence);
    const ratios = at.map((value, k) => value / base[k]).sort();
    expect(ratios[Math.round(0.05 * ratios.length)]).toBeCloseTo(1.1, 2);
    expect(ratios[Math.round(0.95 * ratios.length)]).toBeCloseTo(2, 1);
    expect(chancesOf(at, base, 0.1).lower).toBeLessThan(0.01);
  });
  it('is nought where nothing happens, and is moved by no scenario that is added', () => {
    const never = { ...lognormal(0.1, 1), rateFactors: [0] };
    expect(Math.max(...drawer.harm(judged(never, 'a'), { rates: 0.5, sizes: 0.5 }))).toBe(0);
    const dependence = { rates: 0.5, sizes: 0.5 };
    const alone = createHarmDrawer(64).harm(judged(lognormal(0.1, 1), 'a'), dependence);
    const after = createHarmDrawer(64);
    after.harm(judged({ ...lognormal(1, 2), id: 'other' }, 'a'), dependence);
    expect(after.harm(judged(lognormal(0.1, 1), 'a'), dependence)).toEqual(alone);
    expect(alone.length).toBe(64 * REPLICATES);
  });
});
