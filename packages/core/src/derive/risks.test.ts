import { expect, test } from 'vitest';
import { entry, evaluationOf, record } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { bandOf, intervalOf, levelOf } from './scale.js';

// Without numbers a level of the test scale is a decade: 1 is 1-10, 2 is 10-100, 3 is 100-1000.
const at = (frequency: number, consequence: number, fields: object = {}) =>
  judgement('chosen', { frequency: { level: frequency }, consequence: { level: consequence }, ...fields });
const risk = (records: Parameters<typeof evaluationOf>[0], asOf?: string) =>
  evaluationOf(records, [], asOf).risks[0];
const scenario = (...judgements: ReturnType<typeof at>[]) => record('scenario', { judgements });
const measure = (id: string, state: 'planned' | 'implemented' | 'proposed') =>
  record('measure', { id, states: [{ state }] });

test('initial is without measures, current with those in place, planned with those to come', () => {
  const found = risk([
    scenario(at(3, 3)),
    measure('now', 'implemented'),
    measure('later', 'planned'),
    measure('idea', 'proposed'),
    record('effect', { id: 'e1', measure: 'now', frequency: 0.1 }),
    record('effect', { id: 'e2', measure: 'later', consequence: 0.01 }),
    record('effect', { id: 'e3', measure: 'idea', frequency: 0.001 }),
  ]);
  expect(found).toMatchObject({
    initial: { likelihoodLevel: 3, consequenceLevel: 3, band: 'high' },
    current: { likelihoodLevel: 2, consequenceLevel: 3, band: 'high' },
    planned: { likelihoodLevel: 2, consequenceLevel: 1, band: 'low' },
  });
  // Nobody has said that the processing is still to begin: what is planned helps no one yet.
  expect(found?.residual).toEqual(found?.current);
  expect(found?.residualIs).toBe('current');
});

test('effects multiply', () => {
  const found = risk([
    scenario(at(3, 1)),
    measure('a', 'implemented'),
    measure('b', 'implemented'),
    record('effect', { id: 'e1', measure: 'a', frequency: 0.5 }),
    record('effect', { id: 'e2', measure: 'b', frequency: 0.5 }),
  ]);
  expect(found?.current.frequency.mid).toBeCloseTo((found?.initial.frequency.mid ?? 0) * 0.25, 10);
});

test('an effect only for the other alternative changes nothing here', () => {
  const found = risk([
    scenario(at(3, 3)),
    measure('a', 'implemented'),
    record('effect', { measure: 'a', frequency: 0.1, alternatives: ['before'] }),
  ]);
  expect(found?.current).toEqual(found?.initial);
});

const acceptance = (fields: object) =>
  record('decision', { scenario: 'scenario', state: 'current', ...fields });
const improving = [
  scenario(at(3, 3)),
  // Before the processing begins, with a measure that is due by then.
  record('activity', { begins: '2025-01-01' }),
  record('measure', { id: 'later', states: [{ state: 'planned' }], due: '2024-12-01' }),
  record('effect', { measure: 'later', frequency: 0.1 }),
];

test.each([
  ['accepted as it is now', [acceptance({})], 'current'],
  ['accepted as planned', [acceptance({ state: 'planned' })], 'planned'],
  ['nobody has accepted it', [], 'planned'],
  ['the acceptance has expired', [acceptance({ expires: '2024-01-01' })], 'planned'],
  ['accepted only later', [acceptance({ on: '2024-07-01' })], 'planned'],
  ['accepted for the other alternative', [acceptance({ alternative: 'before' })], 'planned'],
  [
    'a newer acceptance goes before an older',
    [acceptance({ id: 'old' }), acceptance({ id: 'new', state: 'planned', on: '2023-01-01' })],
    'planned',
  ],
  [
    'of two of the same day the one that counts fewer measures goes first',
    [acceptance({ id: 'a', state: 'planned' }), acceptance({ id: 'b' })],
    'current',
  ],
  [
    'of two of the same day the one that counts fewer measures goes first, whatever their ids',
    [acceptance({ id: 'a' }), acceptance({ id: 'b', state: 'planned' })],
    'current',
  ],
] as const)('residual risk: %s', (_, decisions, state) => {
  const found = risk([...improving, ...decisions]);
  expect(found?.residual).toEqual(found?.[state]);
  expect(found?.current).not.toEqual(found?.planned);
});

test.each([
  [
    'a party’s judgement goes before the example’s',
    [at(1, 1, { by: 'example', on: '2026-01-01' }), at(3, 3)],
    '2024-06-01',
    3,
  ],
  [
    'before the party judged, the example’s stands in',
    [at(1, 1, { by: 'example', on: '2026-01-01' }), at(3, 3)],
    '2023-12-31',
    1,
  ],
  ['the newest of a party’s', [at(1, 1), at(2, 2, { on: '2024-05-01' })], '2024-06-01', 2],
  ['the newest is not made yet', [at(1, 1), at(2, 2, { on: '2024-07-01' })], '2024-06-01', 1],
  ['a party’s judgement does not count before it was made', [at(3, 3)], '2023-12-31', undefined],
  ['one that was withdrawn', [at(3, 3, { until: '2024-06-01' })], '2024-06-01', undefined],
])('%s', (_, judgements, asOf, level) => {
  expect(risk([scenario(...judgements)], asOf)?.initial.likelihoodLevel).toBe(level);
});

const axis = [
  { level: 1, range: [0, 0.1] as const },
  { level: 2, range: [0.1, 1] as const },
  { level: 3, range: [1, 10] as const },
];

test.each([
  [0, 1],
  [0.0999, 1],
  [0.1, 2],
  [0.99, 2],
  [1, 3],
  [1000, 3],
])('%d events a year is level %d', (value, level) => {
  expect(levelOf(axis, value)).toBe(level);
});

test.each([
  [[1, 100], 10],
  [[4, 4], 4],
  [[0, 1], 0.1],
  [[0, 0], 0],
] as const)('the middle of %j is %d', (range, mid) => {
  expect(intervalOf(range).mid).toBeCloseTo(mid, 12);
});

test('the matrix has a row per likelihood and a column per consequence', () => {
  expect(bandOf(entry('scale'), 1, 3)).toBe('medium');
  expect(bandOf(entry('scale'), 3, 2)).toBe('high');
});
