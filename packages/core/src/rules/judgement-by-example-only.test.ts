import { expect, test } from 'vitest';
import { findingsOf, record } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { judgementByExampleOnly as rule } from './judgement-by-example-only.js';
import { nb } from '../testing/text-in-language.js';

const example = { by: 'example', on: '2026-01-01' };

test.each([
  [
    'only the example has judged',
    [judgement('before', example), judgement('chosen', example)],
    '«Scenario» er bare vurdert i eksempelet.',
  ],
  [
    'the operator has judged the chosen alternative',
    [judgement('before', example), judgement('chosen', example), judgement('chosen')],
    '«Scenario» er bare vurdert i eksempelet når det gjelder Før.',
  ],
  ['the operator has judged both', [judgement('before'), judgement('chosen')], ''],
  ['nobody has judged', [], ''],
])('%s', (_, judgements, message) => {
  expect(nb(findingsOf(rule, [record('scenario', { judgements })])[0]?.message)).toBe(message);
});
