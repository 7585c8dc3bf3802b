// The pages of the public edition of the Altinn case, as files on a disk: valid, whole, led to and from, readable at every width, in
// both colours, by everybody, with and without scripts. `npm test` looks at a page of each kind; `npm run test:long` at them all.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { axeViolations, day, describe, fileLimit, openBrowser, openPage, root, test } from './browser.mjs';

const isLong = process.env['RISIKOBILDE_TESTS'] === 'long';
const widths = [320, 390, 640, 768, 1024, 1440, 1920];
/** Fonts that a reader may have, each alone, and the sizes of text that a browser may be set to. */
const fontsAndSizes = [
  { fonts: 'wide', name: 'DejaVu Sans', size: 16 },
  { fonts: 'wide', name: 'DejaVu Sans', size: 32 },
  { fonts: 'narrow', name: 'PT Sans Narrow', size: 16 },
  { fonts: 'narrow', name: 'PT Sans Narrow', size: 32 },
];
/** One page of each kind: front, for the citizen, chapters with a table, figures and claims, for whoever decides, annexes. */
const ofEachKind = [
  'index',
  'citizen',
  'about-use-of-cloud',
  'about-security-in-altinn',
  'conclusion',
  'decision',
  'change-log',
  'annex-b',
  'annex-c',
  'annex-e-1',
  'annex-f-findings',
];

const publish = (to) =>
  new Promise((done, fail) => {
    const args = [
      'publish',
      'cases/altinn3',
      '--as-of',
      day,
      '--format',
      'html',
      '--lang',
      'nb,nn,en',
      '--to',
      to,
    ];
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--conditions=@risikobilde/source', 'packages/cli/src/main.ts', ...args],
      { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], timeout: fileLimit },
    );
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => (code === 0 ? done(undefined) : fail(new Error(said))));
  });

