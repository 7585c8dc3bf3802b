import { type Message, message } from '@risikobilde/words/message';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Importer, type ImportFile, largestZip, readZip } from '@risikobilde/files';
import { outcomeOf, type InputProblem, type Outcome, outcomeRefused } from './problem.js';
import { isSkippedFolder, linkProblem } from './read-folder.js';

const mostFiles = 5000;
const deepest = 20;
const passedOver = new Set(['bin', 'obj', 'wwwroot']);

type Reader = Pick<Importer<never>, 'wants' | 'largestFile'>;

/** The files of an Altinn app from its folder or a zip of it. No link is followed, and only what the import reads is read. */
export const readImportFiles = async (
  path: string,
  importer: Reader,
): Promise<Outcome<readonly ImportFile[]>> => {
  const root = await realpath(path).catch(() => undefined);
  if (root === undefined) return outcomeRefused('folder-missing', message('problem.cli.nothingAt', { path }));
  const about = await stat(root);
  if (about.isDirectory()) return readTree(root, path, importer);
  if (about.size > largestZip)
    return {
      ok: false,
      problems: [{ code: 'zip-too-large', path, message: message('problem.zip.large', { limit: 64 }) }],
    };
  const zip = readZip(await readFile(root), importer, path);
  return zip.ok ? outcomeOf(zip.files) : zip;
};

const readTree = async (
  root: string,
  label: string,
  { wants, largestFile }: Reader,
): Promise<Outcome<readonly ImportFile[]>> => {
  const files: ImportFile[] = [];
  const problems: InputProblem[] = [];
  const tooLarge = (what: Message): void => {
    problems.push({
      code: 'folder-too-large',
      path: label,
      message: what,
    });
  };
  const into = async (folder: string, depth: number): Promise<void> => {
    if (depth > deepest) return tooLarge(message('problem.cli.foldersDeep', { deepest }));
    for (const name of (await readdir(join(root, folder))).sort()) {
      if (problems.length > 0) return;
      const path = folder === '' ? name : `${folder}/${name}`;
      const about = await lstat(join(root, path));
      if (about.isSymbolicLink()) {
        if (wants(path)) problems.push(linkProblem(join(label, path)));
      } else if (about.isDirectory()) {
        if (!isSkippedFolder(name) && !passedOver.has(name)) await into(path, depth + 1);
      } else if (about.isFile() && wants(path)) await one(path, about.size);
    }
  };
  const one = async (path: string, size: number): Promise<void> => {
    if (files.length >= mostFiles) return tooLarge(message('problem.cli.manyFiles', { most: mostFiles }));
    if (size > largestFile) {
      problems.push({
        code: 'app-file-too-large',
        path: join(label, path),
        message: message('problem.app.fileTooLarge', { limit: 4 }),
      });
      return;
    }
    files.push({ path, content: await readFile(join(root, path)) });
  };
  try {
    await into('', 0);
  } catch (error) {
    problems.push({
      code: 'cannot-read',
      path: label,
      message: { en: error instanceof Error ? error.message : String(error) },
    });
  }
  return problems.length > 0 ? { ok: false, problems } : outcomeOf(files);
};
