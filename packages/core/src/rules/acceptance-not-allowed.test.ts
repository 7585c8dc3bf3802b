import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { judgement } from '../testing/judgement.js';
import { acceptanceNotAllowed as rule } from './acceptance-not-allowed.js';

const at = (level: number) =>
  record('scenario', {
    judgements: [judgement('chosen', { frequency: { level }, consequence: { level } })],
  });
const accepted = (fields: object = {}) => record('decision', { scenario: 'scenario', ...fields });

test.each([
  ['a medium risk may be accepted', [at(2), accepted()], []],
  [
    'a high residual risk cannot be accepted away',
    [at(3), accepted()],
    ['error acceptance-not-allowed@decision+scenario#chosen'],
  ],
  ['a high risk that nobody accepted is another rule’s', [at(3)], []],
  ['an acceptance of a later day', [at(3), accepted({ on: '2024-06-02' })], []],
  ['an acceptance that has expired', [at(3), accepted({ expires: '2024-01-01' })], []],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, records)).toEqual(expected);
});
