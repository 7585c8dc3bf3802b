import { expect, it, test } from 'vitest';
import type { EditEvent } from '../history/event.js';
import { apply, type RecordChange, type State } from '../history/changes.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { record, testDay } from '../testing/fixtures.js';
import { authorsIn, handsOf, isContent, isSaidAgain } from './hands.js';

const person = (id: string) => ({ id, name: id.toUpperCase() });
const claim = record('claim');
const advice = record('advice', { on: testDay, followed: 'yes' });
const added = (one: AssessmentRecord): RecordChange => ({ record: one.id, added: one });
const setOf = (id: string, field: string, after: unknown): RecordChange => ({ record: id, field, after });
type Done = Pick<EditEvent, 'revision' | 'who' | 'changes' | 'erased'>;
const done = (...all: readonly (readonly [string, ...RecordChange[]])[]): readonly Done[] =>
  all.map(([who, ...changes], at) => ({ revision: at + 1, who: person(who), changes }));
const stateAfter = (events: readonly Done[]): State =>
  events.reduce<State>((state, { changes }) => apply(state, changes), new Map());
const authorsOf = (events: readonly Done[], since = 0): string =>
  authorsIn(handsOf(events, stateAfter(events), since), isContent)
    .map(({ id }) => id)
    .join();

const doubt = record('doubt', { against: 'claim', on: testDay, type: 'rebuts' } as never);
const finding = record('decision', { id: 'answer', type: 'finding', finding: 'x@claim', on: testDay });

test.each([
  ['who made it', done(['a', added(claim)]), 'a'],
  [
    'each who changed it, in spite of who wrote last',
    done(['a', added(claim)], ['b', setOf('claim', 'text', { nb: 'x' })]),
    'a,b',
  ],
  ['who took it away', done(['a', added(claim)], ['b', { record: 'claim', removed: claim }]), 'a,b'],
  ['who answered a finding', done(['a', added(finding)]), 'a'],
  [
    'who wrote down what others than the officer advise',
    done(['a', added({ ...advice, adviser: 'processor' })]),
    'a',
  ],
  ['who answered a doubt', done(['a', added(doubt)], ['b', setOf('doubt', 'answers', [])]), 'b'],
  ['nobody by an advice', done(['a', added(advice)]), ''],
  [
    'nobody by an acceptance',
    done(['a', added(record('decision', { type: 'acceptance', on: testDay }))]),
    '',
  ],
  ['nobody by an approval', done(['a', added(record('decision', { type: 'approval', on: testDay }))]), ''],
  ['nobody by sending back', done(['a', added(record('decision', { type: 'return', on: testDay }))]), ''],
  ['nobody by raising a doubt', done(['a', added(doubt)]), ''],
  [
    'nobody by saying that a risk needs no acceptance',
    done(['a', added({ ...finding, finding: 'acceptance-missing@s' })]),
    '',
  ],
  ['nobody by erasing', done(['a', added(claim)]).map((one) => ({ ...one, erased: { texts: [] } })), ''],
] as const)('an author is %s', (_, events, expected) => {
  expect(authorsOf(events)).toBe(expected);
});

it('what was written before the last edition is of that one', () => {
  const events = done(['a', added(claim)], ['b', setOf('claim', 'text', { nb: 'x' })]);
  expect(authorsOf(events, 1)).toBe('b');
});

it('the same approval is said once by one person, and again on other terms', () => {
  const bound = { contentHash: 'c'.repeat(64), worldHash: 'd'.repeat(64) };
  const first = record('decision', { id: 'first', type: 'approval', on: testDay, ...bound });
  const again = { ...first, id: 'again' };
  const isSaid = (now: typeof first, isOfSame = true, other = bound) =>
    isSaidAgain(now, other, [first], () => isOfSame);
  expect(isSaid(again)).toBe(true);
  expect(isSaid(first)).toBe(false);
  expect(isSaid(again, false)).toBe(false);
  expect(isSaid({ ...again, outcome: 'rejected' })).toBe(false);
  expect(isSaid(again, true, { ...bound, contentHash: 'e'.repeat(64) })).toBe(false);
});
