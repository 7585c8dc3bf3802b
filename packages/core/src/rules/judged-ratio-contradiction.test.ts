import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { judgedRatioContradiction as rule } from './judged-ratio-contradiction.js';

type Difference = {
  ratio: [number, number];
  by?: string;
  on?: string;
  alternative?: string;
  against?: string;
};

/** The estimates give `chosen` events against ten, of a hundred persons each. */
const scenario = (chosen: number, ...differences: readonly Difference[]) =>
  record('scenario', {
    judgements: [
      ['before', 10],
      ['chosen', chosen],
    ].map(([alternative, perYear]) =>
      judgement(String(alternative), {
        frequency: { perYear: [Number(perYear), Number(perYear)] },
        consequence: { persons: [100, 100] },
      }),
    ),
    differences: differences.map((one) => ({
      alternative: 'chosen',
      against: 'before',
      by: 'operator',
      on: '2024-01-01',
      why: { nb: 'Fordi' },
      ...one,
    })),
  });
const finds = ['warning judged-ratio-contradiction@scenario#chosen-before'];

test.each([
  ['half as many by judgement, twice as many by the estimates', scenario(20, { ratio: [0.4, 0.6] }), finds],
  ['half as many by judgement, a tenth by the estimates', scenario(1, { ratio: [0.4, 0.6] }), finds],
  ['the estimates give what was judged', scenario(5, { ratio: [0.4, 0.6] }), []],
  ['just at the end of the range', scenario(6, { ratio: [0.4, 0.6] }), []],
  ['no difference is judged', scenario(20), []],
  ['judged only later', scenario(20, { ratio: [0.4, 0.6], on: '2024-07-01' }), []],
  [
    'a newer judgement agrees with the estimates',
    scenario(20, { ratio: [0.4, 0.6] }, { ratio: [1.5, 3], on: '2024-02-01' }),
    [],
  ],
  [
    'what a party judged goes before the example’s',
    scenario(20, { ratio: [0.4, 0.6] }, { ratio: [1.5, 3], by: 'example', on: '2024-02-01' }),
    finds,
  ],
  ['one of the two is not judged by itself', scenario(20, { ratio: [0.4, 0.6], against: 'other' }), []],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, [records])).toEqual(expected);
});

test('measures do not matter: a difference is judged of the harm before them', () => {
  const measure = record('measure');
  const effect = record('effect', { frequency: 0.1, alternatives: ['chosen'] });
  expect(findingLines(rule, [scenario(5, { ratio: [0.4, 0.6] }), measure, effect])).toEqual([]);
  expect(findingLines(rule, [scenario(20, { ratio: [0.1, 0.3] }), measure, effect])).toEqual(finds);
});
