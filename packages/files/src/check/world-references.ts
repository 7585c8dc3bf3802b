import { message } from '@risikobilde/words/message';
import {
  isObject,
  recordSchemas,
  sourceOf,
  type Reference,
  referencesIn,
  markdownExcess,
  scanMarkdown,
  type World,
  type WorldEntry,
} from '@risikobilde/core';
import type { z } from 'zod';
import { didYouMean } from '../nearest.js';
import { anyKind, listOfValues } from '../wording.js';
import type { ProblemList } from '../problem.js';
import type { Chapter } from '../read/chapters.js';
import type { PlacedRecord } from '../read/records.js';
import { nearestId } from './ids.js';
import { worldPartsOf } from './world-parts.js';

export type WorldIndex = ReadonlyMap<string, WorldEntry>;

const indexes = new WeakMap<World, WorldIndex>();

/** The entries by id; made once for each world, which never changes. */
export const indexWorld = (world: World): WorldIndex => {
  const known = indexes.get(world);
  if (known !== undefined) return known;
  const index = new Map(world.entries.map((entry) => [entry.id, entry]));
  indexes.set(world, index);
  return index;
};

/** The entries, and the sources that the records have entered themselves; one whose id the world has taken is a fault. */
export const indexWithOwn = (
  world: World,
  records: Iterable<PlacedRecord>,
  problems: ProblemList,
): WorldIndex => {
  const shipped = indexWorld(world);
  const own = [...records].filter(({ kind }) => kind === 'ownSource');
  if (own.length === 0) return shipped;
  const index = new Map(shipped);
  for (const record of own) {
    const read = recordSchemas.ownSource.safeParse(record.value);
    // Faulty fields are told of where the record is read.
    if (!read.success) continue;
    const taken = shipped.get(read.data.id);
    if (taken === undefined) index.set(read.data.id, sourceOf(read.data));
    else
      problems.add(
        'duplicate-id',
        record.placeOf(['id']),
        message('problem.source.taken', { id: read.data.id }),
      );
  }
  return index;
};

const checkItem = (
  record: PlacedRecord,
  { kinds, id, path }: Reference,
  world: WorldIndex,
  problems: ProblemList,
): void => {
  const [fixed] = kinds;
  const colon = id.indexOf(':');
  const prefixed = colon !== -1 && (fixed === undefined || id.slice(0, colon) === fixed);
  const catalogueId = prefixed ? id.slice(0, colon) : (fixed ?? '');
  const item = prefixed ? id.slice(colon + 1) : id;
  const catalogues = [...world.values()].filter((entry) => entry.kind === 'catalogue');
  const catalogue = catalogues.find((entry) => entry.id === catalogueId);
  const place = record.placeOf(path);
  if (catalogue === undefined) {
    const ids = catalogues.map((entry) => entry.id);
    problems.add(
      'unknown-catalogue-item',
      place,
      message('problem.catalogue.unknown', { id, allowed: listOfValues(ids, 20) }),
      () => didYouMean(catalogueId, ids),
    );
    return;
  }
  const items = catalogue.items.map((one) => one.id);
  if (!items.includes(item))
    problems.add(
      'unknown-catalogue-item',
      place,
      message('problem.catalogue.item', { id, catalogue: catalogue.id, item, allowed: listOfValues(items) }),
      () => didYouMean(item, items),
    );
};

const checkEntry = (
  record: PlacedRecord,
  { kinds, id, path }: Reference,
  world: WorldIndex,
  problems: ProblemList,
): void => {
  const entry = world.get(id);
  const kind = anyKind(kinds);
  if (entry === undefined)
    problems.add(
      'unknown-world-reference',
      record.placeOf(path),
      message('problem.world.unknown', { id, allowed: kind }),
      () => nearestId(id, world, kinds),
    );
  else if (!kinds.includes(entry.kind))
    problems.add(
      'world-reference-of-wrong-kind',
      record.placeOf(path),
      message('problem.world.wrongKind', { id, kind: entry.kind, allowed: kind }),
    );
};

/** Editions, clauses, provisions and events named beside the world data that holds them. */
const checkParts = (
  record: PlacedRecord,
  value: unknown,
  path: readonly (string | number)[],
  world: WorldIndex,
  problems: ProblemList,
): void => {
  if (Array.isArray(value))
    value.forEach((item: unknown, index) => checkParts(record, item, [...path, index], world, problems));
  if (!isObject(value)) return;
  for (const { field, found, what, of, allowed } of worldPartsOf(value, world)) {
    if (!allowed.includes(found))
      problems.add(
        'unknown-part',
        record.placeOf([...path, field]),
        message(`problem.part.${what}`, { found, of, allowed: listOfValues(allowed) }),
        () => didYouMean(found, allowed),
      );
  }
  for (const [name, item] of Object.entries(value))
    checkParts(record, item, [...path, name], world, problems);
};

/** References from a record, or from an entry of the world data itself, into the world data. */
export const checkWorldReferencesOf = (
  schema: z.core.$ZodType,
  record: PlacedRecord,
  world: WorldIndex,
  problems: ProblemList,
  /** Entries that are there but could not be read: they answer to their id and kind, and nothing more is asked of them. */
  faulty: ReadonlyMap<string, { readonly kind: string }> = new Map(),
): void => {
  for (const reference of referencesIn(schema, record.value)) {
    if (problems.isFull()) return;
    if (
      faulty.has(reference.id) ||
      faulty.has(reference.id.split(':')[0] ?? '') ||
      reference.kinds.some((kind) => faulty.has(kind))
    )
      continue;
    if (reference.to === 'world') checkEntry(record, reference, world, problems);
    if (reference.to === 'catalogueItem') checkItem(record, reference, world, problems);
  }
  checkParts(record, record.value, [], world, problems);
};

export const checkWorldCitations = (chapter: Chapter, world: WorldIndex, problems: ProblemList): void => {
  // What is over a bound is told of as such, and takes long to read.
  if (markdownExcess(chapter.body) !== undefined) return;
  for (const { kind, id, offset } of scanMarkdown(chapter.body).references) {
    if (kind === 'source' && !world.has(id))
      problems.add(
        'unknown-world-reference',
        chapter.placeAt(offset),
        message('problem.world.citation', { id }),
        () => nearestId(id, world, ['*']),
      );
  }
};
