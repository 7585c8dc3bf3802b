import { hashOfWorld, type World } from '@risikobilde/core';
import { norwegianDay } from '../base/clock.js';
import { keepNewest } from '../base/newest.js';
import { ownWorldFiles, parseWorldFolder } from '@risikobilde/files';
import type { EditionBytes } from '../feed/pack-files.js';
import { worldHash } from '../files/file-hashes.js';
import { sha256 } from '../base/sha256.js';
import { Moved } from './faults.js';
import { readSourceFiles } from './source-files.js';
import type { AssessmentRow, Queries } from './tables.js';
import { editionBytes, editionsKept, takenEdition } from './world-editions.js';

type Row = Pick<AssessmentRow, 'key' | 'world_hash'>;

/** The world as an assessment sees it: the shared one, with what its own folder adds or replaces. */
export type Worlds = {
  /** The edition that holds: what was taken last, or what ships with the program where that is newer. */
  readonly current: () => World;
  /**
   * The one that belongs to the row, whoever has stored another since.
   * @throws Moved when the files are no longer those of the row.
   */
  readonly of: (db: Queries, row: Row) => Promise<World>;
  /** The same with another edition in the place of the one that holds. */
  readonly over: (db: Queries, row: Row, edition: World) => Promise<World>;
  /** The one that an answer named, of this edition or one before; undefined where it is not kept. */
  readonly named: (db: Queries, row: Row, hash: string) => Promise<World | undefined>;
  /** Goes over to what was taken, by whichever process; whether it was another. */
  readonly follow: (db: Queries) => Promise<boolean>;
};

const mostKept = 32;
const mostEditions = 4;

/** What reads an edition; undefined where this program does not understand it. */
type Read = (bytes: EditionBytes) => Promise<World | undefined>;

export const createWorlds = (shipped: World, read: Read = () => Promise.resolve(undefined)): Worlds => {
  // By what the files hold: no other process can make one that is kept here untrue.
  const own = new Map<string, World>();
  const editions = new Map<string, Promise<World | undefined>>();
  let current = shipped;
  let followed: { readonly hash: string; readonly fetched: number } | undefined;

  const edition = (db: Queries, hash: string): Promise<World | undefined> => {
    const known =
      editions.get(hash) ??
      editionBytes(db, hash).then((bytes) => {
        if (bytes === undefined) return undefined;
        // Packs are held against their hashes when they are read.
        if (sha256(bytes.edition) !== hash)
          throw new Error(`edition ${hash} of the world was changed where it is kept`);
        return read(bytes);
      });
    keepNewest(editions.set(hash, known), mostEditions);
    known.catch(() => editions.delete(hash));
    return known;
  };
  const withOwn = async (db: Queries, { key, world_hash: hash }: Row, base: World): Promise<World> => {
    if (hash === null) return base;
    const name = `${hash} ${hashOfWorld(base, sha256)}`;
    const known = own.get(name);
    if (known !== undefined) return known;
    const files = ownWorldFiles(await readSourceFiles(db, key));
    if (worldHash(files) !== hash) throw new Moved('the files of the assessment were replaced meanwhile');
    const parsed = parseWorldFolder(files, base);
    // They were read without fault when they came in; new world data may since have taken what they lean on.
    const world = parsed.ok ? parsed.value : base;
    keepNewest(own.set(name, world), mostKept);
    return world;
  };
  return {
    current: () => current,
    of: (db, row) => withOwn(db, row, current),
    over: withOwn,
    named: async (db, row, hash) => {
      for (const base of [current, shipped]) {
        const world = await withOwn(db, row, base);
        if (hashOfWorld(world, sha256) === hash) return world;
      }
      for (const one of await editionsKept(db, hash)) {
        const base = await edition(db, one);
        const world = base && (await withOwn(db, row, base));
        if (world !== undefined && hashOfWorld(world, sha256) === hash) return world;
      }
      return undefined;
    },
    follow: async (db) => {
      const taken = await takenEdition(db);
      if (taken === undefined) return false;
      const { hash, fetched, expires } = taken;
      if (followed?.hash === hash && followed.fetched === fetched.getTime()) return false;
      const found = await edition(db, hash);
      followed = { hash, fetched: fetched.getTime() };
      const isNewer = found?.edition !== undefined && found.edition.number >= (shipped.edition?.number ?? 0);
      if (!isNewer || found.edition === undefined) return false;
      const days = { fetched: norwegianDay(fetched), until: norwegianDay(expires) };
      // The entries are the same object: what was worked out of them holds.
      current = { ...found, edition: { ...found.edition, ...days } };
      return true;
    },
  };
};
