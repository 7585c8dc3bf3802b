import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messages } from '@risikobilde/words/messages/nb';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const guides = join(root, 'docs', 'brukerveiledning');
const pages = readdirSync(guides).filter((name) => name.endsWith('.md'));
const textOf = (page: string): string => readFileSync(join(guides, page), 'utf8');

/** Every text that the workbench can show in bokmål. */
const shown = new Set(
  Object.values(messages).flatMap((words) => [
    words,
    // The word of a value starts a cell or a choice.
    words.charAt(0).toUpperCase() + words.slice(1),
    // A button that asks for more ends in an ellipsis; in running text it does not.
    words.replace(/ …$/, ''),
  ]),
);

const links = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);

test('the texts of the workbench were found', () => {
  expect(shown.has('Status') && shown.has('Forklar')).toBe(true);
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

test('each picture is small enough for a page that is read on a phone', () => {
  const folder = join(root, 'docs', 'pictures');
  const large = readdirSync(folder).filter((name) => statSync(join(folder, name)).size > 150_000);
  expect(large).toEqual([]);
});

test('each picture of a guide is taken by the browser tests', () => {
  const tests = readdirSync(join(root, 'e2e')).filter((name) => name.endsWith('.e2e.mjs'));
  const taken = tests.map((name) => readFileSync(join(root, 'e2e', name), 'utf8')).join('\n');
  const shownIn = pages.flatMap((page) => links(page).filter((to) => to.endsWith('.png')));
  // services-done-1440.png: the test says only "done"; what goes before and after it is the same for all of them.
  const isTaken = (to: string) => {
    const name = to.replace(/^.*\//, '').replace(/-\d+\.png$/, '');
    return taken.includes(`'${name}'`) || taken.includes(`'${name.replace(/^services-/, '')}'`);
  };
  expect(shownIn.filter((to) => !isTaken(to))).toEqual([]);
});
