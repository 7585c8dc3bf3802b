import { describe, expect, it } from 'vitest';
import type { AnnualLaw } from '../law/annual-law.js';
import { annualLaw, annualLaws, cumulative, stopLoss } from '../law/annual-law.js';
import { keepComponents, type Portfolio } from '../portfolio.js';
import type { Scenario } from '../scenario.js';
import { pointSize } from '../size/size.js';
import { exponentialSize, poissonCounts, poissonPortfolio } from '../testing/reference.js';
import { once } from '../testing/once.js';
import { compareAlternatives, compareDraws } from './compare.js';
import { firstOrder, notWorseInIndependentYears, stopLossOrder } from './dominance.js';
import { portfolioOfScenarios } from '../testing/workload.js';

const portfolioOf = (...list: readonly Scenario[]): Portfolio => portfolioOfScenarios(list);
const base: Scenario = {
  id: 'A',
  frequency: { kind: 'poisson-log-uniform', low: 0.2, high: 2 },
  consequence: { kind: 'log-uniform', low: 10, high: 1000 },
};
const pairOf = (a: Portfolio, b: Portfolio, accuracy = 1e-4): readonly AnnualLaw[] =>
  annualLaws([a, b], { accuracy });

describe('the comparison of two alternatives', () => {
  const compared = once(() =>
    compareAlternatives(
      new Map([
        ['same', portfolioOf(base)],
        ['equal', portfolioOf(base)],
        ['better', portfolioOf({ ...base, rateFactors: [0.5] })],
        ['unsure', portfolioOf({ ...base, rateFactors: [{ low: 0.5, high: 2, key: 'm' }] })],
        ['unsure and better', portfolioOf({ ...base, rateFactors: [{ low: 0.4, high: 1.6, key: 'm' }] })],
        ['nothing', portfolioOf({ ...base, rateFactors: [0] })],
      ]),
    ),
  );
  const lawOf = (name: string): AnnualLaw => {
    const law = compared().laws.get(name);
    if (law === undefined) throw new Error(`no law of ${name}`);
    return law;
  };
  it('finds equal alternatives equal: never worse, no difference, dominance both ways', () => {
    expect(compared().against('equal', 'same')).toEqual({
      epistemic: { p_not_worse: 1, mean: 0, p05: 0, p95: 0 },
      independent: {
        p_not_worse: expect.closeTo(0.5 + lawOf('same').probabilityOfZero ** 2 / 2, 3),
      },
      mean_ratio: 1,
      fsd: { dominates: true, violation: 0, at: 0 },
      stop_loss: { preferred: true, violation: 0, at: 0 },
    });
  });
  it('is sure of a measure that halves the rate, though a year of luck hides it', () => {
    const { epistemic, independent, mean_ratio, fsd, stop_loss } = compared().against('better', 'same');
    expect(epistemic.p_not_worse).toBe(1);
    expect(mean_ratio).toBeCloseTo(0.5, 12);
    expect(epistemic.mean).toBeCloseTo(-0.5 * lawOf('same').mean, 9);
    // The 5 % point of the difference is where the rate is at its 95 % point.
    const rate = 0.2 * 10 ** 0.95;
    expect(epistemic.p05 / (-0.5 * rate * (990 / Math.log(100)))).toBeCloseTo(1, 2);
    expect(independent.p_not_worse).toBeLessThan(0.8);
    expect([fsd.dominates, stop_loss.preferred]).toEqual([true, true]);
    const back = compared().against('same', 'better');
    expect([back.fsd.dominates, back.stop_loss.preferred, back.epistemic.p_not_worse]).toEqual([
      false,
      false,
      0,
    ]);
    expect(back.stop_loss.violation).toBeCloseTo(-epistemic.mean, 6);
  });
  it('is in doubt of a measure whose effect may go either way', () => {
    expect(compared().against('unsure', 'same').epistemic.p_not_worse).toBeCloseTo(0.5, 2);
  });
  it('shares the draw of a measure between alternatives that give it the same key', () => {
    expect(compared().against('unsure and better', 'unsure').epistemic.p_not_worse).toBe(1);
  });
  it('with nothing at all has no ratio, and nothing is never worse', () => {
    const against = compared().against('nothing', 'same');
    expect([against.mean_ratio, against.independent.p_not_worse, against.fsd.dominates]).toEqual([
      0,
      1,
      true,
    ]);
    const back = compared().against('same', 'nothing');
    expect(back.mean_ratio).toBeNull();
    expect(back.independent.p_not_worse).toBeCloseTo(lawOf('same').probabilityOfZero, 12);
    expect(back.fsd.dominates).toBe(false);
    expect(back.fsd.violation).toBeCloseTo(1 - lawOf('same').probabilityOfZero, 12);
  });
  it('of an alternative that is not there is a bug', () => {
    expect(() => compared().against('missing', 'same')).toThrow('no alternative named missing');
    const [a, b] = [
      annualLaw(poissonPortfolio(1, exponentialSize(1))),
      annualLaw(poissonPortfolio(1, exponentialSize(2))),
    ];
    expect(() => firstOrder(a, b)).toThrow('one annualLaws');
    const longer = { ...a, views: [...a.views, ...a.views] };
    expect(() => firstOrder(a, longer)).toThrow('one annualLaws');
  });
});

