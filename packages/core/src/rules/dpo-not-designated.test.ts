import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { dpoNotDesignated } from './dpo-not-designated.js';

const authority = record('party', { id: 'operator', type: 'authority' });
const company = record('party', { id: 'operator', type: 'company' });
const large = {
  data: [{ text: text('Helse'), class: 'special' as const }],
  criteria: [{ item: 'c5', why: text('Stor skala') }],
};

const cases: readonly RuleCase[] = [
  { name: 'an authority (37(1)(a))', records: [authority, record('activity')], finds: ['operator'] },
  { name: 'a company', records: [company, record('activity')], finds: [] },
  {
    name: 'a company with health data on a large scale (37(1)(c))',
    records: [company, record('activity', large)],
    finds: ['operator'],
  },
  {
    name: 'a company that monitors people systematically on a large scale (37(1)(b))',
    records: [
      company,
      record('activity', {
        criteria: ['c3', 'c5'].map((item) => ({ item, why: text('Fordi') })),
      }),
    ],
    finds: ['operator'],
  },
  {
    name: 'recorded with the party',
    records: [
      record('party', { id: 'operator', type: 'authority', dpo: text('personvernombud') }),
      record('activity'),
    ],
    finds: [],
  },
  {
    name: 'the operator’s stands with the assessment',
    records: [record('assessment', { dpo: text('personvernombud') }), authority, record('activity')],
    finds: [],
  },
  {
    name: 'a processor is not asked here',
    records: [
      company,
      record('activity'),
      record('engagement'),
      record('party', { id: 'provider', type: 'authority' }),
    ],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(dpoNotDesignated, row)).toEqual(row.finds);
});
