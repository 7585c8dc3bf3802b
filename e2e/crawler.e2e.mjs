// A stranger's walk: from a store just made, every button, link and menu item of every view is pressed once, and of what they
// open. None does nothing, none gives an error, and none leads to a sentence that lacks something.
// `CRAWL=/ny,/a/altinn3/kilder` walks these alone, `CRAWL=all` every place; without it the few that `npm test` has time for.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { day, openBrowser, openPage, startServer } from './browser.mjs';
import { crawl, watchedPage } from './crawl.mjs';
import { logInAs, startWithLogins } from './logins.mjs';
import { placesAsked } from './places.mjs';

const perPlace = Number(process.env['CRAWL_MINUTES'] ?? 5) * 60_000;

describe('a stranger presses everything', { concurrency: 2 }, () => {
  let browser;
  /** What has been pressed in a panel of another view. */
  const known = new Set();
  const all = [];
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    const sum = (count) => all.reduce((total, one) => total + count(one), 0);
    console.log(
      `${sum(({ pressed }) => pressed)} things pressed in ${all.length} places, with ${sum(({ presses }) => presses)} presses; left out: ` +
        `${sum(({ left }) => left.alike)} like others beside them, ${sum(({ left }) => left.elsewhere)} of panels pressed in another place, ` +
        `${sum(({ left }) => left.out)} that lead out, ${sum(({ left }) => left.final)} that delete for good, ` +
        `${sum(({ unfilled }) => unfilled.length)} that stayed closed, ${sum(({ lost }) => lost.length)} not met again`,
    );
  });

  for (const { name, path, hasLogins, isToday, isFramePressed } of placesAsked(process.env))
    test(`in ${name}: nothing does nothing, nothing fails, no sentence lacks what it names`, async () => {
      // What is pressed is stored: each place has a store of its own.
      const server = await (hasLogins ? startWithLogins() : startServer());
      const { page, close } = await openPage(browser, isToday || hasLogins ? {} : { on: day });
      const began = Date.now();
      const one = await crawl(await watchedPage(page), `${server.url}${path}`, {
        isFramePressed,
        deadline: began + perPlace,
        known,
        ...(process.env['CRAWL_SAY'] && { say: console.log }),
        ...(hasLogins && {
          enter: async () => {
            if (new URL(page.url()).origin !== server.url) await logInAs(page, 'Kari Nordmann', server.url);
          },
        }),
      });
      await close();
      await server.stop();
      all.push(one);
      const { pressed, presses, left, lost, unfilled, findings } = one;
      console.log(
        `${name} | ${pressed} | ${presses} | ${left.alike} | ${left.elsewhere} | ${left.out} | ${left.final} | ${unfilled.length} | ${lost.length} | ${((Date.now() - began) / 1000).toFixed(0)} s`,
      );
      for (const it of lost) console.log(`  not met again: ${it}`);
      for (const it of unfilled) console.log(`  stayed closed: ${it}`);
      assert.ok(pressed > 0);
      assert.deepEqual(findings, []);
    });
});
