import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test, vi } from 'vitest';
import { parse } from 'yaml';
import { exampleOf, publishedPackages, readMeOf } from './read-me-examples.js';
import { shippedWorld } from './shipped-files.js';

const path = (inRoot: string): string => fileURLToPath(new URL(`../${inRoot}`, import.meta.url));
type Manifest = {
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly license: string;
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};
const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(path(`packages/${name}/package.json`), 'utf8'));

describe.each(publishedPackages)('the package %s', (name) => {
  const manifest = manifestOf(name);

  it('says what it is, under which licence, and how it is used', () => {
    expect(manifest).toMatchObject({ name: `@risikobilde/${name}`, license: 'EUPL-1.2' });
    expect(manifest.description).toMatch(/^\S.{20,}\.$/);
    expect(manifest.keywords.length).toBeGreaterThan(1);
    expect(readMeOf(name)).toContain(`# @risikobilde/${name}`);
  });

  it('has each entry in its sources, and the same file of it in what is packed', () => {
    for (const [entry, target] of Object.entries(manifest.exports)) {
      const source = target['@risikobilde/source'] ?? '';
      const built = source.replace('./src/', './dist/').replace(/\.ts$/, '');
      expect([entry, target['types'], target['default']]).toEqual([entry, `${built}.d.ts`, `${built}.js`]);
      if (!source.includes('*')) expect(existsSync(path(`packages/${name}/${source}`)), source).toBe(true);
    }
    expect(manifest.files).toContain('dist');
  });

  it('takes the schemas of whoever installs it, and no second copy of them', () => {
    const owns = 'zod' in manifest.dependencies;
    // The command line and the server are installed by themselves.
    expect(owns).toBe(name === 'cli' || name === 'server');
  });
});

test.each(publishedPackages.filter((name) => exampleOf(name) !== undefined))(
  'the example in the README of %s prints what stands below it',
  async (name) => {
    const { code, prints } = exampleOf(name) ?? expect.fail();
    const file = path(`reports/examples/${name}.ts`);
    mkdirSync(path('reports/examples'), { recursive: true });
    writeFileSync(file, code);
    const said: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...words) => said.push(words.join(' ')));
    const out = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => said.push(String(text).trimEnd()) > 0);
    try {
      await import(/* @vite-ignore */ file);
    } finally {
      log.mockRestore();
      out.mockRestore();
    }
    expect(said.join('\n')).toBe(prints);
  },
);

test('the world data is the same read from JSON, as it is packed, as from YAML', () => {
  expect(JSON.parse(JSON.stringify(shippedWorld()))).toStrictEqual(shippedWorld());
});

test('publiccode.yml has what the standard asks for, the address apart, which there is none of yet', () => {
  const about = parse(readFileSync(path('publiccode.yml'), 'utf8')) as Readonly<Record<string, unknown>>;
  for (const key of [
    'publiccodeYmlVersion',
    'name',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ])
    expect(about, key).toHaveProperty(key);
  expect(about['softwareVersion']).toBe(
    JSON.parse(readFileSync(path('packages/cli/package.json'), 'utf8')).version,
  );
  const described = about['description'] as Readonly<Record<string, Readonly<Record<string, string>>>>;
  for (const [language, texts] of Object.entries(described)) {
    expect(texts['shortDescription']?.length, language).toBeLessThanOrEqual(150);
    expect(texts['longDescription']?.length, language).toBeGreaterThanOrEqual(150);
  }
});

test('every file is under one licence, said once: no file has a line of its own that says another', () => {
  const reuse = readFileSync(path('REUSE.toml'), 'utf8');
  expect(reuse).toContain('path = "**"');
  expect(/^SPDX-License-Identifier = "(.*)"$/m.exec(reuse)?.[1]).toBe('EUPL-1.2');
  expect(readFileSync(path('LICENSES/EUPL-1.2.txt'), 'utf8')).toBe(readFileSync(path('LICENSE'), 'utf8'));
  const others = ['bench', 'cases', 'e2e', 'library', 'packages', 'tools', 'world']
    .flatMap((folder) =>
      readdirSync(path(folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.(tsx?|mjs|css)$/.test(file) && !/\/(node_modules|dist|reports)\//.test(file))
    .filter((file) => /^\W*SPDX-License-Identifier: (?!EUPL-1\.2)/m.test(readFileSync(path(file), 'utf8')));
  expect(others).toEqual([]);
});
