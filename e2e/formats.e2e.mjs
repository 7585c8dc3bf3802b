// Numbers, days, lists and their order are written by the data of languages that a browser brings, which are not those of
// Node: both are held to the golden table of packages/words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root, test } from './browser.mjs';

const words = join(root, 'packages', 'words', 'src');
const golden = readFileSync(join(words, 'golden', 'formats.txt'), 'utf8');

/** The table as one script that leaves what it says in the page. */
const script = async () => {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    root: words,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(words, 'testing', 'formats-table.ts'), formats: ['iife'], name: 'formats' },
    },
  }).then((built) => /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([built].flat())[0]);
  return output[0].code;
};

// What the reader's own browser speaks must not be heard: a browser that is asked for what it lacks answers in that.
for (const [locale, timezoneId] of [
  ['nn-NO', 'Europe/Oslo'],
  ['en-US', 'America/Los_Angeles'],
])
  test(`every formatter says in a browser in ${locale} what it says in Node`, async ({ browser }) => {
    const context = await browser.newContext({ locale, timezoneId });
    const page = await context.newPage();
    await page.addScriptTag({ content: await script() });
    const said = await page.evaluate(() => globalThis.formats.formatsTable());
    assert.deepEqual(said.split('\n'), golden.split('\n'));
    await context.close();
  });
