import { describe, expect, it } from 'vitest';
import { createStream } from '../numerics/stream.js';
import { compilePortfolio } from '../portfolio.js';
import type { CommonFactor, ConsequenceSpec, FrequencySpec, Scenario } from '../scenario.js';
import { partSampler } from './parts.js';
import { simulateYears } from './simulate.js';
import { fixedRateYears, mixedRateYears } from './struck-years.js';
import { poissonCounts, yearsPerWait } from './yearly-counts.js';

const consequence: ConsequenceSpec = { kind: 'lognormal', p05: 2, p95: 60 };
const fixed: FrequencySpec = { kind: 'poisson', rate: 0.7 };
const varying: FrequencySpec = { kind: 'gamma-poisson', mean: 1.2, cv: 0.8 };
const one = (id: string, frequency: FrequencySpec, more: Partial<Scenario> = {}): Scenario => ({
  id,
  frequency,
  consequence,
  ...more,
});
const threat: CommonFactor = {
  name: 'threat',
  levels: [
    { weight: 0.8, multiplier: 0.5 },
    { weight: 0.2, multiplier: 3 },
  ],
};
const yearsOf = (scenarios: readonly Scenario[], years: number): Float64Array =>
  simulateYears(compilePortfolio(scenarios, [threat]), years);
const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, x) => sum + x, 0);

describe('simulated years', () => {
  const all = [
    one('A', fixed),
    one('B', varying),
    one('C', fixed, { commonFactor: 'threat' }),
    one('D', varying, { commonFactor: 'threat', consequenceFactors: [{ low: 0.2, high: 1 }] }),
  ];
  it('are not moved by a scenario that is added', () => {
    const together = yearsOf(all, 40_000);
    const alone = all.map((scenario) => yearsOf([scenario], 40_000));
    together.forEach((outcome, year) => {
      expect(outcome).toBeCloseTo(
        alone.reduce((sum, own) => sum + own[year], 0),
        6,
      );
    });
  });
  it.each(all)('of scenario $id are twice as bad where every event is', (scenario) => {
    const { consequenceFactors = [] } = scenario;
    const doubled = { ...scenario, consequenceFactors: [...consequenceFactors, 2] };
    const plain = yearsOf([scenario], 3000);
    yearsOf([doubled], 3000).forEach((outcome, year) => expect(outcome).toBeCloseTo(2 * plain[year], 6));
  });
  it('differ between scenarios that are described alike', () => {
    expect(yearsOf([one('A', fixed)], 100)).not.toEqual(yearsOf([one('Z', fixed)], 100));
  });
  it('come in blocks, each as long runs have them', () => {
    expect(yearsOf(all, 20_000).subarray(0, 16_384)).toEqual(yearsOf(all, 16_384));
  });
  it.each<[string, number]>([
    ['A', 260196.03198381735],
    ['B', 443519.49728558084],
    ['C', 264625.88394374656],
    ['D', 226448.25061152934],
  ])('of scenario %s are the same on every machine', (id, sum) => {
    const own = all.filter((scenario) => scenario.id === id);
    expect(sumOf(yearsOf(own, 20_000)) / sum).toBeCloseTo(1, 12);
  });
});

describe('the years of each part', () => {
  const years = Uint32Array.from({ length: 9000 }, (_, k) => 3 * k);
  it('are every year once, in their order, by the weights', () => {
    const parts = partSampler(createStream('parts'), [0.5, 0.3, 0.2])(years);
    expect(Uint32Array.from(parts.flatMap((part) => [...part])).sort()).toEqual(years);
    [0.5, 0.3, 0.2].forEach((weight, part) => {
      expect(parts[part].toSorted()).toEqual(parts[part]);
      expect(parts[part].length / 9000).toBeCloseTo(weight, 1);
    });
  });
  it('are all of them where there is one part', () => {
    expect(partSampler(createStream('parts'), [1])(years)).toEqual([years]);
  });
});

