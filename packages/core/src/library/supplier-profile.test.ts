import { describe, expect, test } from 'vitest';
import { recordSchemas } from '../model/record-schemas.js';
import { aWorld, entry, record } from '../testing/fixtures.js';
import {
  againstProfile,
  contractorsOf,
  engageFrom,
  entityChain,
  groundFrom,
  instrumentsFor,
  reachOf,
  unknownTopics,
} from './supplier-profile.js';

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
  transfers: [
    { id: 'a', article: '45', adequacy: 'dpf', importer: 'top', name, ...fact },
    { id: 'b', article: '46(2)(c)', source: 'scc', module: 'two', name, ...fact },
    { id: 'c', article: '47', name, ...fact },
  ],
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
  engageFrom({ profile, entity: entity(id), parties: parties as never, newId: ids(), said }, world, engagement)
    .changes.map(({ add }) => add);

describe('a supplier taken from its profile', () => {
  test('is its company, the owner with what was seen in the register, and the engagement on the newest terms', () => {
    expect(taken('eea')).toMatchObject([
      {
        id: 'p2',
        country: 'US',
        certifications: [{ scheme: 'dpf', lastChecked: '2024-04-15', verification: 'S' }],
      },
      { id: 'p1', country: 'IE', parent: 'p2', profile: { of: 'sky', entity: 'eea' } },
      { contractor: 'p1', terms: [{ terms: 'vilkar', edition: '2024' }], places: [] },
    ]);
  });

  test('makes records that the schema takes', () => {
    for (const { id } of profile.entities)
      for (const made of taken(id, [], { country: 'DE' })) {
        const { kind } = made as { readonly kind: 'party' | 'engagement' };
        expect(recordSchemas[kind].safeParse(made).error?.issues ?? [], id).toEqual([]);
      }
  });

  test.each(['eea', 'loop'])('a certification that nobody saw in the register is asked, not taken: %s', (id) => {
    const parties = taken(id).filter((made) => made?.['profile']);
    expect(parties.find((made) => (made?.['profile'] as { entity: string }).entity === id)).not.toHaveProperty(
      'certifications',
    );
  });

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

  test('two that own each other end the chain', () => {
    expect(entityChain(profile, 'odd').map(({ id }) => id)).toEqual(['odd', 'loop']);
    expect(entityChain(profile, 'nobody')).toEqual([]);
    expect(contractorsOf(profile).map(({ id }) => id)).toEqual(['eea']);
  });
});

describe('whose law may reach it', () => {
  test.each([
    ['eea', ['IE', 'US'], true, true],
    ['top', ['US'], true, false],
    ['odd', ['DE'], false, true],
  ])('%s', (id, countries, isWhole, isOwnerKnown) => {
    expect(reachOf(profile, id)).toEqual({ countries, isWhole, isOwnerKnown });
  });
});

test('a topic without a fact is unknown', () => {
  expect(unknownTopics(profile)).toEqual([
    'regions',
    'subprocessors',
    'notice',
    'commitments',
    'requests',
    'incidents',
  ]);
});

describe('a party against its profile', () => {
  const of = (fields: object) =>
    againstProfile(
      world,
      record('party', { id: 'p', profile: { of: 'sky', entity: 'eea' }, country: 'IE', ...fields }),
      (id) => (id === 'top' ? record('party', { id, profile: { of: 'sky', entity: 'top' } }) : record('party', { id })),
    ).map(({ field, state, says }) => [field, state, says]);
  test.each([
    [{}, ['country', 'same', 'IE'], ['parent', 'onlyProfile', 'Sky Inc.']],
    [{ parent: 'top' }, ['country', 'same', 'IE'], ['parent', 'same', 'Sky Inc.']],
    [{ country: 'NO', parent: 'other' }, ['country', 'other', 'IE'], ['parent', 'other', 'Sky Inc.']],
  ])('%j', (fields, ...expected) => {
    expect(of(fields)).toEqual(expected);
  });

  test('is silent without one, and where the profile or the company is gone', () => {
    expect(of({ profile: undefined })).toEqual([]);
    expect(of({ profile: { of: 'gone', entity: 'eea' } })).toEqual([]);
    expect(of({ profile: { of: 'sky', entity: 'gone' } })).toEqual([]);
  });
});

describe('instruments that a supplier says it transfers on', () => {
  test('are offered for the importer, until the transfer has them', () => {
    const offered = (importer: string, grounds: readonly object[] = []) =>
      instrumentsFor(profile, importer, grounds as never).map(({ id }) => id);
    expect(offered('top')).toEqual(['a', 'b', 'c']);
    expect(offered('eea')).toEqual(['b', 'c']);
    expect(offered('top', [{ article: '45', adequacy: 'other' }])).toEqual(['a', 'b', 'c']);
    expect(offered('top', [{ article: '45', adequacy: 'dpf' }, { article: '47' }])).toEqual(['b']);
  });

  test('become grounds with what they name, and no day, scope or commitment', () => {
    expect(profile.transfers.map(groundFrom)).toEqual([
      { article: '45', adequacy: 'dpf' },
      { article: '46(2)(c)', source: 'scc', instrument: { name, module: 'two' } },
      { article: '47', instrument: { name } },
    ]);
  });
});
