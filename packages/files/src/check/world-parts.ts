import type { WorldEntry } from '@risikobilde/core';

/** A part of world data that a record names beside the entry that must hold it. */
export type NamedPart = {
  readonly field: string;
  readonly found: string;
  readonly what: 'edition' | 'clause' | 'provision' | 'event' | 'passage';
  /** The entry that must hold it, by its id. */
  readonly of: string;
  readonly allowed: readonly string[];
};

type Index = ReadonlyMap<string, WorldEntry>;
type Fields = Readonly<Record<string, unknown>>;

const entryIn = (value: Fields, field: string, world: Index): WorldEntry | undefined => {
  const id = value[field];
  return typeof id === 'string' ? world.get(id) : undefined;
};

const editionsOf = (entry: WorldEntry): readonly { readonly id: string }[] | undefined =>
  entry.kind === 'terms' || entry.kind === 'series' || entry.kind === 'subprocessors'
    ? entry.editions
    : undefined;

const clausesOf = (entry: WorldEntry, edition: unknown): readonly string[] => {
  if (entry.kind !== 'terms') return [];
  const editions =
    typeof edition === 'string' ? entry.editions.filter(({ id }) => id === edition) : entry.editions;
  return [...new Set(editions.flatMap(({ clauses }) => clauses.map(({ anchor }) => anchor)))];
};

/** The parts named in one object: `edition`, `clause` or `anchor`, `provision` or `ref`, `event`, `passage`. */
export const worldPartsOf = (value: Fields, world: Index): readonly NamedPart[] => {
  const parts: NamedPart[] = [];
  const add = (
    field: string,
    what: NamedPart['what'],
    of: string,
    allowed: readonly string[] | undefined,
  ): void => {
    const found = value[field];
    if (typeof found === 'string' && allowed !== undefined) parts.push({ field, found, what, of, allowed });
  };
  for (const field of ['terms', 'series', 'subprocessors', 'list']) {
    const entry = entryIn(value, field, world);
    if (entry === undefined) continue;
    const editions = editionsOf(entry)?.map(({ id }) => id);
    add('edition', 'edition', entry.id, editions);
    if (entry.kind !== 'terms') continue;
    // An edition that does not exist is a fault of its own; its clauses are then those of any edition.
    const edition = editions?.some((id) => id === value['edition']) ? value['edition'] : undefined;
    for (const anchor of ['clause', 'anchor']) add(anchor, 'clause', entry.id, clausesOf(entry, edition));
  }
  const source = entryIn(value, 'source', world);
  if (source?.kind === 'source') {
    // Only where the entry lists its provisions can one be missing; a short entry says nothing of them.
    const provisions = source.provisions.length > 0 ? source.provisions.map(({ ref }) => ref) : undefined;
    add('provision', 'provision', source.id, provisions);
    add('ref', 'provision', source.id, provisions);
    add(
      'event',
      'event',
      source.id,
      source.events.map(({ date }) => date),
    );
    add('passage', 'passage', source.id, source.passages?.map(({ id }) => id) ?? []);
  }
  return parts;
};
