import { expect, test } from 'vitest';
import { finalRefusals } from '../evaluate/final-refusals.js';
import { entry, evaluationOf, event, type Fields, record } from '../testing/fixtures.js';

const cite = { title: 'T', place: '§ 1' };
const act = (id: string, verification: 'P' | 'S') =>
  entry('source', { id, events: [{ ...event('2020-01-01', 'inForce'), verification, cite }] });
const claim = (...ids: readonly string[]) =>
  record('claim', { section: 'end', grounds: { all: ids.map((source) => ({ source })) } });
const found = (percent: number, on: string, ids: readonly string[], decision?: Fields<'decision'>) => {
  const requiredShare = { percent, by: 'Risikoeier', on };
  const evaluation = evaluationOf(
    [
      record('assessment', { requiredShare }),
      record('section', { id: 'end', role: 'conclusion' }),
      ...(ids.length > 0 ? [claim(...ids)] : []),
      ...(decision ? [record('decision', decision)] : []),
    ],
    [act('a', 'P'), act('b', 'S')],
    '2026-11-24',
  );
  return finalRefusals(evaluation).filter(({ finding }) => finding.rule === 'share-not-reached');
};

test.each<[string, number, number, string, readonly string[]]>([
  ['half is read and half is asked for', 0, 50, '2026-01-01', ['a', 'b']],
  ['one percent more is asked for', 1, 51, '2026-01-01', ['a', 'b']],
  ['all is read', 0, 100, '2026-01-01', ['a']],
  ['the day of the demand has not come', 0, 100, '2027-01-01', ['b']],
  ['the conclusion hangs on nothing that can be read', 1, 1, '2026-01-01', []],
])('%s: %i refusals', (_, n, percent, on, ids) => {
  expect(found(percent, on, ids)).toHaveLength(n);
});

test('no decision with reasons takes it away: only reading, or another demand, does', () => {
  const decision = { type: 'finding', finding: 'share-not-reached@assessment', needed: false } as const;
  expect(found(51, '2026-01-01', ['a', 'b'], decision)).toHaveLength(1);
});
