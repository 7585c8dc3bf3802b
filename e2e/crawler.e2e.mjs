// A stranger's walk: from a store just made, every button, link and menu item of every view is pressed once, and of what they
// open. None does nothing, none gives an error, and none leads to a sentence that lacks something.
// By its name alone it presses what each place shows when it is opened; with `CRAWL=all`, or in the long tests, all that this opens
// too, and with `CRAWL=/ny,/a/altinn3/kilder` that of these places.
import assert from 'node:assert/strict';
import { day, describeBeside, openPage, startServer, test } from './browser.mjs';
import { crawl, watchedPage } from './crawl.mjs';
import { liveIn } from './lived-in.mjs';
import { logInAs, startWithLogins } from './logins.mjs';
import { placesAsked } from './places.mjs';

const { asked, isShallow } = placesAsked(process.env);
const perPlace = Number(process.env['CRAWL_MINUTES'] ?? 5) * 60_000;

/** A page with one of each thing that the crawler is to find. */
const faulty = `<!doctype html><html lang="nb"><main><h1>Side</h1><p id="said"></p>
<button>Død</button><button onclick="console.error('noe gikk galt'); said.textContent = 'a'">Feil</button>
<button onclick="said.textContent = 'Skriv den i .'">Tom</button>
<button onclick="said.textContent = 'b'; fetch('/a/away')">Hent</button>
<button onclick="more.hidden = false">Åpne</button><div id="more" hidden><button>Inni</button></div>
<form onsubmit="return false"><input id="words" oninput="send.disabled = words.value === ''"><button id="send" type="button" disabled>Send</button></form>
</main></html>`;

describeBeside('a stranger presses everything', () => {
  let browser;
  /** What has been pressed in a panel of another view. */
  const known = new Set();
  const all = [];
  // What is pressed is stored: each place has a store of its own, unless nothing is opened in it.
  const shared = new Map();
  const start = (hasLogins) => (hasLogins ? startWithLogins() : startServer());
  const serverOf = (hasLogins) => {
    if (!isShallow) return start(hasLogins);
    if (!shared.has(hasLogins)) shared.set(hasLogins, start(hasLogins));
    return shared.get(hasLogins);
  };
  test.beforeAll(async ({ browser: shared }) => {
    browser = shared;
  });
  test.afterAll(async () => {
    for (const server of shared.values()) await (await server).stop();
    const sum = (count) => all.reduce((total, one) => total + count(one), 0);
    console.log(
      `${sum(({ pressed }) => pressed)} things pressed in ${all.length} places, with ${sum(({ presses }) => presses)} presses; left out: ` +
        `${sum(({ left }) => left.alike)} like others beside them, ${sum(({ left }) => left.elsewhere)} of panels pressed in another place, ` +
        `${sum(({ left }) => left.out)} that lead out, ${sum(({ left }) => left.final)} that delete for good, ` +
        `${sum(({ unfilled }) => unfilled.length)} that stayed closed, ${sum(({ lost }) => lost.length)} not met again`,
    );
  });

  test('what is dead, what errs and what lacks a name is found, also behind another button and in a form', async () => {
    const { page, close } = await openPage(browser);
    await page.route('http://made.up/**', (route) =>
      route.request().url().endsWith('/a/page')
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: faulty })
        : route.fulfill({ status: 500, body: '' }),
    );
    const { findings, pressed } = await crawl(await watchedPage(page), 'http://made.up/a/page', {
      isFramePressed: false,
      deadline: Date.now() + perPlace,
    });
    await close();
    assert.deepEqual(findings.toSorted(), [
      '/a/page: button "Død": does nothing',
      '/a/page: button "Feil": console: noe gikk galt',
      '/a/page: button "Hent": 500 from GET /a/away',
      '/a/page: button "Hent": console: Failed to load resource: the server responded with a status of 500 (Internal Server Error)',
      '/a/page: button "Inni" after "Åpne": does nothing',
      '/a/page: button "Send", filled in: does nothing',
      '/a/page: button "Tom": lacks something: Side Skriv den i . DødFeil Tom Hent Åpne Send',
    ]);
    assert.equal(pressed, 7);
  });

  for (const { name, path, hasLogins, isLivedIn, isToday, isFramePressed } of asked)
    test(`in ${name}: nothing does nothing, nothing fails, no sentence lacks what it names`, async () => {
      const server = await serverOf(hasLogins);
      if (isLivedIn && !isShallow) await liveIn(server.url, day);
      const { page, close } = await openPage(browser, isToday || hasLogins ? {} : { on: day });
      const began = Date.now();
      const one = await crawl(await watchedPage(page), `${server.url}${path}`, {
        isFramePressed,
        isShallow,
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
      if (!isShallow) await server.stop();
      all.push(one);
      const { pressed, presses, left, lost, unfilled, refused, findings } = one;
      console.log(
        `${name} | ${pressed} | ${presses} | ${left.alike} | ${left.elsewhere} | ${left.out} | ${left.final} | ${unfilled.length} | ${lost.length} | ${((Date.now() - began) / 1000).toFixed(0)} s`,
      );
      for (const it of lost) console.log(`  not met again: ${it}`);
      for (const it of unfilled) console.log(`  stayed closed: ${it}`);
      for (const it of refused) console.log(`  refused, and told why: ${it}`);
      assert.ok(pressed > 0);
      assert.deepEqual(findings, []);
    });
});