describe('orders of two laws', () => {
  it('know the place and size of the greatest violation', () => {
    const [a, b] = pairOf(
      poissonPortfolio(1, exponentialSize(10)),
      poissonPortfolio(0.5, exponentialSize(24)),
    );
    const order = firstOrder(b, a);
    expect(order.dominates).toBe(false);
    const gap = (x: number): number => cumulative(a, x) - cumulative(b, x);
    expect(gap(order.at)).toBeCloseTo(order.violation, 6);
    for (const factor of [0.8, 1.2]) expect(gap(order.at * factor)).toBeLessThan(order.violation);
    const loss = stopLossOrder(b, a);
    expect(stopLoss(b, loss.at) - stopLoss(a, loss.at)).toBeCloseTo(loss.violation, 6);
    expect(loss.at).toBeGreaterThan(0);
  });
  it('prefer the less spread of two with the same mean, though neither dominates', () => {
    const [a, b] = pairOf(poissonPortfolio(1, exponentialSize(10)), poissonPortfolio(10, exponentialSize(1)));
    expect(stopLossOrder(b, a).preferred).toBe(true);
    expect(stopLossOrder(a, b).preferred).toBe(false);
    expect(firstOrder(b, a).dominates).toBe(false);
    expect(firstOrder(a, b).dominates).toBe(false);
  });
  it('in independent years add up: P(B <= A) + P(A <= B) = 1 + P(both)', () => {
    const [a, b] = pairOf(
      poissonPortfolio(1, exponentialSize(10)),
      poissonPortfolio(0.5, exponentialSize(24)),
    );
    const both = a.probabilityOfZero * b.probabilityOfZero;
    expect(notWorseInIndependentYears(a, b) + notWorseInIndependentYears(b, a)).toBeCloseTo(1 + both, 3);
    const [c, d] = pairOf(
      poissonPortfolio(0.001, exponentialSize(10)),
      poissonPortfolio(50, exponentialSize(10)),
    );
    expect(notWorseInIndependentYears(c, d)).toBeCloseTo(1, 6);
    expect(notWorseInIndependentYears(d, c)).toBeLessThan(1e-5);
  });
});

