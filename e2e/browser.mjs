// What the stories share: a server of their own on a folder of its own, and the machine's Chromium, one for each worker of the runner.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, chromium } from '@playwright/test';
import { chromiumPath } from '../tools/programs.mjs';

export const root = fileURLToPath(new URL('../', import.meta.url));
const serve = join(root, 'packages', 'server', 'dist', 'start', 'serve.js');
// A server that a file starts from the sources has the threads that are built: each of its own takes three seconds of a core to compile.
process.env['RISIKOBILDE_BUILT_THREADS'] ??= dirname(serve);
/** With logins of the tests' own, where one file needs several people. */
const servePeople = join(root, 'e2e', 'serve-people.mjs');
const axeSource = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** The longest that a file of tests may take, and so what is started for it, on a machine that does much else. */
export const fileLimit = (process.env['RISIKOBILDE_TESTS'] === 'long' ? 60 : 40) * 60_000;

/** What every server here is told besides: how long its work takes is measured elsewhere. */
export const unhurried = { ...process.env, RISIKOBILDE_PATIENCE: '20' };

/** Starts a server and waits until it says where it is. Nothing it is asked is waited for longer than a file of tests may take. */
export const launch = (port, data, program = serve, env = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, '--port', String(port), '--data', data], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...unhurried, ...env },
      timeout: fileLimit,
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
export const end = (child, signal) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
    child.once('exit', resolve);
    child.kill(signal);
  });

