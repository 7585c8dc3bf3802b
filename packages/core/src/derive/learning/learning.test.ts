import { describe, expect, test } from 'vitest';
import { createContext } from '../../context.js';
import type { AssessmentRecord } from '../../model/assessment.js';
import { anAssessment, aWorld, day, entry, record } from '../../testing/fixtures.js';
import { judgement } from '../../testing/judgement.js';
import { learningOf } from './learning.js';

/** A fictional service: estimated on 1 January 2024, counted from that day on. */
const scenario = (...judgements: ReturnType<typeof judgement>[]) => record('scenario', { judgements });
const estimated = judgement('chosen', {
  frequency: { onceInYears: [5, 50] },
  consequence: { persons: [10, 1000] },
});
const counted = record('observation', { id: 'register', starts: '2024-01-01' });
const happened = (id: string, on: string, fields: object = {}) =>
  record('incident', { id, on, scenario: 'scenario', ...fields });

const learned = (records: readonly AssessmentRecord[], asOf = '2026-01-01') =>
  learningOf(
    createContext(anAssessment(record('assessment', {}), ...records), aWorld(entry('scale')), day(asOf)),
  );
const rounded = (points: object | undefined) =>
  points &&
  Object.fromEntries(
    Object.entries(points).map(([name, value]) => [name, Number(Number(value).toPrecision(4))]),
  );

describe('a judged frequency after what happened', () => {
  test('two incidents in two years raise once in 5 to 50 years, by what a computation of its own says', () => {
    const { updates } = learned([
      scenario(estimated),
      counted,
      happened('a', '2024-05-01'),
      happened('b', '2025-11-30', { alternative: 'chosen' }),
    ]);
    // scipy: gamma with 5 and 95 % at 0.02 and 0.2 a year has shape 2.4373 and rate 27.189; then shape + 2, rate + 2.0014.
    expect(updates).toMatchObject([{ counted: ['a', 'b'], notCounted: [], judgedOn: '2024-01-01' }]);
    expect(updates[0]?.observed?.years).toBeCloseTo(731 / 365.2425, 9);
    expect(rounded(updates[0]?.prior)).toMatchObject({ low: 0.02, high: 0.2 });
    expect(rounded(updates[0]?.posterior)).toEqual({ low: 0.05566, mid: 0.1408, high: 0.2868 });
  });

  test('years without incidents lower it', () => {
    const [update] = learned([scenario(estimated), counted]).updates;
    expect(update?.counted).toEqual([]);
    expect(update?.posterior?.mid).toBeLessThan(update?.prior?.mid ?? 0);
  });

  test('a measure that halves the frequency makes a year half a year without it, from the day it came', () => {
    const [update] = learned([
      scenario(estimated),
      counted,
      record('measure', {
        states: [{ state: 'planned' }, { state: 'implemented', from: day('2025-01-01') }],
      }),
      record('effect', { frequency: 0.5 }),
    ]).updates;
    expect(update?.observed?.exposure).toBeCloseTo((366 + 365 / 2) / 365.2425, 9);
  });

  test.each<readonly [string, readonly AssessmentRecord[], object | undefined]>([
    ['nothing is counted and nothing happened', [], undefined],
    ['an incident before the judgement', [counted, happened('a', '2023-06-01')], { counted: [] }],
    [
      'a near miss',
      [counted, happened('a', '2024-06-01', { outcome: 'nearMiss' })],
      { counted: [], nearMisses: ['a'] },
    ],
    [
      'an incident that nobody counted years for',
      [happened('a', '2024-06-01', { alternative: 'chosen' })],
      { why: 'notCounted', notCounted: ['a'] },
    ],
    [
      'an incident after the count ended',
      [
        record('observation', { id: 'register', starts: '2024-01-01', ends: '2025-01-01' }),
        happened('a', '2025-06-01', { alternative: 'chosen' }),
      ],
      { counted: [], notCounted: ['a'] },
    ],
    [
      'an incident of the other alternative',
      [counted, happened('a', '2024-06-01', { alternative: 'before' })],
      { counted: [] },
    ],
    [
      'two counts of the same days',
      [counted, record('observation', { id: 'other', starts: '2024-06-01' })],
      { observed: { first: '2024-01-01', last: '2026-01-01' } },
    ],
  ])('%s', (_what, records, wanted) => {
    const [update] = learned([scenario(estimated), ...records]).updates;
    if (wanted === undefined) expect(update).toBeUndefined();
    else expect(update).toMatchObject(wanted);
    if (update?.observed && records.length === 2 && records[1]?.kind === 'observation')
      expect(update.observed.years).toBeCloseTo(731 / 365.2425, 9);
  });

  test('one number leaves nothing to learn', () => {
    const sure = judgement('chosen', { frequency: { perYear: [1, 1] }, consequence: { persons: [1, 2] } });
    expect(learned([scenario(sure), counted]).updates).toMatchObject([{ why: 'oneNumber' }]);
  });
});

