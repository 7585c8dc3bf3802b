import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import type { Portfolio } from '../portfolio.js';
import type { Scenario } from '../scenario.js';
import { once } from '../testing/once.js';
import { nationalLaw } from './national.js';
import type { Service } from './services.js';

const portfolioOf = (list: readonly Scenario[]): Portfolio => {
  const made = createPortfolio(list);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};

describe('the national figure', () => {
  const outage: Scenario = {
    id: 'outage',
    frequency: { kind: 'poisson', rate: 0.3 },
    consequence: { kind: 'pert', min: 0.1, mode: 0.2, max: 0.9 },
  };
  const portfolio = once(() => portfolioOf([outage]));
  const many: readonly Service[] = Array.from({ length: 1000 }, (_, k) => ({
    id: `${k}`,
    exposure: 500 + k,
  }));
  const exposure = many.reduce((sum, service) => sum + service.exposure, 0);

  it('counts a platform event as one shock to all: not a thousand small ones', () => {
    const oneShock = nationalLaw(portfolio(), many, new Set(['outage']), 1e9);
    const independent = nationalLaw(portfolio(), many, new Set(), 1e9);
    expect(oneShock.mean / independent.mean).toBeCloseTo(1, 3);
    expect(oneShock.law.probabilityOfZero).toBeCloseTo(Math.exp(-0.3), 12);
    expect(independent.law.probabilityOfZero).toBeLessThan(1e-100);
    expect(oneShock.quantile(0.99) / independent.quantile(0.99)).toBeGreaterThan(2);
    expect(oneShock.mean / (0.3 * exposure * portfolio().components[0].size.mean)).toBeCloseTo(1, 6);
  });
  it.each([
    ['one shock', ['outage']],
    ['each by itself', []],
  ])('takes what a measure does to sizes and rates into account: %s', (_, shared) => {
    const plain = nationalLaw(portfolio(), many, new Set(shared), 1e9);
    const halved = nationalLaw(
      portfolioOf([{ ...outage, consequenceFactors: [0.5] }]),
      many,
      new Set(shared),
      1e9,
    );
    expect(halved.mean / plain.mean).toBeCloseTo(0.5, 6);
    expect(halved.quantile(0.99) / plain.quantile(0.99)).toBeCloseTo(0.5, 3);
    const ranged = nationalLaw(
      portfolioOf([{ ...outage, consequenceFactors: [{ low: 0.4, high: 0.6 }] }]),
      many,
      new Set(shared),
      1e9,
    );
    expect(ranged.mean / plain.mean / (0.2 / Math.log(1.5))).toBeCloseTo(1, 6);
    const none = nationalLaw(
      portfolioOf([{ ...outage, consequenceFactors: [0] }]),
      many,
      new Set(shared),
      1e9,
    );
    expect([none.mean, none.quantile(0.99), none.exceedance(1)]).toEqual([0, 0, 0]);
  });
  it('counts services by their own rates, and is nothing where all of them are 0', () => {
    const factors = many.map((service, k) => ({ ...service, rateFactors: [k < 500 ? 0 : 2] }));
    const law = nationalLaw(portfolio(), factors, new Set(), 1e9);
    const struck = many.slice(500).reduce((sum, service) => sum + service.exposure, 0);
    expect(law.mean / (2 * 0.3 * struck * portfolio().components[0].size.mean)).toBeCloseTo(1, 3);
    const never = nationalLaw(
      portfolio(),
      many.map((service) => ({ ...service, rateFactors: [0] })),
      new Set(),
      1e9,
    );
    expect([never.mean, never.law.probabilityOfZero]).toEqual([0, 1]);
  });
  it('keeps the variance of each service’s own events', () => {
    const own = nationalLaw(portfolio(), many, new Set(), 1e9);
    const squares = many.reduce((sum, service) => sum + service.exposure ** 2, 0);
    expect(own.law.variance / (0.3 * squares * portfolio().components[0].size.secondMoment)).toBeCloseTo(
      1,
      3,
    );
  });
  it('counts a person once: no event and no year harms more than the population', () => {
    const population = exposure * 0.5;
    const capped = nationalLaw(portfolio(), many, new Set(['outage']), population);
    const free = nationalLaw(portfolio(), many, new Set(['outage']), 1e12);
    expect(capped.quantile(0.999)).toBe(population);
    expect(free.quantile(0.999)).toBeGreaterThan(population);
    expect(capped.exceedance(population)).toBe(0);
    expect(capped.exceedance(population * 0.3) / free.exceedance(population * 0.3)).toBeCloseTo(1, 3);
    expect(capped.mean).toBeLessThan(free.mean);
    expect(capped.conditionalTailMean(0.999)).toBe(population);
    expect(capped.conditionalTailMean(0.9)).toBeLessThanOrEqual(population);
    expect(capped.conditionalTailMean(0.9)).toBeGreaterThan(capped.quantile(0.9));
    // What an event counts for is capped too.
    const { size } = portfolio().components[0];
    expect(capped.law.mean / (0.3 * exposure * size.limitedMean(0.5))).toBeCloseTo(1, 6);
    // E[min(S, population)] by the tail of the free law.
    const steps = 2000;
    let mean = 0;
    for (let k = 0; k < steps; k++)
      mean += (free.exceedance(((k + 0.5) * population) / steps) * population) / steps;
    expect(capped.mean / mean).toBeCloseTo(1, 3);
    const q = capped.quantile(0.9);
    let beyond = 0;
    for (let k = 0; k < steps; k++) {
      const width = (population - q) / steps;
      beyond += free.exceedance(q + (k + 0.5) * width) * width;
    }
    expect(capped.conditionalTailMean(0.9) / (q + beyond / 0.1)).toBeCloseTo(1, 3);
  });
  it('heeds each service’s own rates, none of them included, and ranges of measures', () => {
    const some = many.map((service, k): Service => ({ ...service, rateFactors: [k < 500 ? 0 : 1] }));
    const own = nationalLaw(portfolio(), some, new Set(), 1e9);
    const half = some.slice(500).reduce((sum, service) => sum + service.exposure, 0);
    expect(own.mean / (0.3 * half * portfolio().components[0].size.mean)).toBeCloseTo(1, 6);
    const none = nationalLaw(portfolio(), some.slice(0, 500), new Set(), 1e9);
    expect(none.mean).toBe(0);
    const ranged = nationalLaw(
      portfolioOf([{ ...outage, consequenceFactors: [{ low: 0.5, high: 1 }] }]),
      many,
      new Set(['outage']),
      1e9,
    );
    expect(
      ranged.mean / (0.3 * exposure * portfolio().components[0].size.mean * (0.5 / Math.log(2))),
    ).toBeCloseTo(1, 4);
  });
});
