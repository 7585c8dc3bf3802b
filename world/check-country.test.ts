import { countryFaults, countryGaps, type WorldEntryOf } from '@risikobilde/core';
import { describe, expect, test } from 'vitest';
import { shippedWorld } from '../tools/shipped-files.js';

type Country = WorldEntryOf<'country'>;
const world = shippedWorld();
const countries = world.entries.flatMap((entry) => (entry.kind === 'country' ? [entry] : []));
const of = (code: string): Country =>
  countries.find((one) => one.code === code) ?? expect.fail(`no country ${code}`);
const keysOf = (country: Country, entries = world.entries) =>
  countryFaults(country, { entries }).map(({ key }) => key);

describe('the countries that come with the program', () => {
  test.each(['NO', 'DK', 'SE', 'NL'])(
    '%s holds what a body there needs, or says that it is unknown',
    (code) => {
      expect(countryGaps(of(code))).toEqual([]);
    },
  );

  test.each(countries.map(({ code }) => code))('%s says nothing that another entry contradicts', (code) => {
    expect(keysOf(of(code))).toEqual([]);
  });

  test('a country that holds an authority alone has the rest before it', () => {
    expect(countryGaps(of('GB'))).toContain('nationalId');
    expect(countryGaps(of('GB'))).not.toContain('authority');
  });
});

describe('a country entry with a fault', () => {
  const dk = of('DK');
  const fact = { cite: { title: 'Prøve' }, verification: 'K' as const };
  test.each<[string, Partial<Country>, string]>([
    [
      'cites a source that is not there',
      { acts: [{ about: 'special', law: { source: 'nowhere' }, ...fact }] },
      'problem.country.noSource',
    ],
    [
      'cites the law of another country',
      { acts: [{ about: 'special', law: { source: 'popplyl' }, ...fact }] },
      'problem.country.otherLaw',
    ],
    [
      'cites a provision that the act does not have',
      {
        acts: [{ about: 'special', law: { source: 'dk-databeskyttelsesloven', provision: '§ 99' }, ...fact }],
      },
      'problem.country.noProvision',
    ],
    [
      'leaves days without an age',
      {
        consentAges: dk.consentAges.map((one) => ({
          ...one,
          ...(one.until && { until: '2023-12-01' as never }),
        })),
      },
      'problem.country.agesApart',
    ],
    [
      'says that an authority it holds is unknown',
      { unknown: [{ about: 'authority', seen: '2026-11-30' as never }] },
      'problem.country.saidTwice',
    ],
    [
      'says one thing to be unknown twice',
      {
        unknown: [
          { about: 'courts', seen: '2026-11-30' as never },
          { about: 'courts', seen: '2026-11-30' as never },
        ],
      },
      'problem.country.saidTwice',
    ],
    [
      'takes the list of another country',
      { dpiaList: { catalogue: 'se-list', text: { nb: 'x' }, ...fact } },
      'problem.country.otherList',
    ],
    [
      'takes a ground of another country',
      { withholding: [{ id: 'offentleglova-13', name: { nb: 'x' }, ...fact }] },
      'problem.country.groundTwice',
    ],
    [
      'has weights for another length',
      { organisationNumber: dk.organisationNumber && { ...dk.organisationNumber, weights: [1, 2] } },
      'problem.country.weights',
    ],
    [
      'has weights and no modulus',
      { organisationNumber: dk.organisationNumber && { ...dk.organisationNumber, modulus: undefined } },
      'problem.country.halfCheck',
    ],
  ])('that %s is told', (_, change, key) => {
    expect(keysOf({ ...dk, ...change })).toContain(key);
  });
});
