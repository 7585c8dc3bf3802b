import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isAllowed, licenceFaults, type Locked } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown;
const { packages } = json('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };

test('every library has a licence that may be used with EUPL-1.2, and those that only build it may have some more', () => {
  expect(licenceFaults(packages)).toEqual([]);
  expect(Object.keys(packages).length).toBeGreaterThan(500);
});

test('what the lock file says of a licence is what the package that is installed says', () => {
  const others = Object.entries(packages).flatMap(([path, { license }]) => {
    const file = join(root, path, 'package.json');
    if (!path.startsWith('node_modules/') || license === undefined || !existsSync(file)) return [];
    const { license: said } = JSON.parse(readFileSync(file, 'utf8')) as { readonly license?: unknown };
    return said === license ? [] : [`${path}: ${license} and ${JSON.stringify(said)}`];
  });
  expect(others).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND OFL-1.1', true],
  ['(BSD-3-Clause AND (Apache-2.0 OR GPL-2.0))', true],
  ['GPL-3.0-only', false],
  ['AGPL-3.0', false],
  ['MIT AND GPL-2.0', false],
  ['Apache-2.0 AND (GPL-2.0 OR AGPL-3.0)', false],
  ['SSPL-1.0', false],
  ['BUSL-1.1', false],
  ['CC-BY-NC-4.0', false],
  ['UNLICENSED', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['mit', false],
  ['MIT OR', false],
  ['(MIT', false],
  ['MIT Apache-2.0', false],
  ['', false],
  [undefined, false],
])('a library under %s may be shipped: %s', (licence, may) => {
  expect(isAllowed(licence, false)).toBe(may);
});

test('a library that is shipped may not have what one for development may', () => {
  const of = (license: string, dev: boolean) => licenceFaults({ 'node_modules/x': { license, dev } });
  expect(of('MPL-2.0', true)).toEqual([]);
  expect(of('MPL-2.0', false)).toEqual(['node_modules/x: MPL-2.0']);
  expect(licenceFaults({ 'node_modules/x': {} })).toEqual(['node_modules/x: no licence']);
  expect(licenceFaults({ 'node_modules/x': { license: 'MIT', hasInstallScript: true } })).toEqual([
    'node_modules/x: runs a script when it is installed',
  ]);
  expect(
    licenceFaults({ 'node_modules/x': { license: 'MIT', integrity: undefined, version: '1.0.0' } }),
  ).toEqual(['node_modules/x: no hash']);
  expect(licenceFaults({ 'node_modules/@risikobilde/core': { link: true } })).toEqual([]);
});
