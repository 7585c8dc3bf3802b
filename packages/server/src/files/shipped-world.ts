import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { World } from '@risikobilde/core';
import { parseWorldFolder } from '@risikobilde/files';
import { sha256 } from '../sha256.js';
import { readFolder } from './read-folder.js';
import { sayFirst } from './say-first.js';
import { worldFolder } from './shipped.js';

type Files = Awaited<ReturnType<typeof readFolder>>;

/** The server as it is built; `src/files`, `dist/files` and the bundle itself are all two steps below the package. */
const builtFolder = fileURLToPath(new URL('../../dist/start/', import.meta.url));

/** Under a name that changes with the files, so that what was built of others is not read. */
const keptIn = (folder: string, files: Files): string =>
  join(folder, `world-${sha256(JSON.stringify(files)).slice(0, 32)}.json`);

/**
 * The world data that ships with the program, as the build has kept it in `built`. Where nothing is kept of these files, they are read
 * themselves, which takes more than a second of a core.
 */
export const readShippedWorld = async (built = builtFolder): Promise<World> => {
  const files = await readFolder(worldFolder);
  const kept = await readFile(keptIn(built, files), 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as World;
  const parsed = parseWorldFolder(files);
  if (parsed.ok) return parsed.value;
  const first = parsed.problems[0];
  throw new Error(`the world data is faulty: ${first?.path}:${first?.line} ${sayFirst(parsed.problems)}`);
};

/** Keeps what the files say for every start that follows; nothing of files that are faulty, which a start tells of. */
export const keepShippedWorld = async (built = builtFolder): Promise<void> => {
  const files = await readFolder(worldFolder);
  const parsed = parseWorldFolder(files);
  if (!parsed.ok) return;
  const path = keptIn(built, files);
  // Whole or not at all, also where the build is broken off.
  await writeFile(`${path}.new`, JSON.stringify(parsed.value));
  await rename(`${path}.new`, path);
};
