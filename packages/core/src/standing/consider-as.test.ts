import { expect, test } from 'vitest';
import type { Reason } from '../evaluation.js';
import type { Ground } from '../model/grounds.js';
import { edition, entry, evaluationOf, event, record } from '../testing/fixtures.js';
import { failingEnds } from './failing-ends.js';

const clause = (nb: string) => ({ anchor: 'audit', title: { nb: 'Revisjon' }, text: { nb } });
const entries = [
  entry('source', {
    id: 'dpf',
    type: 'decision',
    events: [event('2023-07-10', 'adopted'), event('2024-01-31', 'appealed')],
  }),
  entry('source', { id: 'next', events: [event('2024-02-01', 'adopted')] }),
  entry('source', {
    id: 'old',
    events: [event('2000-01-01', 'inForce')],
    successor: { source: 'next' },
  }),
  entry('series', {
    id: 'report',
    editions: [
      edition('2023', '2023-02-01', { title: { nb: 'Utgave' }, points: [] }),
      edition('2024', '2024-02-01', { title: { nb: 'Utgave' }, points: [] }),
    ],
  }),
  entry('terms', {
    id: 'terms',
    editions: [
      edition('2023', '2023-01-01', { clauses: [clause('En gang i året')] }),
      edition('2024', '2024-01-01', { clauses: [clause('Aldri')] }),
    ],
  }),
  entry('technology', { id: 'quantum', date: '2024-01-01', themes: ['encryption'], bears: 'against' }),
];
const records = [
  record('section'),
  record('engagement', { terms: [{ terms: 'terms', edition: '2023' }] }),
  record('premise', { themes: ['encryption'] }),
  record('requirement', { clause: { terms: 'terms', edition: '2023', anchor: 'audit' } }),
];

const claimOn = (grounds: Ground, more: Parameters<typeof evaluationOf>[0] = []) =>
  evaluationOf([...records, record('claim', { grounds }), ...more], entries, '2024-06-01').claims[0];

const asked = (because: readonly Reason[]) =>
  because.flatMap(failingEnds).flatMap((end) => end.considerAs ?? []);

test.each<[string, Ground]>([
  ['an appeal', { source: 'dpf' }],
  ['an enacted successor', { source: 'old' }],
  ['a new edition of a report', { series: 'report' }],
  ['a changed clause', { terms: 'terms', clause: 'audit' }],
  ['a clause a requirement was judged on', { requirement: 'requirement' }],
  ['technology that speaks against a premise', { premise: 'premise' }],
])('%s says what a consideration that answers it must say, and is answered by it', (_, grounds) => {
  const open = claimOn(grounds);
  expect(open?.standing).toBe('challenged');
  const [answer] = asked(open?.because ?? []);
  if (!answer) throw new Error('nothing to consider');
  const { of, about } = answer;
  const closed = claimOn(grounds, [record('consideration', { of, about: [about], on: '2024-05-01' })]);
  expect(closed?.standing).toBe('supported');
  expect(asked(closed?.because ?? [])).toEqual([]);
});

test('what is not there cannot be answered by looking again', () => {
  expect(asked(claimOn({ measure: 'no-such' })?.because ?? [])).toEqual([]);
});
