import { expect, test } from 'vitest';
import { day, type Fields, record } from '../testing/fixtures.js';
import { progressOf } from './consultation.js';

const received = { sent: '2026-01-02', received: '2026-01-05' } as const;
const extended = { ...received, extended: '2026-02-05' } as const;
const waits = { ...received, suspended: [{ from: '2026-01-20', until: '2026-02-03' }] };

type Row = readonly [string, Fields<'consultation'>, string, object];

test.each<Row>([
  ['nothing sent', {}, '2026-01-01', { state: 'prepared' }],
  ['not sent until a later day', { sent: '2026-01-02' }, '2026-01-01', { state: 'prepared' }],
  ['sent, and receipt not known', { sent: '2026-01-02' }, '2026-03-01', { state: 'sent' }],
  [
    'eight weeks from receipt, and one month to tell of more',
    received,
    '2026-01-06',
    { state: 'running', due: '2026-03-02', tellBy: '2026-02-05' },
  ],
  ['the last day is part of the period', received, '2026-03-02', { state: 'running' }],
  ['the day after it has ended', received, '2026-03-03', { state: 'lapsed', due: '2026-03-02' }],
  [
    'six weeks more when told of on the last day of the month',
    extended,
    '2026-03-03',
    { state: 'running', due: '2026-04-13', isExtended: true },
  ],
  ['before it is told, the eight weeks are known', extended, '2026-02-04', { due: '2026-03-02' }],
  [
    'an extension told of a day too late is none',
    { ...received, extended: '2026-02-06' },
    '2026-03-03',
    { state: 'lapsed', due: '2026-03-02', isExtended: false },
  ],
  [
    'the month from the 31st ends on the last day of the next',
    { received: '2026-01-31' },
    '2026-02-01',
    { tellBy: '2026-02-28' },
  ],
  ['while information is awaited', waits, '2026-01-25', { state: 'suspended' }],
  ['the days of waiting come on top', waits, '2026-02-03', { state: 'running', due: '2026-03-16' }],
  ['answered', { ...received, answered: '2026-02-20' }, '2026-02-20', { state: 'answered' }],
  ['answered later', { ...received, answered: '2026-02-20' }, '2026-02-19', { state: 'running' }],
])('%s', (_, fields, asOf, expected) => {
  expect(progressOf(record('consultation', fields), { asOf: day(asOf) })).toMatchObject(expected);
});

test('no last day is known while information is awaited', () => {
  expect(progressOf(record('consultation', waits), { asOf: day('2026-01-25') }).due).toBeUndefined();
});
