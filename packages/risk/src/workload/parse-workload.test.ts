import { describe, expect, it } from 'vitest';
import { problemToText } from '../result.js';
import { goodScenario, problemsOf, readWith, workloadOf } from '../testing/workload.js';
import { parseWorkload } from './parse-workload.js';

/** What is changed in a good scenario (or beside it, in `top`), and what is then said to be wrong with it. */
const refused = `
{"frequency":{"kind":"poisson","rate":-1}} -> frequency.rate is -1; allowed: a number from 0 to 10000000 events a year
{"frequency":{"kind":"poisson","rate":"3"}} -> frequency.rate is "3"; allowed: a number from 0 to 10000000 events a year
{"frequency":{"kind":"poison"}} -> frequency.kind is "poison"; allowed: one of poisson, gamma-poisson, poisson-pert, poisson-lognormal, poisson-log-uniform, poisson-quantiles
{"frequency":{"kind":"poisson","rate":1,"rates":2}} -> frequency.rates is 2; allowed: no such field; known: kind, rate
{"frequency":{"kind":"gamma-poisson","mean":1,"cv":-0.1}} -> frequency.cv is -0.1; allowed: a number from 0 to 10
{"frequency":{"kind":"poisson-pert","min":2,"mode":1,"max":3}} -> frequency.mode is 1; allowed: a number from min to max, 2 to 3
{"frequency":{"kind":"poisson-pert","min":4,"mode":4,"max":3}} -> frequency.max is 3; allowed: at least min, 4
{"frequency":{"kind":"poisson-lognormal","p05":2,"p95":1}} -> frequency.p95 is 1; allowed: at least p05, 2
{"frequency":{"kind":"poisson-lognormal","p05":0,"p95":1}} -> frequency.p05 is 0; allowed: a number above 0, at most 10000000
{"frequency":{"kind":"poisson-log-uniform","low":5,"high":1}} -> frequency.high is 1; allowed: at least low, 5
{"frequency":[]} -> frequency is []; allowed: an object
{"frequency":{"kind":"gamma-poisson","mean":10000001,"cv":1}} -> frequency.mean is 10000001; allowed: a number from 0 to 10000000 events a year
{"frequency":{"kind":"gamma-poisson","mean":1,"cv":10.1}} -> frequency.cv is 10.1; allowed: a number from 0 to 10
{"frequency":{"kind":"gamma-poisson","mean":1}} -> frequency.cv is missing; allowed: a number from 0 to 10
{"frequency":{"kind":"poisson-lognormal","p05":1,"p95":100001}} -> frequency.p95 is 100001; allowed: at most 100000 times p05
{"frequency":{"kind":"poisson-log-uniform","low":0.00001,"high":1001}} -> frequency.high is 1001; allowed: at most 100000000 times low
{"frequency":{"kind":"poisson-lognormal","p05":1000000,"p95":20000000}} -> frequency.p95 is 20000000; allowed: a number above 0, at most 10000000
{"frequency":{"kind":"gamma-poisson","mean":1,"cv":1,"sd":2}} -> frequency.sd is 2; allowed: no such field; known: kind, mean, cv
{"frequency":{"kind":"poisson-pert","min":1,"mode":1,"max":1,"mean":2}} -> frequency.mean is 2; allowed: no such field; known: kind, min, mode, max
{"frequency":{"kind":"poisson-lognormal","p05":1,"p95":2,"p50":2}} -> frequency.p50 is 2; allowed: no such field; known: kind, p05, p95
{"frequency":{"kind":"poisson-log-uniform","low":1,"high":2,"mid":2}} -> frequency.mid is 2; allowed: no such field; known: kind, low, high
{"consequence":{"kind":"lognormal","p05":12,"p95":1}} -> consequence.p95 is 1; allowed: at least p05, 12
{"consequence":{"kind":"lognormal","p05":5,"p95":9,"cap":4}} -> consequence.cap is 4; allowed: a number at least p05, 5
{"consequence":{"kind":"lognormal","p05":1e-9,"p95":1000000000}} -> consequence.p95 is 1000000000; allowed: at most 200000000000 times p05
{"consequence":{"kind":"pert","min":1,"mode":9,"max":5}} -> consequence.mode is 9; allowed: a number from min to max, 1 to 5
{"consequence":{"kind":"log-uniform","low":5,"high":1}} -> consequence.high is 1; allowed: at least low, 5
{"consequence":{"kind":"empirical","points":[[1,0.2],[1,1]]}} -> consequence.points[1] is [1,1]; allowed: a value above the one before, 1
{"consequence":{"kind":"empirical","points":[[1,0.5],[2,0.4],[3,1]]}} -> consequence.points[1] is [2,0.4]; allowed: a cumulative probability not below the one before, 0.5
{"consequence":{"kind":"empirical","points":[[1,0.5],[2,0.9]]}} -> consequence.points[1] is 0.9; allowed: a last cumulative probability of 1
{"consequence":{"kind":"empirical","points":[[1,0.5],[2]]}} -> consequence.points[1] is [2]; allowed: [value from 0 to 1000000000000000, cumulative probability from 0 to 1]
{"consequence":{"kind":"empirical","points":[[1,1]]}} -> consequence.points is [[1,1]]; allowed: a list of at least two [value, cumulative probability]
{"consequence":{"kind":"mixture","parts":[{"weight":0.4,"kind":"pert","min":1,"mode":1,"max":2}]}} -> consequence.parts.weight is 0.4; allowed: weights that sum to 1
{"consequence":{"kind":"mixture","parts":[]}} -> consequence.parts is []; allowed: a list of at least one part with a weight
{"consequence":{"kind":"mixture","parts":[{"weight":1,"kind":"pert","min":-1,"mode":1,"max":2}]}} -> consequence.parts[0].min is -1; allowed: a number from 0 to 1000000000000000
{"consequence":{"kind":"mixture","parts":[7]}} -> consequence.parts[0] is 7; allowed: an object
{"consequence":{"kind":"normal"}} -> consequence.kind is "normal"; allowed: one of lognormal, pert, log-uniform, quantiles, empirical, mixture
{"consequence":{"kind":"lognormal","p05":1,"p95":2,"max":9}} -> consequence.max is 9; allowed: no such field; known: kind, p05, p95, cap
{"consequence":{"kind":"lognormal","p05":1,"p95":2,"cap":"all"}} -> consequence.cap is "all"; allowed: a number at least p05, 1
{"consequence":{"kind":"lognormal","p05":1,"p95":2,"cap":2000000000000000}} -> consequence.cap is 2000000000000000; allowed: a number at least p05, 1
{"consequence":{"kind":"pert","min":1,"mode":1,"max":2,"cap":3}} -> consequence.cap is 3; allowed: no such field; known: kind, min, mode, max
{"consequence":{"kind":"log-uniform","low":1,"high":2,"cap":3}} -> consequence.cap is 3; allowed: no such field; known: kind, low, high
{"consequence":{"kind":"empirical","points":[[1,0],[2,1]],"cap":3}} -> consequence.cap is 3; allowed: no such field; known: kind, points
{"consequence":{"kind":"pert","min":1,"mode":1,"max":2,"weight":1}} -> consequence.weight is 1; allowed: no such field; known: kind, min, mode, max
{"consequence":{"kind":"mixture","parts":[{"weight":1,"kind":"pert","min":1,"mode":1,"max":2,"cap":3}]}} -> consequence.parts[0].cap is 3; allowed: no such field; known: kind, min, mode, max, weight
{"consequence":{"kind":"mixture","weight":3,"parts":[{"weight":1,"kind":"pert","min":1,"mode":1,"max":2}]}} -> consequence.weight is 3; allowed: no such field; known: kind, parts
{"consequence":{"kind":"empirical","points":3}} -> consequence.points is 3; allowed: a list of at least two [value, cumulative probability]
{"consequence":{"kind":"mixture","parts":3}} -> consequence.parts is 3; allowed: a list of at least one part with a weight
{"consequence":{"kind":"empirical","points":[[3,0.5,1],[1000000000000000,1]]}} -> consequence.points[0] is [3,0.5,1]; allowed: [value from 0 to 1000000000000000, cumulative probability from 0 to 1]
{"consequence":{"kind":"empirical","points":["ab",[1000000000000000,1]]}} -> consequence.points[0] is "ab"; allowed: [value from 0 to 1000000000000000, cumulative probability from 0 to 1]
{"consequence":{"kind":"empirical","points":[[3,"0.5"],[1000000000000000,1]]}} -> consequence.points[0] is [3,"0.5"]; allowed: [value from 0 to 1000000000000000, cumulative probability from 0 to 1]
{"consequence":{"kind":"empirical","points":[[3,1.1],[1000000000000000,1]]}} -> consequence.points[0] is [3,1.1]; allowed: [value from 0 to 1000000000000000, cumulative probability from 0 to 1]
{"alternatives":{"cloud":{"rate":-0.5}}} -> alternatives.cloud.rate is -0.5; allowed: 0, a number from 1e-12 to 1000000, or a range {low, high}
{"alternatives":{"cloud":{"rate":{"low":2,"high":1}}}} -> alternatives.cloud.rate.high is 1; allowed: at least low, 2
{"alternatives":{"cloud":2}} -> alternatives.cloud is 2; allowed: an object
{"alternatives":{"cloud":{"rates":2}}} -> alternatives.cloud.rates is 2; allowed: no such field; known: rate, consequence
{"alternatives":[]} -> alternatives is []; allowed: an object
{"rateFactors":0.5} -> rateFactors is 0.5; allowed: a list of factors
{"rateFactors":[{"low":0.5,"high":1,"key":3}]} -> rateFactors[0].key is 3; allowed: a text
{"commonFactor":3} -> commonFactor is 3; allowed: the name of a common factor
{"name":3} -> name is 3; allowed: a text
{"rateFactors":["half"]} -> rateFactors[0] is "half"; allowed: 0, a number from 1e-12 to 1000000, or a range {low, high}
{"consequenceFactors":[1,1000001]} -> consequenceFactors[1] is 1000001; allowed: 0, a number from 1e-12 to 1000000, or a range {low, high}
{"rateFactors":[{"low":0,"high":1}]} -> rateFactors[0].low is 0; allowed: a number from 1e-12 to 1000000
{"rateFactors":[{"low":1,"high":1000001}]} -> rateFactors[0].high is 1000001; allowed: a number above 0, at most 1000000
{"rateFactors":[{"low":1,"high":2,"mid":1}]} -> rateFactors[0].mid is 1; allowed: no such field; known: low, high, key
{"alternatives":{"cloud":{"consequence":-1}}} -> alternatives.cloud.consequence is -1; allowed: 0, a number from 1e-12 to 1000000, or a range {low, high}
{"commonFactor":"threat"} -> commonFactor is "threat"; allowed: the name of one of commonFactors
{"top":{"commonFactors":[{"name":"threat","levels":[{"weight":0.5,"multiplier":1}]}]}} -> commonFactors[0].levels is 0.5; allowed: weights that sum to 1
{"top":{"commonFactors":[{"levels":[{"weight":1,"multiplier":1}]}]}} -> commonFactors[0].name is missing; allowed: a text
{"top":{"commonFactors":3}} -> commonFactors is 3; allowed: a list
{"top":{"commonFactors":[{"name":"","levels":[{"weight":1,"multiplier":1}]}]}} -> commonFactors[0].name is ""; allowed: a text
{"commonFactor":"outage","top":{"commonFactors":[{"name":"threat","levels":[{"weight":1,"multiplier":1}]}]}} -> commonFactor is "outage"; allowed: the name of one of commonFactors
{"top":{"commonFactors":[{"name":"threat","levels":[{"weight":1}]}]}} -> commonFactors[0].levels[0].multiplier is missing; allowed: a number from 0 to 1000000
{"frequency":{"kind":"poisson-quantiles","points":[[0.05,0.1],[0.05,3]]}} -> frequency.points is "[0.05, 0.1], [0.05, 3]"; allowed: probabilities between 0 and 1 and values above 0, both rising
{"consequence":{"kind":"quantiles","points":[[0.05,"1"],[0.5,3]]}} -> consequence.points[0] is [0.05,"1"]; allowed: [probability, value above 0, at most 1000000000000000]
{"consequence":{"kind":"quantiles","points":"often"}} -> consequence.points is "often"; allowed: two or three [probability, value], both rising
{"top":{"commonFactors":[{"name":"threat","levels":3}]}} -> commonFactors[0].levels is 3; allowed: a list of {weight, multiplier}
{"top":{"commonFactors":[7]}} -> commonFactors[0] is 7; allowed: an object
`;

