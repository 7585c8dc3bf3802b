// A stranger's walk: from a store just made, every button, link and menu item of every view is pressed once, and of what they
// open. None does nothing, none gives an error, and none leads to a sentence that lacks something.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { day, openBrowser, openPage, screens, startServer } from './browser.mjs';
import { crawl, watchedPage } from './crawl.mjs';

// Those with most in them first: the others fill up beside them.
const most = ['utgi', 'leverandorer', 'risiko', 'alternativer', 'kapitler', 'rettigheter', 'tjenester'];
const rank = (screen) => (most.includes(screen) ? most.indexOf(screen) : most.length);
const asked = process.env['CRAWL']?.split(',');
const views = [
  '/',
  '/ny',
  '/ny/altinn-app',
  ...screens.toSorted((a, b) => rank(a) - rank(b)).map((screen) => `/a/altinn3/${screen}`),
  // The same view of a service: what its platform does for it.
  '/a/fjordvik-health-permit/tjenester',
].filter((path) => asked === undefined || asked.includes(path));
const perView = 5 * 60_000;

describe('a stranger presses everything', { concurrency: 2 }, () => {
  let browser;
  /** What has been pressed in a panel of another view. */
  const known = new Set();
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  for (const path of views)
    test(`in ${path}: nothing does nothing, nothing fails, no sentence lacks what it names`, async () => {
      // What is pressed is stored: each view has a store of its own.
      const server = await startServer();
      // The release that comes with the case is of the day that it is loaded: before it no service has anything to stand on.
      const isOfReleases = /\/(?:tjenester|utgaver)$/.test(path);
      const { page, close } = await openPage(browser, isOfReleases ? {} : { on: day });
      const began = Date.now();
      const { findings, lost, presses, seen } = await crawl(await watchedPage(page), `${server.url}${path}`, {
        // The frame is the same around every view, and is pressed around the one that is drawn fastest.
        isFramePressed: path === '/a/altinn3/historikk',
        deadline: began + perView,
        known,
      });
      await close();
      await server.stop();
      console.log(
        `${path}: ${presses} presses, ${seen.size} things, ${((Date.now() - began) / 1000).toFixed(1)} s`,
      );
      if (lost.length > 0) console.log(`  not met again: ${lost.join('; ')}`);
      assert.ok(seen.size > 0);
      assert.deepEqual(findings, []);
    });
});
