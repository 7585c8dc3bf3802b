import { expect, test } from 'vitest';
import { entry, event, foundIn, provision, record, type RuleCase, text } from '../testing/fixtures.js';
import { dpiaExemptionNotMet } from './dpia-exemption-not-met.js';

const law = { source: 'act', provision: '§ 1' };
const assessed = { ...law, where: text('Prop. 1 L') };
type Basis = { article: string; law?: { source: string; provision: string } };
const on = (...bases: readonly Basis[]) =>
  record('activity', { purposes: [{ text: text('F'), bases: [...bases] }], assessedWithLaw: assessed });
const world = [
  entry('source', {
    id: 'act',
    events: [event('2023-01-01', 'inForce')],
    provisions: [provision('§ 1')],
  }),
];

const cases: readonly RuleCase[] = [
  { name: 'a public task with that law', records: [on({ article: '6(1)(e)', law })], world, finds: [] },
  { name: 'a legal duty with that law', records: [on({ article: '6(1)(c)', law })], world, finds: [] },
  {
    name: 'consent is not law',
    records: [on({ article: '6(1)(a)' })],
    world,
    finds: ['activity+act'],
  },
  {
    name: 'a part that rests on something else',
    records: [on({ article: '6(1)(e)', law }, { article: '6(1)(a)' })],
    world,
    finds: ['activity+act'],
  },
  {
    name: 'another law',
    records: [on({ article: '6(1)(e)', law: { source: 'other', provision: '§ 1' } })],
    world,
    finds: ['activity+act'],
  },
  {
    name: 'before the law was in force',
    records: [on({ article: '6(1)(e)', law })],
    world,
    asOf: '2022-12-31',
    finds: ['activity+act'],
  },
  { name: 'not claimed', records: [record('activity')], world, finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(dpiaExemptionNotMet, row)).toEqual(row.finds);
});
