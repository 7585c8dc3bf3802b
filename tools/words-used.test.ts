import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCatalogues } from './words-catalogues.js';

const root = new URL('../', import.meta.url);

const sourcesIn = (folder: URL): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|(^|\/)(generated|dist|node_modules)\//.test(path),
    )
    .map((path) => readFileSync(new URL(path, folder), 'utf8'));

test('every message is said somewhere: by its key, or by a key that is put together from a beginning', () => {
  const packages = readdirSync(new URL('packages/', root)).filter((name) => name !== 'world');
  const source = [
    ...packages.flatMap((name) => sourcesIn(new URL(`packages/${name}/src/`, root))),
    ...sourcesIn(new URL('tools/', root)),
  ].join('\n');
  const said = new Set([...source.matchAll(/['"`]([a-zA-Z][\w.-]*)['"`]/g)].map(([, key]) => key));
  const beginnings = [
    ...new Set(
      [...source.matchAll(/`([a-zA-Z][\w-]*\.(?:[\w-]+\.)*[\w-]*)\$\{/g)].map(([, start]) => start ?? ''),
    ),
  ];
  const { messages } = readCatalogues(new URL('packages/words/src/messages/', root), {
    readdirSync,
    readFileSync,
  }).nb;
  const dead = Object.keys(messages).filter(
    (key) => !said.has(key) && !beginnings.some((start) => key.startsWith(start)),
  );
  expect(dead).toEqual([]);
});
