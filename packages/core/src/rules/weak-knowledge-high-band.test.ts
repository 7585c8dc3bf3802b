import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { weakKnowledgeHighBand as rule } from './weak-knowledge-high-band.js';

const judged = (level: number, strength: 'weak' | 'moderate', alternative = 'chosen') =>
  record('scenario', {
    judgements: [judgement(alternative, { frequency: { level }, consequence: { level }, strength })],
  });
const finds = ['warning weak-knowledge-high-band@scenario#chosen'];

test.each([
  ['high risk on weak knowledge', judged(3, 'weak'), finds],
  ['medium risk on weak knowledge', judged(2, 'weak'), finds],
  ['low risk on weak knowledge', judged(1, 'weak'), []],
  ['high risk on moderate knowledge', judged(3, 'moderate'), []],
  ['the alternative that was not chosen', judged(3, 'weak', 'before'), []],
])('%s', (_, scenario, expected) => {
  expect(findingLines(rule, [scenario])).toEqual(expected);
});