/** A server that can be killed and started again on the same port and folder; `hasPeople`: who asks is in the header `x-person`; `env`: settings of its own. */
export const startServer = async ({ hasPeople = false, env = {} } = {}) => {
  const data = mkdtempSync(join(tmpdir(), 'risikobilde-e2e-'));
  const template = process.env['RISIKOBILDE_E2E_TEMPLATE'];
  if (template) cpSync(template, data, { recursive: true });
  // Started again, it is another process at the same address.
  const program = hasPeople ? servePeople : serve;
  let { child, url } = await launch(0, data, program, env);
  return {
    url,
    /** As when the machine loses power: no good-bye. */
    kill: () => end(child, 'SIGKILL'),
    start: async () => {
      ({ child } = await launch(new URL(url).port, data, program, env));
    },
    /** Where it keeps its things; to be changed only while it is stopped. */
    data,
    stop: async () => {
      await end(child, 'SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
};

/** SLOW=6 makes every page six times as slow as it is, so that what only a quick machine passes fails here. */
const slow = Number(process.env['SLOW'] ?? 1);
/** What is waited for comes as soon as it is there; a machine that does much else may take this long. PATIENCE=20 waits 20 s. */
export const patience = Number(process.env['PATIENCE'] ?? 240) * 1000;

/** The configuration of the fonts that are found. Without any the browser ends with no word of why. */
const fontsFrom = (name) => {
  const path = join(root, 'e2e', 'fonts', `${name}.conf`);
  const [, folder = ''] = /<dir prefix="relative">([^<]+)</.exec(readFileSync(path, 'utf8')) ?? [];
  if (!existsSync(join(dirname(path), folder))) throw new Error(`no fonts in ${folder}: run npm ci`);
  return path;
};

/**
 * How a browser is started. `more`: what else it is told, as what its reader has set in it. `fonts`: all that it finds, so that what is
 * seen is the same on every machine.
 */
export const launchOptions = (more = [], fonts = 'wide') => ({
  executablePath: chromiumPath(),
  env: { ...process.env, FONTCONFIG_FILE: fontsFrom(fonts) },
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

const watchPages = (browser) =>
  browser.on('context', (context) =>
    context.on('page', (page) => {
      watchAsked(page);
      if (slow > 1) void slowDown(context, page);
    }),
  );

/** A browser beside the one that a worker has, started in another way; the runner makes its contexts as it makes all. */
export const openBrowser = async (more, fonts) =>
  watchPages(await chromium.launch(launchOptions(more, fonts)));

export const test = base.extend({
  browser: [({ browser }, use) => use(watchPages(browser)), { scope: 'worker' }],
});
/** Steps of one story: when one fails, those after it have nothing to stand on. */
export const describe = test.describe.serial;
/** Tests that need nothing of each other, which more than one worker may take. */
export const describeBeside = test.describe.parallel;

const slowDown = async (context, page) => {
  const devTools = await context.newCDPSession(page).catch(() => undefined);
  await devTools?.send('Emulation.setCPUThrottlingRate', { rate: slow }).catch(() => undefined);
};

/** What each page has asked for and not got yet: its parts and what it shows, not the stream that never ends. */
const asked = new WeakMap();
const parts = ['fetch', 'script', 'stylesheet', 'font'];
const watchAsked = (page) => {
  const waiting = new Set();
  asked.set(page, waiting);
  page.on('request', (request) => {
    // Another page takes its place: what the first asked for is nobody's any longer.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) waiting.clear();
    if (request.method() === 'GET' && parts.includes(request.resourceType())) waiting.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => waiting.delete(request));
};

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
 * @param {import('@playwright/test').Browser} browser
 * @param {{ width?: any, height?: number, isFirstVisit?: boolean, colours?: any, on?: string, forcedColors?: any }} [options]
 */
export const openPage = async (
  browser,
  { width = 1440, height = 900, isFirstVisit = false, colours = 'light', on, forcedColors = 'none' } = {},
) => {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'nb-NO',
    colorScheme: colours,
    forcedColors,
  });
  if (!isFirstVisit) await context.addInitScript(() => localStorage.setItem('risikobilde:tour-seen', '1'));
  const page = await context.newPage();
  if (on !== undefined) await page.clock.setFixedTime(new Date(`${on}T10:00:00`));
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, errors, close: () => context.close() };
};

/**
 * A server and a page for the tests of the `describe` that this stands in: there before the first of them, where `use` is told of them,
 * and ended after the last. `options` are those of `openPage` and `startServer`.
 * @param {(opened: any) => unknown} use
 * @param {Parameters<typeof openPage>[1] & { hasPeople?: boolean, env?: Record<string, string> }} [options]
 */
export const openForAll = (use, { hasPeople, env, ...options } = {}) => {
  let server;
  test.beforeAll(async ({ browser }) => {
    server = await startServer({ hasPeople, env });
    await use({ server, browser, ...(await openPage(browser, options)) });
  });
  test.afterAll(async ({ browser }) => {
    for (const context of browser.contexts()) await context.close();
    await server?.stop();
  });
};

/** What the API answers: what is there, or what came of what is sent; a refusal fails the test with what it says. */
export const askApi = async ({ url }, path, body) => {
  const sent = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${url}/api/${path}`, body && sent);
  const answer = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer;
};

/** Waits until something holds in the page; what was last seen is in the message when it never does. */
export const until = async (look, holds, what, limit = patience) => {
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

export const saveSays = (page, words) => page.locator('.save-status', { hasText: words }).waitFor();

/**
 * Resolves when nothing in the page has changed for a tenth of a second and nothing is being worked out that will change it; a page that
 * always moves is not waited for longer than ten.
 */
const atRest = () =>
  new Promise((resolve) => {
    const rest = () => {
      observer.disconnect();
      resolve(undefined);
    };
    let changes = 0;
    // What is drawn a piece at a time lets a timer through between two of them; it is idle only when it is done.
    const whenIdle = () => {
      const before = changes;
      requestIdleCallback(() => changes === before && rest());
    };
    let quiet = setTimeout(whenIdle, 100);
    const observer = new MutationObserver(() => {
      changes += 1;
      clearTimeout(quiet);
      quiet = setTimeout(whenIdle, 100);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(rest, 10_000);
  });

const busy = 'main[aria-busy="true"], main [aria-busy="true"]';

/** The screen is there: its heading is shown, what it has asked for, also when idle, has come, and nothing that is worked out beside the page is still to come. */
export const settled = async (page, limit = 600_000) => {
  await page.locator('main h1').first().waitFor({ timeout: limit });
  // An answer that nobody reads to its end is not waited for.
  const last = Date.now() + 15_000;
  const isWaiting = () => (asked.get(page)?.size ?? 0) > 0 && Date.now() < last;
  do {
    await until(isWaiting, (is) => !is, 'what the page has asked for');
    await page.waitForFunction((busy) => !document.querySelector(busy), busy, { timeout: limit });
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(atRest);
    await page.evaluate(() => new Promise((go) => [requestIdleCallback(go), setTimeout(go, 1000)]));
  } while (isWaiting() || (await page.locator(busy).count()) > 0);
};

/** Waits until a place says something, as what follows from an act is drawn when there is time for it; all that it then says. */
export const says = (place, words) =>
  until(
    () => place.innerText(),
    (said) => words.test(said),
    `${place} says ${words}`,
  );

/** Today as server and browser have it: in Norway, which for an hour or two is another day than that of a machine that goes by UTC. */
export const todayInNorway = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });

/** Waits until there are so many of something. */
export const counted = (place, n) =>
  until(
    () => place.count(),
    (found) => found === n,
    `${n} of ${place}`,
  );

/** Waits until a field holds something: what was kept or worked out is put into it once it is drawn. */
export const holds = (field, value) =>
  until(
    () => field.inputValue(),
    (now) => now === value,
    `${field} holds ${value}`,
  );

/** Waits until something has focus. */
export const focused = (place) =>
  until(
    () => place.evaluate((element) => element === document.activeElement),
    (is) => is,
    `${place} has focus`,
  );

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
