import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { measureCountedTwice as rule } from './measure-counted-twice.js';

const effect = (id: string, fields: object) => record('effect', { id, ...fields });
const half = { frequency: 0.5 };
const finds = ['error measure-counted-twice@measure+scenario'];

test.each([
  ['twice on frequency, for all alternatives', [effect('a', half), effect('b', half)], finds],
  [
    'once for all and once for one alternative',
    [effect('a', half), effect('b', { ...half, alternatives: ['chosen'] })],
    finds,
  ],
  [
    'for two different alternatives',
    [effect('a', { ...half, alternatives: ['before'] }), effect('b', { ...half, alternatives: ['chosen'] })],
    [],
  ],
  ['once on frequency, once on consequence', [effect('a', half), effect('b', { consequence: 0.5 })], []],
  ['two scenarios', [effect('a', half), effect('b', { ...half, scenario: 'other' })], []],
  ['two measures', [effect('a', half), effect('b', { ...half, measure: 'other' })], []],
])('%s', (_, records, expected) => {
  expect(findingLines(rule, records)).toEqual(expected);
});
