import type { Source, World, WorldEntryOf } from '../world/world.js';

type SectorLaw = WorldEntryOf<'sectorLaw'>;
type Act = SectorLaw['acts'][number];

/** A provision that may be picked as the law behind a basis. */
export type OfferedLaw = {
  readonly source: Source;
  readonly provision: Source['provisions'][number];
  /** Whether it says that it covers data of articles 9 and 10; undefined where nothing is said of what it carries. */
  readonly isSpecial: boolean | undefined;
};

/** An act in which a basis was looked for in vain, what is said of that, and its provisions: a task may be one, which people judge. */
type ActWithoutBasis = {
  readonly source: Source;
  readonly noBasis: NonNullable<Act['noBasis']>;
  readonly laws: readonly OfferedLaw[];
};

/** Law that is offered together: what a sector rests on, what they have entered themselves, other law of the state, and of the Union. */
export type LawGroup = {
  readonly of: SectorLaw | 'own' | 'national' | 'union';
  /** The sector is one of those that the assessment is about. */
  readonly isOwn: boolean;
  readonly laws: readonly OfferedLaw[];
  readonly without: readonly ActWithoutBasis[];
};

type Asked = {
  /** The states whose law binds the controller; every state in the world where none is known. */
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  /** The sources that the assessment has entered itself. */
  readonly own: ReadonlySet<string>;
  /** Where in the GDPR law is asked for, such as `6(1)(e)`: what is said not to carry it is not offered. */
  readonly place?: string | undefined;
};

/**
 * Law that may be behind a basis, by sector, those of the assessment first. The GDPR is none: it asks for other law. A
 * provision stands once, in the first group that has it.
 */
export const lawsOffered = (
  { entries }: World,
  { countries, sectors, own, place }: Asked,
): readonly LawGroup[] => {
  const binds = (country: string): boolean => countries.length === 0 || countries.includes(country);
  const sources = entries.filter(
    (entry): entry is Source =>
      entry.kind === 'source' &&
      entry.id !== 'gdpr' &&
      (entry.type === 'act' || entry.type === 'regulation' || own.has(entry.id)),
  );
  const byId = new Map(sources.map((source) => [source.id, source]));
  const rank = ({ sector }: SectorLaw): number =>
    sectors.includes(sector) ? sectors.indexOf(sector) : sectors.length;
  const packs = entries
    .filter((entry): entry is SectorLaw => entry.kind === 'sectorLaw' && binds(entry.country))
    .toSorted((a, b) => rank(a) - rank(b));
  const given = new Set<string>();
  const offer = (source: Source, provision: OfferedLaw['provision']): readonly OfferedLaw[] => {
    const key = `${source.id} ${provision.ref}`;
    const carries: readonly string[] | undefined = provision.carries ?? source.carries;
    if (given.has(key) || !canCarry(carries, place)) return [];
    given.add(key);
    return [{ source, provision, isSpecial: carries?.some((one) => one === '10' || one.startsWith('9(2)')) }];
  };
  const provisionsOf = (source: Source) => source.provisions.flatMap((provision) => offer(source, provision));
  const ofPack = (of: SectorLaw): LawGroup => ({
    of,
    isOwn: sectors.includes(of.sector),
    laws: of.acts.flatMap(({ source: id, bases }) => {
      const source = byId.get(id);
      return (
        source?.provisions.flatMap((provision) =>
          bases.includes(provision.ref) ? offer(source, provision) : [],
        ) ?? []
      );
    }),
    without: of.acts.flatMap(({ source: id, noBasis }) => {
      const source = byId.get(id);
      return noBasis && source ? [{ source, noBasis, laws: provisionsOf(source) }] : [];
    }),
  });
  const rest = (of: 'own' | 'national' | 'union', some: readonly Source[]): LawGroup => ({
    of,
    isOwn: of === 'own',
    laws: some.flatMap(provisionsOf),
    without: [],
  });
  const mine = packs.filter(({ sector }) => sectors.includes(sector)).map(ofPack);
  const entered = rest(
    'own',
    sources.filter(({ id }) => own.has(id)),
  );
  const others = packs.filter(({ sector }) => !sectors.includes(sector)).map(ofPack);
  const national = rest(
    'national',
    sources.filter(
      ({ id, jurisdiction }) =>
        !own.has(id) && jurisdiction.length === 2 && jurisdiction !== 'EU' && binds(jurisdiction),
    ),
  );
  const union = rest(
    'union',
    sources.filter(
      ({ id, jurisdiction }) => !own.has(id) && (jurisdiction === 'EU' || jurisdiction === 'EEA'),
    ),
  );
  return [...mine, entered, ...others, national, union].filter(
    ({ laws, without }) => laws.length > 0 || without.length > 0,
  );
};

/** What is not said of a provision keeps it from nothing; one that carries nothing is never offered. */
const canCarry = (carries: readonly string[] | undefined, place: string | undefined): boolean =>
  carries === undefined || (place === undefined ? carries.length > 0 : carries.includes(place));
