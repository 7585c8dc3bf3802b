// Every screen, in three languages and two widths: it opens, nothing spills over the side, and axe finds nothing.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  axeViolations,
  axeWidths,
  openBrowser,
  openPage,
  screens,
  settled,
  startServer,
} from './browser.mjs';

// Each has a context of its own in the one browser, so two run beside each other: alone this file would last longer than all others.
describe('every screen', { concurrency: 2 }, () => {
  let server;
  let browser;
  before(async () => {
    server = await startServer();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const language of ['nb', 'nn', 'en']) {
    // Opened as wide in one language as it is made narrow in another: each is seen at both widths, and opened at either.
    const widths = language === 'nb' ? [390, 1440] : [1440, 390];
    test(`opens at ${widths.join(' px and goes on at ')} px in ${language}, fits its width, and gives axe nothing to say`, async () => {
      const { page, errors, close } = await openPage(browser, { width: widths[0] });
      const found = [];
      for (const screen of screens) {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          if (width === widths[0])
            await page.goto(`${server.url}/a/altinn3/${screen}?sprak=${language}&dato=2026-11-24`);
          await settled(page);
          const [wide, lang] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.lang,
          ]);
          const at = `${screen || 'oversikt'} at ${width} px`;
          if (wide > width) found.push(`${at}: ${wide} px wide`);
          if (lang !== language) found.push(`${at}: lang is ${lang}`);
          if (axeWidths[language].includes(width))
            found.push(...(await axeViolations(page)).map((violation) => `${at}: ${violation}`));
        }
      }
      await close();
      assert.deepEqual([...found, ...errors], []);
    });
  }

  test('the first of them fetches at most 245 kB of scripts, and those are all that it fetches', async () => {
    const { page, close } = await openPage(browser, { isFirstVisit: true });
    const scripts = [];
    page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? ''))
        scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(server.url);
    await settled(page);
    await page.waitForLoadState('networkidle');
    const all = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
    await close();
    assert.ok(all > 0 && all <= 245_000, `${all} bytes, each script compressed by itself`);
  });

  test('the list of assessments and the form for a new one give axe nothing to say', async () => {
    const { page, errors, close } = await openPage(browser);
    await page.goto(`${server.url}/ny`);
    await page.locator('h1').first().waitFor();
    assert.deepEqual([...(await axeViolations(page)), ...errors], []);
    await close();
  });
});
