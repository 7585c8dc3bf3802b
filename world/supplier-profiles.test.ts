import { describe, expect, test } from 'vitest';
import { profilesOf, reachOf, unknownTopics } from '@risikobilde/core';
import { shippedWorld } from '../tools/shipped-files.js';

const world = shippedWorld();
const profiles = profilesOf(world);
const idsIn = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

describe('the profiles of suppliers', () => {
  test('are of the large ones, and of European ones', () => {
    expect(profiles.map(({ supplier }) => supplier).sort()).toEqual([
      'Amazon Web Services',
      'Google Cloud',
      'IONOS',
      'Microsoft',
      'OVHcloud',
      'Oracle Cloud',
      'Scaleway',
      'T-Systems (T Cloud Public)',
    ]);
  });

  test.each(profiles.map((one) => [one.supplier, one] as const))(
    '%s has a fact of each topic, or says that none was found',
    (_name, profile) => {
      const said = new Set(profile.notFound.map(({ about }) => about));
      expect(unknownTopics(profile).filter((topic) => !said.has(topic))).toEqual([]);
    },
  );

  test.each(profiles.map((one) => [one.supplier, one] as const))(
    '%s names only what it has',
    (_name, profile) => {
      const entities = new Set(idsIn(profile.entities));
      const named = [
        ...profile.entities.flatMap(({ owner }) => owner?.entity ?? []),
        ...profile.certifications.flatMap(({ of }) => of ?? []),
        ...profile.transfers.flatMap(({ importer }) => importer ?? []),
      ];
      expect(named.filter((id) => !entities.has(id))).toEqual([]);
      for (const some of [profile.entities, profile.regions, profile.transfers, profile.commitments])
        expect(new Set(idsIn(some)).size).toBe(some.length);
      for (const one of profile.certifications)
        expect((one.scheme === undefined) !== (one.name === undefined)).toBe(true);
    },
  );

  test('nobody is said to be certified but where somebody saw the register, on a day', () => {
    const certified = profiles.flatMap(({ certifications }) =>
      certifications.filter(({ status }) => status === 'certified').map(({ of, on }) => [of, on]),
    );
    expect(certified).toEqual([['microsoft-corporation', '2024-04-15']]);
  });

  test.each([
    ['supplier-microsoft', 'microsoft-ireland', ['IE', 'US'], true],
    ['supplier-google', 'google-cloud-emea', ['IE', 'US'], true],
    ['supplier-amazon', 'aws-emea', ['LU'], false],
    ['supplier-scaleway', 'scaleway-sas', ['FR'], true],
    ['supplier-ovhcloud', 'ovh-sas', ['FR'], false],
    ['supplier-oracle', 'oracle', [], false],
  ])('whose law may reach %s, and whether the owner is known', (id, entity, countries, isOwnerKnown) => {
    const profile = profiles.find((one) => one.id === id) ?? expect.fail(id);
    expect(reachOf(profile, entity)).toMatchObject({ countries, isOwnerKnown });
  });
});
