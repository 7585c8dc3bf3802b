import { expect, test } from 'vitest';
import { isShortName, shortName } from './short-name.js';

test.each([
  ['Søknad om barnehageplass', 'soknad-om-barnehageplass'],
  ['Ærlig  Å – 2!', 'aerlig-a-2'],
  ['---', ''],
  [
    'En tittel som er så lang at adressen ikke kan ta den med hel',
    'en-tittel-som-er-sa-lang-at-adressen-ikk',
  ],
])('%s becomes %s', (title, expected) => {
  expect(shortName(title)).toBe(expected);
});

test.each([
  ['barnehage', true],
  ['a', false],
  ['Stor', false],
  ['to--streker', false],
])('%s as a short name: %s', (name, expected) => {
  expect(isShortName(name)).toBe(expected);
});
