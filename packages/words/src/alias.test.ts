import { expect, test } from 'vitest';
import { aliasIn } from './alias.js';

test.each([
  ['Digitaliseringsdirektoratet (Digdir)', 'Digdir'],
  ['Digdir ved Altinn sentralforvaltning (ASF)', 'ASF'],
  ['Fjordvik kommune (oppdiktet)', undefined],
  ['Microsoft Ireland Operations Limited', undefined],
  ['Kommunenes (KS) felles kontor', undefined],
  ['(Digdir)', undefined],
])('where there is little room %s is called %s', (name, expected) => {
  expect(aliasIn(name)).toBe(expected);
});
