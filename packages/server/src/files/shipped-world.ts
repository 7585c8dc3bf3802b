import { sayFirst } from './say-first.js';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from '@risikobilde/core';
import { parseWorldFolder } from '@risikobilde/files';
import { sha256 } from '../sha256.js';
import { readFolder } from './read-folder.js';
import { worldFolder } from './shipped.js';

/** Raised when what is kept below would be read otherwise than before. */
const cacheVersion = 1;

/**
 * The world data that ships with the program. Reading it takes most of a second, so what was read is kept in the data
 * folder under a name that changes with the files.
 */
export const readShippedWorld = async (dataDir: string | undefined): Promise<World> => {
  const files = await readFolder(worldFolder);
  const name = sha256(JSON.stringify([cacheVersion, files])).slice(0, 32);
  const kept = dataDir === undefined ? undefined : join(dataDir, 'cache', `world-${name}.json`);
  const before = kept === undefined ? undefined : await readFile(kept, 'utf8').catch(() => undefined);
  // Written below, from data that the schemas had read.
  if (before !== undefined) return JSON.parse(before) as World;
  const parsed = parseWorldFolder(files);
  if (!parsed.ok) {
    const first = parsed.problems[0];
    throw new Error(`the world data is faulty: ${first?.path}:${first?.line} ${sayFirst(parsed.problems)}`);
  }
  if (kept !== undefined && dataDir !== undefined) {
    await mkdir(join(dataDir, 'cache'), { recursive: true });
    // Whole or not at all: a half file would be taken for the world.
    await writeFile(`${kept}.${process.pid}`, JSON.stringify(parsed.value));
    await rename(`${kept}.${process.pid}`, kept);
  }
  return parsed.value;
};
