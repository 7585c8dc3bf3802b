import type { Evaluation, Finding } from '@risikobilde/core';
import { message } from '@risikobilde/words/message';
import { expect, test } from 'vitest';
import { waitingIn } from './waiting.js';

const finding = (record: string, fields: Partial<Finding> = {}): Finding => ({
  id: record,
  rule: 'some-rule',
  severity: 'warning',
  answers: 'reasons',
  message: message('common.close'),
  refs: [],
  at: { record },
  ...fields,
});
const kinds = { party: 'party', right: 'right', scenario: 'scenario', measure: 'measure' } as const;
const waiting = (fields: Partial<Evaluation>) =>
  waitingIn(
    { asOf: '2026-01-01', claims: [], findings: [], ...fields } as unknown as Evaluation,
    (id) => kinds[id as keyof typeof kinds],
    2,
  );

test('nothing waits where nothing is found, but what is counted elsewhere', () => {
  expect(waiting({})).toEqual({
    status: 0,
    document: 0,
    basis: 0,
    risk: 0,
    platform: 2,
    publish: 0,
    doubts: 0,
  });
});

test('what is found about a record waits in the group that shows it; what is only said for information does not', () => {
  const found = waiting({
    findings: [
      finding('party'),
      finding('right', { severity: 'error' }),
      finding('scenario'),
      finding('measure', { severity: 'info' }),
    ],
  });
  expect(found).toMatchObject({ basis: 2, risk: 1, publish: 1 });
});

test('doubts without an answer wait at the foot of the rail, and so does advice that was not followed', () => {
  const found = waiting({
    findings: [
      finding('a', { rule: 'doubt-unanswered' }),
      finding('b', { rule: 'advice-not-followed' }),
      finding('c'),
    ],
  });
  expect(found.doubts).toBe(2);
});

test('what a decision has answered waits no longer', () => {
  expect(waiting({ findings: [finding('party', { answeredBy: 'decision' })] }).basis).toBe(0);
});

test('what a service has from its platform waits with the platform', () => {
  const provenance = { from: 'platform' } as const;
  const because = (ref: string) => [{ ref, type: 'section', standing: 'fallen', children: [] }];
  const claims = [
    { id: 'a', standing: 'fallen', because: because('theirs'), provenance },
    { id: 'b', standing: 'challenged', because: because('ours') },
    { id: 'c', standing: 'challenged', because: because('ours') },
    { id: 'd', standing: 'supported', because: [] },
  ] as unknown as Evaluation['claims'];
  // Two claims that wait for one change are one thing to answer.
  expect(waiting({ claims })).toMatchObject({ status: 1, document: 2 });
});
