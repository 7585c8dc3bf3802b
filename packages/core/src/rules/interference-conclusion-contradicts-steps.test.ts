import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { interferenceConclusionContradictsSteps as rule } from './interference-conclusion-contradicts-steps.js';

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
const finds = ['error interference-conclusion-contradicts-steps@freedom'];

test.each([
  ['justified although not proportionate', { ...full, proportionate: no }, 'justifiedInterference', finds],
  ['justified although not suitable for its aim', { ...full, suitable: no }, 'justifiedInterference', finds],
  ['justified although without safeguards', { ...full, safeguards: no }, 'justifiedInterference', finds],
  [
    'a missing remedy is a breach of art. 13, not of the right itself',
    { ...full, remedy: no },
    'justifiedInterference',
    [],
  ],
  ['no interference although there is one', full, 'noInterference', finds],
  ['violation as the steps give', { ...full, law: no }, 'violation', []],
  ['an unfinished test contradicts nothing yet', { engaged: yes }, 'violation', []],
] as const)('%s', (_name, steps, conclusion, expected) => {
  expect(findingLines(rule, [record('freedom', { steps, conclusion })])).toEqual(expected);
});
