import { expect, test } from 'vitest';
import type { Ground } from '../model/grounds.js';
import { entry, evaluationOf, event, record } from '../testing/fixtures.js';

// Nobody has looked at the appeal in time either: that is quiet, and hides nothing that has happened.
const appealed = entry('source', {
  id: 'appealed',
  type: 'decision',
  checkEveryMonths: 3,
  events: [event('2020-07-10', 'adopted'), event('2020-10-31', 'appealed')],
});
const measures = ['first', 'last'].map((id) => record('measure', { id }));
const grounds: readonly Ground[] = [{ measure: 'first' }, { source: 'appealed' }, { measure: 'last' }];
const inOrder = ['first', 'appealed', 'last'];
const refs = (reasons: readonly { readonly ref: string }[] = []) => reasons.map(({ ref }) => ref);
const evaluated = (fields: object) =>
  evaluationOf(
    [
      record('section'),
      record('claim', { grounds: { all: [...grounds] }, ...fields }),
      record('premise', { restsOn: [...grounds] }),
      ...measures,
    ],
    [appealed],
  );

test('what is told of a claim or a premise begins with what happened; the overdue check comes after it, and what holds comes last', () => {
  const { claims, premises } = evaluated({});
  expect(refs(claims[0]?.because)).toEqual(['appealed', 'appealed#check', 'first', 'last']);
  expect(refs(premises[0]?.because)).toEqual(['appealed', 'appealed#check', 'first', 'last']);
});

test('nothing is overdue from birth: the clock starts when the assessment begins to rest on it', () => {
  const head = (date: string) =>
    record('assessment', { changeLog: [{ version: '1.0', date, changes: { nb: 'Første' } }] });
  const claim = record('claim', { grounds: { source: 'appealed' } });
  const isOverdue = (date: string, asOf: string) =>
    evaluationOf([head(date), record('section'), claim], [appealed], asOf).claims[0]?.because.some(
      ({ type }) => type === 'check',
    );
  expect(isOverdue('2024-01-01', '2024-03-31')).toBe(false);
  expect(isOverdue('2024-01-01', '2024-04-02')).toBe(true);
});

test('each ground has its reason, in the order in which the grounds are stored', () => {
  const { claims, premises } = evaluated({});
  expect(refs(claims[0]?.grounds)).toEqual(inOrder);
  expect(refs(premises[0]?.grounds)).toEqual(inOrder);
});

test('a claim whose reservation applies still tells of each of its grounds', () => {
  const [claim] = evaluated({ unless: { measure: 'first' } }).claims;
  expect(refs(claim?.because)).toEqual(['first']);
  expect(refs(claim?.grounds)).toEqual(inOrder);
});

test.each<[string, Ground, readonly string[]]>([
  ['a single ground', { measure: 'last' }, ['last']],
  ['a choice of grounds', { anyOf: [{ measure: 'last' }, { measure: 'first' }] }, ['anyOf']],
  ['no grounds', { all: [] }, []],
])('%s', (_, ground, expected) => {
  expect(refs(evaluated({ grounds: ground }).claims[0]?.grounds)).toEqual(expected);
});
