import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { found } from '../testing/found.js';
import { measureVerifiedWithoutEvidence as rule } from './measure-verified-without-evidence.js';

const verified = [{ state: 'verified' }] as const;
const finds = ['error measure-verified-without-evidence@measure'];

test.each([
  ['verified with nothing to show', { states: [...verified] }, finds],
  ['verified with a report', { states: [...verified], evidence: [{ text: { nb: 'Rapport' } }] }, []],
  [
    'the report comes only later',
    { states: [...verified], evidence: [{ text: { nb: 'Rapport' }, on: '2024-06-02' }] },
    finds,
  ],
  ['only implemented', {}, []],
  [
    'verified only later',
    { states: [{ state: 'implemented' }, { state: 'verified', from: '2024-07-01' }] },
    [],
  ],
] as const)('%s', (_, fields, expected) => {
  expect(found(rule, [record('measure', fields as never)])).toEqual(expected);
});
