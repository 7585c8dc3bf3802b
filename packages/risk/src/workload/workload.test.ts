import { describe, expect, it } from 'vitest';
import { problemToText } from '../result.js';
import { once } from '../testing/once.js';
import { parseWorkload } from './parse-workload.js';
import { roundFigures } from './round.js';
import { runWorkload } from './run-workload.js';

const good = {
  id: 'S01',
  name: 'Undue access',
  frequency: { kind: 'poisson', rate: 6.5 },
  consequence: { kind: 'lognormal', p05: 1, p95: 12, cap: 5_500_000 },
};
const problemsOf = (change: object, top: object = {}): readonly string[] => {
  const parsed = parseWorkload({ scenarios: [{ ...good, ...change }], ...top });
  return parsed.ok ? [] : parsed.error.map(problemToText);
};
const frequency = (spec: object): readonly string[] => problemsOf({ frequency: spec });
const consequence = (spec: object): readonly string[] => problemsOf({ consequence: spec });

describe('input that makes no sense is refused with scenario, field, what was found and what is allowed', () => {
  it.each([
    [
      'a negative rate',
      () => frequency({ kind: 'poisson', rate: -1 }),
      'S01: frequency.rate is -1; allowed: a number from 0 to 10000000 events a year',
    ],
    [
      'a rate that is text',
      () => frequency({ kind: 'poisson', rate: '3' }),
      'S01: frequency.rate is "3"; allowed: a number from 0 to 10000000 events a year',
    ],
    [
      'a rate that is not a number',
      () => frequency({ kind: 'poisson', rate: Number.NaN }),
      'S01: frequency.rate is NaN; allowed: a number from 0 to 10000000 events a year',
    ],
    [
      'an endless rate',
      () => frequency({ kind: 'poisson', rate: Infinity }),
      'S01: frequency.rate is Infinity; allowed: a number from 0 to 10000000 events a year',
    ],
    [
      'a kind that is none',
      () => frequency({ kind: 'poison' }),
      'S01: frequency.kind is "poison"; allowed: one of poisson, gamma-poisson, poisson-pert, poisson-lognormal, poisson-log-uniform',
    ],
    [
      'a misspelt field',
      () => frequency({ kind: 'poisson', rate: 1, rates: 2 }),
      'S01: frequency.rates is 2; allowed: no such field; known: kind, rate',
    ],
    [
      'a negative spread',
      () => frequency({ kind: 'gamma-poisson', mean: 1, cv: -0.1 }),
      'S01: frequency.cv is -0.1; allowed: a number from 0 to 10',
    ],
    [
      'a PERT mode below the least',
      () => frequency({ kind: 'poisson-pert', min: 2, mode: 1, max: 3 }),
      'S01: frequency.mode is 1; allowed: a number from min to max, 2 to 3',
    ],
    [
      'a PERT greatest below its least',
      () => frequency({ kind: 'poisson-pert', min: 4, mode: 4, max: 3 }),
      'S01: frequency.max is 3; allowed: at least min, 4',
    ],
    [
      'a 95 % point below the 5 %',
      () => frequency({ kind: 'poisson-lognormal', p05: 2, p95: 1 }),
      'S01: frequency.p95 is 1; allowed: at least p05, 2',
    ],
    [
      'a 5 % point of zero',
      () => frequency({ kind: 'poisson-lognormal', p05: 0, p95: 1 }),
      'S01: frequency.p05 is 0; allowed: a number above 0, at most 10000000',
    ],
    [
      'a range turned round',
      () => frequency({ kind: 'poisson-log-uniform', low: 5, high: 1 }),
      'S01: frequency.high is 1; allowed: at least low, 5',
    ],
    ['no frequency', () => frequency([]), 'S01: frequency is []; allowed: an object'],
    [
      'a consequence with p95 below p05',
      () => consequence({ kind: 'lognormal', p05: 12, p95: 1 }),
      'S01: consequence.p95 is 1; allowed: at least p05, 12',
    ],
    [
      'a cap below p05',
      () => consequence({ kind: 'lognormal', p05: 5, p95: 9, cap: 4 }),
      'S01: consequence.cap is 4; allowed: a number at least p05, 5',
    ],
    [
      'a spread beyond all sense',
      () => consequence({ kind: 'lognormal', p05: 1e-9, p95: 1e9 }),
      'S01: consequence.p95 is 1000000000; allowed: at most 200000000000 times p05',
    ],
    [
      'a mode above the greatest',
      () => consequence({ kind: 'pert', min: 1, mode: 9, max: 5 }),
      'S01: consequence.mode is 9; allowed: a number from min to max, 1 to 5',
    ],
    [
      'a range of sizes turned round',
      () => consequence({ kind: 'log-uniform', low: 5, high: 1 }),
      'S01: consequence.high is 1; allowed: at least low, 5',
    ],
    [
      'an empirical value that does not rise',
      () =>
        consequence({
          kind: 'empirical',
          points: [
            [1, 0.2],
            [1, 1],
          ],
        }),
      'S01: consequence.points[1] is [1,1]; allowed: a value above the one before, 1',
    ],
    [
      'an empirical probability that falls',
      () =>
        consequence({
          kind: 'empirical',
          points: [
            [1, 0.5],
            [2, 0.4],
            [3, 1],
          ],
        }),
      'S01: consequence.points[1] is [2,0.4]; allowed: a cumulative probability not below the one before, 0.5',
    ],
    [
      'an empirical law that does not end at 1',
      () =>
        consequence({
          kind: 'empirical',
          points: [
            [1, 0.5],
            [2, 0.9],
          ],
        }),
      'S01: consequence.points[1] is 0.9; allowed: a last cumulative probability of 1',
    ],
    [
      'an empirical point that is no pair',
      () => consequence({ kind: 'empirical', points: [[1, 0.5], [2]] }),
      'S01: consequence.points[1] is [2]; allowed: [value from 0 to 1000000000000000, cumulative probability from 0 to 1]',
    ],
    [
      'a single empirical point',
      () => consequence({ kind: 'empirical', points: [[1, 1]] }),
      'S01: consequence.points is [[1,1]]; allowed: a list of at least two [value, cumulative probability]',
    ],
    [
      'mixture weights that do not sum to 1',
      () => consequence({ kind: 'mixture', parts: [{ weight: 0.4, kind: 'pert', min: 1, mode: 1, max: 2 }] }),
      'S01: consequence.parts.weight is 0.4; allowed: weights that sum to 1',
    ],
    [
      'a mixture of nothing',
      () => consequence({ kind: 'mixture', parts: [] }),
      'S01: consequence.parts is []; allowed: a list of at least one part with a weight',
    ],
    [
      'a fault inside a mixture',
      () => consequence({ kind: 'mixture', parts: [{ weight: 1, kind: 'pert', min: -1, mode: 1, max: 2 }] }),
      'S01: consequence.parts[0].min is -1; allowed: a number from 0 to 1000000000000000',
    ],
    [
      'a part that is no object',
      () => consequence({ kind: 'mixture', parts: [7] }),
      'S01: consequence.parts[0] is 7; allowed: an object',
    ],
    [
      'a negative factor of an alternative',
      () => problemsOf({ alternatives: { cloud: { rate: -0.5 } } }),
      'S01: alternatives.cloud.rate is -0.5; allowed: a number from 0 to 1000000, or a range {low, high}',
    ],
    [
      'a factor range turned round',
      () => problemsOf({ alternatives: { cloud: { rate: { low: 2, high: 1 } } } }),
      'S01: alternatives.cloud.rate.high is 1; allowed: at least low, 2',
    ],
    [
      'an alternative that is no object',
      () => problemsOf({ alternatives: { cloud: 2 } }),
      'S01: alternatives.cloud is 2; allowed: an object',
    ],
    [
      'a misspelt factor',
      () => problemsOf({ alternatives: { cloud: { rates: 2 } } }),
      'S01: alternatives.cloud.rates is 2; allowed: no such field; known: rate, consequence',
    ],
    [
      'alternatives that are a list',
      () => problemsOf({ alternatives: [] }),
      'S01: alternatives is []; allowed: an object',
    ],
    [
      'factors that are no list',
      () => problemsOf({ rateFactors: 0.5 }),
      'S01: rateFactors is 0.5; allowed: a list of factors',
    ],
    [
      'a key that is no text',
      () => problemsOf({ rateFactors: [{ low: 0.5, high: 1, key: 3 }] }),
      'S01: rateFactors[0].key is 3; allowed: a text',
    ],
    [
      'severity shares that do not sum to 1',
      () => problemsOf({ severity: { light: 0.5, serious: 0.4 } }),
      'S01: severity is 0.9; allowed: shares that sum to 1',
    ],
    [
      'severity that is no object',
      () => problemsOf({ severity: 1 }),
      'S01: severity is 1; allowed: an object',
    ],
    [
      'a common factor that is nowhere',
      () => problemsOf({ commonFactor: 'threat' }),
      'S01: commonFactor is "threat"; allowed: the name of one of commonFactors',
    ],
    [
      'a common factor that is no text',
      () => problemsOf({ commonFactor: 3 }),
      'S01: commonFactor is 3; allowed: the name of a common factor',
    ],
    ['a name that is no text', () => problemsOf({ name: 3 }), 'S01: name is 3; allowed: a text'],
    ['an empty id', () => problemsOf({ id: '' }), ': id is ""; allowed: a text that names the scenario'],
    [
      'a missing id',
      () => problemsOf({ id: undefined }),
      'scenarios[0]: id is missing; allowed: a text that names the scenario',
    ],
    [
      'levels that do not sum to 1',
      () => problemsOf({}, { commonFactors: [{ name: 'threat', levels: [{ weight: 0.5, multiplier: 1 }] }] }),
      'commonFactors[0].levels is 0.5; allowed: weights that sum to 1',
    ],
    [
      'a common factor without a name',
      () => problemsOf({}, { commonFactors: [{ levels: [{ weight: 1, multiplier: 1 }] }] }),
      'commonFactors[0].name is missing; allowed: a text',
    ],
    [
      'common factors that are no list',
      () => problemsOf({}, { commonFactors: 3 }),
      'commonFactors is 3; allowed: a list',
    ],
  ])('%s', (_, problems, text) => {
    expect(problems()).toEqual([text]);
  });

  it('all at once, not one at a time', () => {
    const parsed = parseWorkload({
      scenarios: [
        {
          ...good,
          frequency: { kind: 'poisson', rate: -1 },
          consequence: { kind: 'lognormal', p05: 5, p95: 2, cap: 1 },
        },
        good,
        { ...good, id: 'S02', alternatives: { cloud: {} } },
        { ...good, id: 'S02', alternatives: { onprem: {} } },
        17,
      ],
    });
    expect(parsed.ok ? [] : parsed.error.map(({ scenario, field }) => `${scenario} ${field}`)).toEqual([
      'S01 frequency.rate',
      'S01 consequence.p95',
      'S01 consequence.cap',
      'scenarios[4] scenario',
      'S02 alternatives',
      'S02 alternatives',
      'S02 id',
    ]);
  });
  it('a workload that is no object, has no scenarios, or too many joint levels', () => {
    expect(parseWorkload(null)).toEqual({
      ok: false,
      error: [{ scenario: null, field: 'workload', found: 'null', allowed: 'an object' }],
    });
    expect(parseWorkload({})).toEqual({
      ok: false,
      error: [{ scenario: null, field: 'scenarios', found: 'missing', allowed: 'a list of scenarios' }],
    });
    const levels = Array.from({ length: 15 }, () => ({ weight: 1 / 15, multiplier: 1 }));
    const many = parseWorkload({
      scenarios: [],
      commonFactors: [
        { name: 'a', levels },
        { name: 'b', levels },
      ],
    });
    expect(many.ok ? [] : many.error.map(problemToText)).toEqual([
      'commonFactors is "225 joint levels"; allowed: at most 200',
    ]);
  });
  it('a long value is cut short in the message', () => {
    const [text] = problemsOf({ frequency: { kind: 'x'.repeat(200) } });
    expect(text).toContain('...; allowed');
    expect(text.length).toBeLessThan(240);
  });
});

