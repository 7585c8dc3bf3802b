import { expect, test } from 'vitest';
import { entry, findingsOf, record } from '../testing/fixtures.js';
import { danglingReference as rule } from './dangling-reference.js';
import { nb } from '../testing/text-in-language.js';

const gone = record('section', {
  id: 'intelligence-risk',
  title: { nb: 'Etterretningsrisiko' },
  slug: 'x',
  from: '2023-01-01',
  until: '2023-11-01',
});
const chapter = (nb: string) => record('section', { id: 'chapter', body: { nb } });
const operator = record('party', { id: 'operator' });
const ids = (records: Parameters<typeof findingsOf>[1], asOf?: string) =>
  findingsOf(rule, [operator, ...records], [entry('source', { id: 'gdpr' })], asOf).map(
    (f) => `${f.severity} ${f.id}`,
  );

test.each([
  [
    'a chapter refers to a chapter that was taken out',
    [gone, chapter('Se [kapitlet](record:intelligence-risk).')],
    ['error dangling-reference@chapter+intelligence-risk'],
  ],
  [
    'a chapter shows a claim that is not there',
    [chapter('::claim{id="conclusion-1"}')],
    ['error dangling-reference@chapter+conclusion-1'],
  ],
  ['a reference to a source is about world data', [chapter('Se [loven](source:gdpr).')], []],
  [
    'a reference twice is one finding',
    [gone, chapter('[a](record:intelligence-risk) [b](record:intelligence-risk)')],
    ['error dangling-reference@chapter+intelligence-risk'],
  ],
  [
    'an effect of a measure that is not there',
    [record('scenario', { affects: ['activity'] }), record('activity'), record('effect')],
    ['error dangling-reference@effect+measure'],
  ],
  [
    'a ground that was taken out is said by the standing of its claim, not here',
    [gone, record('section'), record('claim', { grounds: { all: [{ section: 'intelligence-risk' }] } })],
    [],
  ],
  ['what was once considered may be gone since', [record('consideration', { about: ['gone'] })], []],
])('%s', (_, records, expected) => {
  expect(ids(records)).toEqual(expected);
});

test('the reference held while the chapter was there', () => {
  expect(ids([gone, chapter('[a](record:intelligence-risk)')], '2023-10-31')).toEqual([]);
});

test('the message says when the chapter was taken out, and since when the reference dangles', () => {
  const [finding] = findingsOf(rule, [operator, gone, chapter('[a](record:intelligence-risk)')]);
  expect(nb(finding?.message)).toBe(
    '«Kapittel» viser til «Etterretningsrisiko», som ble tatt ut av vurderingen 1. november 2023.',
  );
  expect(finding).toMatchObject({ since: '2023-11-01', at: { record: 'chapter', field: 'body.nb' } });
});
