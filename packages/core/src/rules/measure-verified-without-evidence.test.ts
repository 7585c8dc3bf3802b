import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { measureVerifiedWithoutEvidence as rule } from './measure-verified-without-evidence.js';

const verified = [{ state: 'verified' }] as const;
const finds = ['error measure-verified-without-evidence@measure'];

test('verified with a file that is shown for it', () => {
  const measure = record('measure', { states: [...verified], evidence: [] });
  const file = { name: { nb: 'Rapport' }, of: ['measure'], on: '2024-06-02' };
  expect(findingLines(rule, [measure, record('evidence', { ...file, on: '2024-05-01' })])).toEqual([]);
  expect(findingLines(rule, [measure, record('evidence', { ...file, of: ['other'] })])).toEqual(finds);
  expect(findingLines(rule, [measure, record('evidence', file as never)])).toEqual(finds);
});

test.each([
  ['what was measured alone shows nothing', { measured: { nb: 'Ti forsøk' } }, finds],
  ['with what follows from it', { measured: { nb: 'Ti forsøk' }, shows: { nb: 'Låsen holder' } }, []],
  ['a file from before the two were told apart', { shows: { nb: 'Låsen holder' } }, []],
  ['a file that says neither', {}, []],
] as const)('%s', (_, fields, expected) => {
  const measure = record('measure', { states: [...verified], evidence: [] });
  const file = record('evidence', { of: ['measure'], ...fields });
  expect(findingLines(rule, [measure, file])).toEqual(expected);
});

test.each([
  ['verified with nothing to show', { states: [...verified], evidence: [] }, finds],
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
  expect(findingLines(rule, [record('measure', fields as never)])).toEqual(expected);
});
