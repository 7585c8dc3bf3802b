import { describe, expect, test } from 'vitest';
import { compose } from '../compose/compose.js';
import { evaluate } from '../evaluate/evaluate.js';
import { aWorld, day, entry, evaluationOf, event, record, text } from '../testing/fixtures.js';
import { aService, releaseOf, withChange } from '../testing/platform.js';
import { groupChanges } from './group-changes.js';

const head = record('assessment', {
  changeLog: [
    { version: '1.0', date: '2020-12-01', changes: text('Første') },
    { version: '2.0', date: '2024-03-01', changes: text('Andre') },
  ],
});
const inborn = record('claim', { grounds: { all: [{ measure: 'planned' }] } });
const planned = record('measure', { id: 'planned', states: [{ state: 'planned' }] });
const appealed = (on: string) =>
  entry('source', {
    id: 'act',
    type: 'decision',
    events: [event('2018-01-01', 'adopted'), event(on, 'appealed')],
  });
const onAct = record('claim', { grounds: { all: [{ source: 'act' }] } });

describe('how long a task has waited', () => {
  test.each([
    [
      'a fault that no event brought dates from the version in force',
      inborn,
      [planned],
      '2024-09-01',
      '2024-03-01',
    ],
    ['and an earlier day from the version of that day', inborn, [planned], '2022-09-01', '2020-12-01'],
    [
      'a record with its own day brings the fault with it',
      inborn,
      [{ ...planned, from: '2024-06-01' }],
      '2024-09-01',
      '2024-06-01',
    ],
    [
      'a claim with its own day likewise',
      { ...inborn, from: '2024-07-01' },
      [planned],
      '2024-09-01',
      '2024-07-01',
    ],
    [
      'what happened after the first version waits from its day',
      onAct,
      ['2021-05-05'],
      '2024-09-01',
      '2021-05-05',
    ],
    [
      'what happened before it waits from the first version',
      onAct,
      ['2020-09-30'],
      '2024-09-01',
      '2020-12-01',
    ],
  ] as const)('%s', (_, claim, others, asOf, since) => {
    const records = others.filter((other) => typeof other !== 'string');
    const events = others.filter((other) => typeof other === 'string');
    const { tasks } = evaluationOf(
      [head, record('section'), claim as never, ...(records as never[])],
      events.map(appealed),
      asOf,
    );
    expect(tasks).toMatchObject([{ since, overdue: true }]);
  });

  test('before the first version there are no tasks, and it is said first', () => {
    const { tasks, claims, conclusion } = evaluationOf(
      [head, record('section'), inborn, planned],
      [],
      '2020-11-30',
    );
    expect(claims[0]?.standing).toBe('challenged');
    expect(tasks).toEqual([]);
    expect(conclusion.tried?.key).toBe('conclusion.tried.beforeFirst');
  });
});

describe('a service on a platform', () => {
  const release = releaseOf(
    withChange('all-well', {
      grounds: { all: [{ measure: 'not-there' }] },
      owner: { nb: 'Jurist i direktoratet' },
    }),
  );
  const tasksOf = (answers: Parameters<typeof aService>[1] = {}) =>
    evaluate(compose(aService(release, answers), release), aWorld(), day('2024-06-01')).tasks;

  test('has no task from what the platform says and nobody but the platform can mend', () => {
    expect(tasksOf().map(({ claim }) => claim)).not.toContain('plat.all-well');
  });

  test('has a task of its own for what it changed, and nobody at the platform answers for it', () => {
    const tasks = tasksOf({
      'all-well': { answer: 'adapt', reason: { nb: 'Annet hos oss' }, fields: { text: { nb: 'Vårt' } } },
    });
    const own = tasks.find(({ claim }) => claim === 'plat.all-well');
    expect(own).toBeDefined();
    expect(JSON.stringify(own?.owner)).not.toContain('direktoratet');
  });
});

describe('how long what has changed may wait', () => {
  test.each([
    ['after the assessment was begun: from its own day', '2021-05-05', '2021-06-02'],
    [
      'before it was begun: from the first version, for then there was nobody to look',
      '2020-09-30',
      '2020-12-29',
    ],
  ] as const)('what happened %s', (_, on, due) => {
    const { claims } = evaluationOf([head, record('section'), onAct], [appealed(on)], '2024-09-01');
    expect(groupChanges(claims, day('2024-09-01'), head)).toMatchObject([{ since: on, due }]);
  });

  test('what no event brought waits from the version in force, as the task for it does', () => {
    const { claims, tasks } = evaluationOf([head, record('section'), inborn, planned], [], '2024-09-01');
    expect(groupChanges(claims, day('2024-09-01'), head)[0]?.due).toBe(tasks[0]?.due);
  });
});
