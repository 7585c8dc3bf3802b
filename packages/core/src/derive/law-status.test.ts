import { expect, test } from 'vitest';
import { createContext } from '../context.js';
import { anAssessment, aWorld, day, entry, event, provision, testDay } from '../testing/fixtures.js';
import type { WorldEntry } from '../world/world.js';
import { lawStatus, provisionStatus } from './law-status.js';

const at = (asOf: string, entries: readonly WorldEntry[], knownAt?: string) =>
  createContext(
    anAssessment(),
    aWorld(...entries),
    day(asOf),
    knownAt === undefined ? undefined : day(knownAt),
  );
const act = (...events: ReturnType<typeof event>[]) => [entry('source', { id: 'act', type: 'act', events })];

const fisa = act(
  event('2008-07-10', 'inForce'),
  event('2024-04-20', 'extended'),
  event('2026-04-17', 'extended'),
  event('2026-04-20', 'expires'),
  event('2026-04-30', 'extended'),
  event('2026-06-12', 'lapsed'),
);

test.each([
  [
    'an act that is only adopted is not in force',
    act(event('2020-01-01', 'adopted')),
    '2024-01-01',
    'notInForce',
  ],
  [
    'an act whose text nobody has read: that no day is recorded does not say that it is not in force',
    [
      entry('source', {
        id: 'act',
        type: 'regulation',
        verification: 'K',
        events: [event('2020-01-01', 'adopted')],
      }),
    ],
    '2024-01-01',
    'undated',
  ],
  [
    'but before it was adopted it was not in force',
    [
      entry('source', {
        id: 'act',
        type: 'regulation',
        verification: 'K',
        events: [event('2020-01-01', 'adopted')],
      }),
    ],
    '2019-12-31',
    'notInForce',
  ],
  [
    'an act in force',
    act(event('2020-01-01', 'adopted'), event('2021-01-01', 'inForce')),
    '2021-01-01',
    'inForce',
  ],
  [
    'a decision has effect when made',
    [entry('source', { id: 'act', type: 'decision', events: [event('2021-06-04', 'adopted')] })],
    '2021-06-04',
    'inForce',
  ],
  [
    'but not before the day it can be used, when it names one',
    [
      entry('source', {
        id: 'act',
        type: 'decision',
        events: [event('2021-06-04', 'adopted'), event('2021-06-27', 'inForce')],
      }),
    ],
    '2021-06-26',
    'notInForce',
  ],
  [
    'the day before',
    act(event('2020-01-01', 'adopted'), event('2021-01-01', 'inForce')),
    '2020-12-31',
    'notInForce',
  ],
  [
    'an act that was repealed',
    act(event('2000-01-01', 'inForce'), event('2020-01-01', 'repealed')),
    '2020-01-01',
    'ended',
  ],
  [
    'the last day of an act that expires is included',
    act(event('2000-01-01', 'inForce'), event('2020-01-01', 'expires')),
    '2020-01-01',
    'inForce',
  ],
  [
    'an act that expired',
    act(event('2000-01-01', 'inForce'), event('2020-01-01', 'expires')),
    '2020-01-02',
    'ended',
  ],
  ['an expiry that was extended in time', fisa, '2026-04-20', 'inForce'],
  ['and lapsed in the end', fisa, '2026-06-12', 'ended'],
  [
    'one extension moves one end: without another it ends at the next',
    act(
      event('2008-01-01', 'inForce'),
      event('2026-04-17', 'extended'),
      event('2026-04-20', 'expires'),
      event('2026-04-30', 'expires'),
    ),
    '2026-05-01',
    'ended',
  ],
  [
    'an extension after the end brings it back',
    act(event('2008-01-01', 'inForce'), event('2017-12-31', 'expires'), event('2018-01-19', 'extended')),
    '2018-01-19',
    'inForce',
  ],
  [
    'an end that the extension itself set years before is an end',
    act(event('2008-01-01', 'inForce'), event('2018-01-19', 'extended'), event('2023-12-31', 'expires')),
    '2024-01-01',
    'ended',
  ],
] as const)('%s', (_, entries, asOf, state) => {
  expect(lawStatus(at(asOf, entries), 'act').state).toBe(state);
});