describe('the output of a workload', () => {
  const cloud = { onprem: { rate: 1, consequence: 1 }, cloud: { rate: 0.7, consequence: 0.9 } };
  const workload = once(() => {
    const parsed = parseWorkload({
      scenarios: [
        { ...good, alternatives: cloud },
        {
          id: 'S02',
          frequency: { kind: 'poisson-lognormal', p05: 0.02, p95: 0.3 },
          consequence: { kind: 'lognormal', p05: 50, p95: 900 },
          alternatives: { onprem: {}, cloud: { rate: { low: 0.6, high: 1.3 } } },
        },
        {
          id: 'S03',
          frequency: { kind: 'poisson', rate: 0 },
          consequence: { kind: 'pert', min: 1, mode: 2, max: 3 },
        },
      ],
    });
    if (!parsed.ok) throw new Error('the workload is good');
    return parsed.value;
  });
  const result = once(() => runWorkload(workload(), { accuracy: 1e-3 }));
  it('has the figures and names of the format, by alternative', () => {
    expect(Object.keys(result())).toEqual(['portfolio', 'scenarios', 'comparison']);
    expect(Object.keys(result().portfolio)).toEqual(['onprem', 'cloud']);
    expect(result().scenarios.map(({ id }) => id)).toEqual(['S01', 'S02', 'S03']);
    expect(Object.keys(result().comparison)).toEqual(['cloud_vs_onprem']);
    expect(Object.keys(result().comparison['cloud_vs_onprem'] ?? {}).sort()).toEqual([
      'epistemic',
      'fsd',
      'independent',
      'mean_ratio',
      'stop_loss',
    ]);
    expect(Object.keys(Object(result().scenarios[0])['onprem'])).toEqual([
      'mean',
      'p_zero',
      'p50',
      'p90',
      'p95',
      'p99',
      'p999',
      'cvar95',
      'cvar99',
      'exceedance',
      'bracket',
      'grid',
    ]);
    expect(Object(result().scenarios[2])['cloud']).toMatchObject({
      mean: 0,
      p_zero: 1,
      p999: 0,
      cvar99: 0,
      bracket: { p50: [0, 0] },
      exceedance: { 1000: 0 },
    });
  });
  it('rounds to six digits, and to others when asked', () => {
    expect(Object(result().scenarios[0])['onprem'].mean).toBe(29.9503);
    expect(roundFigures({ a: [1 / 3, 'x', null, Infinity] }, 2)).toEqual({ a: [0.33, 'x', null, Infinity] });
    const rough = runWorkload(workload(), { accuracy: 1e-3, digits: 2 });
    expect(Object(rough.scenarios[0])['onprem'].mean).toBe(30);
  });
  it('leads with what is unknown: the spread of the difference comes from the rates and ranges', () => {
    const { epistemic, mean_ratio } = result().comparison['cloud_vs_onprem'];
    expect(epistemic.p05).toBeLessThan(epistemic.mean);
    expect(epistemic.p95).toBeGreaterThan(epistemic.mean);
    expect(mean_ratio).toBeGreaterThan(0);
  });
  it('with rates as one unknown number adds bands and shares them between the alternatives', () => {
    const unknown = runWorkload(workload(), { accuracy: 1e-3, epistemic: true, draws: 100 });
    const { epistemic } = Object(unknown.portfolio)['onprem'];
    expect(epistemic.mean.p05).toBeLessThan(epistemic.mean.p50);
    expect(epistemic.mean.p95).toBeGreaterThan(epistemic.mean.p50);
    expect(epistemic.p99.p95).toBeGreaterThan(epistemic.p99.p05);
    const [apart, together] = [result(), unknown].map(
      (one) => one.comparison['cloud_vs_onprem'].independent.p_not_worse,
    );
    expect(Math.abs(apart - together)).toBeLessThan(0.05);
    expect(apart).not.toBe(together);
  });
  it('without alternatives is one set of figures; without scenarios it is nothing', () => {
    const plain = parseWorkload({ scenarios: [good] });
    const empty = parseWorkload({ scenarios: [] });
    if (!plain.ok || !empty.ok) throw new Error('both are good');
    const one = runWorkload(plain.value);
    expect(one.portfolio.mean).toBe(29.9503);
    expect(one.scenarios[0]).toMatchObject({ id: 'S01', p99: 76.2146 });
    expect(one.comparison).toEqual({});
    const none = runWorkload(empty.value);
    expect(none.portfolio).toMatchObject({ mean: 0, p_zero: 1, p50: 0, p999: 0, cvar95: 0 });
    expect(none.scenarios).toEqual([]);
  });
});
