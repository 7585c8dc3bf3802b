import { expect, test } from 'vitest';
import { aWorld, entry, record } from '../testing/fixtures.js';
import { documentLanguages } from './document-languages.js';

const head = (said: object) =>
  record('assessment', {
    subject: { type: 'service', name: { nb: 'Tjeneste' }, operator: 'me' },
    ...said,
  });
const fact = { cite: { title: 'Lov' }, verification: 'K' as const };
const world = aWorld(
  entry('country', {
    code: 'NO',
    documents: { languages: ['nb', 'nn', 'en'], law: { name: 'Språklova' }, ...fact },
  }),
  entry('country', { id: 'country-dk', code: 'DK' }),
);

test.each([
  ['an authority that its country owes the public two languages', 'authority', 'NO', {}, ['nb', 'nn', 'en']],
  ['a company there', 'company', 'NO', {}, ['nb', 'en']],
  ['an authority elsewhere that writes in bokmål', 'authority', 'DK', {}, ['nb', 'en']],
  ['one that writes in English alone', 'authority', 'DK', { mainLanguage: 'en' }, ['en']],
  ['one that writes in a language without words here', 'authority', 'DK', { mainLanguage: 'da' }, ['en']],
  ['one that says which', 'authority', 'NO', { languages: ['nn', 'da'] }, ['nn']],
  [
    'one that says only a language without words here',
    'authority',
    'DK',
    { languages: ['da'] },
    ['nb', 'en'],
  ],
] as const)('%s', (_, type, country, said, languages) => {
  const party = record('party', { id: 'me', type, country });
  expect(documentLanguages({ records: [head(said), party] }, world)).toEqual(languages);
});
