import { describe, expect, it } from 'vitest';
import { problemsOf, readWith } from '../testing/workload.js';

const consequence = (spec: unknown): readonly string[] => problemsOf({ consequence: spec });
const pair = '[value from 0 to 1000000000000000, cumulative probability from 0 to 1]';

describe('a consequence that makes no sense is refused', () => {
  it.each([
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
    ['no consequence', () => consequence(undefined), 'S01: consequence is missing; allowed: an object'],
    [
      'a kind of consequence that is none',
      () => consequence({ kind: 'normal' }),
      'S01: consequence.kind is "normal"; allowed: one of lognormal, pert, log-uniform, quantiles, empirical, mixture',
    ],
    [
      'a misspelt cap',
      () => consequence({ kind: 'lognormal', p05: 1, p95: 2, max: 9 }),
      'S01: consequence.max is 9; allowed: no such field; known: kind, p05, p95, cap',
    ],
    [
      'a cap that is text',
      () => consequence({ kind: 'lognormal', p05: 1, p95: 2, cap: 'all' }),
      'S01: consequence.cap is "all"; allowed: a number at least p05, 1',
    ],
    [
      'a cap beyond everything',
      () => consequence({ kind: 'lognormal', p05: 1, p95: 2, cap: 2e15 }),
      'S01: consequence.cap is 2000000000000000; allowed: a number at least p05, 1',
    ],
    [
      'a misspelt field of a PERT size',
      () => consequence({ kind: 'pert', min: 1, mode: 1, max: 2, cap: 3 }),
      'S01: consequence.cap is 3; allowed: no such field; known: kind, min, mode, max',
    ],
    [
      'a misspelt field of a range',
      () => consequence({ kind: 'log-uniform', low: 1, high: 2, cap: 3 }),
      'S01: consequence.cap is 3; allowed: no such field; known: kind, low, high',
    ],
    [
      'a misspelt field of an empirical law',
      () =>
        consequence({
          kind: 'empirical',
          points: [
            [1, 0],
            [2, 1],
          ],
          cap: 3,
        }),
      'S01: consequence.cap is 3; allowed: no such field; known: kind, points',
    ],
    [
      'a weight outside a mixture',
      () => consequence({ kind: 'pert', min: 1, mode: 1, max: 2, weight: 1 }),
      'S01: consequence.weight is 1; allowed: no such field; known: kind, min, mode, max',
    ],
    [
      'a misspelt field in a part',
      () =>
        consequence({
          kind: 'mixture',
          parts: [{ weight: 1, kind: 'pert', min: 1, mode: 1, max: 2, cap: 3 }],
        }),
      'S01: consequence.parts[0].cap is 3; allowed: no such field; known: kind, min, mode, max, weight',
    ],
    [
      'a misspelt field beside the parts',
      () =>
        consequence({
          kind: 'mixture',
          weight: 3,
          parts: [{ weight: 1, kind: 'pert', min: 1, mode: 1, max: 2 }],
        }),
      'S01: consequence.weight is 3; allowed: no such field; known: kind, parts',
    ],
    [
      'points that are no list',
      () => consequence({ kind: 'empirical', points: 3 }),
      'S01: consequence.points is 3; allowed: a list of at least two [value, cumulative probability]',
    ],
    [
      'parts that are no list',
      () => consequence({ kind: 'mixture', parts: 3 }),
      'S01: consequence.parts is 3; allowed: a list of at least one part with a weight',
    ],
  ])('%s', (_, problems, text) => {
    expect(problems()).toEqual([text]);
  });

  it.each([
    ['three numbers', [3, 0.5, 1]],
    ['one number by itself', 7],
    ['text of two letters', 'ab'],
    ['a value that is text', ['3', 0.5]],
    ['a probability that is text', [3, '0.5']],
    ['a negative value', [-1, 0.5]],
    ['a value beyond everything', [2e15, 0.5]],
    ['a negative probability', [3, -0.1]],
    ['a probability above 1', [3, 1.1]],
  ])('an empirical point of %s', (_, point) => {
    expect(consequence({ kind: 'empirical', points: [point, [1e15, 1]] })).toEqual([
      `S01: consequence.points[0] is ${JSON.stringify(point)}; allowed: ${pair}`,
    ]);
  });
  it('for each weight of a mixture that is none', () => {
    const part = { kind: 'pert', min: 1, mode: 1, max: 2 };
    expect(consequence({ kind: 'mixture', parts: [{ weight: 1, ...part }, part] })).toEqual([
      'S01: consequence.parts[1].weight is missing; allowed: a number from 0 to 1',
    ]);
  });
});

describe('a consequence at the edge of sense is read as it stands', () => {
  it.each([
    { kind: 'lognormal', p05: 4, p95: 4, cap: 4 },
    { kind: 'lognormal', p05: 5000, p95: 1e15 },
    { kind: 'lognormal', p05: 5, p95: 9, cap: 1e15 },
    { kind: 'pert', min: 0, mode: 0, max: 0 },
    { kind: 'log-uniform', low: 3, high: 3 },
    {
      kind: 'empirical',
      points: [
        [0, 0],
        [7, 0.5],
        [8, 0.5],
        [1e15, 1],
      ],
    },
    {
      kind: 'mixture',
      parts: [
        { weight: 0.3, kind: 'pert', min: 1, mode: 1, max: 2 },
        { weight: 0.7 + 1e-10, kind: 'mixture', parts: [{ weight: 1, kind: 'lognormal', p05: 1, p95: 2 }] },
        { weight: 0, kind: 'log-uniform', low: 1, high: 2 },
      ],
    },
  ])('$kind %#', (spec) => {
    expect(readWith({ consequence: spec }).consequence).toEqual(spec);
  });
});
