import { message } from '@risikobilde/words/message';
import {
  type EditionName,
  editionNameSchema,
  type Pack,
  packSchema,
  packsWithin,
  referencesIn,
  type WorldKind,
  worldSchemas,
} from '@risikobilde/core';
import type { ProblemList } from '../problem.js';
import { idOf, type PlacedRecord } from '../read/records.js';
import type { YamlFile } from '../read/yaml-text.js';
import { readFields } from './schema-issues.js';

export const isPackFile = ({ path }: { readonly path: string }): boolean => /(^|\/)pack\.yaml$/.test(path);

export const isEditionFile = ({ path }: { readonly path: string }): boolean => path === 'edition.yaml';

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The packs that the files say they are in, by the folder; what lies in no such folder is of none. */
export const readPacks = (
  files: readonly YamlFile[],
  placed: readonly PlacedRecord[],
  problems: ProblemList,
): readonly Pack[] => {
  const packs = files.filter(isPackFile).flatMap((file) => {
    const at = {
      file,
      node: file.root,
      index: undefined,
      kind: 'pack',
      value: typeof file.value === 'object' && file.value !== null ? { ...file.value } : {},
      placeOf: () => file.placeAt(0),
      placeOfName: () => file.placeAt(0),
    };
    const read = readFields(packSchema, at, problems);
    if (read === undefined) return [];
    const about = packSchema.parse(read);
    if (about.id !== folderOf(file.path))
      problems.add(
        'pack',
        file.placeAt(0),
        message('problem.pack.folder', { id: about.id, folder: folderOf(file.path) || '.' }),
      );
    return [about];
  });
  for (const file of files.filter(isPackFile)) {
    const pack = packs.find(({ id }) => id === folderOf(file.path));
    for (const need of pack?.needs ?? []) {
      if (!packs.some(({ id }) => id === need))
        problems.add('pack', file.placeAt(0), message('problem.pack.unknownNeed', { need }));
      else if (pack !== undefined && packsWithin(packs, need).has(pack.id))
        problems.add('pack', file.placeAt(0), message('problem.pack.circle', { id: pack.id, need }));
    }
  }
  const ofRecord = placed.map((record) => [packOf(packs, record.file.path), idOf(record) ?? ''] as const);
  return packs.map((pack) => ({
    ...pack,
    entries: ofRecord.flatMap(([of, id]) => (of === pack.id ? [id] : [])).sort(),
  }));
};

/** The pack that a file is in: the innermost folder that is one. */
const packOf = (packs: readonly { readonly id: string }[], path: string): string | undefined =>
  packs.filter(({ id }) => path.startsWith(`${id}/`)).sort((a, b) => b.id.length - a.id.length)[0]?.id;

/** An entry of a pack refers to its own pack and to those that it needs: it is whole wherever these are. */
export const checkPackReferences = (
  packs: readonly Pack[],
  placed: readonly PlacedRecord[],
  problems: ProblemList,
): void => {
  const home = new Map(packs.flatMap(({ id, entries }) => entries.map((entry) => [entry, id] as const)));
  const within = new Map(packs.map(({ id }) => [id, packsWithin(packs, id)]));
  for (const record of placed) {
    const own = packOf(packs, record.file.path);
    if (own === undefined) continue;
    // The kind was read from the list of them.
    for (const { to, id, kinds, path } of referencesIn(
      worldSchemas[record.kind as WorldKind],
      record.value,
    )) {
      const named = to === 'world' ? id : to === 'catalogueItem' ? itemHome(id, kinds[0]) : undefined;
      const there = named === undefined ? undefined : home.get(named);
      if (there === undefined || within.get(own)?.has(there) === true) continue;
      problems.add('pack', record.placeOf(path), message('problem.pack.outside', { id, there, own }));
    }
  }
};

const itemHome = (id: string, fixed: string | undefined): string | undefined =>
  id.includes(':') ? id.slice(0, id.indexOf(':')) : fixed;

/** What the world calls itself, in `edition.yaml` beside the packs; undefined where it does not. */
export const readEditionName = (
  files: readonly YamlFile[],
  problems: ProblemList,
): EditionName | undefined => {
  const file = files.find(isEditionFile);
  if (file === undefined) return undefined;
  const read = editionNameSchema.safeParse(file.value);
  if (!read.success) problems.add('pack', file.placeAt(0), message('problem.pack.edition'));
  return read.data;
};
