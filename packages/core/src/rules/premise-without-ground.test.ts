import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { premiseWithoutGround as rule } from './premise-without-ground.js';

test.each([
  ['neither ground nor theme', record('premise'), ['warning premise-without-ground@premise']],
  ['a ground', record('premise', { restsOn: [{ source: 'dpf' }] }), []],
  ['a theme', record('premise', { themes: ['us-oversight'] }), []],
])('%s', (_, premise, expected) => {
  expect(findingLines(rule, [premise])).toEqual(expected);
});
