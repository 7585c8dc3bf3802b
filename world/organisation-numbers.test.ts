import { expect, test } from 'vitest';
import { record } from '../packages/core/src/testing/fixtures.js';
import { finds } from './asked-by-date.js';

test.each([
  ['NO', '991825827', true],
  ['NO', '991825828', false],
  ['DK', '29189846', true],
  ['DK', '29189847', false],
  ['DK', '991825827', false],
  ['SE', '2120000142', true],
  ['SE', '2120000143', false],
  ['NL', '12345678', true],
  ['NL', '00000001003214345000', true],
  ['NL', '1234567890', false],
  ['FI', '0201256-6', true],
  ['FI', '0201256-7', false],
  ['DE', '12345678901', true],
  ['ZZ', '12345678', true],
])('in %s, %s is a number of its own: %s', (country, orgNumber, fits) => {
  const party = record('party', { id: 'operator', country, orgNumber });
  expect(finds([party], '2026-11-24', 'organisation-number-unlike')).toEqual(
    fits ? [] : ['warning operator'],
  );
});
