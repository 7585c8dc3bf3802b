import {
  countryName,
  type Evaluation,
  isThirdCountry,
  type RecordOf,
  unknownCountry,
  type Viewpoint,
} from '@risikobilde/core';
import { message, type Sayable } from '@risikobilde/words';
import type { ChainData, ChainLink, ChainParty } from '../charts/chain-data.js';

type Given = {
  /** One activity; without it, the whole chain. */
  readonly activity?: string;
  readonly roles: Evaluation['roles'];
  readonly transfers: Evaluation['transfers'];
  readonly parties: readonly RecordOf<'party'>[];
  readonly engagements: readonly RecordOf<'engagement'>[];
  /** Whose eyes it is seen with: what is outside the EEA, and the world that lists of sub-processors are in. */
  readonly view: Viewpoint;
  /** What the ground of a transfer is called. */
  readonly groundName: (type: Evaluation['transfers'][number]['ground']['type']) => Sayable;
};

/** Data of `chainChart`, who processes for whom, in one activity or in all: parties, engagements, lists of sub-processors. */
export const chainOfActivity = (given: Given): ChainData => {
  const { activity } = given;
  const roles = given.roles.filter((role) => activity === undefined || role.activity === activity);
  const isIn = (party: string) => roles.some((role) => role.party === party);
  const engagements = given.engagements.filter(
    (engagement) =>
      (activity === undefined || engagement.activities.includes(activity)) &&
      isIn(engagement.principal) &&
      isIn(engagement.contractor),
  );
  const parties = given.parties
    .filter((party) => isIn(party.id))
    .map(
      (party): ChainParty => ({
        ref: party.id,
        ...tiesOf(given.view, party, engagements, given.parties),
        name: party.name,
        roles: [...new Set(roles.filter((role) => role.party === party.id).map(({ role }) => role))],
        country: countryName(party.country),
        ...(party.country !== unknownCountry && { outsideEea: isThirdCountry(given.view, party.country) }),
        ...(party.count !== undefined && { companies: party.count }),
      }),
    );
  const links = engagements.map((engagement): ChainLink => {
    const transfer = given.transfers.find(
      (one) =>
        one.exporter === engagement.principal && one.importer === engagement.contractor && one.isTransfer,
    );
    const law = engagement.contract.law;
    return {
      ref: engagement.id,
      from: engagement.principal,
      to: engagement.contractor,
      ...(law !== undefined && { contractLaw: countryName(law) }),
      ...(transfer && {
        transfer: {
          ground: given.groundName(transfer.ground.type),
          standing: transfer.ground.standing,
          ...(transfer.ground.isWithout && { isWithout: true }),
        },
      }),
    };
  });
  const lists = new Map(
    engagements.flatMap((engagement) => {
      const list = listOf(given.view, engagement);
      // One box for a list, however many engagements point to it; a party that stands for the list is enough.
      return list && !engagements.some((other) => other.principal === engagement.contractor)
        ? [[list.party.ref, { list, from: engagement.contractor }] as const]
        : [];
    }),
  );
  return {
    parties: [...parties, ...[...lists.values()].map(({ list }) => list.party)],
    links: [
      ...links,
      ...[...lists.values()].map(({ list, from }) => ({ ref: list.party.ref, from, to: list.party.ref })),
    ],
  };
};

/** Where it processes by its engagements, and where its owner is, outside the EEA and apart from its own country. */
const tiesOf = (
  view: Viewpoint,
  party: RecordOf<'party'>,
  engagements: readonly RecordOf<'engagement'>[],
  parties: readonly RecordOf<'party'>[],
): Pick<ChainParty, 'ties'> => {
  const owner = parties.find(({ id }) => id === party.parent);
  const named = [
    ...engagements.flatMap(({ contractor, places }) =>
      contractor === party.id ? places.map(({ country }) => country) : [],
    ),
    ...(owner ? [owner.country] : []),
  ];
  const outside = [...new Set(named)].filter(
    (country) => country !== party.country && country !== unknownCountry && isThirdCountry(view, country),
  );
  return outside.length === 0 ? {} : { ties: outside.map((country) => countryName(country)) };
};

const listOf = (
  view: Viewpoint,
  { subprocessors }: RecordOf<'engagement'>,
): { readonly party: ChainParty } | undefined => {
  if (!subprocessors) return undefined;
  const list = view.entries.find(
    (entry) => entry.kind === 'subprocessors' && entry.id === subprocessors.list,
  );
  if (list?.kind !== 'subprocessors') return undefined;
  const edition = list.editions.find((one) => one.id === subprocessors.edition);
  if (!edition) return undefined;
  return {
    party: {
      ref: list.id,
      name: list.title,
      roles: ['subprocessor'],
      // Not every edition is copied out: a list without its entries says nothing of where they are.
      ...(edition.entries.length === 0
        ? { country: countryName(unknownCountry) }
        : {
            country: message('chart.chain.severalCountries'),
            companies: edition.entries.length,
            ...outsideAmong(
              view,
              edition.entries.map(({ country }) => country),
            ),
          }),
    },
  };
};

const outsideAmong = (
  view: Viewpoint,
  countries: readonly (string | undefined)[],
): Pick<ChainParty, 'outsideEea'> => {
  if (countries.some((country) => country !== undefined && isThirdCountry(view, country)))
    return { outsideEea: true };
  return countries.includes(undefined) ? {} : { outsideEea: false };
};
