import { expect, test } from 'vitest';
import { record, text } from '../packages/core/src/testing/fixtures.js';
import { answered, on } from './asked-by-date.js';

const controlled = (country: string) => [
  record('party', { id: 'operator', type: 'authority', country, name: text('Virksomheten') }),
  on([{ article: '6(1)(e)' }]),
];

/** The provisions that the explanation of a right names, as data: an act, and where in it. */
const namedFor = (country: string, article: '15' | '16' | '20', asOf: string): string =>
  JSON.stringify(
    answered([...controlled(country), record('right', { article, says: 'exists' })], asOf).rights[0]?.why,
  );

test.each([
  ['access in Norway', 'NO', '15', '2026-11-24', ['Personopplysningsloven', '§ 16', '§ 17']],
  ['rectification in Norway', 'NO', '16', '2026-11-24', ['Personopplysningsloven', '§ 17']],
] as const)('what is said of %s names the exceptions of the country', (_, country, article, asOf, names) => {
  const said = namedFor(country, article, asOf);
  expect(names.filter((name) => !said.includes(name))).toEqual([]);
});

test.each([
  ['from a right that no provision restricts', 'NO', '20', '2026-11-24'],
  ['before the act was in force', 'NO', '15', '2018-07-01'],
  ['of another country', 'DK', '15', '2026-11-24'],
  ['of a country that is not stated', 'ZZ', '15', '2026-11-24'],
] as const)('no exceptions are named %s', (_, country, article, asOf) => {
  expect(namedFor(country, article, asOf)).not.toContain('country.exceptions');
});
