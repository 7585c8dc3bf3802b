import { sayFirst } from './say-first.js';
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { World } from '@risikobilde/core';
import { parseWorldFolder } from '@risikobilde/files';
import { sha256 } from '../base/sha256.js';
import { readFolder } from './read-folder.js';
import { worldFolder } from './shipped-folders.js';

/** Raised when what is kept below would be read otherwise than before. */
const cacheVersion = 3;

/**
 * The world data that ships with the program. Reading it takes most of a second, so what was read is kept in the data
 * folder under a name that changes with the files.
 */
export const readShippedWorld = async (dataDir: string | undefined): Promise<World> => {
  const files = await readFolder(worldFolder);
  const name = sha256(JSON.stringify([cacheVersion, files])).slice(0, 32);
  const kept = dataDir === undefined ? undefined : join(dataDir, 'cache', `world-${name}.json`);
  const before = kept === undefined ? undefined : await readKept(kept);
  if (before !== undefined) return before;
  const parsed = parseWorldFolder(files);
  if (!parsed.ok) {
    const first = parsed.problems[0];
    throw new Error(`the world data is faulty: ${first?.path}:${first?.line} ${sayFirst(parsed.problems)}`);
  }
  if (kept !== undefined) await keep(kept, JSON.stringify(parsed.value));
  return parsed.value;
};

/** What was kept, when it is what was written: a power cut leaves empty files behind whose names had come as far as the disk. */
const readKept = async (path: string): Promise<World | undefined> => {
  if (!(await isOurs(path))) return undefined;
  const [hash = '', text = ''] = (await readFile(path, 'utf8').catch(() => '')).split('\n', 2);
  // Written below, from data that the schemas had read.
  return sha256(text) === hash ? (JSON.parse(text) as World) : undefined;
};

/** Whether a file is there, and nobody else could have written it. */
const isOurs = async (path: string): Promise<boolean> => {
  const there = await lstat(path).catch(() => undefined);
  if (there === undefined || !there.isFile()) return false;
  return process.getuid === undefined || (there.uid === process.getuid() && (there.mode & 0o022) === 0);
};

/** A server that cannot keep it, on a full disk, starts as well. */
const keep = async (path: string, text: string): Promise<void> => {
  const unfinished = `${path}.new`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(unfinished, `${sha256(text)}\n${text}`, { mode: 0o600 });
    await rename(unfinished, path);
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
};
