import { expect, test } from 'vitest';
import type { AssessmentRecord } from '../model/assessment.js';
import { evaluationOf, record } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { finalRefusals } from './final-refusals.js';

const operator = record('party', { id: 'operator' });
const refused = (records: readonly AssessmentRecord[], asOf?: string): readonly string[] => [
  ...new Set(
    finalRefusals(evaluationOf([operator, ...records], [], asOf)).map(({ reason, finding }) =>
      reason === 'openError' ? `${reason} ${finding.id}` : reason,
    ),
  ),
];
const advice = record('advice', { adviser: 'dpo', on: '2024-01-10', followed: 'yes' });
const high = record('scenario', {
  judgements: [judgement('chosen', { frequency: { level: 3 }, consequence: { level: 3 } })],
});
const answer = (finding: string, fields: object = {}) =>
  record('decision', {
    id: `answer-${finding.length}`,
    type: 'finding',
    finding,
    on: '2024-01-10',
    ...fields,
  });

test('advice given and no error: it can be final', () => {
  expect(refused([advice])).toEqual([]);
});

test('without the advice of the data protection officer it cannot, whatever is decided', () => {
  expect(refused([])).toEqual(['adviceMissing']);
  const finding = evaluationOf([operator]).findings.find(({ rule }) => rule === 'dpo-advice-missing');
  expect(refused([answer(finding?.id ?? '')])).toEqual(['adviceMissing']);
});

test('advice of a later day is no advice before it', () => {
  expect(refused([advice], '2024-01-09')).toEqual(['adviceMissing']);
  expect(refused([advice], '2024-01-10')).toEqual([]);
});

test('an empty chapter stops it, and no decision fills it', () => {
  const empty = record('section', { id: 'risks' });
  const finding = 'section-without-claim@risks';
  expect(refused([advice, empty])).toEqual([`openError ${finding}`]);
  expect(refused([advice, empty, answer(finding)])).toEqual([`openError ${finding}`]);
  expect(refused([advice, record('section', { body: { nb: 'Vi behandler søknader.' } })])).toEqual([]);
});

test('a high residual risk needs the file of article 36, which no acceptance and no decision replaces', () => {
  const all = [advice, high, record('decision', { scenario: 'scenario' })];
  expect(refused(all)).toContain('consultationMissing');
  expect(refused([...all, answer('prior-consultation-needed@scenario')])).toContain('consultationMissing');
  const file = record('consultation', { sent: '2024-05-01', received: '2024-05-04' });
  expect(refused([...all, file])).not.toContain('consultationMissing');
});

test.each([
  ['nobody has decided', [], true],
  ['decided', [answer('dangling@x')], true],
  ['decided on that very error', [answer('measure-verified-without-evidence@late')], false],
  ['decided on a later day', [answer('measure-verified-without-evidence@late', { on: '2024-06-02' })], true],
  [
    'decided, and the decision has expired',
    [answer('measure-verified-without-evidence@late', { expires: '2024-05-01' })],
    true,
  ],
] as const)('an error refuses until it is decided on: %s', (_, decisions, isRefused) => {
  const verified = record('measure', { id: 'late', states: [{ state: 'verified' }] });
  expect(
    refused([advice, verified, ...decisions]).includes('openError measure-verified-without-evidence@late'),
  ).toBe(isRefused);
});
