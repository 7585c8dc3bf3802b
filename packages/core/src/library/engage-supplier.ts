import {
  entityChain,
  isFrom,
  partyFrom,
  type ProfileEntity,
  type SupplierProfile,
} from '../derive/supplier-profile.js';
import type { RequestedChange } from '../history/edit.js';
import type { RecordOf } from '../model/assessment.js';
import { unknownCountry } from '../model/country-name.js';
import type { World } from '../world/world.js';

type Asked = {
  readonly profile: SupplierProfile;
  readonly entity: ProfileEntity;
  readonly parties: readonly RecordOf<'party'>[];
  /** An id that nobody has, made of a name; each is asked for once. */
  readonly newId: (name: string) => string;
  /** What a person has said of it, such as the country that the profile does not know. */
  readonly said?: Readonly<Record<string, unknown>>;
};

/**
 * The entity and its owners as parties: those that were taken from the same profile before are used again. An owner whose
 * country was not found has none stated, which the rules ask for.
 */
const takeParties = ({ profile, entity, parties, newId, said = {} }: Asked) => {
  const chain = entityChain(profile, entity.id);
  const standing = (id: string) => parties.find((party) => isFrom(party, profile, id));
  const known = chain.findIndex(({ id }) => standing(id) !== undefined);
  const made = known === -1 ? chain : chain.slice(0, known);
  const changes: RequestedChange[] = [];
  let parent = known === -1 ? undefined : standing(chain[known]?.id ?? '')?.id;
  for (const one of made.toReversed()) {
    const id = newId(one.name);
    const add = {
      id,
      kind: 'party',
      level: 'public',
      ...partyFrom(profile, one),
      ...(parent !== undefined && { parent }),
      ...(one.id === entity.id ? said : { country: one.country ?? unknownCountry }),
    };
    changes.push({ record: id, add });
    parent = id;
  }
  return { id: parent ?? '', changes };
};

/** A supplier of a profile engaged in one edit: its parties, and the engagement on the newest terms that the world has. */
export const engageFrom = (
  asked: Asked,
  world: World,
  { principal, ...engagement }: Pick<RecordOf<'engagement'>, 'principal' | 'activities' | 'contract'>,
) => {
  const { id: contractor, changes } = takeParties(asked);
  const id = asked.newId(`${asked.entity.name} avtale`);
  const terms = asked.profile.terms.flatMap((one) => {
    const entry = world.entries.find((found) => found.id === one);
    const edition = entry?.kind === 'terms' ? entry.editions.at(-1)?.id : undefined;
    return edition === undefined ? [] : [{ terms: one, edition }];
  });
  const add = {
    id,
    kind: 'engagement',
    level: 'public',
    principal,
    contractor,
    ...engagement,
    places: [],
    ...(terms.length > 0 && { terms }),
  };
  return { id, changes: [...changes, { record: id, add }] };
};
