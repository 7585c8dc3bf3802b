import { readFile, unlink } from 'node:fs/promises';
import { isAbsolute, join, normalize, sep } from 'node:path';
import type { PublishedFile } from '@risikobilde/publish';
import { z } from 'zod';
import { sha256 } from '../input/sha256.js';
import type { OutputFile } from './write-files.js';

/** Beside what is published: which files were written last, and their SHA-256. Hugo and web servers leave dot files alone. */
const listName = '.risikobilde.json';

const listSchema = z.strictObject({ files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)) });

/** The list of the files to be written, itself a file to write with them. */
export const listOf = (files: readonly PublishedFile[]): OutputFile => {
  const hashes = files.map(({ path, bytes }) => [path, sha256(bytes)] as const);
  return { path: listName, text: `${JSON.stringify({ files: Object.fromEntries(hashes) }, null, 2)}\n` };
};

export type Withdrawn = {
  readonly removed: readonly string[];
  /** Written last time, changed by somebody since: theirs to decide on. */
  readonly kept: readonly string[];
};

/**
 * Removes what was published last time and is no more: a chapter that is gone or has a stricter level must not stay open. Only files
 * that are as they were written are removed.
 */
export const withdrawFiles = async (folder: string, files: readonly PublishedFile[]): Promise<Withdrawn> => {
  const stays = new Set(files.map(({ path }) => path));
  const gone = Object.entries(await readList(folder)).filter(([path]) => !stays.has(path) && isBelow(path));
  const [removed, kept]: [string[], string[]] = [[], []];
  for (const [path, hash] of gone) {
    const full = join(folder, path);
    const bytes = await readFile(full).catch(() => undefined);
    if (bytes === undefined) continue;
    if (sha256(bytes) === hash) {
      await unlink(full);
      removed.push(path);
    } else kept.push(path);
  }
  return { removed, kept };
};

// A list that cannot be read says nothing of what was written.
const readList = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const text = await readFile(join(folder, listName), 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  try {
    return listSchema.parse(JSON.parse(text)).files;
  } catch {
    return {};
  }
};

const isBelow = (path: string): boolean => {
  const clean = normalize(path);
  return !isAbsolute(clean) && clean !== '..' && !clean.startsWith(`..${sep}`);
};
