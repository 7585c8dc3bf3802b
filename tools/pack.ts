// Packs every package, installs the tarballs from each other into an empty folder, and runs there what its README shows.
// A part of `npm run test:long`, after `tsc -b`. Libraries of others come from the registry or from npm's cache.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { exampleOf, published } from './read-me-examples.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'risikobilde-pack-'));

const run = (program: string, args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 600_000 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
};

try {
  const packed = join(folder, 'packed');
  const installed = join(folder, 'installed');
  for (const path of [packed, installed]) mkdirSync(path);
  for (const name of published)
    run('npm', ['pack', '--silent', '--pack-destination', packed], join(root, 'packages', name));
  const tarballs = readdirSync(packed).map((name) => join(packed, name));
  writeFileSync(join(installed, 'package.json'), '{ "type": "module", "private": true }\n');
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', ...tarballs],
    installed,
  );
  const failed = published.filter((name) => {
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
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
