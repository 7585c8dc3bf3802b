import type { ClaimResult, Reason } from '../evaluation.js';
import type { LocalDate } from '../model/local-date.js';
import { message } from '@risikobilde/words/message';
import { expect, test } from 'vitest';
import { groupChanges } from './group-changes.js';

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
  28,
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
