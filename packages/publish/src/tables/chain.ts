import type { RoleResult } from '@risikobilde/core';
import type { PageWriter } from '../tree/writer.js';
import { joinCells, line, plainText } from '../tree/inline.js';
import type { Block, Cell } from '../tree/tree.js';
import { allShown, tableOf } from './table.js';

/** The whole chain from controller to the last sub-processor, with places and contracts at hand (EDPB Opinion 22/2024). */
export const chainTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'chain',
    caption: writer.t('table.theChainOfProcessors'),
    header: [
      writer.t('table.processing'),
      writer.t('table.link'),
      writer.t('table.organisation'),
      writer.t('table.role'),
      writer.t('table.country'),
      writer.t('table.engagedBy'),
      writer.t('table.contract'),
      writer.t('table.places'),
    ],
    rows: chainsOf(writer.view.evaluation.roles).flatMap(({ activities, links }) =>
      links
        .filter((role) => allShown(writer, [...activities, role.party]))
        .map((role) => linkRow(writer, activities, role)),
    ),
  }),
];

type Chain = { readonly activities: readonly string[]; readonly links: readonly RoleResult[] };

/** The chains that differ, each with the activities it serves: most activities share one, and it is printed once. */
export const chainsOf = (roles: readonly RoleResult[]): readonly Chain[] => {
  const byActivity = new Map<string, RoleResult[]>();
  for (const role of roles) byActivity.set(role.activity, [...(byActivity.get(role.activity) ?? []), role]);
  const chains = new Map<string, { activities: string[]; links: readonly RoleResult[] }>();
  for (const [activity, links] of byActivity) {
    const key = links.map((role) => [role.party, role.role, role.depth, ...role.via].join(' ')).join('|');
    const known = chains.get(key);
    if (known) known.activities.push(activity);
    else chains.set(key, { activities: [activity], links });
  }
  return [...chains.values()];
};

const linkRow = (writer: PageWriter, activities: readonly string[], role: RoleResult): readonly Cell[] => {
  const party = writer.view.record(role.party);
  const last = role.via.at(-1);
  const engagement = last === undefined ? undefined : writer.view.record(last);
  const engaged = engagement?.kind === 'engagement' ? engagement : undefined;
  const hidden = last !== undefined && engaged === undefined;
  return [
    joinCells(
      activities.map((id) => writer.ref(id)),
      ', ',
    ),
    line(String(role.depth + 1)),
    writer.ref(role.party),
    line(writer.t(`role.${role.role}`)),
    line(party?.kind === 'party' ? writer.country(party.country) : '–'),
    engaged ? writer.ref(engaged.principal) : line(hidden ? writer.t('document.hidden') : '–'),
    engaged ? writer.ref(engaged.id, writer.text(engaged.contract.title)) : line('–'),
    engaged ? placesOf(engaged.places, writer) : line('–'),
  ];
};

type Place = { readonly country: string; readonly what: string };

const placesOf = (places: readonly Place[], writer: PageWriter): Cell =>
  joinCells(
    places.map((place) => [
      plainText(`${writer.country(place.country)} (${writer.word('engagement.places.what', place.what)})`),
    ]),
    ', ',
  );
