import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { controllerCountryUnknown } from './controller-country-unknown.js';

const seatedIn = (country: string, fields: object = {}) =>
  record('party', { id: 'operator', country, ...fields });
const activity = record('activity');

const cases: readonly RuleCase[] = [
  { name: 'a country in the EEA', records: [seatedIn('DK'), activity], finds: [] },
  { name: 'a country that is not stated', records: [seatedIn('ZZ'), activity], finds: ['operator'] },
  {
    name: 'a body in the United Kingdom is told it is outside',
    records: [seatedIn('GB'), activity],
    finds: ['operator'],
  },
  { name: 'Switzerland', records: [seatedIn('CH'), activity], finds: ['operator'] },
  {
    name: 'an international organisation is under no country’s law',
    records: [seatedIn('CH', { type: 'internationalOrganisation' }), activity],
    finds: [],
  },
  { name: 'who controls nothing is not asked', records: [seatedIn('ZZ')], finds: [] },
  {
    name: 'a provider that decides for its own purposes is not asked',
    records: [
      seatedIn('NO'),
      record('party', { id: 'provider', country: 'US' }),
      record('activity', {
        decides: [
          { party: 'operator', what: ['purpose'] },
          { party: 'provider', what: ['purpose'], forOwnPurposes: true },
        ],
      }),
    ],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(controllerCountryUnknown, row)).toEqual(row.finds);
});
