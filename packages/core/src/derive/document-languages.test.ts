import { expect, test } from 'vitest';
import { record } from '../testing/fixtures.js';
import { documentLanguages } from './document-languages.js';

const head = record('assessment', {
  subject: { type: 'service', name: { nb: 'Tjeneste' }, operator: 'me' },
});

test.each([
  ['a Norwegian authority', 'authority', 'NO', ['nb', 'nn', 'en']],
  ['a Norwegian company', 'company', 'NO', ['nb', 'en']],
  ['a Danish authority', 'authority', 'DK', ['nb', 'en']],
] as const)('%s publishes in its languages when nobody asks for others', (_, type, country, languages) => {
  expect(documentLanguages({ records: [head, record('party', { id: 'me', type, country })] })).toEqual(
    languages,
  );
});
