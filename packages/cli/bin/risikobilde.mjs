#!/usr/bin/env node
// Runs the bundle when it is newer than the sources; else the sources, so that nobody must build first.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A package from a registry has no sources beside it: what is built is all there is. */
const isBuilt = async () => {
  if (!existsSync(main)) return true;
  const { isBehind } = await import(new URL('../../../tools/build-age.mjs', import.meta.url).href);
  return !isBehind('cli', 'dist', 'start', 'main.js');
};

if (await isBuilt()) {
  // From Node 22.1.
  module.enableCompileCache?.();
  await import(new URL('../dist/start/main.js', import.meta.url).href);
} else {
  // The condition that picks sources can only be given when a process starts.
  const child = spawn(
    process.execPath,
    [
      '--conditions=@risikobilde/source',
      '--import',
      import.meta.resolve('tsx'),
      main,
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}
