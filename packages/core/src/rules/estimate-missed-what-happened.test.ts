import { expect, test } from 'vitest';
import type { AssessmentRecord } from '../model/assessment.js';
import { day, entry, findingsOf, record } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { nb } from '../testing/text-in-language.js';
import { estimateMissedWhatHappened as rule } from './estimate-missed-what-happened.js';

const estimated = judgement('chosen', { frequency: { onceInYears: [5, 50] } });
const incidents = (n: number): readonly AssessmentRecord[] =>
  Array.from({ length: n }, (_, k) =>
    record('incident', { id: `incident-${k}`, on: '2024-06-01', scenario: 'scenario' }),
  );
const register = record('observation', {});

test.each<readonly [string, readonly ReturnType<typeof judgement>[], readonly AssessmentRecord[], string]>([
  ['as many as expected', [estimated], [register, ...incidents(1)], ''],
  [
    'more than expected',
    [estimated],
    [register, ...incidents(3)],
    'Anslaget for «Scenario», Valgt, tilsa fra 0 til 1 hendelser. Det kom 3.',
  ],
  [
    'more than expected by an estimate that is replaced',
    [estimated, judgement('chosen', { on: day('2025-12-01') })],
    [register, ...incidents(3)],
    '',
  ],
  ['nobody counted', [estimated], incidents(3), ''],
])('%s', (_, judgements, records, message) => {
  const found = findingsOf(
    rule,
    [record('scenario', { judgements: [...judgements] }), ...records],
    [entry('scale')],
    '2026-01-01',
  );
  expect(nb(found[0]?.message)).toBe(message);
});
