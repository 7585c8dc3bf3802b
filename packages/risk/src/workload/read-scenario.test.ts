import { describe, expect, it } from 'vitest';
import { goodScenario, problemsOf, readWith } from '../testing/workload.js';

describe('a scenario that makes no sense is refused', () => {
  it.each([
    [
      'a negative factor of an alternative',
      () => problemsOf({ alternatives: { cloud: { rate: -0.5 } } }),
      'S01: alternatives.cloud.rate is -0.5; allowed: 0, a number from 1e-12 to 1000000, or a range {low, high}',
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
      'a factor that is text',
      () => problemsOf({ rateFactors: ['half'] }),
      'S01: rateFactors[0] is "half"; allowed: 0, a number from 1e-12 to 1000000, or a range {low, high}',
    ],
    [
      'a factor beyond a million',
      () => problemsOf({ consequenceFactors: [1, 1_000_001] }),
      'S01: consequenceFactors[1] is 1000001; allowed: 0, a number from 1e-12 to 1000000, or a range {low, high}',
    ],
    [
      'a range from zero',
      () => problemsOf({ rateFactors: [{ low: 0, high: 1 }] }),
      'S01: rateFactors[0].low is 0; allowed: a number from 1e-12 to 1000000',
    ],
    [
      'a range to beyond a million',
      () => problemsOf({ rateFactors: [{ low: 1, high: 1_000_001 }] }),
      'S01: rateFactors[0].high is 1000001; allowed: a number above 0, at most 1000000',
    ],
    [
      'a misspelt end of a range',
      () => problemsOf({ rateFactors: [{ low: 1, high: 2, mid: 1 }] }),
      'S01: rateFactors[0].mid is 1; allowed: no such field; known: low, high, key',
    ],
    [
      'a negative factor of an alternative on the size',
      () => problemsOf({ alternatives: { cloud: { consequence: -1 } } }),
      'S01: alternatives.cloud.consequence is -1; allowed: 0, a number from 1e-12 to 1000000, or a range {low, high}',
    ],
  ])('%s', (_, problems, text) => {
    expect(problems()).toEqual([text]);
  });
});

describe('a scenario without faults', () => {
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
});
