// Next year's assessment from this year's: a period is opened on the same assessment, what must be looked at again is gone through record by
// record with name and date, and the document says how much has been.
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

describe('a new period', () => {
  let server;
  let browser;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  const go = async (view, of = page) => {
    await of.goto(`${server.url}/a/altinn3/${view}`);
    await settled(of);
  };
  const state = async () => (await fetch(`${server.url}/api/assessments/altinn3`)).json();
  const records = async () => (await state()).assessment.records;
  const reviews = async () => (await records()).filter(({ kind }) => kind === 'review');
  const panel = () => page.locator('#periode');
  let before_;

  openForAll(async (opened) => {
    ({ server, browser, page, errors } = opened);
    before_ = await records();
  });

  test('is opened with a name and a reason, and asks for both', async () => {
    await go('oppgaver#periode');
    await panel().getByRole('heading', { name: 'Ny periode' }).waitFor();
    await panel().getByRole('button', { name: 'Åpne perioden' }).click();
    await panel().getByText('Skriv hva perioden heter.').waitFor();
    await panel().getByText('Skriv hvorfor vurderingen gjennomgås på nytt.').waitFor();
    await keepPicture(page, 'ny-periode');
    await panel().getByRole('textbox', { name: 'Periode' }).fill('2027');
    await panel().getByRole('textbox', { name: 'Hvorfor' }).fill('Årlig gjennomgang');
    await panel().getByRole('button', { name: 'Åpne perioden' }).click();
    await panel()
      .getByRole('heading', { name: /^Perioden 2027: \d+ av \d+ gjennomgått$/ })
      .waitFor();
    await saved(page);
  });

  test('loses and judges nothing: every record is as it was, but the period', async () => {
    const now = await records();
    const plain = (record) => ({ ...record, periods: undefined });
    assert.deepEqual(now.map(plain), before_.map(plain));
    const head = now.find(({ kind }) => kind === 'assessment');
    assert.deepEqual(
      head.periods.map(({ name, why }) => [name, why.nb]),
      [['2027', 'Årlig gjennomgang']],
    );
    assert.equal((await reviews()).length, 0);
  });

  test('a record still stands when somebody has said so with their name; without a name nothing is stored', async () => {
    await panel()
      .getByText(/^Risikoscenarioer: 0 av \d+$/)
      .click();
    const stands = panel().getByRole('button', { name: /^Står fortsatt/ });
    await stands.first().waitFor();
    await keepPicture(page, 'periode');
    // What is half under the head of the page is smaller than a finger, wherever it is.
    await page.evaluate(() => scrollTo(0, 0));
    assert.deepEqual(await axeViolations(page), []);
    await stands.first().click();
    await panel().getByText('Skriv navnet ditt først.').waitFor();
    assert.equal((await reviews()).length, 0);
    await panel().getByRole('textbox', { name: 'Navnet ditt' }).fill('Kari Nordmann');
    const n = await stands.count();
    await stands.first().click();
    // It is gone from what is left.
    await counted(stands, n - 1);
    await panel()
      .getByRole('button', { name: /^Har endret den/ })
      .first()
      .click();
    await saved(page);
    const stored = await until(reviews, (all) => all.length === 2, 'both are stored');
    assert.deepEqual(stored.map(({ period, by, result }) => [period, by, result]).toSorted(), [
      ['2027', 'Kari Nordmann', 'changed'],
      ['2027', 'Kari Nordmann', 'stands'],
    ]);
    await panel()
      .getByRole('button', { name: /^Gjennomgått/ })
      .click();
    // It may still be open from before.
    const group = panel()
      .locator('details')
      .filter({ hasText: /^Risikoscenarioer: 2 av \d+/ });
    await group.waitFor();
    if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
    await panel()
      .getByText(/^står fortsatt, Kari Nordmann/i)
      .waitFor();
  });

  test('a source is read again, in the same list', async () => {
    await panel()
      .getByRole('button', { name: /^Gjenstår/ })
      .click();
    await panel()
      .getByText(/^Kilder: \d+ av \d+$/)
      .click();
    await panel()
      .getByRole('button', { name: /^Lest på nytt/ })
      .first()
      .click();
    await saved(page);
    await until(reviews, (all) => all.some(({ facts }) => facts?.length === 1), 'the source is named');
  });

  test('the step stands in Utgi, and the document says how much has been reviewed, in every language', async () => {
    await go('utgi');
    await page.getByRole('link', { name: 'Gjennomgå perioden 2027' }).waitFor();
    await keepPicture(page, 'periode-utgi');
    const today = todayInNorway();
    for (const [language, said] of /** @type {const} */ ([
      ['nb', /hører til perioden 2027.*\d+ av \d+ poster og kilder er gjennomgått på nytt/s],
      ['nn', /høyrer til perioden 2027.*\d+ av \d+ postar og kjelder er gjennomgått på nytt/s],
      ['en', /belongs to the period 2027.*\d+ of \d+ records and sources have been reviewed again/s],
    ])) {
      const of = async (name) =>
        (await fetch(`${server.url}/api/assessments/altinn3/pages/${language}/${name}?asOf=${today}`)).text();
      assert.match(await of('index.html'), said);
      assert.match(await of('annex-f.html'), /2027/);
    }
    assert.deepEqual(errors, []);
  });

  test('on a telephone and in the dark it is read and pressed too', async () => {
    for (const colours of ['light', 'dark']) {
      const { page: small, close } = await openPage(browser, { width: 390, height: 844, colours });
      await go('oppgaver?sprak=en#periode', small);
      const list = small.locator('#periode');
      await list.getByText(/^Risk scenarios: 2 of \d+$/).click();
      await list
        .getByRole('button', { name: /^Still stands/ })
        .first()
        .waitFor();
      const wide = await small.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 390, `${wide} px`);
      await keepPicture(small, `periode-390-en-${colours}`);
      await small.evaluate(() => scrollTo(0, 0));
      assert.deepEqual(await axeViolations(small), []);
      await close();
    }
  });
});
