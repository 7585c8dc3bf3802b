import { describe, expect, test } from 'vitest';
import { recordSchemas } from '../model/record-schemas.js';
import { aWorld, entry, record } from '../testing/fixtures.js';
import { engageFrom } from './engage-supplier.js';

const fact = { cite: { title: 'Kilde' }, verification: 'S' } as const;
const scheme = { scheme: 'dpf', ...fact };
const name = { nb: 'Navn' };
const profile = entry('supplierProfile', {
  id: 'sky',
  entities: [
    { id: 'eea', name: 'Sky Ireland', country: 'IE', owner: { entity: 'top', ...fact }, ...fact },
    { id: 'top', name: 'Sky Inc.', country: 'US', ...fact },
    { id: 'odd', name: 'Sky Odd', owner: { entity: 'loop', ...fact }, ...fact },
    { id: 'loop', name: 'Sky Loop', country: 'DE', owner: { entity: 'odd', ...fact }, ...fact },
  ],
  certifications: [
    { of: 'top', status: 'certified', on: '2024-04-15', ...scheme },
    { of: 'eea', status: 'stated', ...scheme },
    { of: 'loop', status: 'unknown', ...scheme },
  ],
  terms: ['vilkar', 'gone'],
});
const entity = (id: string) => profile.entities.find((one) => one.id === id) ?? expect.fail(id);
const editions = ['2020', '2024'].map((id) => ({ id, date: `${id}-01-01`, clauses: [], ...fact }));
const world = aWorld(entry('terms', { id: 'vilkar', editions }), profile);
const ids = () => {
  let n = 0;
  return () => `p${(n += 1)}`;
};
const engagement = { principal: 'operator', activities: ['a'], contract: { title: name, inWriting: true } };
const taken = (id: string, parties: readonly object[] = [], said = {}) =>
  engageFrom(
    { profile, entity: entity(id), parties: parties as never, newId: ids(), said },
    world,
    engagement,
  ).changes.map(({ add }) => add as Readonly<Record<string, unknown>>);

describe('a supplier taken from its profile', () => {
  test('is its company, the owner with what was seen in the register, and the engagement on the newest terms', () => {
    expect(taken('eea')).toMatchObject([
      {
        id: 'p1',
        country: 'US',
        certifications: [{ scheme: 'dpf', lastChecked: '2024-04-15', verification: 'S' }],
      },
      { id: 'p2', country: 'IE', parent: 'p1', profile: { of: 'sky', entity: 'eea' } },
      { contractor: 'p2', terms: [{ terms: 'vilkar', edition: '2024' }], places: [] },
    ]);
  });

  test('makes records that the schema takes', () => {
    for (const { id } of profile.entities)
      for (const made of taken(id, [], { country: 'DE' })) {
        const { kind } = made as { readonly kind: 'party' | 'engagement' };
        expect(recordSchemas[kind].safeParse(made).error?.issues ?? [], id).toEqual([]);
      }
  });

  test.each(['eea', 'loop'])(
    'a certification that nobody saw in the register is asked, not taken: %s',
    (id) => {
      const parties = taken(id).filter((made) => made['profile']);
      expect(
        parties.find((made) => (made['profile'] as { entity: string }).entity === id),
      ).not.toHaveProperty('certifications');
    },
  );

  test('says nothing of how sub-processors were authorised, where data are, or what the contract says', () => {
    const made = taken('eea').at(-1);
    expect(made).not.toHaveProperty('subprocessors');
    expect(made).not.toHaveProperty('usesOthers');
  });

  test('a company that was taken before is used again', () => {
    const before = record('party', { id: 'known', profile: { of: 'sky', entity: 'top' } });
    expect(taken('eea', [before])).toMatchObject([{ id: 'p1', parent: 'known' }, { kind: 'engagement' }]);
    const both = record('party', { id: 'both', profile: { of: 'sky', entity: 'eea' } });
    expect(taken('eea', [both])).toMatchObject([{ contractor: 'both' }]);
  });

  test('an owner whose country was not found has none stated; that of the company itself is asked', () => {
    expect(taken('loop')).toMatchObject([{ country: 'ZZ' }, { country: 'DE' }, {}]);
    expect(taken('odd')[1]).not.toHaveProperty('country');
    expect(taken('odd', [], { country: 'FR' })[1]).toMatchObject({ country: 'FR' });
  });
});
