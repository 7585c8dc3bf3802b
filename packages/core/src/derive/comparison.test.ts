import { expect, test } from 'vitest';
import { evaluationOf, record } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';

const range = (alternative: string, perYear: [number, number]) =>
  judgement(alternative, { frequency: { perYear }, consequence: { persons: [100, 100] } });
const scenario = (id: string, before?: [number, number], chosen?: [number, number]) =>
  record('scenario', {
    id,
    judgements: [...(before ? [range('before', before)] : []), ...(chosen ? [range('chosen', chosen)] : [])],
  });
const compared = (...scenarios: ReturnType<typeof scenario>[]) => {
  const [result] = evaluationOf(scenarios).comparison;
  if (!result) throw new Error('There is a baseline.');
  return result;
};

test.each([
  ['all of one above all of the other', [1, 2], [200, 300], 'higher', true],
  ['all of one below all of the other', [200, 300], [1, 2], 'lower', true],
  ['higher on average, but the ranges overlap', [1, 300], [200, 300], 'higher', false],
  ['closer than a tenth', [20, 30], [21, 31], 'same', false],
  ['in the same cell, but a tenth apart', [20, 30], [20, 40], 'higher', false],
  ['nothing against nothing', [0, 0], [0, 0], 'same', false],
] as const)('%s', (_, before, chosen, change, sure) => {
  const result = compared(scenario('s', [...before], [...chosen]));
  expect(result.scenarios[0]).toMatchObject({ change, orderJustified: sure });
  expect(result.whole).toBe(change);
});

test('a scenario that is judged for one alternative only is left out of the whole', () => {
  const result = compared(scenario('a', [1, 2], [1, 2]), scenario('b', undefined, [500, 900]));
  expect(result).toMatchObject({ whole: 'same', ratio: 1 });
  expect(result.scenarios.map((s) => s.change)).toEqual(['same', 'notJudged']);
});

test('nothing judged for both cannot be compared', () => {
  expect(compared(scenario('a', [1, 2]))).toMatchObject({ whole: 'notJudged' });
});

test('the ratio is the expected number of people harmed a year, one against the other', () => {
  expect(compared(scenario('a', [1, 4], [10, 40])).ratio).toBeCloseTo(10, 10);
});

test('a baseline that has ended is said to have', () => {
  const head = record('assessment', {
    alternatives: [
      { id: 'before', name: { nb: 'Før' }, role: 'baseline', until: '2024-06-01' },
      { id: 'chosen', name: { nb: 'Valgt' }, role: 'chosen' },
    ],
  });
  expect(evaluationOf([head], [], '2024-05-31').comparison[0]?.againstEnded).toBeUndefined();
  expect(evaluationOf([head], [], '2024-06-01').comparison[0]?.againstEnded).toBe('2024-06-01');
});

test('as a whole it counts the severity that decides: less downtime never pays for more of the grave', () => {
  const graded = (
    id: string,
    severity: 'negligible' | 'significant',
    before: [number, number],
    chosen: [number, number],
  ) => ({
    ...scenario(id, before, chosen),
    harm: { chain: { nb: 'x' }, kinds: ['rights' as const], severity },
  });
  const records = [
    graded('outage', 'negligible', [1000, 1000], [500, 500]),
    graded('cut-off', 'significant', [150, 150], [250, 250]),
  ];
  expect(compared(...records)).toMatchObject({ deciding: 'significant', whole: 'higher', ratio: 250 / 150 });
  expect(compared(records[0] ?? expect.fail())).toMatchObject({ deciding: 'negligible', whole: 'lower' });
});
