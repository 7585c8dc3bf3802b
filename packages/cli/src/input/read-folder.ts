import { type Message, message, type Text } from '@risikobilde/words';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '@risikobilde/files';
import { outcomeOf, type InputProblem, type Outcome, outcomeRefused } from './problem.js';

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
  message: message('problem.cli.fileTooLarge', { size: Math.ceil(bytes / 1024 / 1024) }),
});
export const fileLimit = largestFile;

export const linkProblem = (path: string): InputProblem => ({
  code: 'symbolic-link',
  path,
  line: 1,
  column: 1,
  message: message('problem.cli.link'),
});

const systemWords = (error: unknown): Text => ({
  en: error instanceof Error ? error.message : String(error),
});

/** Reads the records and chapters under a folder. Nothing is changed, no link is followed, nothing large is read. */
export const readFolder = async (path: string): Promise<Outcome<Folder>> => {
  const root = await realpath(path).catch(() => undefined);
  if (root === undefined) return outcomeRefused('folder-missing', message('problem.cli.noFolder', { path }));
  const about = await stat(root);
  if (!about.isDirectory()) return outcomeRefused('not-a-folder', message('problem.cli.isAFile', { path }));
  const walk = createWalk(root, path);
  await walk.into('', 0);
  if (walk.problems.length > 0) return { ok: false, problems: walk.problems };
  return outcomeOf({ label: path, files: walk.files });
};

const createWalk = (root: string, label: string) => {
  const files: SourceFile[] = [];
  const problems: InputProblem[] = [];
  const shown = (path: string): string => join(label, path);
  let isFull = false;
  const overflow = (what: Message): void => {
    if (!isFull)
      problems.push({
        code: 'folder-too-large',
        path: label,
        message: what,
      });
    isFull = true;
  };

  const into = async (folder: string, depth: number): Promise<void> => {
    if (depth > deepest) return overflow(message('problem.cli.assessmentDeep', { deepest }));
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
    if (files.length >= mostFiles)
      return overflow(message('problem.cli.assessmentManyFiles', { most: mostFiles }));
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