const problemsIn = (value: unknown): readonly string[] => {
  const parsed = parseWorkload(value);
  return parsed.ok ? [] : parsed.error.map(problemToText);
};

describe('a workload that makes no sense is refused', () => {
  it.each(refused.trim().split('\n'))('%s', (line) => {
    const [json, text] = line.split(' -> ');
    const { top, ...change } = JSON.parse(json) as { readonly top?: object };
    const said = problemsOf(change, top).map((problem) => problem.replace(/^S01: /, ''));
    expect(said).toEqual([text]);
  });
  it.each([Number.NaN, Infinity])('a rate of %s', (rate) => {
    expect(problemsOf({ frequency: { kind: 'poisson', rate } })).toEqual([
      `S01: frequency.rate is ${rate}; allowed: a number from 0 to 10000000 events a year`,
    ]);
  });
  it('what has no name or no consequence', () => {
    expect(problemsOf({ consequence: undefined })).toEqual([
      'S01: consequence is missing; allowed: an object',
    ]);
    expect(problemsOf({ id: undefined })).toEqual([
      'scenarios[0]: id is missing; allowed: a text that names the scenario',
    ]);
    expect(problemsOf({ id: '' })).toEqual([': id is ""; allowed: a text that names the scenario']);
  });
  it('once: ends turned round are one fault, and what leans on a faulty field is not blamed', () => {
    expect(problemsOf({ frequency: { kind: 'poisson-pert', min: 4, mode: 9, max: 3 } })).toEqual([
      'S01: frequency.max is 3; allowed: at least min, 4',
    ]);
    expect(problemsOf({ frequency: { kind: 'poisson-lognormal', p05: 'few', p95: 3 } })).toHaveLength(1);
    const part = { kind: 'pert', min: 1, mode: 1, max: 2 };
    expect(problemsOf({ consequence: { kind: 'mixture', parts: [{ weight: 1, ...part }, part] } })).toEqual([
      'S01: consequence.parts[1].weight is missing; allowed: a number from 0 to 1',
    ]);
  });
  it('with what shows only beside other scenarios said in words', () => {
    const scenarios = [
      { ...goodScenario, alternatives: { onprem: {}, cloud: {} } },
      { ...goodScenario, alternatives: { cloud: {} } },
    ];
    expect(problemsIn({ scenarios })).toEqual([
      'S01: alternatives is ["cloud"]; allowed: all of onprem, cloud, as in the other scenarios',
      'S01: id is used by more than one scenario; allowed: an id of its own for each scenario',
    ]);
  });
  it('all at once, not one at a time', () => {
    const worst = {
      ...goodScenario,
      frequency: { kind: 'poisson', rate: -1 },
      consequence: { kind: 'lognormal', p05: 5, p95: 2, cap: 1 },
    };
    const other = { ...goodScenario, id: 'S02' };
    const scenarios = [
      worst,
      goodScenario,
      { ...other, alternatives: { cloud: {} } },
      { ...other, alternatives: { onprem: {} } },
      17,
    ];
    expect(problemsIn({ scenarios }).map((problem) => problem.split(' is ')[0])).toEqual([
      'S01: frequency.rate',
      'S01: consequence.p95',
      'S01: consequence.cap',
      'scenarios[4]: scenario',
      'S02: alternatives',
      'S02: alternatives',
      'S02: id',
    ]);
  });
  it('a workload that is no object, has no scenarios, or too many joint levels', () => {
    expect(problemsIn(null)).toEqual(['workload is null; allowed: an object']);
    expect(problemsIn({})).toEqual(['scenarios is missing; allowed: a list of scenarios']);
    const levels = Array.from({ length: 15 }, () => ({ weight: 1 / 15, multiplier: 1 }));
    const commonFactors = ['a', 'b'].map((name) => ({ name, levels }));
    expect(problemsIn({ scenarios: [], commonFactors })).toEqual([
      'commonFactors is "225 joint levels"; allowed: at most 200',
    ]);
  });
  it('a value of more than eighty characters is cut short in the message', () => {
    const kind = 'x'.repeat(78);
    expect(problemsOf({ frequency: { kind } })[0]).toContain(`frequency.kind is "${kind}"; allowed`);
    expect(problemsOf({ frequency: { kind: `${kind}x` } })[0]).toContain(`"${'x'.repeat(76)}...; allowed`);
  });
});

