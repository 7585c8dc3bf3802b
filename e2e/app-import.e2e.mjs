// An Altinn app becomes a draft of an assessment, and a later version of it only what is different.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { axeViolations, describe, openForAll, openPage, says, settled, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';
import { fishingApp } from './fixtures/fishing-app.mjs';

const zip = (buffer, name = 'fisketillatelse.zip') => ({ name, mimeType: 'application/zip', buffer });

const unpackTo = async (folder, packed) => {
  for (const [path, content] of Object.entries(unzipSync(packed))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
};

describe('import of an Altinn app in the workbench', () => {
  let server;
  let browser;
  openForAll((opened) => {
    ({ server, browser } = opened);
  });

  const choose = async (page, file) => {
    await page.locator('[data-choose="zip"]').setInputFiles(file);
    await page.locator('.import-read, .import-problems').first().waitFor();
  };
  const proposal = (page, id) => page.locator(`[data-proposal="${id}"]`);
  const answer = (page, id, name) => proposal(page, id).getByRole('radio', { name, exact: true }).check();
  const get = async (path) => (await fetch(`${server.url}${path}`)).json();
  const activityOf = async (id) => {
    const { assessment } = await get(`/api/assessments/${id}`);
    return assessment.records.find(({ kind }) => kind === 'activity');
  };

  test('a folder from the disk is read as its zip is, and what is no part of the app is left alone', async () => {
    const { page, errors, close } = await openPage(browser);
    const root = await mkdtemp(join(tmpdir(), 'rb-app-'));
    const folder = join(root, 'fisketillatelse');
    await unpackTo(folder, fishingApp({ fields: ['fnr', 'diagnose'] }));
    await mkdir(join(folder, 'node_modules/x'), { recursive: true });
    await writeFile(join(folder, 'node_modules/x/policy.xml'), '<!DOCTYPE a><a/>');
    await page.goto(`${server.url}/ny/altinn-app`);
    await page.locator('[data-choose="folder"]').setInputFiles(folder);
    await page.locator('.import-read').waitFor();
    await proposal(page, 'data-health').waitFor();
    await page.getByText('Fiskeridirektoratet (971203420)').waitFor();
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
    await close();
    await rm(root, { recursive: true });
  });

  test('what is accepted becomes the record of processing, and what is refused does not', async () => {
    const { page, errors, close } = await openPage(browser);
    await page.goto(server.url);
    await page.getByRole('link', { name: /Vurder tjenesten vår på en plattform/ }).click();
    await settled(page);
    await choose(page, zip(fishingApp()));
    await proposal(page, 'data-national-id').waitFor();
    await page.getByText('Fiskeridirektoratet (971203420)').waitFor();
    await proposal(page, 'data-national-id').getByText('Hvor det ble funnet').click();
    await says(proposal(page, 'data-national-id'), /soker\.fnr/);

    // Nothing is answered before somebody answers.
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
    await answer(page, 'data-contact', 'Avvis');
    await proposal(page, 'data-contact').getByLabel('Hvorfor ikke?').fill('E-post fjernes fra skjemaet.');
    await page.getByRole('button', { name: 'Godta resten: Opplysninger' }).click();
    await page.locator('[data-proposal="data-contact"][data-state="refused"]').waitFor();
    await page.getByRole('button', { name: 'Godta alle: Tilgang, innlogging og mottakere' }).click();
    await answer(page, 'subjects-private-persons', 'Godta');
    assert.deepEqual(await axeViolations(page), []);
    await proposal(page, 'data-contact').scrollIntoViewIfNeeded();
    await keepPicture(page, 'import-forslag');

    await page.getByRole('button', { name: 'Lag utkastet' }).click();
    // What the platform does for the service comes first.
    await page.waitForURL(/\/a\/fisketillatelse\/tjenester/);
    await page.locator('.decisions-table').waitFor();
    await page.goto(`${server.url}/a/fisketillatelse/behandlinger`);
    await page.getByRole('heading', { level: 1, name: /^10 behandlinger/ }).waitFor();
    await settled(page);
    await page.locator('[data-row]').first().click();
    await page.getByRole('dialog', { name: 'Søknad om fisketillatelse' }).waitFor();
    const main = page.locator('main');
    assert.doesNotMatch(await main.innerText(), /Navn og kontaktopplysninger/);
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'import-utkast');
    const [release] = (await get('/api/releases')).releases;
    assert.equal((await get('/api/assessments/fisketillatelse')).buildsOn, release.hash);
    const activity = await activityOf('fisketillatelse');
    assert.deepEqual(
      activity.data.map(({ text }) => text.nb).sort(),
      ['Fødselsnummer eller D-nummer', 'Innholdet i vedlegg, som skjemaet ikke styrer'].sort(),
    );
    assert.match(activity.description.nb, /sikkerhetsnivå 3/);
    assert.equal(activity.retention, undefined);
    assert.deepEqual(errors, []);
    await close();
  });

  test('the operator sees the new service, and that it has not answered yet', async () => {
    for (const width of [1440, 390]) {
      const { page, errors, close } = await openPage(browser, { width });
      await page.goto(`${server.url}/a/altinn3/tjenester`);
      await settled(page);
      const row = page.getByRole('row', { name: /Søknad om fisketillatelse/ });
      await row.waitFor();
      await says(row, /Fiskeridirektoratet/);
      // The platform's record of who processes on what ground has an error of law in it, and every service is told.
      await says(row, /Står ikke/);
      await says(page.locator('#main'), /2 tjenester hos 2 tjenesteeiere/);
      await page.locator('summary', { hasText: 'Tjenesteeierne' }).click();
      await page.getByText(/1 av virksomhetene i registeret har en vurdering/).waitFor();
      const list = page.locator('.record-table');
      const only = (name) => list.getByRole('button', { name, exact: true });
      const shown = (n) =>
        until(
          () => list.locator('tbody tr').count(),
          (found) => found === n,
          `${n} rows`,
        );
      // Both have just come to the newest edition.
      await list.getByRole('button', { name: /^Ikke på nyeste utgave/ }).click();
      await page.getByText('Viser 0 av 0.').waitFor();
      await only('Ikke besvart eller lest').click();
      // The new service has answered nothing; the other lacks what the platform has since said otherwise.
      await shown(2);
      await list.getByRole('searchbox').fill('fisk');
      await shown(1);
      // A row opens where its owner stands, with the way to the assessment.
      await row.getByRole('link').first().click();
      const panel = page.getByRole('dialog', { name: /Søknad om fisketillatelse/ });
      await panel.getByRole('link', { name: 'Åpne vurderingen av tjenesten' }).waitFor();
      await says(panel, /Tjenesteeieren har overtatt det plattformen tilbyr, uendret/);
      // What is scrolled half under the frame has a smaller target only while it is there.
      await page.evaluate(() => globalThis.scrollTo(0, 0));
      assert.deepEqual(await axeViolations(page), []);
      await panel.getByRole('button', { name: 'Lukk' }).click();
      await list.getByRole('searchbox').fill('');
      await shown(2);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      assert.deepEqual(await axeViolations(page), []);
      await page.evaluate(() => globalThis.scrollTo(0, 0));
      await keepPicture(page, 'services-operator');
      assert.deepEqual(errors, []);
      await close();
    }
  });

  test('the same app again asks nothing new and stores nothing', async () => {
    const { page, errors, close } = await openPage(browser);
    const before = await get('/api/assessments');
    await page.goto(`${server.url}/ny/altinn-app`);
    await choose(page, zip(fishingApp()));
    await page.getByText('Ingenting er endret siden forrige import.').waitFor();
    assert.equal(await page.locator('[data-proposal="data-national-id"]').count(), 0);
    assert.deepEqual(await get('/api/assessments'), before);
    assert.deepEqual(errors, []);
    await close();
  });

  test('a changed app asks only about the difference, and writes it into the same assessment', async () => {
    const { page, errors, close } = await openPage(browser);
    const own = { nb: 'Fem år etter at saken er avsluttet.' };
    const { revision } = await get('/api/assessments/fisketillatelse');
    const { id: activityId } = await activityOf('fisketillatelse');
    await fetch(`${server.url}/api/assessments/fisketillatelse/edits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        clientEditId: 'e2e-app-import-1',
        baseRevision: revision,
        changes: [{ record: activityId, set: { retention: own } }],
      }),
    });
    const { assessments } = await get('/api/assessments');
    await page.goto(`${server.url}/ny/altinn-app`);
    await choose(page, zip(fishingApp({ fields: ['fnr', 'redskap', 'begrunnelse', 'diagnose'], level: 4 })));
    await proposal(page, 'data-health').waitFor();
    const ids = await page
      .locator('[data-proposal]:visible')
      .evaluateAll((all) => all.map((one) => one.dataset.proposal ?? '').sort());
    assert.deepEqual(ids, ['authentication-level', 'criterion-c4', 'data-health']);
    await answer(page, 'data-health', 'Godta');
    await answer(page, 'criterion-c4', 'Godta');
    await answer(page, 'authentication-level', 'Godta');
    assert.deepEqual(await axeViolations(page), []);
    await proposal(page, 'data-health').scrollIntoViewIfNeeded();
    await keepPicture(page, 'import-endringer');
    await page.getByRole('button', { name: 'Oppdater vurderingen' }).click();
    await page.waitForURL(/\/a\/fisketillatelse\/behandlinger/);
    await page.getByRole('heading', { level: 1, name: /^10 behandlinger/ }).waitFor();

    const activity = await activityOf('fisketillatelse');
    assert.deepEqual(activity.retention, own);
    assert.equal(
      activity.data.some(({ class: of }) => of === 'special'),
      true,
    );
    assert.match(activity.description.nb, /sikkerhetsnivå 4/);
    assert.doesNotMatch(activity.description.nb, /sikkerhetsnivå 3/);
    const after = (await get('/api/assessments')).assessments;
    assert.equal(after.length, assessments.length);
    assert.deepEqual(errors, []);
    await close();
  });

  test('fields that are not known are named, and the rest of the app is read', async () => {
    const { page, errors, close } = await openPage(browser);
    await page.goto(`${server.url}/ny/altinn-app`);
    await choose(page, zip(fishingApp({ more: { nyhet: 1, farge: 'blå' } })));
    await page.getByText('Ukjente felt i applicationmetadata.json: /farge, /nyhet').waitFor();
    // What is known is read as it was.
    await page.getByText('Fiskeridirektoratet (971203420)').waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test('what is no app, or is made to do harm, is refused with its reason, and nothing is stored', async () => {
    const { page, errors, close } = await openPage(browser);
    const before = await get('/api/assessments');
    await page.goto(`${server.url}/ny/altinn-app`);
    for (const { content, code } of [
      { content: Buffer.from('dette er ingen zip'), code: 'zip-unreadable' },
      { content: Buffer.alloc(0), code: 'zip-unreadable' },
      { content: fishingApp({ roles: ['PRIV</x><!DOCTYPE a>'] }), code: 'xml-not-allowed' },
    ]) {
      await choose(page, zip(content));
      await page.getByText('Appen ble ikke lest. Ingenting er lagret.').waitFor();
      await page.getByRole('link', { name: new RegExp(`\\(${code}\\)`) }).waitFor();
    }
    assert.deepEqual(await axeViolations(page), []);
    assert.equal(await page.locator('.import-proposal').count(), 0);
    assert.deepEqual(await get('/api/assessments'), before);
    assert.deepEqual(errors, []);
    await close();
  });

  test('on a narrow page it fits, and the keyboard alone is enough', async () => {
    const { page, errors, close } = await openPage(browser, { width: 390 });
    for (const language of ['nb', 'nn', 'en']) {
      await page.goto(`${server.url}/ny/altinn-app?sprak=${language}`);
      await choose(page, zip(fishingApp({ fields: ['fnr', 'diagnose'] })));
      await page.locator('[data-proposal]').first().waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
      assert.deepEqual(await axeViolations(page), []);
    }
    const radio = proposal(page, 'authentication-level').getByRole('radio', { name: 'Accept', exact: true });
    await radio.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-proposal="authentication-level"][data-state="refused"]').waitFor();
    await keepPicture(page, 'import-endringer');
    assert.deepEqual(errors, []);
    await close();
  });
});
