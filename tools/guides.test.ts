import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const guides = join(root, 'docs', 'brukerveiledning');
const pages = readdirSync(guides).filter((name) => name.endsWith('.md'));
const textOf = (page: string): string => readFileSync(join(guides, page), 'utf8');

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Every text that the workbench can show in bokmål: what stands in quotes between `nb:` and `nn:` of its text files. */
const shown = new Set(
  filesUnder(join(root, 'packages', 'web', 'src'))
    .filter((file) => file.endsWith('texts.ts'))
    .flatMap((file) => {
      const [, nb = ''] = readFileSync(file, 'utf8').split(/^ {2}nb: \{/m);
      const [only = ''] = nb.split(/^ {2}nn: \{/m);
      return [...only.matchAll(/'((?:[^'\\]|\\.)*)'/g)].map(([, words = '']) => words);
    }),
);

const links = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);

test('the texts of the workbench were found', () => {
  expect(shown.has('Oversikt') && shown.has('Forklar')).toBe(true);
});

test.each(pages)('%s leads nowhere but to pages and pictures that are there', (page) => {
  for (const to of links(page).filter((link) => !link.includes('://'))) {
    const [path = '', anchor] = to.split('#');
    const file = resolve(dirname(join(guides, page)), path);
    expect(existsSync(file), `${page}: ${to}`).toBe(true);
    expect(anchor, `${page}: ${to}`).toBeUndefined();
  }
});

test.each(pages)('%s calls what is on the screen what the screen calls it', (page) => {
  const named = [...textOf(page).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) =>
    words.replaceAll(/\s+/g, ' '),
  );
  expect(named.filter((words) => !shown.has(words))).toEqual([]);
});

test('each picture is small, is shown somewhere, and is taken by the browser tests', () => {
  const taken = readFileSync(join(root, 'e2e', 'pictures.e2e.mjs'), 'utf8');
  const used = new Set(pages.flatMap((page) => links(page).map((to) => to.split('/').at(-1))));
  const folder = join(root, 'docs', 'pictures');
  for (const name of readdirSync(folder)) {
    expect(statSync(join(folder, name)).size, name).toBeLessThanOrEqual(150_000);
    expect(used.has(name), `${name} is in no guide`).toBe(true);
    expect(taken.includes(`name: '${name.replace(/-\d+\.png$/, '')}'`), `${name} is taken by no test`).toBe(
      true,
    );
  }
});