describe('a workload without faults', () => {
  it.each([
    { kind: 'poisson', rate: 0 },
    { kind: 'poisson', rate: 10000000 },
    { kind: 'gamma-poisson', mean: 0, cv: 0 },
    { kind: 'gamma-poisson', mean: 3, cv: 10 },
    { kind: 'poisson-pert', min: 0, mode: 0, max: 0 },
    { kind: 'poisson-pert', min: 2, mode: 3, max: 3 },
    { kind: 'poisson-lognormal', p05: 3, p95: 3 },
    { kind: 'poisson-lognormal', p05: 100, p95: 10000000 },
    { kind: 'poisson-log-uniform', low: 7, high: 7 },
    { kind: 'poisson-log-uniform', low: 0.1, high: 10000000 },
  ])('is read as it stands: %o', (spec) => {
    expect(readWith({ frequency: spec })).toMatchObject({ frequency: spec });
  });
  it.each([
    { kind: 'lognormal', p05: 4, p95: 4, cap: 4 },
    { kind: 'lognormal', p05: 5000, p95: 1000000000000000 },
    { kind: 'lognormal', p05: 5, p95: 9, cap: 1000000000000000 },
    { kind: 'pert', min: 0, mode: 0, max: 0 },
    { kind: 'log-uniform', low: 3, high: 3 },
    {
      kind: 'empirical',
      points: [
        [0, 0],
        [7, 0.5],
        [8, 0.5],
        [1000000000000000, 1],
      ],
    },
    {
      kind: 'mixture',
      parts: [
        { weight: 0.3, kind: 'pert', min: 1, mode: 1, max: 2 },
        { weight: 0.7000000001, kind: 'mixture', parts: [{ weight: 1, kind: 'lognormal', p05: 1, p95: 2 }] },
        { weight: 0, kind: 'log-uniform', low: 1, high: 2 },
      ],
    },
  ])('is read as it stands: $kind %#', (spec) => {
    expect(readWith({ consequence: spec }).consequence).toEqual(spec);
  });
  it('has the fields that were given and no others', () => {
    expect(Object.keys(readWith({ name: undefined }))).toEqual(['id', 'frequency', 'consequence']);
    expect(readWith({})).toEqual(goodScenario);
  });
  it('keeps factors, shares and alternatives as they stand, and takes a factor that is left out as 1', () => {
    const threat = { name: 'threat', levels: [{ weight: 1, multiplier: 1 }] };
    const given = {
      ...goodScenario,
      rateFactors: [0, 1_000_000, { low: 0.5, high: 0.5 }, { low: 1e-3, high: 1_000_000, key: 'drills' }],
      consequenceFactors: [0.5],
      commonFactor: 'threat',
      alternatives: { onprem: {}, cloud: { consequence: { low: 0.5, high: 2 } }, local: { rate: 3 } },
    };
    expect(readWith(given, { commonFactors: [threat] })).toEqual({
      ...given,
      alternatives: {
        onprem: { rate: 1, consequence: 1 },
        cloud: { rate: 1, consequence: { low: 0.5, high: 2 } },
        local: { rate: 3, consequence: 1 },
      },
    });
  });
  it('names its alternatives in the order they first appear', () => {
    const workload = workloadOf([
      goodScenario,
      { ...goodScenario, id: 'S02', alternatives: { onprem: {}, cloud: {} } },
      { ...goodScenario, id: 'S03', alternatives: { cloud: {}, onprem: {} } },
    ]);
    expect(workload.alternatives).toEqual(['onprem', 'cloud']);
    expect(workload.scenarios.map(({ id }) => id)).toEqual(['S01', 'S02', 'S03']);
    expect(workload.commonFactors).toEqual([]);
  });
  it('may have up to two hundred joint levels, and multipliers from 0 to a million', () => {
    const levelsOf = (count: number): object[] =>
      Array.from({ length: count }, (_, k) => ({ weight: 1 / count, multiplier: k === 0 ? 0 : 1e6 }));
    const commonFactors = [
      { name: 'threat', levels: levelsOf(10) },
      { name: 'outage', levels: levelsOf(20) },
    ];
    expect(workloadOf([], { commonFactors }).commonFactors).toEqual(commonFactors);
  });
});
