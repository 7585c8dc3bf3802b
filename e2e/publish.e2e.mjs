// From a draft to an edition: what is missing is said when it is tried too early, each thing is written from the list, and what is
// given out has an address where anybody reads it as it was.
import assert from 'node:assert/strict';
import {
  axeViolations,
  describe,
  openForAll,
  openPage,
  saved,
  says,
  settled,
  test,
  until,
} from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';
import { writeWhatIsMissing } from './write-in-fields.mjs';

const service = 'fjordvik-health-permit';

describe('an edition', () => {
  let server;
  let browser;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  openForAll(async (opened) => {
    ({ server, browser, page, errors } = opened);
    await page.goto(`${server.url}/a/${service}/utgi?sprak=nb`);
    await settled(page);
  });

  const rows = () => page.locator('.publish-items:not(.is-in-order) > li');
  const heading = () => page.getByRole('heading', { level: 1 });
  const giveOut = () => page.getByRole('button', { name: /^Gi ut/ });
  const panel = () => page.getByRole('dialog');
  /** Where it stands in the life cycle, and what that lets whoever is here do. */
  const stage = (name) =>
    page.getByRole('heading', { level: 2, name: `Livsløp: ${name}`, exact: true }).waitFor();
  const steps = (...names) =>
    until(
      () => page.locator('.publish-cycle-steps').getByRole('link').allInnerTexts(),
      (said) => said.join() === names.join(),
      `the steps are ${names.join()}`,
    );
  /** What has focus, by id or by type. */
  const onFocus = (attribute, value) =>
    until(
      () => page.evaluate((name) => document.activeElement?.getAttribute(name), attribute),
      (is) => is === value,
      `focus is on the ${value}`,
    );
  const write = async (values, press) => {
    for (const [label, value] of Object.entries(values))
      await panel().getByLabel(label, { exact: true }).fill(value);
    await panel().getByRole('button', { name: press }).click();
    await panel().waitFor({ state: 'detached' });
  };

  test('the first line says that it cannot be given out yet, and what is missing stands under it', async () => {
    await rows().first().waitFor();
    await says(heading(), /^Utgave 1\.0 kan ikke gis ut ennå\.$/);
    assert.equal(await page.locator('main').count(), 1);
    assert.equal(await page.locator('h1').count(), 1);
    await stage('utkast');
    await keepPicture(page, 'utgi-liste');
  });

  test('pressed too early the button is no dead end: focus is on the list, and what is missing is said', async () => {
    await giveOut().click();
    await onFocus('id', 'publish-checklist');
    await page.getByText('Utgaven kan ikke gis ut ennå.').waitFor();
    const { releases } = await (await fetch(`${server.url}/api/releases?assessment=${service}`)).json();
    assert.deepEqual(releases, []);
  });

  test('each thing is written from its row, and its row is gone then', async () => {
    for (;;) {
      const error = rows()
        .filter({ has: page.locator('svg[data-color="danger"]') })
        .first();
      if ((await error.count()) === 0) break;
      const answer = error.getByRole('link', { name: /^Svar med beslutning/ }).first();
      // A row that holds several findings is opened first.
      if (!(await answer.isVisible())) await error.locator('summary').click();
      const which = await answer.getAttribute('data-row');
      await answer.click();
      await write({ 'Besluttet av': 'Rådmannen', Begrunnelse: 'Eksempel til prøve.' }, 'Lagre svaret');
      // What it answered is there no longer, once all is evaluated anew.
      await page.locator(`[data-row="${which}"]`).waitFor({ state: 'detached' });
    }
    await writeWhatIsMissing(server.url, service);
    await page.reload();
    await settled(page);
    await rows().getByRole('link', { name: 'Før inn rådet' }).click();
    await panel().getByLabel('Fulgt').selectOption('yes');
    await write({ 'Navn på rådgiveren': 'Ombudet', Rådet: 'Begrens tilgangen.' }, 'Lagre rådet');
    await rows().getByRole('link', { name: 'Godkjenn' }).click();
    await write({ 'Besluttet av': 'Rådmannen', Begrunnelse: 'Gjennomgått.' }, 'Godkjenn utgaven');
    await says(heading(), /^Utgave 1\.0 kan gis ut\.$/);
    await stage('godkjent');
    await steps(
      'Be personvernombudet om råd',
      'Gi råd',
      'Godkjenn vurderingen',
      'Send tilbake med begrunnelse',
    );
    await says(page.locator('.publish-steps'), /Ombudet/);
    await says(page.locator('.publish-steps'), /Rådmannen/);
    await saved(page);
    assert.deepEqual(await axeViolations(page), []);
  });

  test('it is sent back with a reason, changed, and approved again; what was changed since is shown', async () => {
    await page.getByRole('link', { name: 'Send tilbake med begrunnelse' }).click();
    await write(
      { 'Besluttet av': 'Rådmannen', Begrunnelse: 'Si hva som er nytt.' },
      'Send vurderingen tilbake',
    );
    await stage('utkast');
    await page.getByText('Si hva som er nytt.').first().waitFor();
    await steps('Be personvernombudet om råd', 'Gi råd');
    await saved(page);
    const at = `${server.url}/api/assessments/${service}`;
    const { revision, assessment } = await (await fetch(at)).json();
    const { title } = assessment.records.find(({ kind }) => kind === 'assessment');
    const edit = {
      clientEditId: 'publish-e2e-retitled',
      baseRevision: revision,
      changes: [{ record: service, set: { title: { ...title, nb: `${title.nb}, ny` } } }],
    };
    const stored = await fetch(`${at}/edits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(edit),
    });
    assert.equal(stored.status, 201);
    await stage('risiko akseptert');
    await page.getByText(/^Siden godkjenningen .* er innholdet endret/).click();
    await page.locator('.publish-cycle').getByText(/, ny/).first().waitFor();
    await keepPicture(page, 'utgi-endret');
    assert.deepEqual(await axeViolations(page), []);
    await page.getByRole('link', { name: 'Godkjenn vurderingen' }).click();
    await write({ 'Besluttet av': 'Rådmannen', Begrunnelse: 'Gjennomgått på nytt.' }, 'Godkjenn utgaven');
    await says(heading(), /^Utgave 1\.0 kan gis ut\.$/);
    await saved(page);
  });

  let address;
  test('who may read it is chosen by a person: nothing is chosen beforehand, and without a choice nothing is given out', async () => {
    const choices = page.getByRole('radio');
    for (const choice of await choices.all()) assert.equal(await choice.isChecked(), false);
    await giveOut().click();
    await page.getByText('Velg hvem som skal kunne lese utgaven, før den gis ut.').waitFor();
    await onFocus('type', 'radio');
    const { releases } = await (await fetch(`${server.url}/api/releases?assessment=${service}`)).json();
    assert.deepEqual(releases, []);
    await page.getByRole('radio', { name: 'Alle', exact: true }).check();
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'utgi-hvem');
  });

  test('it is given out, with address and fingerprint, and stands under editions', async () => {
    await giveOut().click();
    await until(
      async () => (await heading().innerText()) + (await page.getByRole('alert').allInnerTexts()).join(' '),
      (said) => said === 'Utgave 1.0 er gitt ut.',
      'it is out',
    );
    // At once, while its pages are still being made: nobody reads half of it.
    await page.getByText('Nettsidene og filene til utgave 1.0 lages nå.').waitFor();
    assert.equal((await fetch(`${server.url}/pub/${service}/1.0/edition.json`)).status, 404);
    await keepPicture(page, 'utgi-lages');
    assert.deepEqual(await axeViolations(page), []);
    // Every form in every language is made, which takes half a minute of a core.
    const receipt = page.locator('.publish-receipt');
    await receipt.waitFor({ timeout: 900_000 });
    address = await receipt.getByRole('link').getAttribute('href');
    assert.equal(address, `/pub/${service}/1.0/`);
    await says(receipt, /[0-9a-f]{64}/);
    await says(receipt, /Hvem som kan lese den\s+Alle/);
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'utgi-ute');
    await page.getByRole('link', { name: 'Utgaver', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /Utgave 1\.0 er ute/ }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Åpne 1.0' }).getAttribute('href'), address);
  });

  test('whoever has the address reads it without the workbench, in the language of the browser, as it was', async () => {
    const reader = await openPage(browser);
    await reader.page.goto(`${server.url}${address}`);
    assert.match(new URL(reader.page.url()).pathname, new RegExp(`^${address}(nb|nn|en)/index.html$`));
    await reader.page.getByRole('link', { name: 'Bokmål' }).first().click();
    await reader.page.getByRole('heading', { level: 1 }).first().waitFor();
    const said = await reader.page.locator('body').innerText();
    assert.doesNotMatch(said, /Utkast per/);
    await reader.close();
    assert.deepEqual([...reader.errors, ...errors], []);
  });

  test('the list of what is published leads to it, in three languages, without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const reader = await context.newPage();
    await reader.goto(`${server.url}/pub?lang=nb`);
    await reader.getByRole('article').getByRole('link').first().click();
    await reader.getByRole('heading', { name: /^Slik står utgaven i dag/ }).waitFor();
    assert.match(await reader.locator('body').innerText(), /Godkjent av\s+Rådmannen/);
    await reader.getByRole('link', { name: /^Les utgave/ }).click();
    assert.equal(new URL(reader.url()).pathname, `${address}nb/index.html`);
    await context.close();
    const looked = await openPage(browser);
    for (const path of ['/pub/', `/pub/${service}/`])
      for (const lang of ['nb', 'nn', 'en'])
        for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
          await looked.page.emulateMedia({ colorScheme });
          await looked.page.goto(`${server.url}${path}?lang=${lang}`);
          assert.deepEqual(await axeViolations(looked.page), [], `${path} ${lang} ${colorScheme}`);
          for (const width of [320, 390, 1440]) {
            await looked.page.setViewportSize({ width, height: 800 });
            const over = await looked.page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            assert.equal(over, 0, `${path} ${lang} ${width}`);
          }
        }
    await looked.close();
  });

  test('what is new is drafted from what has changed, and is stored when a person has added it', async () => {
    const stored = async () => (await fetch(`${server.url}/api/assessments/${service}`)).json();
    const { assessment, revision } = await stored();
    const head = assessment.records.find(({ kind }) => kind === 'assessment');
    const measure = assessment.records.find(({ kind, level }) => kind === 'measure' && level === 'public');
    await fetch(`${server.url}/api/assessments/${service}/edits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        clientEditId: crypto.randomUUID(),
        baseRevision: revision,
        changes: [
          { record: 'locked-cabinet', add: { ...measure, id: 'locked-cabinet', title: { nb: 'Låst skap' } } },
        ],
      }),
    });
    await page.goto(`${server.url}/a/${service}/utgi?sprak=nb`);
    await settled(page);
    await page
      .locator('summary')
      .filter({ hasText: /^Endringslogg$/ })
      .click();
    await page.getByText('Endre endringsloggen').click();
    const draft = page.getByRole('region', { name: 'Utkast: endret siden utgave 1.0' });
    await draft.getByText(/Låst skap/).waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'utgi-utkast-logg');
    await draft.getByRole('button', { name: 'Bruk utkastet' }).click();
    const item = page.locator('.publish-log .new-item');
    const text = item.getByRole('textbox', { name: /^Hva som er endret/ }).first();
    await until(
      () => text.inputValue(),
      (said) => /Låst skap/.test(said),
      'the draft is put into the field',
    );
    const changeLog = async () =>
      (await stored()).assessment.records.find(({ id }) => id === head.id).changeLog;
    assert.deepEqual(await changeLog(), head.changeLog);
    await text.fill('Skapet i resepsjonen er låst.');
    await item.getByRole('button', { name: /^Legg til/ }).click();
    await saved(page);
    assert.equal((await changeLog()).at(-1).changes.nb, 'Skapet i resepsjonen er låst.');
  });

  test('the draft is shared by a link that is shown once, read without an account, and withdrawn', async () => {
    await page.goto(`${server.url}/a/${service}/utgi?sprak=nb`);
    await settled(page);
    await page.getByText('Del utkastet med en lenke').click();
    await page.getByRole('button', { name: 'Lag lenke' }).click();
    const link = page.locator('.publish-receipt').getByRole('link');
    await link.waitFor();
    const shared = await link.getAttribute('href');
    assert.match(shared, /^\/utkast\/[\w-]{43}\/$/);
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'utgi-delt');
    const reader = await openPage(browser);
    // A draft is made when it is asked for, and a machine that does much else tells its readers to ask again.
    await until(
      async () => (await reader.page.goto(`${server.url}${shared}`)).status(),
      (status) => status === 200,
      'the draft is made',
      900_000,
    );
    await reader.page.getByRole('complementary').first().waitFor();
    await says(reader.page.locator('.edition-band'), /Utkast per|Draft as of/);
    assert.deepEqual(await axeViolations(reader.page), []);
    await page.getByRole('button', { name: /^Trekk tilbake lenken/ }).click();
    await page.getByText(/^Trukket tilbake/).waitFor();
    const after = await reader.page.goto(`${server.url}${shared}`);
    assert.equal(after.status(), 410);
    assert.deepEqual(await axeViolations(reader.page), []);
    await reader.close();
  });
});
