import { expect, test } from 'vitest';
import { entry, evaluationOf, event, provision, record, text } from '../testing/fixtures.js';

const world = [
  entry('source', {
    id: 'old-act',
    events: [event('2000-01-01', 'inForce')],
    successor: { source: 'new-act' },
    provisions: [provision('§ 1', { successor: { source: 'new-act', ref: '§ 2' } })],
  }),
  entry('source', {
    id: 'new-act',
    events: [event('2024-01-01', 'adopted')],
    provisions: [provision('§ 2')],
  }),
];
const activity = (id: string) =>
  record('activity', {
    id,
    purposes: [
      {
        text: text('Formål'),
        bases: [{ article: '6(1)(e)', law: { source: 'old-act', provision: '§ 1' } }],
      },
    ],
  });
const decision = (id: string, finding: string) => record('decision', { id, type: 'finding', finding });
const oldId = (id: string) => `provision-with-successor@${id}+old-act#§1`;

const on = (...records: Parameters<typeof evaluationOf>[0][number][]) => {
  const { findings } = evaluationOf(records, world, '2024-06-01');
  return {
    answeredBy: findings.find(({ rule }) => rule === 'provision-with-successor')?.answeredBy,
    missing: findings.filter(({ rule }) => rule === 'decision-on-missing-finding').map(({ refs }) => refs[0]),
  };
};

test('a decision under the old id answers the finding that took its place', () => {
  expect(on(activity('one'), decision('d1', oldId('one')))).toEqual({ answeredBy: 'd1', missing: [] });
});

test('several old findings that are now one are answered when each of them was', () => {
  expect(
    on(activity('one'), activity('two'), decision('d1', oldId('one')), decision('d2', oldId('two'))),
  ).toEqual({ answeredBy: 'd1', missing: [] });
});

test('a decision of one record does not answer for another, and says that it answers nothing', () => {
  expect(on(activity('one'), activity('two'), decision('d1', oldId('one')))).toEqual({
    answeredBy: undefined,
    missing: ['d1'],
  });
});

test('an old id of a rule that never had it answers nothing', () => {
  expect(on(activity('one'), decision('d1', 'law-not-in-force@one+old-act#§1')).missing).toEqual(['d1']);
});

test('the reason that was missing for advice not followed is part of the doubt that it now is', () => {
  const advice = record('advice', { followed: 'no' });
  const { findings } = evaluationOf([advice, decision('d1', 'dpo-advice-missing@advice')]);
  expect(findings.find(({ rule }) => rule === 'advice-not-followed')?.answeredBy).toBe('d1');
  expect(findings.some(({ rule }) => rule === 'decision-on-missing-finding')).toBe(false);
});
