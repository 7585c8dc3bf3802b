#!/usr/bin/env node
// Runs the built program when the build is newer than the sources; else the sources, so that nobody must build first.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A package and all of ours that it is made of. */
const withDependencies = (name, seen = new Set()) => {
  if (seen.has(name)) return seen;
  seen.add(name);
  const { dependencies = {} } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
  for (const used of Object.keys(dependencies))
    if (used.startsWith('@risikobilde/')) withDependencies(used.replace('@risikobilde/', ''), seen);
  return seen;
};

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return Math.max(latest, newest(path));
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts')
      ? Math.max(latest, statSync(path).mtimeMs)
      : latest;
  }, 0);

const isBuilt = (name) => {
  const [source, built] = [join(packages, name, 'src'), join(packages, name, 'tsconfig.tsbuildinfo')];
  if (!existsSync(join(packages, name, 'dist', 'index.js')) || !existsSync(built)) return false;
  return statSync(built).mtimeMs >= newest(source);
};

const main = join(packages, 'cli', 'dist', 'main.js');
// A package from a registry has no sources beside it: what is built is all there is.
const isInstalled = !existsSync(join(packages, 'cli', 'src'));

if (existsSync(main) && (isInstalled || [...withDependencies('cli')].every(isBuilt))) {
  await import(new URL('../dist/main.js', import.meta.url).href);
} else {
  // The condition that picks sources can only be given when a process starts.
  const child = spawn(
    process.execPath,
    [
      '--conditions=@risikobilde/source',
      '--import',
      import.meta.resolve('tsx'),
      join(packages, 'cli', 'src', 'main.ts'),
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}
