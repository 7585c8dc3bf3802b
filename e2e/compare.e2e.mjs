// Any two moments held against each other: from the status, with the address that says which; what came of an edit; and the table as a file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { axeViolations, describe, openForAll, says, settled, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

describe('two moments', () => {
  let server;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  const api = () => `${server.url}/api/assessments/altinn3`;
  openForAll((opened) => {
    ({ server, page, errors } = opened);
  });

  const compared = () => page.locator('.comparison');
  const heading = () => compared().getByRole('heading', { level: 3 }).first();

  test('the status leads to what is different since the last version, and the address says both moments', async () => {
    await page.goto(`${server.url}/a/altinn3?sprak=nb`);
    await settled(page);
    await page.getByRole('link', { name: 'Se hva som er annerledes' }).click();
    await says(heading(), /^Fra \d+\. \w+ \d{4} til nå \(/);
    await page.waitForURL(/historikk\?.*fra=day%3A\d{4}-\d{2}-\d{2}/);
    await compared().locator('.comparison-sentences li').first().waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'sammenlign');
  });

  test('a day is chosen, and whoever gets the address sees the same', async () => {
    const from = page.getByLabel('Fra', { exact: true });
    await from.selectOption({ label: 'En dag du velger' });
    const day = page.getByLabel('Fra: Dag', { exact: true });
    await day.fill('1.6.2022');
    await day.press('Enter');
    await says(heading(), /^Fra 1\. juni 2022/);
    const claims = page.getByRole('button', { name: /^Påstander/ });
    await claims.click();
    const rows = compared().locator('.data-table tbody tr');
    await until(
      () => rows.allInnerTexts(),
      (said) => said.length > 0 && said.every((row) => /Påstand/.test(row)),
      'claims alone are shown',
    );
    await page.goto(page.url());
    await says(heading(), /^Fra 1\. juni 2022/);
    await page.getByText(/Ingenting var lagret her 1\. juni 2022/).waitFor();
  });

  test('what was written is told word by word, and the other way round the other way', async () => {
    const { assessment, revision } = await (await fetch(api())).json();
    const measure = assessment.records.find(({ kind, level }) => kind === 'measure' && level === 'public');
    const written = await fetch(`${api()}/edits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        clientEditId: crypto.randomUUID(),
        baseRevision: revision,
        changes: [{ record: measure.id, set: { 'title.nb': `${measure.title.nb} fra i dag` } }],
      }),
    });
    assert.equal(written.status, 201);
    await page.goto(`${server.url}/a/altinn3/historikk?fra=revision%3A${revision}&til=now&sprak=nb`);
    await compared().locator('ins', { hasText: 'fra i dag' }).first().waitFor();
    await page.goto(`${server.url}/a/altinn3/historikk?fra=now&til=revision%3A${revision}&sprak=nb`);
    await compared().locator('del', { hasText: 'fra i dag' }).first().waitFor();
    await page.goto(`${server.url}/a/altinn3/historikk?fra=now&til=now&sprak=nb`);
    await compared().getByText('Du har valgt det samme tidspunktet to ganger.').waitFor();
    await page.goto(`${server.url}/a/altinn3/historikk?fra=revision%3A${revision + 1}&til=now&sprak=nb`);
    await compared().getByText('Ingenting er annerledes.').waitFor();
  });

  test('the table is taken out as a file with the rows that are shown, by keyboard', async () => {
    await page.goto(`${server.url}/a/altinn3/historikk?fra=day%3A2022-06-01&sprak=nb`);
    await heading().waitFor();
    const button = compared().getByRole('button', { name: 'Regneark' });
    await button.focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const text = await readFile(await download.path(), 'utf8');
    const rows = await compared().locator('.data-table tbody tr').count();
    assert.match(text.split('\r\n')[0], /Hva;Slag;Før;Etter;Hvorfor/);
    assert.ok(text.trimEnd().split('\r\n').length - 1 >= rows);
  });

  test('on a narrow page, in English and dark it holds', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${server.url}/a/altinn3/historikk?fra=day%3A2022-06-01&sprak=en`);
    await says(heading(), /^From 1 June 2022 to now/);
    await settled(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `the page is ${wide} px too wide`);
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'sammenlign');
    assert.deepEqual(errors, []);
  });
});
