import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { measureWithoutOwner as rule } from './measure-without-owner.js';

const state = (name: 'proposed' | 'planned' | 'partly' | 'implemented' | 'verified' | 'withdrawn') =>
  record('measure', { states: [{ state: name }] });
const finds = ['warning measure-without-owner@measure'];

test.each([
  ['a planned measure without an owner', state('planned'), finds],
  ['a partly implemented measure without an owner', state('partly'), finds],
  ['an implemented measure without an owner', state('implemented'), finds],
  ['a verified measure without an owner', state('verified'), finds],
  ['a proposal needs no owner yet', state('proposed'), []],
  ['a withdrawn measure needs none any longer', state('withdrawn'), []],
  ['somebody owns it', record('measure', { owner: { nb: 'Driftssjefen' } }), []],
])('%s', (_, measure, expected) => {
  expect(findingLines(rule, [measure])).toEqual(expected);
});
