import { expect, test } from 'vitest';
import { type Findable, findIn } from './find-in.js';

const record = (id: string, title: string): Findable => ({
  id,
  kind: 'measure',
  title,
  target: { type: 'record', id },
});
const items: readonly Findable[] = [
  record('keys', 'Kundens egne nøkler'),
  record('encryption-at-rest', 'Kryptering av lagrede data'),
  record('lockbox', 'Tilgang etter godkjenning'),
  { id: 'measures', kind: 'screen', title: 'Tiltak', target: { type: 'screen', key: 'measures' } },
];
const ids = (query: string) => findIn(items, query, 10).map((item) => item.id);

test.each([
  ['nøk', ['keys']],
  ['NØKLER kunde', ['keys']],
  ['encryption', ['encryption-at-rest']],
  ['ti', ['measures', 'lockbox', 'encryption-at-rest']],
  ['finnes ikke', []],
])('%s finds %j', (query, expected) => {
  expect(ids(query)).toEqual(expected);
});

test('before anything is typed, the screens are offered', () => {
  expect(ids('  ')).toEqual(['measures']);
});
