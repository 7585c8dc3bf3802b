import type { RecordOf } from '../model/assessment.js';
import { inEveryLanguage } from '../model/in-every-language.js';
import type { Cite, Verification } from '../model/shared.js';
import { profileTopics } from '../world/profile-topics.js';
import type { World, WorldEntry, WorldEntryOf } from '../world/world.js';

export type SupplierProfile = WorldEntryOf<'supplierProfile'>;
export type ProfileEntity = SupplierProfile['entities'][number];
export type ProfileTopic = (typeof profileTopics)[number];
type Party = RecordOf<'party'>;
type Ground = RecordOf<'transfer'>['grounds'][number];
type Certification = NonNullable<Party['certifications']>[number];

/** Where a fact was read, and how sure it is. */
type ReadFact = { readonly cite: Cite; readonly verification: Verification };

export const profilesOf = ({ entries }: World): readonly SupplierProfile[] =>
  entries.filter((entry: WorldEntry): entry is SupplierProfile => entry.kind === 'supplierProfile');

/** The entity, and who owns it, and so on up; one that owns itself is passed by. */
export const entityChain = ({ entities }: SupplierProfile, id: string): readonly ProfileEntity[] => {
  const chain: ProfileEntity[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const found = entities.find((one) => one.id === next);
    if (found === undefined || chain.includes(found)) break;
    chain.push(found);
    next = found.owner?.entity;
  }
  return chain;
};

/** The states whose law may reach what an entity holds: its own and its owners’. What is not known of an owner is in `isWhole`. */
export const reachOf = (profile: SupplierProfile, id: string) => {
  const chain = entityChain(profile, id);
  return {
    countries: [...new Set(chain.flatMap(({ country }) => country ?? []))],
    isWhole: chain.length > 0 && chain.every(({ country }) => country !== undefined),
    isOwnerKnown: chain.length > 1,
  };
};

/** The topics that a profile has no fact of: they are asked, and never taken to be empty. */
export const unknownTopics = (profile: SupplierProfile): readonly ProfileTopic[] =>
  profileTopics.filter((topic) => profile[topic].length === 0);

/** What a party record is by a profile: only what the profile knows. */
export const partyFrom = (profile: SupplierProfile, entity: ProfileEntity) => {
  const certifications = profile.certifications.flatMap((one): readonly Certification[] =>
    // What was not seen in the register is asked of a person.
    one.of === entity.id && one.scheme !== undefined && one.status === 'certified'
      ? [
          {
            scheme: one.scheme,
            ...(one.on && { lastChecked: one.on }),
            source: one.cite,
            verification: one.verification,
          },
        ]
      : [],
  );
  return {
    name: inEveryLanguage(entity.name),
    type: entity.type,
    ...(entity.country !== undefined && { country: entity.country }),
    ...(certifications.length > 0 && { certifications }),
    profile: { of: profile.id, entity: entity.id },
  };
};

/** Whether a party was taken from an entity of a profile. */
export const isFrom = ({ profile }: Party, { id }: SupplierProfile, entity: string): boolean =>
  profile?.of === id && profile.entity === entity;

/** The profile that a party was taken from, and the entity in it. */
export const profileOfParty = (world: World, { profile }: Pick<Party, 'profile'>) => {
  const found = profile && profilesOf(world).find(({ id }) => id === profile.of);
  const entity = found?.entities.find(({ id }) => id === profile?.entity);
  return found && entity ? { profile: found, entity } : undefined;
};

/** A field of a party against its profile: the same, other, or only said by one of them. */
export type AgainstProfile = ReadFact & {
  readonly field: 'country' | 'parent' | 'certifications';
  readonly state: 'same' | 'other' | 'onlyProfile';
  /** What the profile says: a country, the name of the owner, the scheme. */
  readonly says: string;
};

export const againstProfile = (
  world: World,
  party: Party,
  parentOf: (id: string) => Party | undefined,
): readonly AgainstProfile[] => {
  const found = profileOfParty(world, party);
  if (found === undefined) return [];
  const { profile, entity } = found;
  const [, owner] = entityChain(profile, entity.id);
  const parent = party.parent === undefined ? undefined : parentOf(party.parent);
  const made = partyFrom(profile, entity);
  return [
    ...(entity.country === undefined
      ? []
      : [
          {
            field: 'country' as const,
            state: party.country === entity.country ? ('same' as const) : ('other' as const),
            says: entity.country,
            cite: entity.cite,
            verification: entity.verification,
          },
        ]),
    ...(owner === undefined || entity.owner === undefined
      ? []
      : [
          {
            field: 'parent' as const,
            state:
              parent === undefined
                ? ('onlyProfile' as const)
                : isFrom(parent, profile, owner.id)
                  ? ('same' as const)
                  : ('other' as const),
            says: owner.name,
            cite: entity.owner.cite,
            verification: entity.owner.verification,
          },
        ]),
    // One that has ended is not left standing.
    ...profile.certifications.flatMap(({ of, scheme, status, cite, verification }) =>
      of === entity.id &&
      status === 'ended' &&
      party.certifications?.some((own) => own.scheme === scheme && own.until === undefined) === true
        ? [
            {
              field: 'certifications' as const,
              state: 'other' as const,
              says: scheme ?? '',
              cite,
              verification,
            },
          ]
        : [],
    ),
    ...(made.certifications ?? []).map((one) => {
      const own = party.certifications?.find(({ scheme }) => scheme === one.scheme);
      return {
        field: 'certifications' as const,
        state:
          own === undefined
            ? ('onlyProfile' as const)
            : own.source.title === one.source.title && own.lastChecked === one.lastChecked
              ? ('same' as const)
              : ('other' as const),
        says: one.scheme,
        cite: one.source,
        verification: one.verification,
      };
    }),
  ];
};

/** The entities that a customer may have its contract with: those that own no other of the profile. */
export const contractorsOf = ({ entities }: SupplierProfile): readonly ProfileEntity[] =>
  entities.filter(({ id }) => !entities.some(({ owner }) => owner?.entity === id));

/** A transfer instrument of a profile as a ground, for a person to take: what the contract says is looked up there. */
export const groundFrom = ({
  article,
  adequacy,
  source,
  module,
  name,
}: SupplierProfile['transfers'][number]): Ground => ({
  article,
  ...(adequacy !== undefined && { adequacy }),
  ...(source !== undefined && { source }),
  ...((module !== undefined || article === '47' || article === '46(2)(b)') && {
    instrument: { name, ...(module !== undefined && { module }) },
  }),
});

/** The instruments that a supplier says it transfers on to an importer, and that the grounds do not have yet. */
export const instrumentsFor = (profile: SupplierProfile, entity: string, grounds: readonly Ground[]) =>
  profile.transfers.filter(
    ({ importer, article, adequacy, source }) =>
      (importer === undefined || importer === entity) &&
      !grounds.some(
        (ground) =>
          ground.article === article &&
          (adequacy === undefined || ground.adequacy === adequacy) &&
          (source === undefined || ground.source === source),
      ),
  );
