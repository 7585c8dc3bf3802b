import {
  canonicalJson,
  type Edition,
  editionOf,
  editionSchema,
  hashOfWorld,
  isObject,
  packText,
  type World,
} from '@risikobilde/core';
import { parseWorldFolder, type SourceFile } from '@risikobilde/files';
import { sha256 } from '../base/sha256.js';
import { work } from '../threads/work.js';
import { FeedRefused } from './feed-refused.js';

/** An edition as it is kept: the bytes that were signed. */
export type EditionBytes = {
  readonly edition: string;
  /** By the name of the pack. */
  readonly packs: Readonly<Record<string, string>>;
};

/** What a text says that is an edition; refused where it is of another form. */
export const readEdition = (text: string): Edition => {
  const value = parsed(text);
  const edition = editionSchema.safeParse(value);
  if (!edition.success) throw new FeedRefused('format', 'edition.json');
  return edition.data;
};

/** The packs as files of world data, one for each entry, so that a fault has its place. */
const filesOf = ({ edition, packs }: EditionBytes): readonly SourceFile[] => {
  const { number, day } = readEdition(edition);
  return [
    { path: 'edition.yaml', text: JSON.stringify({ number, day }) },
    ...Object.entries(packs).flatMap(([id, text]) => {
      const value = parsed(text);
      if (!isObject(value) || value['format'] !== 'risikobilde-pack-1' || !Array.isArray(value['entries']))
        throw new FeedRefused('format', `${id}/pack.json`);
      if (canonicalJson(value) !== text) throw new FeedRefused('format', `${id}/pack.json is not canonical`);
      if (!isObject(value['pack']) || value['pack']['id'] !== id)
        throw new FeedRefused('content', `${id}/pack.json`);
      return [
        { path: `${id}/pack.yaml`, text: JSON.stringify(value['pack']) },
        ...value['entries'].map((entry: unknown, at) => ({
          path: `${id}/${at + 1}.yaml`,
          text: JSON.stringify(entry),
        })),
      ];
    }),
  ];
};

/** The world that an edition is: whole and without fault, and what it says that it is. */
export const readEditionWorld = (bytes: EditionBytes): World => {
  const read = parseWorldFolder(filesOf(bytes));
  if (!read.ok) {
    const [first] = read.problems;
    throw new FeedRefused('content', `${first?.path} ${first?.code}`, first?.message);
  }
  return read.value;
};

/** The same, in a thread: or why it is none. */
export const worldOfEdition = work(
  'worldOfEdition',
  ({
    edition,
    packs,
  }: EditionBytes): { readonly world: World } | Pick<FeedRefused, 'fault' | 'found' | 'problem'> => {
    try {
      return { world: readEditionWorld({ edition, packs }) };
    } catch (error) {
      // A thread hands over no classes.
      if (error instanceof FeedRefused)
        return { fault: error.fault, found: error.found, problem: error.problem };
      throw error;
    }
  },
);

/** A world as the edition that it is; undefined of one that is called nothing. */
export const packedEdition = work('packedEdition', ({ world }: { readonly world: World }) => {
  if (world.edition === undefined) return undefined;
  const edition = canonicalJson(editionOf(world, world.edition, sha256));
  const packs = Object.fromEntries((world.packs ?? []).map((pack) => [pack.id, packText(world, pack)]));
  return {
    hash: sha256(edition),
    number: world.edition.number,
    world: hashOfWorld(world, sha256),
    bytes: { edition, packs },
  };
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
