// Whether what was built is still what its sources say.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return Math.max(latest, newest(path));
    return /\.test\.tsx?$/.test(path) ? latest : Math.max(latest, statSync(path).mtimeMs);
  }, 0);

/** A package and all of ours that it is made of. */
export const withDependencies = (name, seen = new Set()) => {
  if (seen.has(name)) return seen;
  seen.add(name);
  const { dependencies = {} } = JSON.parse(
    readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'),
  );
  for (const used of Object.keys(dependencies))
    if (used.startsWith('@risikobilde/')) withDependencies(used.replace('@risikobilde/', ''), seen);
  return seen;
};

/** A file built of a package is older than something it is made of: sources, or the libraries that are installed. */
export const isBehind = (name, ...file) => {
  const path = join(root, 'packages', name, ...file);
  if (!existsSync(path)) return true;
  const made = statSync(path).mtimeMs;
  const installed = statSync(join(root, 'node_modules', '.package-lock.json')).mtimeMs;
  if (installed > made) return true;
  return [...withDependencies(name)]
    .map((used) => join(root, 'packages', used, 'src'))
    .some((sources) => existsSync(sources) && newest(sources) > made);
};
