import { expect, test } from 'vitest';
import { evaluationOf, record } from '../testing/fixtures.js';
import { foundInAll } from '../testing/finding-lines.js';

const answer = (finding: string, fields: object = {}) =>
  record('decision', { type: 'finding', finding, ...fields });
const gap = record('measure', { owner: { nb: 'Eier' }, states: [{ state: 'verified' }], evidence: [] });
const finds = ['error decision-on-missing-finding@decision'];

test.each([
  ['it answers a finding that is made', [gap, answer('measure-verified-without-evidence@measure')], []],
  [
    'it answers a finding on the standing of a claim',
    [record('section'), record('claim'), answer('claim-not-supported@claim')],
    [],
  ],
  ['it answers a finding that no rule makes', [answer('measure-verified-without-evidence@measure')], finds],
  [
    'it answers what is found of another answer: one finding that is gone makes no chain of them',
    [
      answer('no-such@rule'),
      answer('decision-on-missing-finding@decision', { id: 'second' }),
      answer('decision-on-missing-finding@second', { id: 'third' }),
    ],
    finds,
  ],
  ['it answers itself', [answer('decision-on-missing-finding@decision')], finds],
  ['the decision is made only later', [answer('no-such@rule', { on: '2024-06-02' })], []],
  ['the decision has ended', [answer('no-such@rule', { expires: '2024-01-01' })], []],
])('%s', (_, records, expected) => {
  expect(foundInAll('decision-on-missing-finding', records)).toEqual(expected);
});

test('a finding that is answered stays, with the answer beside it', () => {
  const { findings } = evaluationOf([gap, answer('measure-verified-without-evidence@measure')]);
  expect(findings.find((f) => f.rule === 'measure-verified-without-evidence')?.answeredBy).toBe('decision');
});

test('a decision that has expired answers nothing', () => {
  const { findings } = evaluationOf([
    gap,
    answer('measure-verified-without-evidence@measure', { expires: '2024-01-01' }),
  ]);
  expect(findings.find((f) => f.rule === 'measure-verified-without-evidence')?.answeredBy).toBeUndefined();
});
