// Every screen, in three languages and two widths: it opens, nothing spills over the side, and axe finds nothing.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { budgetLine, measured, overBudget } from './budget.mjs';
import {
  axeViolations,
  axeWidths,
  day,
  describeBeside,
  openForAll,
  openPage,
  screens,
  settled,
  test,
  until,
} from './browser.mjs';

// Each has a context of its own in the one browser, so two run beside each other: alone this file would last longer than all others.
describeBeside('every screen', () => {
  let server;
  let browser;
  openForAll((opened) => {
    ({ server, browser } = opened);
  });

  for (const [language, colours] of [
    ['nb', 'light'],
    ['nn', 'light'],
    ['en', 'light'],
    ['nb', 'dark'],
  ]) {
    // Opened as wide in one language as it is made narrow in another: each is seen at both widths, and opened at either.
    const axed = language === 'nb' && colours === 'light' ? [390, 1440] : [1440, 390];
    // In one language in either scheme at every width: what a language changes is seen at two.
    const widths = language === 'nb' ? [...axed, 320, 768, 1024, 1920] : axed;
    test(`opens at ${widths.join(' px and goes on at ')} px in ${language}, ${colours}, fits its width and its budget, has one h1 and one main, and gives axe nothing to say`, async () => {
      const { page, errors, close } = await openPage(browser, { width: widths[0], colours, on: day });
      const found = [];
      for (const screen of screens) {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          if (width === widths[0]) await page.goto(`${server.url}/a/altinn3/${screen}?sprak=${language}`);
          await settled(page);
          const size = await measured(page);
          if (language === 'nb') console.log(`${budgetLine(screen, size)}, ${colours}`);
          found.push(...overBudget(screen, size));
          const [wide, lang, heads, mains] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.lang,
            document.querySelectorAll('h1').length,
            document.querySelectorAll('main').length,
          ]);
          const at = `${screen || 'oversikt'} at ${width} px`;
          if (wide > width) found.push(`${at}: ${wide} px wide`);
          if (heads !== 1 || mains !== 1) found.push(`${at}: ${heads} h1, ${mains} main`);
          if (lang !== language) found.push(`${at}: lang is ${lang}`);
          if (axeWidths[language].includes(width) && axed.includes(width))
            found.push(...(await axeViolations(page)).map((violation) => `${at}: ${violation}`));
        }
      }
      await close();
      assert.deepEqual([...found, ...errors], []);
    });
  }

  test('a scheme that was chosen is there before anything is drawn, and when the page is opened again', async () => {
    const { page, errors, close } = await openPage(browser, { on: day });
    await page.goto(`${server.url}/a/altinn3/`);
    await settled(page);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Utseende og språk' }).click();
    await page.getByLabel('Mørkt').check();
    await until(ground, (now) => now !== light, 'the page is dark');
    // Said by the first script of the page, which stands before its styles.
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.body && !globalThis.first)
          globalThis.first = document.documentElement.dataset.colorScheme;
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    assert.equal(await page.evaluate(() => globalThis.first), 'dark');
    await settled(page);
    await page.getByRole('button', { name: 'Utseende og språk' }).click();
    await page.getByLabel('Som på maskinen').check();
    await until(ground, (now) => now === light, 'the page is as the machine has it');
    await close();
    assert.deepEqual(errors, []);
  });

  test('a panel has nothing that axe would say, in either scheme and at either width', async () => {
    const found = [];
    // Opened as narrow in one scheme as it is made wide, and the other way round in the other.
    for (const { colours, widths } of [
      { colours: 'light', widths: [390, 1440] },
      { colours: 'dark', widths: [1440, 390] },
    ]) {
      const { page, errors, close } = await openPage(browser, { width: widths[0], colours, on: day });
      for (const address of [
        'tiltak#customer-lockbox',
        'tiltak#ny',
        'risiko?scenario=undue-access-at-provider',
        'rettigheter#access-common-functions',
      ])
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          if (width === widths[0]) await page.goto(`${server.url}/a/altinn3/${address}`);
          await page.locator('.edit-panel').waitFor();
          await settled(page);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          if (wide > width) found.push(`${address} at ${width} px: ${wide} px wide`);
          found.push(...(await axeViolations(page)).map((one) => `${address} ${colours} ${width}: ${one}`));
        }
      found.push(...errors);
      await close();
    }
    assert.deepEqual(found, []);
  });

  // A page that never rests fetches nothing more than its first view: what evaluates comes when it does. These may only fall.
  for (const [name, path, mostFirst, mostAll] of /** @type {const} */ ([
    ['the start page', '/', 161_800, 161_800],
    ['the first view of an assessment', '/a/altinn3', 183_500, 288_000],
  ]))
    for (const [rests, most] of /** @type {const} */ ([
      [false, mostFirst],
      [true, mostAll],
    ]))
      test(`${name} fetches at most ${most / 1000} kB of scripts ${rests ? 'when it has come to rest' : 'before it rests'}`, async () => {
        const { page, close } = await openPage(browser, { isFirstVisit: true });
        if (!rests)
          await page.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
        const scripts = [];
        page.on('response', (response) => {
          if (/javascript/.test(response.headers()['content-type'] ?? ''))
            scripts.push(response.body().then((body) => gzipSync(body).length));
        });
        await page.goto(`${server.url}${path}`);
        await page.locator('main h1').waitFor();
        if (rests) await settled(page);
        await page.waitForLoadState('networkidle');
        const all = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
        await close();
        console.log(`${name}: ${all} bytes of scripts, each compressed by itself`);
        assert.ok(all > 0 && all <= most, `${all} bytes, each script compressed by itself`);
      });

  for (const [width, colours] of /** @type {const} */ ([
    [1440, 'light'],
    [390, 'dark'],
  ]))
    test(`the pages outside an assessment fit ${width} px in ${colours}, and give axe nothing to say`, async () => {
      const { page, errors, close } = await openPage(browser, { width, colours });
      const found = [];
      for (const path of ['/', '/ny', '/ny/altinn-app']) {
        await page.goto(`${server.url}${path}`);
        await settled(page);
        const size = await measured(page);
        console.log(`${budgetLine(path, size)}, ${colours}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) found.push(`${path}: ${wide} px wide`);
        found.push(...[...size.cut, ...(await axeViolations(page))].map((one) => `${path}: ${one}`));
      }
      await close();
      assert.deepEqual([...found, ...errors], []);
    });
});
