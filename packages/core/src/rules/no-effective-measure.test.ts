import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, standardClauses, text } from '../testing/fixtures.js';
import { noEffectiveMeasure } from './no-effective-measure.js';

const transferWith = (met: 'met' | 'partly' | 'notMet', clearText: boolean, supplementary: string[] = []) =>
  record('transfer', {
    grounds: [{ article: '46(2)(c)', source: 'clauses' }],
    clearText,
    supplementary,
    impactAssessments: [
      {
        on: '2023-01-01',
        by: 'operator',
        text: text('Vurdert'),
        guarantees: [{ guarantee: 'A', met, why: text('Fordi') }],
      },
    ],
  });

const cases: readonly RuleCase[] = [
  {
    name: 'clear text and a guarantee not met: an error, measures or not',
    records: [transferWith('notMet', true, ['measure']), record('measure')],
    finds: ['transfer'],
  },
  {
    name: 'clear text, partly met: a warning',
    records: [transferWith('partly', true)],
    finds: ['transfer warning'],
  },
  { name: 'clear text, met: nothing', records: [transferWith('met', true)], finds: [] },
  { name: 'not in clear text: nothing', records: [transferWith('notMet', false)], finds: [] },
  {
    name: 'before the assessment was made: nothing',
    records: [transferWith('notMet', true)],
    asOf: '2022-12-31',
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(noEffectiveMeasure, { world: [standardClauses()], ...row })).toEqual(row.finds);
});
