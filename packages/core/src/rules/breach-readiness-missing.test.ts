import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { breachReadinessMissing } from './breach-readiness-missing.js';

const said = { toAuthority: text('Digdir'), toPersons: text('I innboksen') };
const chain = [
  record('party', { id: 'operator' }),
  record('party', { id: 'provider' }),
  record('activity'),
  record('engagement'),
];

const cases: readonly RuleCase[] = [
  {
    name: 'nothing is said',
    records: [record('assessment')],
    finds: ['assessment#toAuthority', 'assessment#toPersons'],
  },
  { name: 'said', records: [record('assessment', { breaches: said })], finds: [] },
  {
    name: 'a processor must tell the controller (33(2))',
    records: [record('assessment', { breaches: said }), ...chain],
    finds: ['assessment#fromProcessors'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(breachReadinessMissing, row)).toEqual(row.finds);
});
