// The shortcuts: single keys that walk rows, open and close, and lead between the groups.
import assert from 'node:assert/strict';
import { day, describe, focused, openForAll, settled, test, until } from './browser.mjs';

describe('by single keys', () => {
  let server;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  const today = async (screen) => {
    await page.goto(`${server.url}/a/altinn3/${screen}`);
    await settled(page);
  };

  openForAll(
    (opened) => {
      ({ server, page, errors } = opened);
    },
    { on: day },
  );

  test('single keys walk the rows, open one, go on to the next and back, and lead to every group; they can be turned off', async () => {
    await today('tiltak');
    const row = (n) => page.locator('main [data-row]').nth(n);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await focused(row(1));
    await page.keyboard.press('k');
    await focused(row(0));
    await page.keyboard.press('Enter');
    const panel = page.locator('.edit-panel');
    await panel.waitFor();
    const first = await panel.locator('h2').first().textContent();
    await page.keyboard.press('j');
    await until(
      () => panel.locator('h2').first().textContent(),
      (title) => title !== first,
      'the panel follows',
    );
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await focused(row(1));
    for (const [letter, address] of /** @type {const} */ ([
      ['d', /\/kapitler/],
      ['g', /\/behandlinger/],
      ['r', /\/risiko/],
      ['p', /\/tjenester/],
      ['u', /\/utgi/],
      ['s', /altinn3\/?$/],
    ])) {
      await page.keyboard.press('g');
      await page.keyboard.press(letter);
      await page.waitForURL(address);
      await settled(page);
    }
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: /^Hjelp til/ });
    await help.waitFor();
    await help.getByText('Gå til Risiko').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Utseende og språk' }).press('Enter');
    const off = page.getByLabel('Bruk hurtigtaster');
    await off.press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    assert.equal(await help.count(), 0);
    assert.deepEqual(errors, []);
  });
});
