import { message } from '@risikobilde/words/message';
import { stat } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import type { World } from '@risikobilde/core';
import { isRef, readFolderAtRef, repositoryOf } from './git.js';
import { loadWorld, type LoadedFolder, parseLoaded, parseWorld } from './load.js';
import { type Outcome, outcomeRefused } from './problem.js';
import { type Folder, readFolder } from './read-folder.js';
import { shippedWorldFolder } from './shipped-world.js';

/** A folder on disk, or as it was at a git ref. */
export type Side =
  | { readonly type: 'folder'; readonly path: string }
  | { readonly type: 'ref'; readonly cwd: string; readonly ref: string; readonly path: string };

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/**
 * What a name on the command line means: a folder that exists; `REF:FOLDER`; or a ref, and then the folder is `dir`.
 * A folder wins over a ref of the same name, as what one sees wins over what one must know.
 */
export const sideOf = async (named: string, dir: string | undefined): Promise<Outcome<Side>> => {
  if (await isFolder(named)) return { ok: true, value: { type: 'folder', path: named } };
  const colon = named.indexOf(':');
  if (colon > 0) {
    const [ref, path] = [named.slice(0, colon), named.slice(colon + 1).replace(/\/+$/, '')];
    return { ok: true, value: { type: 'ref', cwd: '.', ref, path } };
  }
  if (!(await isRef('.', named)))
    return outcomeRefused('ref-unknown', message('problem.cli.neitherFolderNorRef', { named }));
  if (dir === undefined) return outcomeRefused('ref-unknown', message('problem.cli.whichFolder', { named }));
  return sideAtRef(dir, named);
};

/** The folder as it was at a ref, by where it stands in its repository. */
export const sideAtRef = async (dir: string, ref: string): Promise<Outcome<Side>> => {
  const repository = await repositoryOf(dir);
  if (repository === undefined)
    return outcomeRefused('not-in-git', message('problem.cli.notInGit', { dir, ref }));
  return { ok: true, value: { type: 'ref', cwd: repository.root, ref, path: repository.path } };
};

const readSide = (side: Side): Promise<Outcome<Folder>> =>
  side.type === 'folder' ? readFolder(side.path) : readFolderAtRef(side.cwd, side.ref, side.path);

/**
 * The assessment of a side in the world of that side: at a ref, the world data as the same repository held it then,
 * so that a new report or judgment in the working copy is seen to move what leans on it. World data that was named, or
 * that is kept elsewhere, is the same for both sides.
 */
export const loadSide = async (side: Side, world: string | undefined): Promise<Outcome<LoadedFolder>> => {
  const [folder, shared] = await Promise.all([readSide(side), worldOf(side, world)]);
  return parseLoaded(folder, shared);
};

const worldOf = async (side: Side, named: string | undefined): Promise<Outcome<World>> => {
  const shipped = shippedWorldFolder();
  if (side.type === 'folder' || named !== undefined || shipped === undefined) return loadWorld(named);
  const [own, worlds] = await Promise.all([repositoryOf(side.cwd), repositoryOf(shipped)]);
  if (own === undefined || worlds === undefined || isOutside(own.root, worlds.root))
    return loadWorld(undefined);
  const then = await readFolderAtRef(side.cwd, side.ref, worlds.path);
  // A ref from before the world data was kept in the repository: today's is the best there is.
  return then.ok ? parseWorld(then.value) : loadWorld(undefined);
};

const isOutside = (a: string, b: string): boolean => {
  const path = relative(a, b);
  return path !== '' || isAbsolute(path);
};
