// Packs every package, installs the tarballs from each other into an empty folder, and runs there what its README shows, and the
// command line. A part of `npm run test:long`, after `npm run build`. Libraries of others come from the registry or from npm's cache.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';
import { exampleOf, publishedPackages } from './read-me-examples.js';
import { shippedWorld } from './shipped-files.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'risikobilde-pack-'));

const run = (program: string, args: readonly string[], cwd: string, expected = 0): string => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== expected)
    throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
};

try {
  const packed = join(folder, 'packed');
  const installed = join(folder, 'installed');
  for (const path of [packed, installed]) mkdirSync(path);
  for (const name of [...publishedPackages, 'typeset', 'connectors', 'world'])
    run('npm', ['pack', '--silent', '--pack-destination', packed], join(root, 'packages', name));
  const tarballs = readdirSync(packed).map((name) => join(packed, name));
  writeFileSync(join(installed, 'package.json'), '{ "type": "module", "private": true }\n');
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', ...tarballs],
    installed,
  );
  const failed = publishedPackages.filter((name) => {
    const example = exampleOf(name);
    if (example === undefined) return false;
    const { outputText } = ts.transpileModule(example.code, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
    });
    writeFileSync(join(installed, `${name}.mjs`), outputText);
    const printed = run(process.execPath, [`${name}.mjs`], installed).trimEnd();
    const isRight = printed === example.prints;
    console.log(`${isRight ? 'ok  ' : 'FAIL'} ${name}${isRight ? '' : `\n${printed}`}`);
    return !isRight;
  });

  // No repository, no world data beside it; the exit codes are those that --help names.
  const empty = join(folder, 'empty');
  cpSync(join(root, 'cases', 'altinn3'), join(empty, 'altinn3'), { recursive: true });
  const program = join(installed, 'node_modules', '.bin', 'risikobilde');
  for (const [line, expected] of [
    ['--version', 0],
    ['init starter', 0],
    ['check starter', 0],
    ['check altinn3', 1],
    ['explain altinn3 us-covered-by-adequacy', 0],
    ['diff altinn3 altinn3 --before-as-of 2024-03-31', 0],
    ['publish starter --format html,pdf,docx --to out', 0],
    ['check nowhere', 2],
  ] as const) {
    run(program, line.split(' '), empty, expected);
    console.log(`ok   risikobilde ${line}`);
  }
  const { world } = JSON.parse(
    readFileSync(join(installed, 'node_modules', '@risikobilde', 'world', 'dist', 'world.json'), 'utf8'),
  );
  if (!isDeepStrictEqual(world, shippedWorld()))
    throw new Error('the packed world data is not what the YAML says');
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
