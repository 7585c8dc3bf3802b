import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { foreignLawWithoutTransfer } from './foreign-law-without-transfer.js';

const base = [
  record('activity'),
  record('engagement'),
  record('party', { id: 'provider', country: 'IE', parent: 'owner' }),
  record('party', { id: 'owner', country: 'US' }),
];

const cases: readonly RuleCase[] = [
  {
    name: 'an owner in a third country and no scenario: a warning',
    records: base,
    finds: ['provider+owner'],
  },
  {
    name: 'with a scenario about states: information',
    records: [...base, record('scenario', { source: { actor: text('Stat'), type: 'state' } })],
    finds: ['provider+owner info'],
  },
  {
    name: 'a scenario about criminals says nothing of it',
    records: [...base, record('scenario')],
    finds: ['provider+owner'],
  },
  {
    name: 'a scenario about another activity says nothing of it',
    records: [
      ...base,
      record('scenario', { source: { actor: text('Stat'), type: 'law' }, affects: ['other'] }),
    ],
    finds: ['provider+owner'],
  },
  {
    name: 'an owner in the EEA: nothing',
    records: [...base.slice(0, 3), record('party', { id: 'owner', country: 'DE' })],
    finds: [],
  },
  {
    name: 'the owner of the owner counts',
    records: [
      ...base.slice(0, 3),
      record('party', { id: 'owner', country: 'DE', parent: 'top' }),
      record('party', { id: 'top', country: 'US' }),
    ],
    finds: ['provider+top'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(foreignLawWithoutTransfer, row)).toEqual(row.finds);
});
