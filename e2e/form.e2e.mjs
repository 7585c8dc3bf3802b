// The form of the European Data Protection Board under "Utgi": each part says what is filled in and from where, and what is missing;
// a field that does not apply is answered with why.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { axeViolations, openBrowser, openPage, saved, settled, startServer, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

describe('the form of the European Data Protection Board', () => {
  let server;
  let browser;
  let page;
  let errors;
  let close;
  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ({ page, errors, close } = await openPage(browser));
    await page.goto(`${server.url}/a/altinn3/utgi?sprak=nb`);
    await settled(page);
  });
  after(async () => {
    await close?.();
    await browser?.close();
    await server?.stop();
  });

  const fold = () => page.locator('summary', { hasText: 'Malen fra Personvernrådet' });
  const part = (number) =>
    page.locator('.form-part', { has: page.locator('summary', { hasText: new RegExp(`^${number} `) }) });
  const count = async () => {
    const said = await page.locator('.form-panel [role=status]').innerText();
    return said.match(/\d[\d\s\u00a0\u202f]*/g).map((n) => Number(n.replaceAll(/\D/g, '')));
  };

  test('is fetched when it is opened, and counts the fields that have an answer', async () => {
    assert.equal(await page.locator('.form-panel').count(), 0);
    await fold().click();
    await page.locator('.form-panel').waitFor();
    const [answered, all] = await count();
    assert.ok(answered > 0 && answered < all);
    assert.equal(await page.locator('.form-part').count(), 33);
    await keepPicture(page, 'utgi-malen');
  });

  test('a part says what it is filled from, with a link to the record', async () => {
    await part('0\\.1').locator('summary').click();
    const link = part('0\\.1').getByRole('link', { name: 'Digitaliseringsdirektoratet' }).first();
    await link.waitFor();
    assert.match(await link.getAttribute('href'), /#digdir$/);
    assert.match(await part('4\\.1\\.c').locator('summary').innerText(), /Inherent risk assessment/);
    assert.deepEqual(await axeViolations(page), []);
  });

  test('a field that does not apply is answered with why, and is missing no longer', async () => {
    const [before, all] = await count();
    await part('1\\.4').locator('summary').click();
    await part('1\\.4').getByRole('button', { name: 'Ikke aktuelt' }).click();
    const save = part('1\\.4').getByRole('button', { name: 'Lagre' });
    assert.equal(await save.isDisabled(), true);
    await part('1\\.4')
      .getByLabel('Hvorfor det ikke er aktuelt')
      .fill('Ingen godkjent atferdsnorm gjelder for plattformen.');
    await save.click();
    await saved(page);
    await until(count, ([answered]) => answered === before + 1, 'the answer is counted');
    assert.equal((await count())[1], all);
    await part('1\\.4')
      .getByText('Ikke aktuelt. Ingen godkjent atferdsnorm gjelder for plattformen.')
      .waitFor();
  });

  test('only what is missing is shown when that is asked for', async () => {
    await page.getByLabel('Vis bare det som mangler').check();
    await until(
      () => page.locator('.form-part').count(),
      (n) => n < 33,
      'parts that have all their answers are gone',
    );
    assert.equal(await part('1\\.4').count(), 0);
    assert.deepEqual(errors, []);
  });
});
