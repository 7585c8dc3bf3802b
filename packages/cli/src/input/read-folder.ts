import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '@risikobilde/files';
import { found, type InputProblem, type Outcome, refused } from './problem.js';

/** The text files of a folder, with the name that places in them are shown under. */
export type Folder = { readonly label: string; readonly files: readonly SourceFile[] };

const mostFiles = 5000;
const deepest = 20;
const largestFile = 4 * 1024 * 1024;

/** Files that hold records or chapters, also when their name is wrong, so that none is passed over in silence. */
export const isOfInterest = (path: string): boolean =>
  /\.(ya?ml|md)$/i.test(path) || /(^|\/)(platform|releases)\/[^/]+\.json$/.test(path);

/** Folders that are not part of an assessment: hidden ones, installed packages, published outputs kept for comparison. */
export const isSkippedFolder = (name: string): boolean =>
  name.startsWith('.') || name === 'node_modules' || name === 'golden';

/** Bytes to text; what is not UTF-8 becomes U+FFFD, which the reader of files reports with its place. */
export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

export const tooLarge = (path: string, bytes: number): InputProblem => ({
  code: 'file-too-large',
  path,
  line: 1,
  column: 1,
  message: `the file is ${Math.ceil(bytes / 1024 / 1024)} MiB; at most 512 KiB of YAML or 2 MiB of Markdown is read. Split it into several files`,
});
export const fileLimit = largestFile;

export const linkProblem = (path: string): InputProblem => ({
  code: 'symbolic-link',
  path,
  line: 1,
  column: 1,
  message: 'found a symbolic link; links are not followed. Put the file itself here, or remove the link',
});

const systemWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Reads the records and chapters under a folder. Nothing is changed, no link is followed, nothing large is read. */
export const readFolder = async (path: string): Promise<Outcome<Folder>> => {
  const root = await realpath(path).catch(() => undefined);
  if (root === undefined)
    return refused('folder-missing', `found no folder ${path}; name the folder that holds assessment.yaml`);
  const about = await stat(root);
  if (!about.isDirectory())
    return refused(
      'not-a-folder',
      `${path} is a file; name the folder of the assessment, the one that holds assessment.yaml`,
    );
  const walk = createWalk(root, path);
  await walk.into('', 0);
  if (walk.problems.length > 0) return { ok: false, problems: walk.problems };
  return found({ label: path, files: walk.files });
};

const createWalk = (root: string, label: string) => {
  const files: SourceFile[] = [];
  const problems: InputProblem[] = [];
  const shown = (path: string): string => join(label, path);
  let isFull = false;
  const overflow = (what: string): void => {
    if (!isFull)
      problems.push({
        code: 'folder-too-large',
        path: label,
        message: `the folder holds ${what}; name the folder of one assessment`,
      });
    isFull = true;
  };

  const into = async (folder: string, depth: number): Promise<void> => {
    if (depth > deepest) return overflow(`folders nested more than ${deepest} deep`);
    const names = await readdir(join(root, folder)).catch((error: unknown) => {
      problems.push({ code: 'cannot-read', path: shown(folder), message: systemWords(error) });
      return [];
    });
    for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
      if (isFull) return;
      await one(folder === '' ? name : `${folder}/${name}`, name, depth);
    }
  };

  const one = async (path: string, name: string, depth: number): Promise<void> => {
    const about = await lstat(join(root, path));
    if (about.isSymbolicLink()) {
      if (!name.startsWith('.')) problems.push(linkProblem(shown(path)));
      return;
    }
    if (about.isDirectory()) {
      if (!isSkippedFolder(name)) await into(path, depth + 1);
      return;
    }
    if (!about.isFile() || !isOfInterest(path)) return;
    if (files.length >= mostFiles) return overflow(`more than ${mostFiles} files`);
    if (about.size > largestFile) {
      problems.push(tooLarge(shown(path), about.size));
      return;
    }
    try {
      files.push({ path, text: textOf(await readFile(join(root, path))) });
    } catch (error) {
      problems.push({ code: 'cannot-read', path: shown(path), message: systemWords(error) });
    }
  };

  return { files, problems, into };
};
