import type { World } from '@risikobilde/core';
import { ownWorldFiles, parseWorldFolder } from '@risikobilde/files';
import { readSourceFiles } from './source-files.js';
import type { AssessmentRow, Queries } from './tables.js';

/** The world as an assessment sees it: the shipped one, with what its own folder adds or replaces. */
export type Worlds = {
  readonly of: (db: Queries, row: Pick<AssessmentRow, 'key' | 'has_own_world'>) => Promise<World>;
  /** Tells that the files of an assessment were replaced. */
  readonly forget: (key: string) => void;
};

export const createWorlds = (shipped: World): Worlds => {
  const own = new Map<string, Promise<World>>();
  const read = async (db: Queries, key: string): Promise<World> => {
    const files = await readSourceFiles(db, key);
    const parsed = parseWorldFolder(ownWorldFiles(files), shipped);
    // They were read without fault when they came in; new world data may since have taken what they lean on.
    return parsed.ok ? parsed.value : shipped;
  };
  return {
    of: (db, { key, has_own_world }) => {
      if (!has_own_world) return Promise.resolve(shipped);
      const known = own.get(key) ?? read(db, key);
      own.set(key, known);
      return known;
    },
    forget: (key) => {
      own.delete(key);
    },
  };
};
