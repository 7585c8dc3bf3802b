import { expect, test } from 'vitest';
import type { Findable } from '../search/find-in.js';
import { findSupposed, isSupposing, nearestTo } from './find-supposed.js';

const named = (id: string, title: string): Findable => ({
  id,
  kind: 'party',
  title,
  target: { type: 'record', id },
});
const items = [
  named('IN', 'India'),
  named('ms', 'Microsoft Ireland Operations Limited'),
  named('region', 'Azure Norway East'),
  named('support', 'Underdatabehandlere for teknisk støtte'),
];

test.each([
  ['hva om support fra India stenges?', ['IN', 'support']],
  ['India', ['IN']],
  ['Norway East', ['region']],
  ['what if Microsoft is bought', ['ms']],
  ['hva om', []],
  ['Atlantis', []],
])('«%s» names %j', (query, ids) => {
  expect(findSupposed(items, query, 5).map(({ id }) => id)).toEqual(ids);
});

test('a name that nothing has leads to those that look like it', () => {
  expect(nearestTo(items, 'Indien', 3).map(({ id }) => id)).toEqual(['IN']);
});

test('only a question asks what would follow', () => {
  expect(['hva om India', 'Kva om', 'what if', 'India'].map(isSupposing)).toEqual([true, true, true, false]);
});
