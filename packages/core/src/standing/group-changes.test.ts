import type { ClaimResult, Reason } from '../evaluation.js';
import type { LocalDate } from '../model/local-date.js';
import { message } from '@risikobilde/words/message';
import { say as sayIn } from '@risikobilde/words/all';
import { describe, expect, test } from 'vitest';
import { entry, evaluationOf, event, record } from '../testing/fixtures.js';
import { groupChanges, whatFell } from './group-changes.js';

const day = (date: string) => date as LocalDate;
const say = (nb: string) => ({ nb, nn: nb, en: nb });
const edition = (ref: string, about: string, since: string): Reason => ({
  ref,
  type: 'edition',
  label: { nb: 'Rapporten' },
  standing: 'challenged',
  reason: say(`Ikke vurdert for ${about}`),
  since: day(since),
  considerAs: { of: { series: 'report', edition: '2026' }, about },
  children: [],
});
const missing: Reason = {
  ref: 'chapter',
  type: 'section',
  label: { nb: 'Kapitlet' },
  standing: 'unsupported',
  reason: say('Ble tatt ut'),
  since: day('2023-11-01'),
  children: [],
};
const claim = (id: string, ...because: Reason[]): ClaimResult => ({
  id,
  text: { nb: id },
  section: 'conclusion',
  essential: false,
  standing: 'challenged',
  summary: message('core.labelled', { label: { nb: '' }, said: { nb: '' } }),
  because,
  grounds: because,
});

const groups = groupChanges(
  [
    claim('a', edition('report@2026', 'premise', '2026-02-01'), missing),
    claim('b', edition('report', 'scenario', '2025-02-01')),
  ],
  day('2026-03-10'),
  record('assessment', { changeLog: [], reassessWithinDays: 28 }),
);

test('the same edition leaned on in two ways is one thing to answer, about both records', () => {
  expect(groups.find((group) => group.of)).toMatchObject({
    of: { series: 'report', edition: '2026' },
    about: ['premise', 'scenario'],
    claims: ['a', 'b'],
    since: '2025-02-01',
    due: '2025-03-01',
    overdue: true,
  });
});

test('the one that has waited longest comes first, and what cannot be answered has nothing to name', () => {
  expect(groups.map((group) => group.refs[0])).toEqual(['chapter', 'report@2026']);
  expect(groups[0]).toMatchObject({ about: [] });
  expect(groups[0]?.of).toBeUndefined();
});

describe('a source that stands no longer', () => {
  const on = '2024-06-01';
  const records = [
    record('section'),
    record('premise', { restsOn: [{ source: 'dpf' }] }),
    record('claim', { id: 'direct', grounds: { all: [{ source: 'dpf' }] } }),
    record('claim', { id: 'through-a-premise', grounds: { all: [{ premise: 'premise' }] } }),
    record('claim', { id: 'elsewhere', grounds: { all: [{ source: 'gdpr' }] } }),
  ];
  const sourceWith = (...events: ReturnType<typeof event>[]) =>
    entry('source', {
      id: 'dpf',
      type: 'decision',
      short: { nb: 'DPF' },
      events: [event('2023-07-10', 'adopted'), event('2024-01-31', 'appealed'), ...events],
    });
  const gdpr = entry('source', { id: 'gdpr', type: 'regulation', events: [event('2018-05-25', 'inForce')] });
  const changesOn = (asOf: string, source: ReturnType<typeof sourceWith>) =>
    groupChanges(
      evaluationOf(records, [source, gdpr], asOf).claims,
      day(asOf),
      record('assessment', { changeLog: [] }),
    );
  const titleIn = (group: ReturnType<typeof changesOn>[number], source: ReturnType<typeof sourceWith>) => {
    const said = whatFell(group, () => source);
    return said && sayIn(said, 'nb');
  };

  test.each(['invalidated', 'repealed', 'succeeded', 'lapsed'] as const)(
    'is one task for all that lean on it, named by what befell it, from that day: %s',
    (type) => {
      const source = sourceWith(event('2024-05-20', type, { text: { nb: 'Falt i retten' } }));
      const [group, ...others] = changesOn(on, source);
      expect(others).toEqual([]);
      expect(group).toMatchObject({
        fell: { source: 'dpf', on: '2024-05-20' },
        claims: ['direct', 'through-a-premise'],
        since: '2024-05-20',
        due: '2024-06-17',
        overdue: false,
      });
      // No reasons make it carry again.
      expect(group?.of).toBeUndefined();
      expect(group && titleIn(group, source)).toBe('DPF: Falt i retten');
    },
  );

  test('is no task before it falls: what is open then is the appeal, which can be answered', () => {
    const source = sourceWith(event('2024-05-20', 'invalidated'));
    const [group, ...others] = changesOn('2024-05-19', source);
    expect(others).toEqual([]);
    expect(group?.fell).toBeUndefined();
    expect(group?.of).toEqual({ source: 'dpf', event: '2024-01-31' });
    expect(group && titleIn(group, source)).toBeUndefined();
  });

  test('is not said of what never came into force', () => {
    const source = entry('source', { id: 'dpf', type: 'act', events: [event('2023-07-10', 'adopted')] });
    expect(changesOn(on, source).every(({ fell }) => fell === undefined)).toBe(true);
  });
});
