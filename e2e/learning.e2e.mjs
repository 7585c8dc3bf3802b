// An estimate in the assessor's words, and what happens after it, in a new and fictional assessment.
import assert from 'node:assert/strict';
import { axeViolations, describe, openForAll, saved, settled, test, until } from './browser.mjs';
import { beginService, day } from './write-in-fields.mjs';

const id = 'barnehage';

describe('an estimate and what happens after it', () => {
  let server;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  openForAll((opened) => {
    ({ server, page, errors } = opened);
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
    await beginService(page, server.url, { id, name: 'Søknad om barnehageplass' });
    await go('behandlinger');
    await page.getByRole('link', { name: 'Ny behandling' }).click();
    const activity = form('Ny behandling');
    await activity.getByLabel('Tittel').fill('Søknader');
    await activity.getByLabel('Beskrivelse').fill('Foreldre søker om plass.');
    await activity.getByLabel('Hvor opplysningene kommer fra').selectOption('subject');
    await activity.getByRole('button').click();
    await saved(page);
    await go('risiko');
    await page.getByRole('link', { name: 'Nytt scenario' }).click();
    const made = form('Nytt scenario');
    await made.getByLabel('Tittel').fill('Uvedkommende leser søknader');
    await made.getByLabel('Hvem det er').fill('En ansatt');
    await made.getByLabel('Hvem eller hva står bak').selectOption('ownStaff');
    await made.getByLabel('Hendelse').fill('Leser uten tjenstlig behov.');
    await made.getByLabel('Konfidensialitet', { exact: true }).check();
    await made.getByLabel('Søknader').check();
    await made.getByLabel('Hvordan bruddet fører til skade').fill('Helse blir kjent.');
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
  });

  test('an incident and a count of years update it, and somebody makes that the estimate', async () => {
    const happened = page.getByRole('region', { name: 'Hva som har skjedd', exact: true });
    await happened.getByText('Ingen hendelser er registrert for dette scenarioet.').waitFor();
    // The estimate is two years old; where that year has no 29 February, a day more.
    const judged = page.locator('.risk-judged').getByRole('textbox').first();
    const today = await judged.inputValue();
    const year = Number(today.slice(-4));
    await judged.fill(`${today.slice(0, -4).replace('29.02.', '28.02.')}${year - 2}`);
    await judged.press('Enter');
    await happened.getByRole('button', { name: 'Ny telling' }).click();
    const count = form('Ny telling');
    await day(count, 'Telt fra', `1.1.${year - 2}`);
    await count.getByLabel('Register').fill('Avviksregisteret');
    await count.getByLabel('Talt av').selectOption({ index: 1 });
    // Focus is still in the register: what was typed there counts at the first press.
    await count.getByRole('button', { name: 'Legg til tellingen' }).click();
    await happened.getByRole('button', { name: 'Ny hendelse' }).click();
    const incident = form('Ny hendelse');
    await day(incident, 'Dato', `1.1.${year - 1}`);
    await incident.getByLabel('Hva som skjedde').fill('En søknad ble åpnet av feil saksbehandler.');
    await incident.getByLabel('Utfall').selectOption('harm');
    await incident.getByLabel('Kilde').fill('Avvik 12');
    await incident.getByLabel('Registrert av').selectOption({ index: 1 });
    await incident.getByRole('button', { name: 'Legg til hendelsen' }).click();
    await happened.getByText(/^1 hendelse på 2 år siden/).waitFor();
    // A picture that is being computed anew is faint until it is there.
    await settled(page);
    assert.deepEqual(await axeViolations(page), []);
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    assert.deepEqual(await axeViolations(page), []);
    await page.setViewportSize({ width: 1440, height: 900 });
    await happened.getByRole('button', { name: 'Bruk den oppdaterte hyppigheten' }).click();
    await saved(page);
    const { judgements } = await until(
      () => stored('scenario'),
      (one) => one?.judgements.length === 2,
      'the updated estimate',
    );
    assert.deepEqual(judgements[0].frequency, { onceInYears: [5, 50] });
    assert.equal('onceInYears' in judgements[1].frequency, true);
    assert.deepEqual(errors, []);
  });
});
