import { type ClaimResult, type LocalDate, parseLocalDate, type Standing } from '@risikobilde/core';
import { message } from '@risikobilde/words/message';
import { describe, expect, it } from 'vitest';
import { causesOf, changesOf, daysIn } from './claims-over-time.js';
import type { HistoryEvent } from '@risikobilde/core';

const day = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
};
const nothing = message('core.labelled', { label: { nb: '' }, said: { nb: '' } });
const claim = (id: string, standing: Standing, leansOn: string): ClaimResult => ({
  id,
  section: 's',
  grounds: [],
  text: { nb: id },
  standing,
  essential: true,
  summary: nothing,
  because: [
    {
      ref: leansOn,
      type: 'source',
      label: { nb: leansOn },
      standing,
      reason: nothing,
      children: [],
    },
  ],
});
const history = [
  { day: day('2020-01-01'), claims: [claim('transfers', 'supported', 'privacy-shield')] },
  {
    day: day('2020-07-16'),
    claims: [claim('transfers', 'fallen', 'privacy-shield'), claim('role', 'supported', 'gdpr')],
  },
  {
    day: day('2021-01-01'),
    claims: [claim('transfers', 'fallen', 'privacy-shield'), claim('role', 'supported', 'gdpr')],
  },
];
const event = (date: string, ref: string): HistoryEvent => ({
  id: `${ref}@${date}`,
  date: day(date),
  precision: 'day',
  lane: 'law',
  title: { nb: ref },
  short: { nb: ref },
  refs: [ref],
});

describe('a claim over time', () => {
  it('has one entry for each time it came to stand otherwise, and none for days that changed nothing', () => {
    expect(changesOf({ id: 'transfers', text: { nb: 'T' } }, history).changes).toEqual([
      { from: '2020-01-01', standing: 'supported' },
      { from: '2020-07-16', standing: 'fallen' },
    ]);
  });

  it('begins on the day it came', () => {
    expect(changesOf({ id: 'role', text: { nb: 'R' } }, history).changes[0]?.from).toBe('2020-07-16');
  });
});

const appeal = { ...claim('transfers', 'challenged', 'dpf') };
const [ground] = appeal.because;
const dated: ClaimResult = {
  ...appeal,
  because: ground ? [{ ...ground, type: 'event', since: day('2025-10-31') }] : [],
};

it('what the argument says came about that day is the cause, named as it names it', () => {
  const later = [...history, { day: day('2025-10-31'), claims: [dated] }];
  const stood = [changesOf({ id: 'transfers', text: { nb: 'T' } }, later)];
  expect(causesOf(stood, [], later).at(-1)).toEqual({
    ref: 'dpf',
    date: '2025-10-31',
    precision: 'day',
    lane: 'law',
    label: { nb: 'dpf' },
  });
  expect(daysIn([dated])).toEqual(['2025-10-31']);
});

it('of a record the cause says what became of it: its name alone does not', () => {
  const reason = { nb: 'Tatt ut av vurderingen.' };
  const out: ClaimResult = {
    ...dated,
    because: dated.because.map((one) => ({ ...one, type: 'measure', reason })),
  };
  const later = [...history, { day: day('2025-10-31'), claims: [out] }];
  const stood = [changesOf({ id: 'transfers', text: { nb: 'T' } }, later)];
  expect(causesOf(stood, [], later).at(-1)).toMatchObject({
    lane: 'assessment',
    label: message('core.labelled', { label: { nb: 'dpf' }, said: reason }),
  });
});

it('what moved a claim happened that day and is leaned on; what else happened is left out', () => {
  const stood = ['transfers', 'role'].map((id) => changesOf({ id, text: { nb: id } }, history));
  const events = [
    event('2020-07-16', 'privacy-shield'),
    event('2020-07-16', 'gdpr'),
    event('2021-01-01', 'privacy-shield'),
  ];
  expect(causesOf(stood, events, history).map(({ ref }) => ref)).toEqual(['privacy-shield@2020-07-16']);
});
