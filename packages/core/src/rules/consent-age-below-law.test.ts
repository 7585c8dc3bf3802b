import { expect, test } from 'vitest';
import { entry, event, foundIn, provision, record, type RuleCase, text } from '../testing/fixtures.js';
import { consentAgeBelowLaw } from './consent-age-below-law.js';

const from = (childAge: number) =>
  record('activity', {
    purposes: [{ text: text('F'), bases: [{ article: '6(1)(a)' }] }],
    consent: { childAge },
  });
const gdpr = entry('source', {
  id: 'gdpr',
  type: 'regulation',
  jurisdiction: 'EU',
  events: [event('2018-05-25', 'inForce')],
  provisions: [provision('art. 8', { consentAge: 16 })],
});
const popplyl = entry('source', {
  id: 'popplyl',
  events: [event('2018-07-20', 'inForce')],
  provisions: [provision('§ 5', { consentAge: 13 })],
});
const world = [gdpr, popplyl];

const cases: readonly RuleCase[] = [
  { name: '12 where the act says 13', records: [from(12)], world, finds: ['activity+popplyl'] },
  { name: '13 where the act says 13', records: [from(13)], world, finds: [] },
  { name: '13 without an act of the state', records: [from(13)], world: [gdpr], finds: ['activity+gdpr'] },
  {
    name: '13 on a day before the act: the age of the regulation',
    records: [from(13)],
    world,
    asOf: '2018-06-01',
    finds: ['activity+gdpr'],
  },
  {
    name: 'nothing is offered to children',
    records: [record('activity')],
    world,
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(consentAgeBelowLaw, row)).toEqual(row.finds);
});
