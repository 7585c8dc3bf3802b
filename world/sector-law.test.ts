import { describe, expect, test } from 'vitest';
import { lawsOffered } from '@risikobilde/core';
import { shippedWorld } from '../tools/shipped-files.js';
import { finds, law, on } from './asked-by-date.js';

const world = shippedWorld();
const packs = world.entries.flatMap((entry) => (entry.kind === 'sectorLaw' ? [entry] : []));
const sources = new Map(
  world.entries.flatMap((entry) => (entry.kind === 'source' ? [[entry.id, entry] as const] : [])),
);

describe('the law of sectors', () => {
  test('is kept for five of them', () => {
    expect(packs.map(({ sector, country }) => `${sector} ${country}`).sort()).toEqual([
      'education NO',
      'health NO',
      'labour NO',
      'municipality NO',
      'taxation NO',
    ]);
  });

  test('names provisions that its acts have, and that are not said to carry nothing', () => {
    const lost = packs.flatMap(({ id, acts }) =>
      acts.flatMap(({ source, bases }) =>
        bases
          .filter((ref) => {
            const found = sources.get(source)?.provisions.find((one) => one.ref === ref);
            return found === undefined || (found.carries ?? sources.get(source)?.carries)?.length === 0;
          })
          .map((ref) => `${id}: ${source} ${ref}`),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('an act either has a basis, or was searched for one: never both', () => {
    for (const { acts } of packs)
      for (const { source, bases, noBasis } of acts)
        expect(bases.length > 0 && noBasis !== undefined, source).toBe(false);
  });

  test('a municipality is offered its sector first, in few rows, and never the GDPR', () => {
    const [first, ...rest] = lawsOffered(world, {
      countries: ['NO'],
      sectors: ['municipality'],
      own: new Set(),
      place: '6(1)(e)',
    });
    expect(first?.of).toMatchObject({ id: 'sector-municipality-no' });
    expect(first?.laws.length).toBeLessThanOrEqual(15);
    expect(first?.without.map(({ source }) => source.id)).toEqual(['kommuneloven', 'hol', 'pbl']);
    const all = [first, ...rest].flatMap((group) => group?.laws ?? []);
    expect(all.filter(({ source }) => source.id === 'gdpr')).toEqual([]);
    expect(all.length).toBeGreaterThan(30);
  });

  test('nothing but Danish and Union law is offered in Denmark', () => {
    const offered = lawsOffered(world, { countries: ['DK'], sectors: ['municipality'], own: new Set() });
    const whose = offered.flatMap(({ laws }) => laws.map(({ source }) => source.jurisdiction));
    expect(whose.filter((one) => !['DK', 'EU', 'EEA'].includes(one))).toEqual([]);
  });
});

describe('what the clauses of sector law carry', () => {
  const carries = (source: string, provision: string, article: string): boolean =>
    finds([on([{ article, law: law(source, provision) }])], '2026-11-30', 'law-cannot-carry').length === 0;
  test.each([
    ['a school processes for its tasks', 'opplaringslova', '§ 25-1', '6(1)(e)', true],
    ['and special categories', 'opplaringslova', '§ 25-1', '9(2)(g)', true],
    ['the register of pupils is not for special categories', 'opplaringslova', '§ 25-5', '9(2)(g)', false],
    ['secrecy is no basis', 'barnehageloven', '§ 44', '6(1)(e)', false],
    ['a kindergarten, criminal offences', 'barnehageloven', '§ 47 a', '10', true],
    ['NAV decides automatically', 'nav-loven', '§ 4 a', '6(1)(e)', true],
    ['mass collection is never of health data', 'folketrygdloven', '§ 21-4 d', '9(2)(g)', false],
    ['mass collection of income is', 'folketrygdloven', '§ 21-4 d', '6(1)(e)', true],
    ['an employer reports wages by duty', 'a-opplysningsloven', '§ 3', '6(1)(c)', true],
    ['a clause for tasks is no duty', 'boligsosialloven', '§ 8', '6(1)(c)', false],
    ['kommuneloven carries nothing', 'kommuneloven', '§ 4-1', '6(1)(e)', false],
    ['testing is not for special categories', 'skatteforvaltningsloven', '§ 5-12', '9(2)(g)', false],
    ['a power to make regulations on registers is no basis', 'helseregisterloven', '§ 11', '9(2)(h)', false],
  ])('%s', (_name, source, provision, article, expected) => {
    expect(carries(source, provision, article)).toBe(expected);
  });
});
