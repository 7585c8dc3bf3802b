// Somebody who begins finds the assessments that ship, takes the Danish one, and sees what a decision did to it by going back to the day before.
import assert from 'node:assert/strict';
import { axeViolations, describe, openForAll, openPage, settled, test, until } from './browser.mjs';

describe('the examples that ship, from the page where a new assessment begins', () => {
  let server;
  let browser;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  openForAll((opened) => {
    ({ server, browser, page, errors } = opened);
  });

  const open = async (at, path) => {
    await at.goto(`${server.url}${path}`);
    await at.locator('.path-examples summary').click();
    await at.locator('.path-examples li').nth(5).waitFor();
  };

  test('are listed in each width and language, and those that are here are opened and not taken again', async () => {
    for (const width of [1440, 390])
      for (const language of ['nb', 'en']) {
        const look = await openPage(browser, { width });
        await open(look.page, `/ny?sprak=${language}`);
        await settled(look.page);
        assert.deepEqual(await axeViolations(look.page), [], `${width} ${language}`);
        assert.equal(await look.page.locator('.path-examples li').count(), 6);
        assert.equal(await look.page.locator('.path-examples li .ds-link').count(), 2);
        await look.page.context().close();
      }
  });

  test('the Danish one is taken with a press, and the decision of 29 January 2026 bears on it from that day', async () => {
    await open(page, '/ny?sprak=nb');
    await page.getByRole('button', { name: /Hent «Opdigtet eksempel – Chromebooks/ }).click();
    await page.waitForURL((at) => at.pathname === '/a/chromebook-dk');
    const standing = async (asOf) => {
      const asked = await fetch(`${server.url}/api/assessments/chromebook-dk/evaluation?asOf=${asOf}`);
      const { claims } = (await asked.json()).evaluation;
      return claims.find(({ id }) => id === 'chain-shown').standing;
    };
    assert.deepEqual(
      [await standing('2026-01-28'), await standing('2026-01-29')],
      ['supported', 'challenged'],
    );
    await page.goto(`${server.url}/a/chromebook-dk?sprak=nb&dato=2026-01-29`);
    await page.getByText('Kommunen kan vise, hvem der behandler oplysningerne, og hvor.').first().waitFor();
    await open(page, '/ny?sprak=nb');
    await until(
      () => page.locator('.path-examples li .ds-link').count(),
      (n) => n === 3,
      'the one that was taken is opened and not taken again',
    );
    assert.deepEqual(errors, []);
  });
});
