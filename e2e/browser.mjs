// What the browser tests share: a server of their own on a folder of its own, and Debian's Chromium.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = fileURLToPath(new URL('../', import.meta.url));
const serve = join(root, 'packages', 'server', 'dist', 'start', 'serve.js');
// A server that a file starts from the sources has the threads that are built: each of its own takes three seconds of a core to compile.
process.env['RISIKOBILDE_BUILT_THREADS'] ??= dirname(serve);
/** With logins of the tests' own, where one file needs several people. */
const servePeople = join(root, 'e2e', 'serve-people.mjs');
const axeSource = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** Starts a server and waits until it says where it is. Nothing it is asked is waited for longer than a file of tests may take. */
const launch = (port, data, program = serve) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, '--port', String(port), '--data', data], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 20 * 60_000,
      killSignal: 'SIGKILL',
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const url = /http:\/\/[^\s/]+/.exec(said)?.[0];
      if (url !== undefined) resolve({ child, url });
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });

/** Sends a signal and waits for the end. */
const end = (child, signal) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', resolve);
    child.kill(signal);
  });

/** A data folder as the first start leaves it, Altinn's case loaded. Making one takes seconds; copies of it do not. */
export const makeTemplate = async () => {
  const data = mkdtempSync(join(tmpdir(), 'risikobilde-e2e-template-'));
  const { child, url } = await launch(0, data);
  const isLoaded = async () => (await fetch(`${url}/api/assessments/altinn3`)).ok;
  await until(isLoaded, (loaded) => loaded, 'the case of the first start');
  await end(child, 'SIGTERM');
  return data;
};

/** A server that can be killed and started again on the same port and folder; `hasPeople`: who asks is in the header `x-person`. */
export const startServer = async ({ hasPeople = false } = {}) => {
  const data = mkdtempSync(join(tmpdir(), 'risikobilde-e2e-'));
  const template = process.env['RISIKOBILDE_E2E_TEMPLATE'];
  if (template) cpSync(template, data, { recursive: true });
  // Started again, it is another process at the same address.
  const program = hasPeople ? servePeople : serve;
  let { child, url } = await launch(0, data, program);
  return {
    url,
    /** As when the machine loses power: no good-bye. */
    kill: () => end(child, 'SIGKILL'),
    start: async () => {
      ({ child } = await launch(new URL(url).port, data, program));
    },
    /** Where it keeps its things; to be changed only while it is stopped. */
    data,
    stop: async () => {
      await end(child, 'SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
};

/** The Chromium that the tests are run in: the shell without windows, which takes a sixth less of a core, where it is; `CHROMIUM` names another. */
export const chromiumPath = () =>
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));

/** `more`: what else it is started with, as what its reader has set in it. */
export const openBrowser = (more = []) =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      ...more,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** The last part of the address of every screen; the first one's is empty. Read where the menu has them, so that none is left out. */
export const screens = [
  ...readFileSync(join(root, 'packages', 'web', 'src', 'shared', 'screens.ts'), 'utf8').matchAll(
    /'\/a\/\$id\/?([^']*)'/g,
  ),
].map(([, screen]) => screen);
if (screens.length < 13) throw new Error(`found only the screens ${screens.join(', ')}`);

/** The day that the tests read the assessment at; on it the story is known. */
export const day = '2026-11-24';

/**
 * A page of a browser of its own, and what went wrong in it. It has seen the tour unless it is a first visit. `on` is the day
 * that it is there: what is shown as of another day is read only.
 */
export const openPage = async (
  browser,
  {
    width = 1440,
    height = 900,
    isFirstVisit = false,
    colours = 'light',
    on,
    forcedColors = 'none',
    motion = 'reduce',
  } = {},
) => {
  // What unfolds moves what is under it for four tenths of a second, unless the reader has asked for less motion: a press that
  // falls in between would be let go beside the button.
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'nb-NO',
    reducedMotion: motion,
    colorScheme: colours,
    forcedColors,
  });
  if (!isFirstVisit) await context.addInitScript(() => localStorage.setItem('risikobilde:tour-seen', '1'));
  // What is made for a press, as a download of all files, takes as long as a machine that others use too lets it.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  if (on !== undefined) await page.clock.setFixedTime(new Date(`${on}T10:00:00`));
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, errors, close: () => context.close() };
};

/**
 * A server, a browser and a page for the tests of the `describe` that this stands in: there before the first of them, where `use` is
 * told of them, and ended after the last. `options` are those of `openPage`.
 */
export const openForAll = (use, options) => {
  const ending = [];
  before(async () => {
    const server = await startServer();
    ending.unshift(() => server.stop());
    const browser = await openBrowser();
    ending.unshift(() => browser.close());
    await use({ server, browser, ...(await openPage(browser, options)) });
  });
  after(async () => {
    for (const end of ending) await end();
  });
};

/** Waits until something holds in the page; what was last seen is in the message when it never does. */
export const until = async (look, holds, what, limit = 60_000) => {
  const last = Date.now() + limit;
  let seen = await look();
  while (!holds(seen)) {
    if (Date.now() > last) throw new Error(`${what}; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen = await look();
  }
  return seen;
};

/** Nothing typed is waiting: the header says so. */
export const saved = (page) => saveSays(page, 'Lagret');

export const saveSays = (page, words) =>
  page.locator('.save-status', { hasText: words }).waitFor({ timeout: 20_000 });

/** Resolves when nothing in the page has changed for a tenth of a second; a page that always moves is not waited for longer than two. */
const atRest = () =>
  new Promise((resolve) => {
    const rest = () => {
      observer.disconnect();
      resolve();
    };
    let quiet = setTimeout(rest, 100);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(rest, 100);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(rest, 2000);
  });

/** The screen is there: its heading is shown, and nothing that is worked out beside the page is still to come. */
export const settled = async (page, limit = 60_000) => {
  await page
    .locator('main h1')
    .first()
    .waitFor({ timeout: limit / 2 });
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'), undefined, {
    timeout: limit,
  });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(atRest);
};

/**
 * At which widths axe looks at a screen in a language: at both in one, at one in each of the others. What a width changes is the
 * same in every language, and what a language changes is the same at every width.
 */
export const axeWidths = { nb: [1440, 390], nn: [390], en: [1440] };

/** WCAG 2.2 A and AA, as far as axe can tell: rule, and where. */
export const axeViolations = async (page) => {
  // Half a megabyte to read: once for each page that is opened.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      // Nothing is said of what passed, which would cost as much as finding what did not.
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  });
};

/** Presses Tab, or another key, until something has focus, as somebody without a mouse does. */
export const tabOn = async (page, locator, key = 'Tab') => {
  await locator.waitFor();
  for (let i = 0; i < 400; i++) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${locator} is not reached by ${key}`);
};
