// Every screen, in three languages and two widths: it opens, nothing spills over the side, and axe finds nothing.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { axeViolations, openBrowser, openPage, screens, settled, startServer } from './browser.mjs';

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

  for (const width of [1440, 390])
    for (const language of ['nb', 'nn', 'en'])
      test(`opens at ${width} px in ${language}, fits its width, and gives axe nothing to say`, async () => {
        const { page, errors, close } = await openPage(browser, { width });
        const found = [];
        for (const screen of screens) {
          await page.goto(`${server.url}/a/altinn3/${screen}?sprak=${language}&dato=2026-11-24`);
          await settled(page);
          const [wide, lang] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.lang,
          ]);
          if (wide > width) found.push(`${screen || 'oversikt'}: ${wide} px wide`);
          if (lang !== language) found.push(`${screen || 'oversikt'}: lang is ${lang}`);
          found.push(
            ...(await axeViolations(page)).map((violation) => `${screen || 'oversikt'}: ${violation}`),
          );
        }
        await close();
        assert.deepEqual([...found, ...errors], []);
      });

  test('the list of assessments and the form for a new one give axe nothing to say', async () => {
    const { page, errors, close } = await openPage(browser);
    await page.goto(`${server.url}/ny`);
    await page.locator('h1').first().waitFor();
    assert.deepEqual([...(await axeViolations(page)), ...errors], []);
    await close();
  });
});