describe('several assessors', () => {
  const opinion = (id: string, assessor: string, years: [number, number], fields: object = {}) =>
    record('opinion', {
      id,
      assessor,
      frequency: { onceInYears: years },
      consequence: { persons: [10, 1000] },
      ...fields,
    });
  const questions = [1, 2, 3, 4, 5].map((n) => record('seedQuestion', { id: `q${n}`, answer: 100 }));
  const assessor = (id: string, range?: [number, number]) =>
    record('assessor', {
      id,
      ...(range && { answers: questions.map((one) => ({ question: one.id, range })) }),
    });

  test('count the same without questions, and the second round goes before the first', () => {
    const { pools } = learned([
      scenario(),
      assessor('a'),
      assessor('b'),
      opinion('a1', 'a', [1, 2]),
      opinion('a2', 'a', [5, 50], { round: 'second' }),
      opinion('b1', 'b', [5, 50]),
    ]);
    expect(pools).toMatchObject([
      {
        weighted: 'equal',
        opinions: [
          { opinion: 'a2', weight: 0.5 },
          { opinion: 'b1', weight: 0.5 },
        ],
      },
    ]);
    // Two that say the same say it together.
    expect(rounded(pools[0]?.frequency)).toEqual({ low: 0.02, mid: 0.06325, high: 0.2 });
  });

  test('of whom one held better against questions counts more', () => {
    const [pool] = learned([
      scenario(),
      ...questions,
      assessor('a', [50, 200]),
      assessor('b', [1, 2]),
      opinion('a1', 'a', [5, 50]),
      opinion('b1', 'b', [1, 2]),
    ]).pools;
    expect(pool?.weighted).toBe('calibration');
    // Scores by hand: (0.05 ln 2 + 0.05 ln 2) / 2 against (0.05 ln 100 + 0.95 ln 50) / 2.
    const [a, b] = [0.05 * Math.log(2), (0.05 * Math.log(100) + 0.95 * Math.log(50)) / 2];
    expect(pool?.opinions[0]?.weight).toBeCloseTo(1 / a / (1 / a + 1 / b), 9);
  });

  test('answers are held against the truth, as far as it is known', () => {
    const { calibrations } = learned([
      ...questions,
      record('seedQuestion', { id: 'open' }),
      record('assessor', {
        id: 'a',
        answers: [
          { question: 'q1', range: [50, 200] },
          { question: 'q2', range: [10, 20], chances: [25, 75] },
          { question: 'open', range: [1, 2] },
        ],
      }),
    ]);
    expect(calibrations).toMatchObject([{ assessor: 'a', answered: 2, within: 1 }]);
    expect(calibrations[0]?.expected).toBeCloseTo(1.4, 12);
  });
});

describe('an estimate held against what happened', () => {
  test('says how many incidents it expected, what came, and the Brier score of the chance it gave', () => {
    const { forecasts } = learned([
      scenario(estimated),
      counted,
      happened('a', '2024-05-01', { persons: 40 }),
      happened('b', '2024-06-01', { persons: 5000 }),
      happened('c', '2024-07-01'),
    ]);
    expect(forecasts).toMatchObject([
      { by: 'operator', events: 3, low: 0, high: 1, isWithin: false, sizes: 2, sizesWithin: 1 },
    ]);
    // scipy: 1 - (27.189 / (27.189 + 2.0014)) ^ 2.4373.
    expect(forecasts[0]?.chanceOfAny).toBeCloseTo(0.158956, 6);
    expect(forecasts[0]?.brier).toBeCloseTo((1 - 0.158956) ** 2, 5);
  });

  test('needs a year of counting', () => {
    expect(learned([scenario(estimated), counted], '2024-11-01').forecasts).toEqual([]);
  });
});