describe('the years that are struck', () => {
  const years = Uint32Array.from({ length: 5000 }, (_, k) => 10_000 + k);
  const listsOf = (strike: ReturnType<typeof fixedRateYears>, some = years): readonly Uint32Array[] => {
    const lists: Uint32Array[] = [];
    strike(some, (struck) => lists.push(struck.slice()));
    return lists;
  };
  it('at a fixed rate are told a few thousand at a time, all of the years asked for alike', () => {
    const lists = listsOf(fixedRateYears(createStream('fixed'), 4));
    expect(lists.map(({ length }) => length).slice(0, 4)).toEqual([4096, 4096, 4096, 4096]);
    const told = lists.flatMap((list) => [...list]);
    expect(Math.abs(told.length - 20_000)).toBeLessThan(4 * Math.sqrt(20_000));
    expect(Math.min(...told)).toBe(10_000);
    expect(Math.max(...told)).toBe(14_999);
    expect(told.reduce((sum, year) => sum + year, 0) / told.length).toBeCloseTo(12_500, -2);
  });
  it('at a fixed rate follow the number of years, also when it changes', () => {
    const strike = fixedRateYears(createStream('fixed'), 40);
    for (const length of [100, 1000, 100]) {
      const told = listsOf(strike, years.subarray(0, length)).flatMap((list) => [...list]);
      expect(Math.abs(told.length - 40 * length)).toBeLessThan(4 * Math.sqrt(40 * length));
      expect(Math.max(...told)).toBeLessThan(10_000 + length);
    }
  });
  it('at a varying rate are fewer in each round, and each struck in the round before', () => {
    const nodes = { points: [1, 4], weights: [0.5, 0.5] };
    const lists = listsOf(mixedRateYears(createStream('varying'), nodes, 1));
    const expected = [...poissonCounts(1).chances].map(
      (p, n) => (p + (poissonCounts(4).chances[n] ?? 0)) / 2,
    );
    let atLeast = 1;
    lists.slice(0, 5).forEach((list, n) => {
      atLeast -= expected[n];
      expect(Math.abs(list.length - 5000 * atLeast)).toBeLessThan(
        4 * Math.sqrt(5000 * atLeast * (1 - atLeast)),
      );
      expect(new Set(list).size).toBe(list.length);
      const before = new Set(lists[n - 1] ?? years);
      expect(list.every((year) => before.has(year))).toBe(true);
    });
  });
  it.each([
    ['a fixed rate', fixedRateYears(createStream('none'), 0)],
    ['a varying rate', mixedRateYears(createStream('none'), { points: [1, 4], weights: [0.5, 0.5] }, 0)],
  ])('are none where %s is nothing', (_, strike) => {
    expect(listsOf(strike)).toEqual([]);
  });
});

describe('the law of counts', () => {
  it.each([0, 0.3, 7, 400, 2e6])('at mean %d has all of the chance, and the mean', (mean) => {
    const { first, chances } = poissonCounts(mean);
    expect(sumOf(chances)).toBeCloseTo(1, 8);
    expect(sumOf(chances.map((p, k) => p * (first + k)))).toBeCloseTo(mean, mean > 1e6 ? 1 : 6);
    expect(first).toBe(mean > 81 ? Math.floor(mean - 9 * Math.sqrt(mean)) : 0);
    expect(chances.length).toBe(Math.ceil(mean + 9 * Math.sqrt(mean) + 20) - first);
  });
  it('gives the years passed per wait: the chance of no more is exp(-1 / it)', () => {
    const perWait = yearsPerWait(Float64Array.of(0.7, 0.2, 0.06, 0.04));
    [0.7, 0.2 / 0.3, 0.6].forEach((chance, n) => expect(Math.exp(-1 / perWait[n])).toBeCloseTo(chance, 12));
    expect(perWait[3]).toBe(Infinity);
  });
  it('keeps the digits of the rare year that has one, and of the rare year that has none', () => {
    expect(yearsPerWait(Float64Array.of(1 - 1e-12, 1e-12))[0] / 1e12).toBeCloseTo(1, 11);
    expect(yearsPerWait(Float64Array.of(1e-300, 1))[0] * Math.log(1e300)).toBeCloseTo(1, 12);
    expect(yearsPerWait(Float64Array.of(0, 1))[0]).toBe(0);
  });
});
