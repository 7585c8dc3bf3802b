import { message } from '@risikobilde/words/message';
import { execFile, spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { SourceFile } from '@risikobilde/files';
import { outcomeOf, type InputProblem, type Outcome, outcomeRefused } from './problem.js';
import {
  fileLimit,
  type Folder,
  isOfInterest,
  isSkippedFolder,
  linkProblem,
  textOf,
  tooLarge,
} from './read-folder.js';

/** What git answers, or undefined when it refuses or is not there. */
const ask = (cwd: string, ...args: readonly string[]): Promise<string | undefined> =>
  new Promise((resolve) => {
    execFile('git', ['-C', cwd, ...args], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
  });

/** The repository that a folder is in, and the folder's path in it; undefined outside git. */
export const repositoryOf = async (
  folder: string,
): Promise<{ readonly root: string; readonly path: string } | undefined> => {
  const real = await realpath(folder).catch(() => realpath(dirname(folder)).catch(() => undefined));
  if (real === undefined) return undefined;
  const root = (await ask(real, 'rev-parse', '--show-toplevel'))?.trimEnd();
  return root === undefined ? undefined : { root, path: relative(await realpath(root), real) };
};

/** Whether git knows a name for a commit. */
export const isRef = async (cwd: string, ref: string): Promise<boolean> =>
  (await ask(cwd, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)) !== undefined;

/** The text files of a folder as it was at a ref; no file in the working copy is touched. */
export const readFolderAtRef = async (cwd: string, ref: string, path: string): Promise<Outcome<Folder>> => {
  const label = `${ref}:${path}`;
  if (!(await isRef(cwd, ref)))
    return outcomeRefused('ref-unknown', message('problem.cli.noCommit', { ref }));
  const tree = (
    await ask(cwd, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}:${path}`)
  )?.trim();
  const listing = tree === undefined ? undefined : await ask(cwd, 'ls-tree', '-r', '-l', '-z', tree);
  if (tree === undefined || listing === undefined)
    return outcomeRefused(
      'folder-not-in-ref',
      message('problem.cli.folderNotInRef', { ref, path: path || '/' }),
    );
  const problems: InputProblem[] = [];
  const wanted = listing
    .split('\0')
    .flatMap((row) => {
      const match = /^(\d+) (\w+) ([0-9a-f]+)\s+(\d+|-)\t([\s\S]+)$/.exec(row);
      if (!match) return [];
      const [, mode = '', type = '', id = '', size = '0', file = ''] = match;
      return [{ mode, type, id, size: Number(size), file }];
    })
    .filter(({ file }) => !file.split('/').slice(0, -1).some(isSkippedFolder))
    .filter(({ mode, type, file, size }) => {
      const shown = `${label}/${file}`;
      if (mode === '120000') problems.push(linkProblem(shown));
      else if (type === 'blob' && isOfInterest(file) && size > fileLimit)
        problems.push(tooLarge(shown, size));
      else return type === 'blob' && isOfInterest(file);
      return false;
    });
  if (problems.length > 0) return { ok: false, problems };
  const texts = await readBlobs(
    cwd,
    wanted.map(({ id }) => id),
  );
  const files: SourceFile[] = wanted.map(({ file }, index) => ({ path: file, text: texts[index] ?? '' }));
  return outcomeOf({ label, files });
};

/** The contents of git objects, in the order asked for, by one process. */
const readBlobs = (cwd: string, ids: readonly string[]): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', cwd, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(blobsIn(Buffer.concat(chunks), ids.length)));
    child.stdin.end(ids.map((id) => `${id}\n`).join(''));
  });

// Each object comes as `<id> blob <size>\n<content>\n`.
const blobsIn = (output: Buffer, count: number): readonly string[] => {
  const texts: string[] = [];
  let at = 0;
  while (texts.length < count && at < output.length) {
    const end = output.indexOf(0x0a, at);
    const size = Number(output.toString('utf8', at, end).split(' ')[2]);
    texts.push(textOf(output.subarray(end + 1, end + 1 + size)));
    at = end + 1 + size + 1;
  }
  return texts;
};
