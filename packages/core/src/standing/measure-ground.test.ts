import { expect, test } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { anAssessment, aWorld, record, testDay } from '../testing/fixtures.js';

test.each([
  ['implemented', 'supported', 'reason.record.inPlace'],
  ['partly', 'challenged', 'reason.measure.partly'],
  ['planned', 'challenged', 'reason.measure.planned'],
  ['proposed', 'unsupported', 'reason.measure.proposed'],
  ['withdrawn', 'fallen', 'reason.measure.withdrawn'],
  ['rejected', 'fallen', 'reason.measure.rejected'],
] as const)('a claim on a measure that is %s is %s', (state, standing, key) => {
  const measure = record('measure', { id: 'lock', states: [{ state }] });
  const claim = record('claim', { id: 'locked', grounds: { measure: 'lock' } });
  const [result] = evaluate(anAssessment(measure, claim), aWorld(), testDay).claims;
  const [ground] = result?.grounds ?? [];
  expect(ground?.standing).toBe(standing);
  expect(ground && 'key' in ground.reason && ground.reason.key).toBe(key);
});
