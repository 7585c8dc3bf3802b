import { expect, test } from 'vitest';
import { findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { changedAfterJudgement as rule } from './changed-after-judgement.js';
import { nb } from '../testing/text-in-language.js';

const scenario = record('scenario', { judgements: [judgement('chosen', { on: '2024-01-01' })] });
const later = { changed: '2024-02-01' } as const;
const finds = ['warning changed-after-judgement@scenario#2024-02-01'];

test.each([
  ['an affected activity changed', [record('activity', later)], finds],
  ['an engagement for it changed', [record('engagement', later)], finds],
  ['an effect changed', [record('effect', later)], finds],
  ['a measure with an effect on it changed', [record('measure', later), record('effect')], finds],
  ['a measure without an effect on it changed', [record('measure', later)], []],
  ['another activity changed', [record('activity', { id: 'other', ...later })], []],
  ['it changed before the judgement', [record('activity', { changed: '2023-12-31' })], []],
  ['it changed on the day of the judgement', [record('activity', { changed: '2024-01-01' })], []],
  ['it changes only later', [record('activity', { changed: '2024-06-02' })], []],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, [scenario, ...records])).toEqual(expected);
});

test('a scenario that nobody judged has nothing to be newer than', () => {
  expect(findingLines(rule, [record('scenario'), record('activity', later)])).toEqual([]);
});

test('the message says what changed and when', () => {
  const [finding] = findingsOf(rule, [scenario, record('activity', later)]);
  expect(nb(finding?.message)).toBe(
    '«Scenario» er ikke vurdert på nytt etter at dette ble endret: «Behandling» (1. februar 2024).',
  );
});
