import { describe, expect, it } from 'vitest';
import { problemsOf, readWith } from '../testing/workload.js';

const frequency = (spec: object): readonly string[] => problemsOf({ frequency: spec });

describe('a frequency that makes no sense is refused', () => {
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
      'S01: frequency.kind is "poison"; allowed: one of poisson, gamma-poisson, poisson-pert, poisson-lognormal, poisson-log-uniform, poisson-quantiles',
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
      'more events a year than anyone counts',
      () => frequency({ kind: 'gamma-poisson', mean: 10_000_001, cv: 1 }),
      'S01: frequency.mean is 10000001; allowed: a number from 0 to 10000000 events a year',
    ],
    [
      'a spread above ten times the mean',
      () => frequency({ kind: 'gamma-poisson', mean: 1, cv: 10.1 }),
      'S01: frequency.cv is 10.1; allowed: a number from 0 to 10',
    ],
    [
      'a missing spread',
      () => frequency({ kind: 'gamma-poisson', mean: 1 }),
      'S01: frequency.cv is missing; allowed: a number from 0 to 10',
    ],
    [
      '5 and 95 % points too far apart',
      () => frequency({ kind: 'poisson-lognormal', p05: 1, p95: 100_001 }),
      'S01: frequency.p95 is 100001; allowed: at most 100000 times p05',
    ],
    [
      'a range too wide',
      () => frequency({ kind: 'poisson-log-uniform', low: 1e-5, high: 1001 }),
      'S01: frequency.high is 1001; allowed: at most 100000000 times low',
    ],
    [
      'a 95 % point beyond all counting',
      () => frequency({ kind: 'poisson-lognormal', p05: 1e6, p95: 2e7 }),
      'S01: frequency.p95 is 20000000; allowed: a number above 0, at most 10000000',
    ],
    [
      'a misspelt field of a spread',
      () => frequency({ kind: 'gamma-poisson', mean: 1, cv: 1, sd: 2 }),
      'S01: frequency.sd is 2; allowed: no such field; known: kind, mean, cv',
    ],
    [
      'a misspelt field of a PERT rate',
      () => frequency({ kind: 'poisson-pert', min: 1, mode: 1, max: 1, mean: 2 }),
      'S01: frequency.mean is 2; allowed: no such field; known: kind, min, mode, max',
    ],
    [
      'a misspelt field of points',
      () => frequency({ kind: 'poisson-lognormal', p05: 1, p95: 2, p50: 2 }),
      'S01: frequency.p50 is 2; allowed: no such field; known: kind, p05, p95',
    ],
    [
      'a misspelt field of a range',
      () => frequency({ kind: 'poisson-log-uniform', low: 1, high: 2, mid: 2 }),
      'S01: frequency.mid is 2; allowed: no such field; known: kind, low, high',
    ],
  ])('%s', (_, problems, text) => {
    expect(problems()).toEqual([text]);
  });

  it('once: ends turned round are one fault, and the mode is not blamed', () => {
    expect(frequency({ kind: 'poisson-pert', min: 4, mode: 9, max: 3 })).toEqual([
      'S01: frequency.max is 3; allowed: at least min, 4',
    ]);
  });
});

describe('a frequency at the edge of sense is read as it stands', () => {
  it.each([
    { kind: 'poisson', rate: 0 },
    { kind: 'poisson', rate: 10_000_000 },
    { kind: 'gamma-poisson', mean: 0, cv: 0 },
    { kind: 'gamma-poisson', mean: 3, cv: 10 },
    { kind: 'poisson-pert', min: 0, mode: 0, max: 0 },
    { kind: 'poisson-pert', min: 2, mode: 3, max: 3 },
    { kind: 'poisson-lognormal', p05: 3, p95: 3 },
    { kind: 'poisson-lognormal', p05: 100, p95: 10_000_000 },
    { kind: 'poisson-log-uniform', low: 7, high: 7 },
    { kind: 'poisson-log-uniform', low: 0.1, high: 10_000_000 },
  ])('%o', (spec) => {
    expect(readWith({ frequency: spec })).toMatchObject({ frequency: spec });
  });
});
