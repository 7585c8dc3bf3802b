import { message } from '@risikobilde/words/message';
import { lstat, mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { outcomeOf, type Outcome, outcomeRefused } from '../input/problem.js';

/** Whether the first folder is the second or lies in it. Folders that do not exist yet are where their name says. */
export const isInside = async (inner: string, outer: string): Promise<boolean> => {
  const path = relative(await real(outer), await real(inner));
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`));
};

const real = async (path: string): Promise<string> => {
  const known = await realpath(path).catch(() => undefined);
  if (known !== undefined) return known;
  const parent = dirname(resolve(path));
  return parent === resolve(path) ? parent : join(await real(parent), resolve(path).slice(parent.length));
};

/** A file to write: text in UTF-8, or bytes as they are. */
export type OutputFile = { readonly path: string } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
);

/** The files among these that exist in the folder. */
export const existing = async (
  folder: string,
  files: readonly Pick<OutputFile, 'path'>[],
): Promise<readonly string[]> => {
  const all = await Promise.all(
    files.map(async ({ path }) => {
      const full = join(folder, path);
      return (await lstat(full).catch(() => undefined)) === undefined ? [] : [full];
    }),
  );
  return all.flat();
};

/** Writes the files into the folder, which is made when it is not there. Stops at the first that the system refuses. */
export const writeFiles = async (
  folder: string,
  files: readonly OutputFile[],
): Promise<Outcome<readonly string[]>> => {
  const about = await stat(folder).catch(() => undefined);
  if (about !== undefined && !about.isDirectory())
    return outcomeRefused('not-a-folder', message('problem.cli.writeInFile', { folder }));
  const written: string[] = [];
  for (const { path, ...content } of files) {
    const full = join(folder, path);
    try {
      await mkdir(dirname(full), { recursive: true });
      await writeFile(full, 'text' in content ? content.text : content.bytes);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      return outcomeRefused(
        'cannot-write',
        message('problem.cli.cannotWrite', {
          why: { en: words },
          written: written.length,
          of: files.length,
        }),
        {
          path: full,
        },
      );
    }
    written.push(full);
  }
  return outcomeOf(written);
};
