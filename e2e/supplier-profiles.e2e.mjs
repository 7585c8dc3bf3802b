// The profile of a supplier: read, engaged from, and then the chain, the places and a ground that it fills in.
import assert from 'node:assert/strict';
import { axeViolations, describe, openForAll, saved, settled, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

describe('the profile of a supplier', () => {
  let server;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  openForAll(async (opened) => {
    ({ server, page, errors } = opened);
    await page.goto(`${server.url}/a/altinn3/leverandorer?sprak=nb`);
    await settled(page);
  });

  const records = async () =>
    (await (await fetch(`${server.url}/api/assessments/altinn3`)).json()).assessment.records;
  const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor();

  test('is reached from the suppliers, and says whose law may reach the data and what was not found', async () => {
    await page.getByRole('link', { name: 'Leverandørprofiler' }).click();
    await heading(/leverandørprofiler/);
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'leverandorprofiler');
    await page.getByRole('link', { name: 'Microsoft', exact: true }).click();
    await heading('Microsoft: Lovgivningen i USA kan nå opplysningene.');
    const of = (name) => page.getByRole('region', { name, exact: true });
    await of('Løfter og unntak fra dem')
      .getByText(/Krav om data fra myndigheter utenfra/)
      .waitFor();
    await of('Ikke funnet')
      .getByText(/Tall for virksomheter etter 2019/)
      .waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'leverandorprofil');
    await page.setViewportSize({ width: 390, height: 844 });
    await keepPicture(page, 'leverandorprofil');
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('a supplier whose owner was not found is never said to be within the EEA', async () => {
    await page.getByRole('link', { name: 'Leverandørprofiler' }).first().click();
    await page.getByRole('link', { name: 'OVHcloud', exact: true }).click();
    await heading(/Hvem som eier selskapet, eller hvor eieren er, er ikke funnet/);
    await page.getByText('Utgaven finnes, men er ikke lest.').first().waitFor();
  });

  test('fills in company, owner and chain in one edit, and asks what only the contract says', async () => {
    await page.getByRole('link', { name: 'Leverandørprofiler' }).first().click();
    await page.getByRole('link', { name: 'Scaleway', exact: true }).click();
    await heading(/^Scaleway:/);
    const before = (await records()).length;
    await page.getByRole('button', { name: 'Bruk i vurderingen' }).click();
    const form = page.getByRole('dialog');
    await form.getByText('Fra leverandørprofilen for Scaleway').waitFor();
    await form.getByRole('button', { name: 'Legg til databehandlerforholdet' }).click();
    await form.getByRole('alert').waitFor();
    await keepPicture(page, 'leverandorprofil-bruk');
    await form.getByRole('textbox', { name: 'Tittel' }).fill('Databehandleravtale om reservedrift');
    await form.getByRole('radio', { name: 'Ja' }).check();
    await form.getByRole('checkbox').first().check();
    await form.getByRole('button', { name: 'Legg til databehandlerforholdet' }).click();
    await saved(page);
    const all = await until(records, (those) => those.length === before + 3, 'two parties and an engagement');
    const taken = all.filter(({ profile }) => profile?.of === 'supplier-scaleway');
    assert.deepEqual(
      taken.map(({ country }) => country).sort(),
      ['FR', 'ZZ'],
      'the owner’s country was not found, and none is made up',
    );
    const panel = page.locator('.edit-panel');
    await panel.getByText('Fra leverandørprofilen.').first().waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'leverandorprofil-felt');
  });

  test('reads in English and in the dark as well', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${server.url}/a/altinn3/leverandorer?sprak=en#supplier-google`);
    await page.getByRole('heading', { level: 1, name: /^Google Cloud: the law of/ }).waitFor();
    await keepPicture(page, 'leverandorprofil-en');
    assert.deepEqual(errors, []);
  });
});
