// An estimate in the assessor's words, in a new and fictional assessment.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser, openPage, saved, settled, startServer, until } from './browser.mjs';

const id = 'barnehage';

describe('an estimate in the words of the assessor', () => {
  let server;
  let browser;
  let page;
  let errors;
  let close;
  before(async () => {
    server = await startServer();
    browser = await openBrowser();
    ({ page, errors, close } = await openPage(browser));
  });
  after(async () => {
    await close?.();
    await browser?.close();
    await server?.stop();
  });

  const stored = async (kind) =>
    (await (await fetch(`${server.url}/api/assessments/${id}`)).json()).assessment.records.find(
      (record) => record.kind === kind,
    );
  const go = async (screen) => {
    await page.goto(`${server.url}/a/${id}/${screen}?sprak=nb`);
    await settled(page);
  };
  const form = (name) => page.getByRole('form', { name });

  test('how often is said as once in so many years, shown while it is typed, and stored as it was said', async () => {
    await page.goto(`${server.url}/ny?sprak=nb`);
    await settled(page);
    await page.getByLabel('Hva skal vurderes?').fill('Søknad om barnehageplass');
    await page.getByLabel('Kortnavn i adressen').fill(id);
    await page.getByRole('button', { name: 'Lag vurderingen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Søknad om barnehageplass' }).waitFor();
    await go('behandlinger');
    const activity = form('Ny behandling');
    await activity.getByLabel('Tittel').fill('Søknader');
    await activity.getByLabel('Beskrivelse').fill('Foreldre søker om plass.');
    await activity.getByLabel('Hvor opplysningene kommer fra').selectOption('subject');
    await activity.getByRole('button').click();
    await saved(page);
    await go('risiko');
    const made = form('Nytt scenario');
    await made.getByLabel('Tittel').fill('Uvedkommende leser søknader');
    await made.getByLabel('Aktør').fill('En ansatt');
    await made.getByLabel('Hvem eller hva står bak').selectOption('ownStaff');
    await made.getByLabel('Hendelse').fill('Leser uten tjenstlig behov.');
    await made.getByLabel('Konfidensialitet', { exact: true }).check();
    await made.getByLabel('Søknader').check();
    await made.getByLabel('Fra brudd til skade').fill('Helse blir kjent.');
    await made.getByLabel('Ikke-materiell', { exact: true }).check();
    await made.getByLabel('Alvor').selectOption('limited');
    await made.getByRole('button').click();
    await page.getByRole('button', { name: /^Lag et anslag/ }).click();
    const often = page.getByRole('region', { name: 'Hvor ofte', exact: true });
    await often.getByLabel('Én gang på … år').check();
    await often.getByRole('textbox', { name: 'Fra', exact: true }).fill('5');
    await often.getByRole('textbox', { name: 'Til', exact: true }).fill('50');
    await often
      .getByText('I 90 av 100 tilfeller mellom én gang på 5 år og én gang på 50 år.')
      .first()
      .waitFor();
    await often.getByRole('textbox', { name: 'Til', exact: true }).press('Tab');
    await saved(page);
    const scenario = await until(
      () => stored('scenario'),
      (one) => 'onceInYears' in (one?.judgements[0]?.frequency ?? {}),
      'the estimate is stored as it was said',
    );
    assert.deepEqual(scenario.judgements[0].frequency, { onceInYears: [5, 50] });
    assert.deepEqual(errors, []);
  });
});
