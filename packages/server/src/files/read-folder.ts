import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from '@risikobilde/files';

const byPath = (a: SourceFile, b: SourceFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** The YAML and Markdown files of a folder that ships with the program, with paths as an assessment has them. */
export const readFolder = async (folder: string): Promise<readonly SourceFile[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && /\.(ya?ml|md)$/.test(entry.name))
      .map(async (entry) => {
        const file = join(entry.parentPath, entry.name);
        return { path: relative(folder, file).split(sep).join('/'), text: await readFile(file, 'utf8') };
      }),
  );
  return files.sort(byPath);
};
