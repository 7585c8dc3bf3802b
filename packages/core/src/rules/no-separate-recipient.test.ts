import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { noSeparateRecipient } from './no-separate-recipient.js';

const own = (fields: object = {}) =>
  record('transfer', { importer: 'provider', country: 'IN', recipient: 'ownStaff', ...fields });

const cases: readonly RuleCase[] = [
  { name: 'own staff in India, without a measure', records: [own()], finds: ['transfer'] },
  {
    name: 'with a measure in place',
    records: [own({ supplementary: ['measure'] }), record('measure')],
    finds: [],
  },
  {
    name: 'with a measure that is only planned',
    records: [own({ supplementary: ['measure'] }), record('measure', { states: [{ state: 'planned' }] })],
    finds: ['transfer'],
  },
  { name: 'own staff in Sweden', records: [own({ country: 'SE' })], finds: [] },
  { name: 'another organisation: a transfer', records: [record('transfer')], finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(noSeparateRecipient, row)).toEqual(row.finds);
});
