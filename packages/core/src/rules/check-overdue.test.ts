import { expect, test } from 'vitest';
import {
  edition,
  entry,
  event,
  evaluationOf,
  foundIn,
  record,
  type RuleCase,
  text,
} from '../testing/fixtures.js';
import { checkOverdue } from './check-overdue.js';

const claim = record('claim', { grounds: { all: [{ source: 'pending' }] } });
const pending = (fields: object = {}) =>
  entry('source', {
    id: 'pending',
    type: 'judgment',
    checkEveryMonths: 3,
    lastChecked: '2026-01-31',
    events: [event('2025-09-03', 'adopted')],
    ...fields,
  });
const engagement = record('engagement', { terms: [{ terms: 'terms', edition: '1' }] });
const terms = (fields: object = {}) =>
  entry('terms', {
    editions: [edition('1', '2025-09-01', { clauses: [] })],
    checkEveryMonths: 6,
    lastChecked: '2025-11-15',
    ...fields,
  });
const enacted = entry('source', {
  id: 'enacted',
  type: 'act',
  checkEveryMonths: 3,
  lastChecked: '2026-01-31',
  events: [event('2025-06-20', 'adopted')],
});
const old = entry('source', {
  id: 'old',
  type: 'act',
  successor: { source: 'enacted' },
  events: [event('1970-01-01', 'inForce')],
});
const on = (name: string, asOf: string, finds: readonly string[], world = [pending()]): RuleCase => ({
  name,
  records: [claim],
  world,
  asOf,
  finds,
});

const cases: readonly RuleCase[] = [
  on('a pending case on the last day of its interval: nothing', '2026-04-30', []),
  on('the day after: a warning', '2026-05-01', ['pending']),
  on('a day before the last look: the look showed how things were', '2025-10-01', []),
  on('before there was anything to look up: nothing', '2025-09-02', []),
  on('no day of check: a warning', '2025-10-01', ['pending'], [pending({ lastChecked: undefined })]),
  on('nothing is awaited: nothing', '2030-01-01', [], [pending({ checkEveryMonths: undefined })]),
  {
    name: 'who leans on it has looked anew: nothing',
    records: [
      claim,
      record('consideration', {
        of: { source: 'pending', event: '2025-09-03' },
        about: ['claim'],
        on: '2026-05-01',
      }),
    ],
    world: [pending()],
    asOf: '2026-05-02',
    finds: [],
  },
  {
    name: 'two that lean on it: one finding',
    records: [claim, record('premise', { restsOn: [{ source: 'pending' }] })],
    world: [pending()],
    asOf: '2026-05-01',
    finds: ['pending'],
  },
  {
    name: 'an act whose successor waits for a day: the successor is to be looked up',
    records: [record('claim', { grounds: { all: [{ source: 'old' }] } })],
    world: [old, enacted],
    asOf: '2026-05-01',
    finds: ['enacted'],
  },
  {
    name: 'terms of an engagement',
    records: [engagement],
    world: [terms()],
    asOf: '2026-05-16',
    finds: ['terms'],
  },
  { name: 'on their last day', records: [engagement], world: [terms()], asOf: '2026-05-15', finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(checkOverdue, row)).toEqual(row.finds);
});

test('an overdue check is said after what happened, in the conclusion, the claim and its reasons, and makes a task', () => {
  const world = [
    pending(),
    entry('source', {
      id: 'fallen',
      type: 'act',
      events: [event('2025-01-01', 'inForce'), event('2026-01-01', 'repealed')],
    }),
  ];
  const both = record('claim', {
    text: text('Påstand'),
    grounds: { all: [{ source: 'fallen' }, { source: 'pending' }] },
  });
  const { conclusion, tasks } = evaluationOf(
    [both, record('section', { role: 'conclusion' })],
    world,
    '2026-05-01',
  );
  const [only] = conclusion.claims;
  expect(only?.because.map(({ ref }) => ref)).toEqual(['fallen', 'pending', 'pending#check']);
  expect(only?.standing).toBe('fallen');
  expect(JSON.stringify(only?.summary)).toMatch(/repealed|ended.*claim\.unchecked/);
  expect(JSON.stringify(conclusion.summary)).toContain('conclusion.summary.unchecked');
  expect(tasks[0]?.because).toContain('pending#check');
});
