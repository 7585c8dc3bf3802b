import { expect, test } from 'vitest';
import { entry, evaluationOf, event, provision, record, text } from '../testing/fixtures.js';

const activity = (id: string) =>
  record('activity', {
    id,
    purposes: [
      { text: text('Formål'), bases: [{ article: '6(1)(e)', law: { source: 'act', provision: '§ 1' } }] },
    ],
  });
const world = [
  entry('source', {
    id: 'act',
    successor: { source: 'new-act' },
    provisions: [provision('§ 1', { successor: { source: 'new-act', ref: '§ 2' } })],
  }),
  entry('source', { id: 'new-act', events: [event('2025-06-20', 'adopted')] }),
];
const claim = record('claim', { grounds: { all: [{ premise: 'premise' }] } });
const premise = record('premise', { restsOn: [{ source: 'act', provision: '§ 1' }] });
const planned = record('measure', { id: 'planned', states: [{ state: 'planned' }] });

const moved = (...records: Parameters<typeof evaluationOf>[0]) =>
  evaluationOf(
    [record('section'), activity('a'), activity('b'), premise, ...records],
    world,
    '2025-07-01',
  ).findings.filter(({ rule }) =>
    ['provision-with-successor', 'premise-challenged', 'claim-not-supported'].includes(rule),
  );

test('one enacted act is one finding, with everything it touches as its places', () => {
  expect(moved(claim).map(({ id, places }) => [id, places])).toEqual([
    ['provision-with-successor@act+new-act', ['a', 'b', 'premise', 'claim']],
  ]);
});

test('a claim that wobbles for something more keeps a finding of its own', () => {
  const more = { ...claim, grounds: { all: [{ premise: 'premise' }, { measure: 'planned' }] } };
  expect(moved(more as typeof claim, planned).map(({ id }) => id)).toEqual([
    'claim-not-supported@claim',
    'provision-with-successor@act+new-act',
  ]);
});

test('a claim that has fallen is told in its own right', () => {
  const fallen = { ...claim, grounds: { all: [{ premise: 'premise' }, { measure: 'gone' }] } };
  const gone = record('measure', { id: 'gone', states: [{ state: 'withdrawn' }] });
  expect(moved(fallen as typeof claim, gone).map(({ id, severity }) => `${severity} ${id}`)).toContain(
    'error claim-not-supported@claim',
  );
});