/** What in a page is wider than its place: the page itself, a box that hides or scrolls its text, letters outside their picture. */
const cutIn = () => {
  const { documentElement: page } = document;
  const found = [];
  if (page.scrollWidth > page.clientWidth)
    found.push(`the page is ${page.scrollWidth - page.clientWidth} px too wide`);
  const nameOf = (element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${(element.textContent ?? '').trim().slice(0, 60)}`;
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg')) continue;
    // What only a screen reader is told takes one pixel and is meant to.
    if (element.clientWidth <= 1) continue;
    const { overflowX } = getComputedStyle(element);
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) found.push(nameOf(element));
  }
  for (const svg of document.querySelectorAll('svg')) {
    const box = svg.getBoundingClientRect();
    if (box.width === 0) continue;
    for (const text of svg.querySelectorAll('text')) {
      // Where its letters are set: what a letter itself leans out of its place is no part of it.
      const place = text.getScreenCTM();
      const ends = [text.getStartPositionOfChar(0), text.getEndPositionOfChar(text.getNumberOfChars() - 1)];
      const across = ends.map((end) => end.matrixTransform(place).x);
      if (across.some((x) => x < box.left - 1 || x > box.right + 1))
        found.push(`letters outside their picture: ${text.textContent}`);
    }
  }
  return found;
};

/** The fonts that a page is drawn with: its heading, and the text under it. */
const fontsIn = async (page) => {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('DOM.enable');
  await devTools.send('CSS.enable');
  const { root: top } = await devTools.send('DOM.getDocument');
  const { nodeIds } = await devTools.send('DOM.querySelectorAll', {
    nodeId: top.nodeId,
    selector: 'h1, h1 ~ p',
  });
  const names = new Set();
  for (const nodeId of nodeIds) {
    const { fonts } = await devTools.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of fonts) names.add(familyName);
  }
  await devTools.detach();
  return [...names];
};

describe('the pages of the public edition', () => {
  let folder;
  let pages;
  let browser;
  test.beforeAll(async ({ browser: shared }) => {
    folder = mkdtempSync(join(tmpdir(), 'risikobilde-pages-'));
    await publish(folder);
    pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html'))
      .toSorted();
    browser = shared;
  });
  test.afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const html = (path) => readFileSync(join(folder, path), 'utf8');
  const looked = (languages = ['nb', 'nn', 'en']) =>
    pages.filter((path) => {
      const [language, name = ''] = path.split('/');
      return languages.includes(language) && (isLong || ofEachKind.includes(name.replace('.html', '')));
    });
  const addressOf = (path) => pathToFileURL(join(folder, path)).href;

  test('there is one for each part, in each language alike', () => {
    const namesIn = (language) =>
      pages.flatMap((path) => (path.startsWith(`${language}/`) ? [path.slice(3)] : []));
    assert.ok(namesIn('nb').length > ofEachKind.length);
    for (const kind of ofEachKind) assert.ok(namesIn('nb').includes(`${kind}.html`), kind);
    assert.deepEqual(namesIn('nn'), namesIn('nb'));
    assert.deepEqual(namesIn('en'), namesIn('nb'));
  });

  test('every page is valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], elements: ['html5'] });
    const wrong = [];
    // What a language changes is its words: in the daily run the other two are tried on their front pages.
    for (const path of isLong ? pages : [...looked(['nb']), 'nn/index.html', 'en/index.html']) {
      const report = await validator.validateString(html(path), path);
      for (const { messages } of report.results)
        for (const { ruleId, message, line } of messages) wrong.push(`${path}:${line} ${ruleId}: ${message}`);
    }
    assert.deepEqual(wrong, []);
  });

  test('every link inside leads to a page that is there, and every fragment to a place in it', () => {
    const ids = new Map(
      pages.map((path) => [path, new Set([...html(path).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]),
    );
    const dead = [];
    for (const path of pages)
      for (const [, address] of html(path).matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const [place = '', fragment] = address.replaceAll('&#x26;', '&').replaceAll('&amp;', '&').split('#');
        if (/^(https?:|mailto:|data:)/.test(place)) {
          if (!URL.canParse(place)) dead.push(`${path}: ${address}`);
          continue;
        }
        const to = place === '' ? path : normalize(join(dirname(path), decodeURIComponent(place)));
        const there = ids.get(to);
        if (!there || (fragment !== undefined && fragment !== '' && !there.has(decodeURIComponent(fragment))))
          dead.push(`${path}: ${address}`);
      }
    assert.deepEqual(dead, []);
  });

  test('axe finds nothing, in light and in dark', async () => {
    const wrong = [];
    for (const colours of ['light', 'dark']) {
      const { page, close } = await openPage(browser, { colours });
      // In the daily run each language is looked at in one of the colours, and bokmål in both.
      for (const path of looked(isLong ? undefined : colours === 'light' ? ['nb', 'en'] : ['nb', 'nn'])) {
        if (!isLong && !path.startsWith('nb/') && !/index|conclusion|annex-c/.test(path)) continue;
        await page.goto(addressOf(path));
        for (const violation of await axeViolations(page)) wrong.push(`${path} ${colours}: ${violation}`);
      }
      await close();
    }
    assert.deepEqual(wrong, []);
  });

  for (const { fonts, name, size } of fontsAndSizes)
    test(`no text is cut, and nothing is moved sideways, at any width, in ${name} of ${size} px alone`, async () => {
      const reader = await openBrowser([`--blink-settings=defaultFontSize=${size}`], fonts);
      const wrong = [];
      const { page, close } = await openPage(reader);
      for (const path of looked(isLong ? undefined : ['nb'])) {
        await page.goto(addressOf(path));
        await page.evaluate(() => document.fonts.ready);
        assert.deepEqual(await fontsIn(page), [name]);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          for (const cut of await page.evaluate(cutIn)) wrong.push(`${path} ${width}: ${cut}`);
        }
      }
      await close();
      await reader.close();
      assert.deepEqual(wrong, []);
    });

  test('it is read with scripts off as with them', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1440, height: 900 },
    });
    const off = await context.newPage();
    const { page, errors, close } = await openPage(browser);
    for (const path of looked(isLong ? undefined : ['nb'])) {
      await off.goto(addressOf(path));
      await page.goto(addressOf(path));
      const text = await off.locator('main').innerText();
      assert.ok(text.length > 200, path);
      assert.equal(text, await page.locator('main').innerText(), path);
      assert.ok((await off.locator('nav a').count()) > 0, path);
    }
    assert.deepEqual(errors, []);
    await context.close();
    await close();
  });

  test('a page weighs little', () => {
    const kinds = new Map();
    for (const path of pages) {
      if (!path.startsWith('nb/')) continue;
      const kind = path
        .replace(/^nb\//, '')
        .replace(/\.html$/, '')
        .replace(/^(annex-[a-f]).*/, '$1');
      const bytes = Buffer.from(html(path));
      const sizes = { whole: bytes.length, packed: gzipSync(bytes).length };
      const known = kinds.get(kind);
      if (!known || known.whole < sizes.whole) kinds.set(kind, sizes);
    }
    for (const [kind, { whole, packed }] of kinds) {
      console.log(
        `${kind.padEnd(26)} ${(whole / 1000).toFixed(0).padStart(4)} kB, ${(packed / 1000).toFixed(0).padStart(3)} kB compressed`,
      );
      assert.ok(packed < 100_000, `${kind}: ${packed} bytes compressed`);
    }
  });
});
