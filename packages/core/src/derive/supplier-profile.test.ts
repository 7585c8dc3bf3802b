import { describe, expect, test } from 'vitest';
import { aWorld, entry, record } from '../testing/fixtures.js';
import {
  againstProfile,
  contractorsOf,
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
const world = aWorld(profile);

test('two that own each other end the chain', () => {
  expect(entityChain(profile, 'odd').map(({ id }) => id)).toEqual(['odd', 'loop']);
  expect(entityChain(profile, 'nobody')).toEqual([]);
  expect(contractorsOf(profile).map(({ id }) => id)).toEqual(['eea']);
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
      (id) =>
        id === 'top'
          ? record('party', { id, profile: { of: 'sky', entity: 'top' } })
          : record('party', { id }),
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
