import { describe, expect, test } from 'vitest';
import { entry } from '../testing/fixtures.js';
import { type LawGroup, lawsOffered, type OfferedLaw } from './laws-offered.js';

const fact = { cite: { title: 'Test' }, verification: 'P' } as const;
const provision = (ref: string, carries?: readonly string[]) => ({
  ref,
  text: { nb: ref },
  ...(carries && { carries: carries as never }),
  ...fact,
});
const act = (id: string, jurisdiction: string, ...provisions: readonly object[]) =>
  entry('source', { id, jurisdiction, provisions: provisions as never });

const entries = [
  act('gdpr', 'EU', provision('art. 6', []), provision('art. 33', ['6(1)(c)'])),
  act('dga', 'EU', provision('art. 5', ['6(1)(e)'])),
  act('school', 'NO', provision('§ 25-1', ['6(1)(e)', '9(2)(g)', '10']), provision('§ 22-4', [])),
  act('care', 'NO', provision('§ 3-2')),
  act('tax', 'NO', provision('§ 3', ['6(1)(c)'])),
  act('archive', 'NO', provision('§ 5', ['6(1)(c)', '6(1)(e)'])),
  act('folkeskole', 'DK', provision('§ 2')),
  act('ours', 'ZZ', provision('§ 1')),
  entry('sectorLaw', {
    id: 'education',
    country: 'NO',
    sector: 'education',
    acts: [{ source: 'school', bases: ['§ 25-1', '§ 99'] }],
  }),
  entry('sectorLaw', {
    id: 'municipality',
    country: 'NO',
    sector: 'municipality',
    acts: [
      { source: 'care', noBasis: { text: { nb: 'Ingen' }, ...fact } },
      { source: 'school', bases: ['§ 25-1'] },
      { source: 'gone', bases: ['§ 1'] },
    ],
  }),
  entry('sectorLaw', {
    id: 'tax-no',
    country: 'NO',
    sector: 'taxation',
    acts: [{ source: 'tax', bases: ['§ 3'] }],
  }),
];

const asked = { countries: ['NO'], sectors: ['education'], own: new Set(['ours']) };
const keyOf = ({ source, provision: { ref } }: OfferedLaw) => `${source.id} ${ref}`;
const named = (groups: readonly LawGroup[]) =>
  groups.map(({ of, laws, without }) => [
    typeof of === 'string' ? of : of.id,
    laws.map(keyOf),
    without.flatMap((act) => [act.source.id, ...act.laws.map(keyOf)]),
  ]);

describe('law that is offered behind a basis', () => {
  test('stands by sector, those of the assessment first, then what they entered, other sectors, the state and the Union', () => {
    expect(named(lawsOffered({ entries }, asked))).toEqual([
      ['education', ['school § 25-1'], []],
      ['own', ['ours § 1'], []],
      ['municipality', [], ['care', 'care § 3-2']],
      ['tax-no', ['tax § 3'], []],
      ['national', ['archive § 5'], []],
      ['union', ['dga art. 5'], []],
    ]);
  });

  test.each([
    ['6(1)(c)', ['tax § 3', 'archive § 5']],
    ['6(1)(e)', ['school § 25-1', 'archive § 5', 'dga art. 5']],
    ['9(2)(g)', ['school § 25-1']],
    ['10', ['school § 25-1']],
    ['9(2)(b)', []],
  ])('for %s only what is not said to carry something else', (place, expected) => {
    const groups = named(lawsOffered({ entries }, { ...asked, place }));
    // Of an own source, and of an act without a clause, nothing is said.
    expect(groups.flatMap(([, laws]) => laws)).toEqual(expect.arrayContaining([...expected, 'ours § 1']));
    expect(groups.flatMap(([, laws]) => laws)).toHaveLength(expected.length + 1);
    expect(groups.flatMap(([, , without]) => without)).toEqual(['care', 'care § 3-2']);
  });

  test('never the GDPR, whatever is asked, nor a provision that carries nothing', () => {
    for (const place of [undefined, '6(1)(c)', '6(1)(e)', '23'])
      for (const countries of [[], ['NO'], ['DK']])
        expect(JSON.stringify(named(lawsOffered({ entries }, { ...asked, countries, place })))).not.toMatch(
          /gdpr|§ 22-4/,
        );
  });

  test('law of another state binds nobody here; without a known state all are offered', () => {
    expect(JSON.stringify(named(lawsOffered({ entries }, asked)))).not.toContain('folkeskole');
    expect(JSON.stringify(named(lawsOffered({ entries }, { ...asked, countries: [] })))).toContain(
      'folkeskole',
    );
    expect(JSON.stringify(named(lawsOffered({ entries }, { ...asked, countries: ['DK'] })))).not.toContain(
      '§ 25-1',
    );
  });

  test('says of each whether it covers special categories, and nothing where that is not said', () => {
    const laws = lawsOffered({ entries }, asked).flatMap((group) => group.laws);
    expect(Object.fromEntries(laws.map(({ source, isSpecial }) => [source.id, isSpecial]))).toEqual({
      school: true,
      ours: undefined,
      tax: false,
      archive: false,
      dga: false,
    });
  });

  test('a sector chosen first comes first, and a provision in two sectors stands once', () => {
    const groups = named(lawsOffered({ entries }, { ...asked, sectors: ['municipality', 'education'] }));
    expect(groups.slice(0, 2)).toEqual([
      ['municipality', ['school § 25-1'], ['care', 'care § 3-2']],
      ['own', ['ours § 1'], []],
    ]);
  });
});
