import type { ClaimResult, LocalDate, Standing } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { movedBy, stripOverTime } from './standing-strip.js';
import type { HistoryEvent } from '@risikobilde/core';

// Days written as days are days.
const on = (day: string) => day as LocalDate;
const event = (id: string, date: string, refs: readonly string[], lane: HistoryEvent['lane'] = 'law') => ({
  id,
  date: on(date),
  precision: 'day' as const,
  lane,
  title: { nb: id },
  short: { nb: id },
  refs,
});
// Of a claim only what is read here.
const claim = (id: string, standing: Standing, ...refs: readonly string[]) =>
  ({ id, standing, because: refs.map((ref) => ({ ref, children: [] })) }) as unknown as ClaimResult;

const events = [
  event('ruling', '2021-02-01', ['court']),
  event('report', '2021-02-01', ['threats']),
  event('silent', '2021-03-01', ['court']),
  event('version', '2021-04-01', [], 'assessment'),
];
const history = [
  { day: on('2021-01-01'), claims: [claim('a', 'supported', 'court'), claim('b', 'supported', 'court')] },
  {
    day: on('2021-02-01'),
    claims: [claim('a', 'fallen', 'court'), claim('b', 'challenged', 'court', 'threats')],
  },
  { day: on('2021-03-01'), claims: [claim('a', 'fallen', 'court'), claim('b', 'challenged', 'court')] },
  { day: on('2021-04-01'), claims: [claim('a', 'supported'), claim('b', 'challenged', 'court')] },
];
const claims = [{ id: 'a' }, { id: 'b' }];

test('an event moved the claims that came to stand otherwise that day and lean on it; a version all of them', () => {
  expect([...movedBy(claims, events, history)]).toEqual([
    ['ruling', ['a', 'b']],
    ['report', ['b']],
    ['version', ['a']],
  ]);
});

test('a claim that is not among those asked about moves nothing', () => {
  expect([...movedBy([{ id: 'b' }], events, history)]).toEqual([
    ['ruling', ['b']],
    ['report', ['b']],
  ]);
});

test('the strip names of several events of a day the one that moved most', () => {
  const { events: named } = stripOverTime(claims, events, history, on('2021-01-01'), on('2021-05-01'));
  expect(named.map(({ ref, moved }) => [ref, moved])).toEqual([
    ['ruling', 2],
    ['version', 1],
  ]);
});