test('a judgment has effect when it is given', () => {
  const judgment = [
    entry('source', { id: 'act', type: 'judgment', events: [event('2020-07-16', 'adopted')] }),
  ];
  expect(lawStatus(at('2020-07-16', judgment), 'act').state).toBe('inForce');
});

const appealed = act(
  event('2023-07-10', 'inForce'),
  event('2023-09-06', 'challenged', { case: 'T-553/23' }),
  event('2025-09-03', 'dismissed', { case: 'T-553/23' }),
  event('2025-10-31', 'appealed', { case: 'C-703/25 P' }),
);

test.each([
  ['the action is open', '2024-01-01', ['T-553/23']],
  ['it was dismissed', '2025-09-03', []],
  ['and appealed', '2025-10-31', ['C-703/25 P']],
])('%s', (_, asOf, open) => {
  expect(lawStatus(at(asOf, appealed), 'act').open.map((e) => e.case)).toEqual(open);
});

test('an event counts only once it could be known', () => {
  const late = act(
    event('2023-01-01', 'inForce'),
    event('2024-01-01', 'invalidated', { knownFrom: '2024-03-01' }),
  );
  expect(lawStatus(at('2024-02-01', late), 'act').state).toBe('inForce');
  expect(lawStatus(at('2024-02-01', late, '2024-04-01'), 'act').state).toBe('ended');
  expect(lawStatus(at('2024-06-01', late, '2024-01-15'), 'act').state).toBe('inForce');
});

test.each([
  ['before it is enacted nobody knows the successor', '2025-06-19', undefined],
  [
    'once enacted it is known, and its entry into force is not',
    '2025-06-20',
    { source: 'new', enacted: '2025-06-20' },
  ],
])('%s', (_, asOf, successor) => {
  const entries = [
    entry('source', { id: 'act', events: [event('1970-01-01', 'inForce')], successor: { source: 'new' } }),
    entry('source', { id: 'new', events: [event('2025-06-20', 'adopted')] }),
  ];
  expect(lawStatus(at(asOf, entries), 'act').successor).toEqual(successor);
});

const withProvision = (inForce?: { from?: string; until?: string }) => [
  entry('source', {
    id: 'act',
    events: [event('2026-01-01', 'inForce')],
    provisions: [provision('§ 11', inForce ? { inForce } : {})],
  }),
];

test.each([
  ['a provision is as its act is', undefined, '2026-01-01', 'inForce'],
  ['a provision without a date is not in force yet', {}, '2026-06-01', 'notInForce'],
  ['a provision that starts later than its act', { from: '2026-07-01' }, '2026-06-30', 'notInForce'],
  ['and has started', { from: '2026-07-01' }, '2026-07-01', 'inForce'],
  [
    'a provision that only has an end is in force until then',
    { until: '2026-07-01' },
    '2026-06-30',
    'inForce',
  ],
  ['and has ended', { until: '2026-07-01' }, '2026-07-01', 'ended'],
])('%s', (_, inForce, asOf, state) => {
  expect(provisionStatus(at(asOf, withProvision(inForce)), 'act', '§ 11').state).toBe(state);
});

test('what the world does not hold is unknown', () => {
  expect(lawStatus(at(testDay, []), 'act').state).toBe('unknown');
  expect(provisionStatus(at('2026-06-01', withProvision()), 'act', '§ 12').state).toBe('unknown');
});

test('no provision of an act that is not in force is, also one that the world does not hold', () => {
  expect(provisionStatus(at('2025-12-31', withProvision()), 'act', '§ 12').state).toBe('notInForce');
});
