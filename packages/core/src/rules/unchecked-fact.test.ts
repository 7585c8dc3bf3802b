import { expect, test } from 'vitest';
import { entry, event, foundIn, provision, record, type RuleCase, text } from '../testing/fixtures.js';
import { uncheckedFact } from './unchecked-fact.js';

const activity = record('activity', {
  purposes: [
    { text: text('Formål'), bases: [{ article: '6(1)(e)', law: { source: 'act', provision: '§ 15 a' } }] },
  ],
});

const claim = record('claim', { grounds: { all: [{ source: 'judgment' }] } });
const unread = entry('source', {
  id: 'judgment',
  type: 'judgment',
  events: [event('2020-01-01', 'adopted', { verification: 'K' })],
});

const cases: readonly RuleCase[] = [
  {
    name: 'a source that was read: nothing',
    records: [claim],
    world: [entry('source', { id: 'judgment', type: 'judgment', events: [event('2020-01-01', 'adopted')] })],
    finds: [],
  },
  {
    name: 'two records on one unchecked source: one finding',
    records: [claim, record('premise', { restsOn: [{ source: 'judgment' }] })],
    world: [unread],
    finds: ['judgment'],
  },
  {
    name: 'an unchecked source that nothing leans on: nothing',
    records: [record('claim')],
    world: [unread],
    finds: [],
  },
  {
    name: 'a provision that was read, in an act that was not',
    records: [activity],
    world: [entry('source', { id: 'act', verification: 'K', provisions: [provision('§ 15 a')] })],
    finds: [],
  },
  {
    name: 'a provision nobody has read: a finding',
    records: [activity],
    world: [entry('source', { id: 'act', provisions: [provision('§ 15 a', { verification: 'U' })] })],
    finds: ['act'],
  },
  {
    name: 'the adequacy decision that a transfer rests on, known but not read: a finding',
    records: [record('transfer', { grounds: [{ article: '45', adequacy: 'adequacy' }] })],
    world: [entry('adequacy', { verification: 'K' }), entry('source')],
    finds: ['adequacy'],
  },
  {
    name: 'one that has been annulled carries nothing',
    records: [record('transfer', { grounds: [{ article: '45', adequacy: 'adequacy' }] })],
    world: [
      entry('adequacy', { verification: 'K' }),
      entry('source', { events: [event('2000-01-01', 'inForce'), event('2020-07-16', 'invalidated')] }),
    ],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(uncheckedFact, row)).toEqual(row.finds);
});
