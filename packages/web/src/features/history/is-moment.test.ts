import { expect, it } from 'vitest';
import { isMoment } from './is-moment.js';

it.each([
  ['now', true],
  ['day:2026-03-01', true],
  ['day:2026-02-30', false],
  ['day:i går', false],
  ['revision:12', true],
  ['revision:0', false],
  ['edition:2.5', true],
  ['edition:2.5-rc.1', true],
  ['edition:', false],
  ['xyz', false],
  ['', false],
])('%j in an address is a moment: %s', (moment, is) => {
  expect(isMoment(moment)).toBe(is);
});
