import { expect, test } from 'vitest';
import { entry, event, foundIn, record, type RuleCase, standardClauses, text } from '../testing/fixtures.js';
import { transferImpactAssessmentMissing } from './transfer-impact-assessment-missing.js';

const scc = { article: '46(2)(c)', source: 'clauses' };
const assessment = { on: '2023-01-01', by: 'operator', text: text('Vurdert') };
const schrems2 = entry('source', {
  id: 'schrems-2',
  type: 'judgment',
  events: [event('2020-07-16', 'adopted')],
});

const cases: readonly RuleCase[] = [
  {
    name: 'clauses alone after Schrems II: an error',
    records: [record('transfer', { grounds: [scc] })],
    world: [schrems2, standardClauses()],
    asOf: '2020-07-16',
    finds: ['transfer'],
  },
  {
    name: 'clauses alone before Schrems II: nothing',
    records: [record('transfer', { grounds: [scc] })],
    world: [schrems2, standardClauses()],
    asOf: '2020-07-15',
    finds: [],
  },
  {
    name: 'clauses with an assessment: nothing',
    records: [record('transfer', { grounds: [scc], impactAssessments: [assessment] })],
    world: [schrems2, standardClauses()],
    finds: [],
  },
  {
    name: 'an assessment that was taken out: an error from that day',
    records: [
      record('transfer', {
        grounds: [scc],
        impactAssessments: [{ ...assessment, until: '2023-11-01' }],
      }),
    ],
    world: [schrems2, standardClauses()],
    asOf: '2023-11-01',
    finds: ['transfer'],
  },
  {
    name: 'no ground at all is another rule’s finding',
    records: [record('transfer')],
    world: [schrems2, standardClauses()],
    finds: [],
  },
  {
    name: 'no transfer within the EEA',
    records: [record('transfer', { country: 'IE', grounds: [scc] })],
    world: [schrems2, standardClauses()],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(transferImpactAssessmentMissing, row)).toEqual(row.finds);
});
