import { expect, test } from 'vitest';
import { entry, foundIn, provision, record, type RuleCase, text } from '../testing/fixtures.js';
import { provisionUnknown } from './provision-unknown.js';

const activity = record('activity', {
  purposes: [
    { text: text('Formål'), bases: [{ article: '6(1)(e)', law: { source: 'act', provision: '§ 15 a' } }] },
  ],
});

const act = (ref: string) => entry('source', { id: 'act', provisions: [provision(ref)] });

const cases: readonly RuleCase[] = [
  { name: 'a known provision: nothing', records: [activity], world: [act('§ 15 a')], finds: [] },
  {
    name: 'an unknown one: a warning',
    records: [activity],
    world: [act('§ 1')],
    finds: ['activity+act#§15a'],
  },
  { name: 'an unknown source: an error', records: [activity], finds: ['activity+act#§15a error'] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(provisionUnknown, row)).toEqual(row.finds);
});
