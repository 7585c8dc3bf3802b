import type { World } from '@risikobilde/core';
import { keepNewest } from '../base/newest.js';
import { ownWorldFiles, parseWorldFolder } from '@risikobilde/files';
import { worldHash } from '../files/file-hashes.js';
import { Moved } from './faults.js';
import { readSourceFiles } from './source-files.js';
import type { AssessmentRow, Queries } from './tables.js';

/** The world as an assessment sees it: the shipped one, with what its own folder adds or replaces. */
export type Worlds = {
  /**
   * The one that belongs to the row, whoever has stored another since.
   * @throws Moved when the files are no longer those of the row.
   */
  readonly of: (db: Queries, row: Pick<AssessmentRow, 'key' | 'world_hash'>) => Promise<World>;
};

const mostKept = 32;

export const createWorlds = (shipped: World): Worlds => {
  // By what the files hold: no other process can make one that is kept here untrue.
  const own = new Map<string, World>();
  return {
    of: async (db, { key, world_hash: hash }) => {
      if (hash === null) return shipped;
      const known = own.get(hash);
      if (known !== undefined) return known;
      const files = ownWorldFiles(await readSourceFiles(db, key));
      if (worldHash(files) !== hash) throw new Moved('the files of the assessment were replaced meanwhile');
      const parsed = parseWorldFolder(files, shipped);
      // They were read without fault when they came in; new world data may since have taken what they lean on.
      const world = parsed.ok ? parsed.value : shipped;
      keepNewest(own.set(hash, world), mostKept);
      return world;
    },
  };
};
