import { describe, expect, test } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { notGivenHere } from '../model/not-given-here.js';
import { anAssessment, aWorld, record, testDay } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { acceptanceMissing as rule } from './acceptance-missing.js';

const at = (level: number, alternative = 'chosen', strength: 'weak' | 'moderate' = 'weak') =>
  record('scenario', {
    judgements: [judgement(alternative, { frequency: { level }, consequence: { level }, strength })],
  });
const accepted = (fields: object = {}) => record('decision', { scenario: 'scenario', ...fields });
const finds = ['warning acceptance-missing@scenario#chosen'];

test.each([
  ['a low risk needs no acceptance', [at(1)], []],
  ['a medium risk on weak knowledge that nobody accepted', [at(2)], finds],
  ['on more than weak knowledge as well: the scale says so', [at(2, 'chosen', 'moderate')], finds],
  ['a medium risk that is accepted', [at(2), accepted()], []],
  ['accepted for the other alternative only', [at(2), accepted({ alternative: 'before' })], finds],
  ['accepted only later', [at(2), accepted({ on: '2024-06-02' })], finds],
  ['an approval is not an acceptance', [at(2), accepted({ type: 'approval' })], finds],
  ['an expired acceptance is left to its own rule', [at(2), accepted({ expires: '2024-01-01' })], []],
  ['a high risk that nobody may accept', [at(3)], []],
  ['the alternative that was not chosen', [at(2, 'before')], []],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, records)).toEqual(expected);
});

test('a measure due by the day it begins that takes the risk down leaves nothing to accept', () => {
  const measure = record('measure', { states: [{ state: 'planned' }], due: '2024-07-01' });
  const effect = record('effect', { frequency: 0.01, consequence: 0.01 });
  const begins = (on: string) => record('activity', { begins: on });
  expect(findingLines(rule, [at(2), measure, effect, begins('2024-08-01')])).toEqual([]);
  expect(findingLines(rule, [at(2), measure, effect, begins('2024-01-01')])).toEqual(finds);
});

describe('an acceptance that only came in with files', () => {
  const records = [at(2), accepted({ id: 'elsewhere' })];
  const found = (notGivenHere: readonly string[] | undefined) =>
    evaluate(
      { ...anAssessment(...records), ...(notGivenHere && { notGivenHere }) },
      aWorld(),
      testDay,
    ).findings.filter((one) => one.rule === rule.id);

  test('counts for nothing where it is known who gives what, and the finding says that it came with the files', () => {
    const [finding, ...others] = found(notGivenHere(records));
    expect(others).toEqual([]);
    expect(finding?.message.key).toBe('rule.acceptance-missing.notGivenHere');
  });

  test('counts where nobody knows', () => expect(found(undefined)).toEqual([]));

  test('is told from one that was given here by what that is bound to', () => {
    const here = accepted({ id: 'here', contentHash: 'f'.repeat(64) });
    expect(notGivenHere([...records, here])).toEqual(['elsewhere']);
  });
});

describe('a risk that somebody only states to be accepted, without name, level or day', () => {
  const scenario = {
    ...at(2),
    saidAccepted: {
      by: { nb: 'Etaten', nn: 'Etaten', en: 'The agency' },
      text: {
        nb: 'Leverandøren kan nå nøklene',
        nn: 'Leverandøren kan nå nøklane',
        en: 'The provider can reach the keys',
      },
      cite: { title: 'A page' },
    },
  };

  test('is not accepted, and the finding says what was stated and what was not', () => {
    const [finding, ...others] = evaluate(anAssessment(scenario), aWorld(), testDay).findings.filter(
      (one) => one.rule === rule.id,
    );
    expect(others).toEqual([]);
    expect(finding?.message.key).toBe('rule.acceptance-missing.inGeneral');
  });

  test('is accepted by an acceptance like any other', () => {
    expect(findingLines(rule, [scenario, accepted()])).toEqual([]);
  });
});
