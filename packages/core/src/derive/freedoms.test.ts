import { expect, test } from 'vitest';
import { evaluationOf, record } from '../testing/fixtures.js';

const yes = { answer: 'yes', why: { nb: 'Ja' } } as const;
const no = { answer: 'no', why: { nb: 'Nei' } } as const;
const partly = { answer: 'partly', why: { nb: 'Delvis' } } as const;
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
const result = (steps: object) => evaluationOf([record('freedom', { steps })]).freedoms[0];

test.each([
  ['every condition is met', full, 'justifiedInterference'],
  ['the right is not engaged', { engaged: no }, 'notEngaged'],
  ['there is no interference', { engaged: yes, interference: no }, 'noInterference'],
  ['without law', { ...full, law: no }, 'violation'],
  ['without a legitimate aim', { ...full, aim: no }, 'violation'],
  ['unsuitable for its aim', { ...full, suitable: no }, 'violation'],
  ['not necessary', { ...full, necessary: no }, 'violation'],
  ['not proportionate', { ...full, proportionate: no }, 'violation'],
  ['without safeguards', { ...full, safeguards: no }, 'violation'],
  ['a remedy that is lacking is a matter of art. 13', { ...full, remedy: no }, 'justifiedInterference'],
  ['partly met', { ...full, safeguards: partly }, 'justifiedInterference'],
  ['a step is empty', { ...full, aim: undefined }, undefined],
])('%s', (_, steps, gives) => {
  expect(result(steps)?.gives).toBe(gives);
});

test('nothing answered leaves every step empty, in the order of the courts', () => {
  expect(result({})?.emptySteps).toEqual([
    'engaged',
    'interference',
    'law',
    'aim',
    'suitable',
    'necessary',
    'proportionate',
    'safeguards',
    'remedy',
  ]);
});
