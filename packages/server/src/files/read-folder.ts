import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isReleaseFile, type SourceFile } from '@risikobilde/files';
import { isLitter } from './import-paths.js';

const byPath = (a: SourceFile, b: SourceFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** The YAML and Markdown files, and platform releases, of a folder that ships with the program, with paths as an assessment has them. */
export const readFolder = async (folder: string): Promise<readonly SourceFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => (/\.(ya?ml|md)$/.test(path) || isReleaseFile(path)) && !isLitter(path))
      .map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  );
  return files.sort(byPath);
};
