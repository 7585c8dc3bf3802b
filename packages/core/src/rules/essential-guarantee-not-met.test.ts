import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, standardClauses, text } from '../testing/fixtures.js';
import { essentialGuaranteeNotMet } from './essential-guarantee-not-met.js';

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
  { name: 'not met and no measure: an error', records: [transferWith('notMet', false)], finds: ['transfer'] },
  {
    name: 'partly met and no measure: a warning',
    records: [transferWith('partly', false)],
    finds: ['transfer warning'],
  },
  { name: 'met: nothing', records: [transferWith('met', false)], finds: [] },
  {
    name: 'not met, with a measure in place: nothing',
    records: [transferWith('notMet', false, ['measure']), record('measure')],
    finds: [],
  },
  {
    name: 'a measure that is only planned does not help',
    records: [
      transferWith('notMet', false, ['measure']),
      record('measure', { states: [{ state: 'planned' }] }),
    ],
    finds: ['transfer'],
  },
  {
    name: 'a measure from a later day does not help before it',
    records: [
      transferWith('notMet', false, ['measure']),
      record('measure', { states: [{ state: 'implemented', from: '2024-06-02' }] }),
    ],
    asOf: '2024-06-01',
    finds: ['transfer'],
  },
  { name: 'in clear text another rule speaks', records: [transferWith('notMet', true)], finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(essentialGuaranteeNotMet, { world: [standardClauses()], ...row })).toEqual(row.finds);
});
