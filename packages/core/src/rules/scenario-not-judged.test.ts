import { expect, test } from 'vitest';
import { findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { scenarioNotJudged as rule } from './scenario-not-judged.js';
import { nb } from '../testing/text-in-language.js';

const finds = (severity: string) => [`${severity} scenario-not-judged@scenario`];
const other = { id: 'other', name: { nb: 'Annet' }, role: 'other' } as const;
const head = record('assessment');
const judged = (...alternatives: string[]) =>
  record('scenario', { judgements: alternatives.map((a) => judgement(a)) });

test.each([
  ['nobody has judged it', [head, record('scenario')], finds('warning')],
  ['only the chosen alternative is judged', [head, judged('chosen')], finds('warning')],
  ['both alternatives are judged', [head, judged('before', 'chosen')], []],
  [
    'only a third alternative is not judged',
    [record('assessment', { alternatives: [...head.alternatives, other] }), judged('before', 'chosen')],
    finds('info'),
  ],
  [
    'an alternative that has ended need not be',
    [
      record('assessment', {
        alternatives: [
          { id: 'before', name: { nb: 'Før' }, role: 'baseline', until: '2024-01-01' },
          { id: 'chosen', name: { nb: 'Valgt' }, role: 'chosen' },
        ],
      }),
      judged('chosen'),
    ],
    [],
  ],
  [
    'a judgement that was withdrawn does not count',
    [
      head,
      record('scenario', { judgements: [judgement('before'), judgement('chosen', { until: '2024-05-01' })] }),
    ],
    finds('warning'),
  ],
  [
    'a judgement made later does not count yet',
    [
      head,
      record('scenario', { judgements: [judgement('before'), judgement('chosen', { on: '2024-06-02' })] }),
    ],
    finds('warning'),
  ],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, records)).toEqual(expected);
});

test('the message names the alternatives', () => {
  expect(nb(findingsOf(rule, [record('scenario')])[0]?.message)).toBe(
    '«Scenario» er ikke vurdert for Før og Valgt.',
  );
});