describe('independent years whose outcomes are single values', () => {
  it('count a tie whole, as it is one', () => {
    const counts = (rate: number): number[] => poissonCounts(rate, 40);
    const exact = counts(0.9).reduce(
      (sum, p, n) =>
        sum +
        p *
          counts(1.3)
            .slice(n)
            .reduce((tail, q) => tail + q, 0),
      0,
    );
    const [a, b] = pairOf(poissonPortfolio(1.3, pointSize(10)), poissonPortfolio(0.9, pointSize(10)));
    expect(notWorseInIndependentYears(b, a)).toBeCloseTo(exact, 5);
  });
  it('of very different scales are compared on several grids', () => {
    const portfolio = (small: number, big: number): Portfolio =>
      portfolioOf(
        {
          id: 'small',
          frequency: { kind: 'poisson', rate: small },
          consequence: { kind: 'log-uniform', low: 1, high: 10 },
        },
        {
          id: 'big',
          frequency: { kind: 'poisson', rate: big },
          consequence: { kind: 'log-uniform', low: 1e5, high: 1e6 },
        },
      );
    const [a, b] = pairOf(portfolio(3, 0.02), portfolio(2, 0.04));
    expect(a.views.length).toBeGreaterThan(1);
    const both = a.probabilityOfZero * b.probabilityOfZero;
    const [forth, back] = [notWorseInIndependentYears(b, a), notWorseInIndependentYears(a, b)];
    expect(forth + back).toBeCloseTo(1 + both, 3);
    // Without the big events, and with a big one in A alone, in B alone.
    const [c, d] = pairOf(portfolio(3, 0), portfolio(2, 0));
    const smallOnly = Math.exp(-0.06) * notWorseInIndependentYears(d, c);
    const bigInA = (1 - Math.exp(-0.02)) * (1 - (1 - Math.exp(-0.04)) / 2);
    expect(forth).toBeCloseTo(smallOnly + bigInA, 3);
  });
  it('that are rare and great are compared where they lie, not only known to be beyond the others', () => {
    const portfolio = (small: number, low: number): Portfolio =>
      portfolioOf(
        {
          id: 'small',
          frequency: { kind: 'poisson', rate: small },
          consequence: { kind: 'log-uniform', low: 1, high: 10 },
        },
        {
          id: 'big',
          frequency: { kind: 'poisson', rate: 0.045 },
          consequence: { kind: 'log-uniform', low, high: 2 * low },
        },
      );
    const [a, b] = pairOf(portfolio(3, 1e5), portfolio(2, 1e6), 1e-3);
    const [c, d] = pairOf(
      keepComponents(a.portfolio, ({ id }) => id === 'small'),
      keepComponents(b.portfolio, ({ id }) => id === 'small'),
    );
    const none = Math.exp(-0.045);
    expect(notWorseInIndependentYears(b, a)).toBeCloseTo(
      none * none * notWorseInIndependentYears(d, c) + (1 - none) * none,
      3.3,
    );
  });
  it('or not, on one side only, meet where the values are', () => {
    const [a, b] = pairOf(poissonPortfolio(1.3, pointSize(10)), poissonPortfolio(0.9, exponentialSize(9)));
    const exact = poissonCounts(1.3, 12).reduce((sum, p, n) => sum + p * cumulative(b, 10 * n), 0);
    expect(notWorseInIndependentYears(b, a)).toBeCloseTo(exact, 4);
  });
  it('with nothing possible in either are never worse', () => {
    const [a, b] = pairOf(poissonPortfolio(0, pointSize(10)), poissonPortfolio(0, pointSize(10)));
    expect(notWorseInIndependentYears(b, a)).toBe(1);
    expect(firstOrder(b, a)).toEqual({ dominates: true, violation: 0, at: 0 });
  });
});

describe('thresholds of noise', () => {
  it('call differences of a ten-millionth none, and of a hundred-thousandth one', () => {
    const lawsWith = (factor: number): readonly AnnualLaw[] =>
      pairOf(poissonPortfolio(2, exponentialSize(3e6)), poissonPortfolio(2 * factor, exponentialSize(3e6)));
    const [a, b] = lawsWith(1 + 1e-8);
    expect([firstOrder(b, a).dominates, stopLossOrder(b, a).preferred]).toEqual([true, true]);
    const [c, d] = lawsWith(1 + 1e-5);
    expect([firstOrder(d, c).dominates, stopLossOrder(d, c).preferred]).toEqual([false, false]);
  });
  it('of paired draws are a part of both', () => {
    const of = (gap: number): number =>
      compareDraws(Float64Array.of(1e6 + gap), Float64Array.of(1e6), 0).p_not_worse;
    expect([of(-1), of(0), of(1e-3), of(0.1)]).toEqual([1, 1, 1, 0]);
  });
});

describe('paired draws', () => {
  it('count ties in B’s favour and read points between draws', () => {
    const a = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const b = a.map((x, k) => x + (k - 4.5) / 10);
    expect(compareDraws(b, a, 0)).toEqual({
      p_not_worse: 0.5,
      mean: 0,
      p05: expect.closeTo(-0.45, 9),
      p95: expect.closeTo(0.45, 9),
    });
    expect(
      compareDraws(
        a.map((x) => x * (1 + 1e-12)),
        a,
        0,
      ).p_not_worse,
    ).toBe(1);
    const three = compareDraws(Float64Array.of(4, 1, 9), new Float64Array(3), 0);
    // Midpoints of thirds: the 5 % point is the least, the 95 % point the greatest.
    expect([three.p05, three.p95]).toEqual([1, 9]);
    const forty = compareDraws(
      Float64Array.from({ length: 40 }, (_, k) => k * k),
      new Float64Array(40),
      0,
    );
    expect([forty.p05, forty.p95]).toEqual([2.5, 37.5 * 37.5 + 0.25]);
    expect(compareDraws(Float64Array.of(3), Float64Array.of(1), 2)).toEqual({
      p_not_worse: 0,
      mean: 2,
      p05: 2,
      p95: 2,
    });
  });
});
