import { expect, test } from 'vitest';
import type { AssessmentRecord } from '../model/assessment.js';
import { entry, findingsOf, record } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { nb } from '../testing/text-in-language.js';
import { incidentsSinceJudgement as rule } from './incidents-since-judgement.js';

const estimated = record('scenario', {
  judgements: [judgement('chosen', { frequency: { onceInYears: [5, 50] } })],
});
const incident = (fields: object = {}) =>
  record('incident', { on: '2024-06-01', scenario: 'scenario', ...fields });
const register = record('observation', {});

test.each<readonly [string, readonly AssessmentRecord[], string]>([
  ['nothing happened', [register], ''],
  [
    'one incident in a count',
    [register, incident()],
    '«Scenario» er anslått 1. januar 2024 for Valgt, og 1 hendelse er registrert etter det.',
  ],
  [
    'one incident that nobody counted years for',
    [incident({ alternative: 'chosen' })],
    '«Scenario» er anslått 1. januar 2024 for Valgt, og 1 hendelse er registrert etter det.',
  ],
  ['a near miss', [register, incident({ outcome: 'nearMiss' })], ''],
  ['an incident before the estimate', [register, incident({ on: '2023-06-01' })], ''],
])('%s', (_, records, message) => {
  expect(nb(findingsOf(rule, [estimated, ...records], [entry('scale')], '2026-01-01')[0]?.message)).toBe(
    message,
  );
});
