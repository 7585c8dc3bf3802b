import { expect, test } from 'vitest';
import { findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { interferenceStepEmpty as rule } from './interference-step-empty.js';
import { nb } from '../testing/text-in-language.js';

const yes = { answer: 'yes', why: { nb: 'Ja' } } as const;
const no = { answer: 'no', why: { nb: 'Nei' } } as const;
const full = {
  engaged: yes,
  interference: yes,
  law: yes,
  aim: yes,
  suitable: yes,
  necessary: yes,
  proportionate: yes,
  safeguards: yes,
  remedy: yes,
};
const { necessary: _, ...withoutNecessity } = full;

test.each([
  [
    'a conclusion is drawn although necessity is unanswered',
    { steps: withoutNecessity, conclusion: 'justifiedInterference' },
    ['error interference-step-empty@freedom'],
  ],
  [
    'necessity is unanswered and no conclusion drawn yet',
    { steps: withoutNecessity },
    ['warning interference-step-empty@freedom'],
  ],
  ['every step is answered', { steps: full, conclusion: 'justifiedInterference' }, []],
  ['a right that is not engaged ends the test', { steps: { engaged: no }, conclusion: 'notEngaged' }, []],
  [
    'no interference ends the test',
    { steps: { engaged: yes, interference: no }, conclusion: 'noInterference' },
    [],
  ],
] as const)('%s', (_name, fields, expected) => {
  expect(findingLines(rule, [record('freedom', fields)])).toEqual(expected);
});

test('the message names the step in words', () => {
  const [finding] = findingsOf(rule, [
    record('freedom', { steps: withoutNecessity, conclusion: 'violation' }),
  ]);
  expect(nb(finding?.message)).toBe('«Privatliv»: Konklusjonen er trukket uten svar på nødvendighet.');
});
