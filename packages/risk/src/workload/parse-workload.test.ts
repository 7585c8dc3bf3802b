import { describe, expect, it } from 'vitest';
import { problemToText } from '../result.js';
import { goodScenario, problemsOf, workloadOf } from '../testing/workload.js';
import { parseWorkload } from './parse-workload.js';

describe('a workload that makes no sense is refused', () => {
  it.each([
    [
      'a common factor that is nowhere',
      () => problemsOf({ commonFactor: 'threat' }),
      'S01: commonFactor is "threat"; allowed: the name of one of commonFactors',
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
    [
      'an empty name of a common factor',
      () => problemsOf({}, { commonFactors: [{ name: '', levels: [{ weight: 1, multiplier: 1 }] }] }),
      'commonFactors[0].name is ""; allowed: a text',
    ],
    [
      'a common factor that is not among those there are',
      () =>
        problemsOf(
          { commonFactor: 'outage' },
          { commonFactors: [{ name: 'threat', levels: [{ weight: 1, multiplier: 1 }] }] },
        ),
      'S01: commonFactor is "outage"; allowed: the name of one of commonFactors',
    ],
    [
      'a level without a multiplier',
      () => problemsOf({}, { commonFactors: [{ name: 'threat', levels: [{ weight: 1 }] }] }),
      'commonFactors[0].levels[0].multiplier is missing; allowed: a number from 0 to 1000000',
    ],
  ])('%s', (_, problems, text) => {
    expect(problems()).toEqual([text]);
  });
  it('with levels that are none, which do not sum to 1 either', () => {
    expect(problemsOf({}, { commonFactors: [{ name: 'threat', levels: 3 }] })).toEqual([
      'commonFactors[0].levels is 3; allowed: a list of {weight, multiplier}',
      'commonFactors[0].levels is 0; allowed: weights that sum to 1',
    ]);
    expect(problemsOf({}, { commonFactors: [7] })[0]).toBe(
      'commonFactors[0].name is missing; allowed: a text',
    );
  });
  it('with what shows only beside other scenarios said in words', () => {
    const parsed = parseWorkload({
      scenarios: [
        { ...goodScenario, alternatives: { onprem: {}, cloud: {} } },
        { ...goodScenario, alternatives: { cloud: {} } },
      ],
    });
    expect(parsed.ok ? [] : parsed.error.map(problemToText)).toEqual([
      'S01: alternatives is ["cloud"]; allowed: all of onprem, cloud, as in the other scenarios',
      'S01: id is used by more than one scenario; allowed: an id of its own for each scenario',
    ]);
  });
  it('all at once, not one at a time', () => {
    const parsed = parseWorkload({
      scenarios: [
        {
          ...goodScenario,
          frequency: { kind: 'poisson', rate: -1 },
          consequence: { kind: 'lognormal', p05: 5, p95: 2, cap: 1 },
        },
        goodScenario,
        { ...goodScenario, id: 'S02', alternatives: { cloud: {} } },
        { ...goodScenario, id: 'S02', alternatives: { onprem: {} } },
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
  it('a value of eighty characters is not', () => {
    const kind = 'x'.repeat(78);
    expect(problemsOf({ frequency: { kind } })[0]).toContain(`frequency.kind is "${kind}"; allowed`);
    expect(problemsOf({ frequency: { kind: `${kind}x` } })[0]).toContain(`"${'x'.repeat(76)}...; allowed`);
  });
});

describe('a workload without faults', () => {
  it('names its alternatives in the order they first appear', () => {
    const both = { onprem: {}, cloud: {} };
    const workload = workloadOf([
      goodScenario,
      { ...goodScenario, id: 'S02', alternatives: both },
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
