import { expect, test } from 'vitest';
import { aboutOf, missingOf } from './decision-about.js';

const chosen = { scenario: 'r', alternative: 'cloud', finding: 'f', needed: false };

test.each([
  ['acceptance', { scenario: 'r', alternative: 'cloud' }],
  ['approval', {}],
  ['priorConsultation', { scenario: 'r', needed: false }],
  ['finding', { finding: 'f' }],
] as const)(
  'a decision of type %s is about what belongs to it, whatever was chosen before',
  (type, about) => {
    expect(aboutOf(type, chosen)).toEqual(about);
    expect(missingOf(type, chosen)).toBeUndefined();
  },
);

test('a risk is accepted of a scenario, a finding is answered by name, and prior consultation is needed or not', () => {
  expect(missingOf('acceptance', {})).toBe('scenario');
  expect(missingOf('finding', {})).toBe('finding');
  expect(missingOf('priorConsultation', {})).toBe('needed');
  expect(missingOf('approval', {})).toBeUndefined();
});
