import { aWorld, record, testDay, text } from '@risikobilde/core/testing';
import { expect, test } from 'vitest';
import { chainOfActivity } from './chain.js';

const party = (id: string, country: string, parent?: string) =>
  record('party', { id, name: text(id), country, ...(parent !== undefined && { parent }) });
const role = (of: string) => ({ party: of, activity: 'a', role: 'processor', depth: 1, via: [] }) as never;

test('the picture names the same ties outside the EEA as the list: of the place of processing, and of the owner', () => {
  const { parties } = chainOfActivity({
    roles: [role('us'), role('host'), role('owned')],
    transfers: [],
    parties: [party('us', 'NO'), party('host', 'NO'), party('owned', 'IE', 'owner'), party('owner', 'US')],
    engagements: [
      record('engagement', {
        id: 'hosting',
        principal: 'us',
        contractor: 'host',
        activities: ['a'],
        places: [
          { country: 'NO', what: 'storage' },
          { country: 'IN', what: 'access' },
        ],
      }),
      record('engagement', {
        id: 'owning',
        principal: 'us',
        contractor: 'owned',
        activities: ['a'],
        places: [],
      }),
    ],
    view: { entries: aWorld().entries, days: { asOf: testDay }, home: 'NO' },
    groundName: () => text('grunnlag'),
  });
  expect(
    parties.map(({ ref, outsideEea, ties }) => [ref, outsideEea, ties?.map((one) => JSON.stringify(one))]),
  ).toEqual([
    ['us', false, undefined],
    ['host', false, [expect.stringContaining('country.IN')]],
    ['owned', false, [expect.stringContaining('country.US')]],
  ]);
});
