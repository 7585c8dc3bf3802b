// The form of the European Data Protection Board under "Utgi": each part says what is filled in and from where, and what is missing;
// a field that does not apply is answered with why.
import assert from 'node:assert/strict';
import {
  axeViolations,
  counted,
  describe,
  openForAll,
  openPage,
  saved,
  settled,
  test,
  todayInNorway,
  until,
} from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

describe('the form of the European Data Protection Board', () => {
  let server;
  let browser;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  openForAll(async (opened) => {
    ({ server, browser, page, errors } = opened);
    await page.goto(`${server.url}/a/altinn3/utgi?sprak=nb`);
    await settled(page);
  });

  const fold = () => page.locator('summary', { hasText: 'Malen fra Personvernrådet' });
  const part = (number) =>
    page.locator('.form-part', { has: page.locator('summary', { hasText: new RegExp(`^${number} `) }) });
  const count = async () => {
    const said = await page.locator('.form-panel [role=status]').innerText();
    return (said.match(/\d[\d\s\u00a0\u202f]*/g) ?? []).map((n) => Number(n.replaceAll(/\D/g, '')));
  };

  test('is fetched when it is opened, and counts the fields that have an answer', async () => {
    assert.equal(await page.locator('.form-panel').count(), 0);
    await fold().click();
    await page.locator('.form-panel').waitFor();
    const counts = ([answered, all]) => answered > 0 && answered < all;
    await until(count, counts, 'the fields that have an answer are counted');
    await counted(page.locator('.form-part'), 33);
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
    await until(
      () => save.isDisabled(),
      (is) => is,
      'what says nothing cannot be saved',
    );
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

  test('the path offers the template and does not choose it; chosen, what it demands is found', async () => {
    const found = async () =>
      (
        await (await fetch(`${server.url}/api/assessments/altinn3/evaluation?asOf=${todayInNorway()}`)).json()
      ).evaluation.findings.filter(({ rule }) => rule.startsWith('form-')).length;
    assert.equal(await found(), 0);
    await page.goto(`${server.url}/ny/v/altinn3?sprak=nb&steg=document`);
    await settled(page);
    await page.getByRole('button', { name: 'Malen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Personvernrådets mal' }).waitFor();
    await counted(page.locator('.form-part'), 33);
    await page.getByRole('button', { name: 'Velg malen' }).click();
    await page.getByRole('button', { name: 'Ikke bruk malen' }).waitFor();
    await saved(page);
    await until(found, (n) => n > 0, 'what the template demands is found');
    await part('0\\.1').locator('summary').click();
    const link = part('0\\.1').getByRole('link', { name: 'Digitaliseringsdirektoratet' }).first();
    assert.match(await link.getAttribute('href'), /^\/a\/altinn3\/.*#digdir$/);
    assert.deepEqual(await axeViolations(page), []);
    await page.getByRole('button', { name: 'Ikke bruk malen' }).click();
    await saved(page);
    await until(found, (n) => n === 0, 'the template is left again');
    assert.deepEqual(errors, []);
  });

  test('the template in the path can be read and used, wide and narrow, light and dark', async () => {
    const wrong = [];
    for (const [width, language, look] of /** @type {const} */ ([
      [1440, 'nb', 'light'],
      [390, 'nb', 'light'],
      [1440, 'en', 'dark'],
      [390, 'en', 'dark'],
    ])) {
      const own = await openPage(browser, { width, colours: look });
      await own.page.goto(`${server.url}/ny/v/altinn3?sprak=${language}&steg=form`);
      await settled(own.page);
      await own.page.locator('.form-part summary').first().click();
      for (const one of await axeViolations(own.page)) wrong.push(`${width} ${language}: ${one}`);
      const wide = await own.page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) wrong.push(`${wide} px wide at ${width}`);
      await keepPicture(own.page, `vei-malen-${language}-${look}`);
      wrong.push(...own.errors);
      await own.close();
    }
    assert.deepEqual(wrong, []);
  });
});
