import { engageFrom, recordFrom, type RecordOf, type RequestedChange, type World } from '@risikobilde/core';
import type { usePath } from '../use-path.js';
import type { Supplier } from './supplier-fields.js';

/**
 * The parties and the engagement that a supplier becomes, in one edit. An agreement that nobody knows of is not written down as
 * one in writing: the open point says that it is not known.
 */
export const supplierChanges = (
  { item, from, name, type, country, does, agreement, source }: Supplier,
  path: ReturnType<typeof usePath>,
  world: World,
  taken: Set<string>,
  /** What is made in the same edit: companies of one group have one owner. */
  alongside: readonly RequestedChange[] = [],
): readonly RequestedChange[] => {
  const idFor = (text: string): string => {
    const id = path.newId(text, 'leverandor', taken);
    taken.add(id);
    return id;
  };
  const engaged = {
    principal: path.head.subject.operator,
    activities: path.of('activity').map(({ id }) => id),
    contract: {
      title: path.textOf(does),
      inWriting: agreement === 'yes',
      ...(source !== undefined && { source }),
    },
  };
  if (from)
    return engageFrom(
      // The country is what the profile says, or what was asked since it does not.
      {
        ...from,
        parties: [...path.of('party'), ...alongside.flatMap(({ add }) => (isParty(add) ? [add] : []))],
        newId: idFor,
        said: { country },
      },
      world,
      engaged,
    ).changes;
  const party = idFor(name);
  const parent = item?.parent;
  const parentId = parent && idFor(path.text(parent.name));
  const fields = {
    id: party,
    kind: 'party',
    level: 'public',
    type,
    country,
    ...(parentId !== undefined && { parent: parentId }),
  };
  const engagement = idFor(`${name} avtale`);
  return [
    ...(parent && parentId !== undefined
      ? [
          {
            record: parentId,
            add: { id: parentId, kind: 'party', level: 'public', type: 'company', ...parent },
          },
        ]
      : []),
    {
      record: party,
      add: item ? recordFrom(item, fields) : { ...fields, name: path.textOf(name) },
    },
    {
      record: engagement,
      add: {
        id: engagement,
        kind: 'engagement',
        level: 'public',
        ...engaged,
        contractor: party,
        places: [],
        ...termsOf(item?.terms, world),
      },
    },
  ];
};

/** The newest edition of the terms that the world data has: it is what is read when they change. */
const termsOf = (id: string | undefined, world: World): object => {
  const entry = world.entries.find((one) => one.id === id);
  const edition = entry?.kind === 'terms' ? entry.editions.at(-1)?.id : undefined;
  return edition === undefined ? {} : { terms: [{ terms: id, edition }] };
};

const isParty = (add: RequestedChange['add']): add is RecordOf<'party'> => add?.['kind'] === 'party';
