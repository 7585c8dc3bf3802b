// A service owner has an app and nothing else: from its zip to an edition that is out, with the platform's part decided about. Every
// press is counted, and every decision: what is chosen among answers, apart from what is written. APP names another zip than ours.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
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
import { fishingApp } from './fixtures/fishing-app.mjs';
import { keepPicture } from './keep-picture.mjs';
import { pickLaw, writeWhatIsMissing } from './write-in-fields.mjs';

const zip = process.env['APP'];
const app =
  zip === undefined
    ? { name: 'fisketillatelse.zip', mimeType: 'application/zip', buffer: fishingApp() }
    : { name: basename(zip), mimeType: 'application/zip', buffer: readFileSync(zip) };

describe('a service owner, from the zip of an app to a published edition', () => {
  let server;
  let browser;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  let id;
  const presses = {};
  const decisions = {};
  let part = '';
  const began = Date.now();
  openForAll((opened) => {
    ({ server, browser, page, errors } = opened);
  });

  const sum = (counted) => Object.values(counted).reduce((all, n) => all + n, 0);
  const press = async (place) => {
    presses[part] = (presses[part] ?? 0) + 1;
    await place.click();
  };
  let prose = 0;
  const decide = async (act) => {
    decisions[part] = (decisions[part] ?? 0) + 1;
    await act;
  };
  const choose = (label, option, within = page) =>
    decide(within.getByLabel(label, { exact: true }).first().selectOption(option));
  const fill = (label, words, within = page) =>
    within.getByRole('textbox', { name: label, exact: true }).fill(words);
  const go = async (path) => {
    presses[part] = (presses[part] ?? 0) + 1;
    await page.goto(`${server.url}${path}`);
    await settled(page);
  };
  const whole = async () => (await fetch(`${server.url}/api/assessments/${id}`)).json();
  const records = async () => (await whole()).assessment.records;
  const heading = () => page.getByRole('heading', { level: 1 }).first();
  const panel = () => page.getByRole('dialog');

  test('the app is read, and what it shows is accepted', async () => {
    part = 'import';
    await page.goto(server.url);
    await press(page.getByRole('link', { name: /Vurder tjenesten vår på en plattform/ }));
    await settled(page);
    presses[part] += 1;
    await page.locator('[data-choose="zip"]').setInputFiles(app);
    await page.locator('.import-read').waitFor();
    await page.locator('[data-proposal]').first().waitFor();
    const open = page.locator('[data-proposal][data-state="open"]');
    const sure = page.getByRole('button', { name: /^Godta de|^Godta alle som/ });
    await settled(page);
    const fewer = (n) =>
      until(
        () => open.count(),
        (now) => now < n,
        'less is left to answer',
      );
    if ((await sure.count()) > 0) {
      const n = await open.count();
      await decide(press(sure.first()));
      await fewer(n);
    }
    for (let n = await open.count(); n > 0; n = await open.count()) {
      const group = page.locator('.import-group').filter({ has: open }).first();
      const rest = group.getByRole('button', { name: /^Godta (alle|resten)/ });
      await decide(
        press(
          (await rest.count()) > 0 ? rest : group.getByRole('radio', { name: 'Godta', exact: true }).first(),
        ),
      );
      await fewer(n);
    }
    await press(page.getByRole('button', { name: 'Lag utkastet' }));
    await page.waitForURL(/\/a\/[^/]+\/tjenester/);
    id = /\/a\/([^/]+)\//.exec(page.url())[1];
    await page.locator('.decisions-table').waitFor();
  });

  test('every chapter is there, the conclusion too, and the chain has the platform in it from the first second', async () => {
    part = 'first look';
    const all = await records();
    const chapters = all.filter(({ kind }) => kind === 'section');
    assert.deepEqual(
      chapters.toSorted((a, b) => a.weight - b.weight).map(({ title }) => title.nb),
      [
        'Behandlingen og formålet',
        'Nødvendighet og forholdsmessighet',
        'Plattformen og kjeden',
        'Risiko for de registrerte',
        'Tiltak',
        'Konklusjon',
        'Endringslogg',
      ],
    );
    const claims = all.filter(({ kind }) => kind === 'claim');
    assert.ok(claims.length >= 6, `${claims.length} sentences`);
    // Nobody has said yet that the conclusion falls without one of them.
    assert.ok(claims.every(({ essential }) => essential !== true));
    const chain = await says(page.locator('.chain-strip'), /Én part er utenfor EØS/);
    for (const party of ['Digitaliseringsdirektoratet', 'Microsoft Ireland', 'Microsoft Corporation'])
      assert.match(chain, new RegExp(party));
    assert.doesNotMatch(chain, /Ingen/);
    await says(heading(), /^\d+ av \d+ avgjørelser gjenstår/);
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'plattform-eier');
  });

  test('what the platform says of rights is not shown as the answers of the owner', async () => {
    await page.goto(`${server.url}/a/${id}/rettigheter`);
    await settled(page);
    await says(heading(), /Ingen rettigheter er besvart/);
    assert.doesNotMatch(await page.locator('.rights-table').innerText(), /Enhetsregisteret|Loggdata/);
    await page.goBack();
    await page.locator('.decisions-table').waitFor();
  });

  test('all that stands is taken over in one go, named; what does not is left out, and named too; and it can be undone', async () => {
    part = 'platform';
    const stances = async () => (await records()).filter(({ kind }) => kind === 'stance').length;
    const before = await stances();
    await press(page.getByRole('button', { name: /^Overta de \d+ som står/ }));
    await panel().waitFor();
    await says(panel().locator('.decisions-named').last(), /Adekvansbeslutningen av 10\. juli 2023/);
    const taken = await panel().locator('.decisions-named:not(:last-child)').allInnerTexts();
    assert.doesNotMatch(taken.join('\n'), /Adekvansbeslutningen av 10\. juli 2023 dekker/);
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'plattform-overta');
    await press(panel().getByRole('button', { name: /^Overta alle/ }));
    await page.locator('.decisions-receipt').waitFor();
    await saved(page);
    await until(stances, (n) => n > before + 50, 'the answers are stored');
    await page.locator('.decisions-receipt').getByRole('button', { name: 'Angre' }).click();
    await until(stances, (n) => n === before, 'the answers are taken back');
    await page.getByRole('button', { name: /^Overta de \d+ som står/ }).click();
    await decide(
      panel()
        .getByRole('button', { name: /^Overta alle/ })
        .click(),
    );
    await until(stances, (n) => n > before + 50, 'they are given again');
  });

  test('the rest is decided one by one, and what is left to the owner is answered in own words', async () => {
    const ring = () => page.locator('.progress-ring-text').innerText();
    await page.getByRole('button', { name: /^Ubesvart/ }).click();
    const rows = page.locator('.decisions-table tbody tr:not(.decisions-area)');
    for (;;) {
      // What is evaluated anew after an answer is drawn a moment after it.
      await settled(page);
      if ((await rows.count()) === 0) break;
      const row = rows.first();
      const was = await ring();
      const adopt = row.getByRole('button', { name: 'Overta', exact: true });
      if ((await adopt.count()) > 0) await decide(press(adopt));
      else {
        await press(row.getByRole('button', { name: 'Svar selv', exact: true }));
        await panel()
          .getByLabel('Hva gjelder hos dere?')
          .fill('Tjenesten svarer selv; se kapitlet om behandlingen og rettighetene.');
        // Answered in own words: prose, which is not counted among the decisions.
        prose += 1;
        await press(panel().getByRole('button', { name: 'Lagre svaret' }));
      }
      await until(ring, (now) => now !== was, 'one decision more is made');
    }
    await says(heading(), /^Alle \d+ avgjørelser er tatt\.$/);
    await saved(page);
    await page.getByRole('button', { name: /^Alle/ }).first().click();
    await keepPicture(page, 'plattform-ferdig');
    assert.deepEqual(await axeViolations(page), []);
  });

  test('what neither app nor platform can say is asked for, and answered', async () => {
    part = 'own part';
    await press(page.getByRole('link', { name: 'Deres del' }));
    await page.getByRole('heading', { name: 'Det appen ikke sier' }).waitFor();
    await keepPicture(page, 'plattform-deres');
    await press(page.getByRole('link', { name: 'Hvorfor behandles de, og på hvilket grunnlag?' }));
    await page
      .getByRole('heading', { level: 1, name: 'Hvorfor behandles de, og på hvilket grunnlag?' })
      .waitFor();
    await fill('Hva er formålet?', 'Behandle søknader om fisketillatelse');
    await choose('Hvilket grunnlag i artikkel 6?', '6(1)(e)');
    await decide(pickLaw(page, 'Hvilken lov gir grunnlaget?', 'Forvaltningsloven 1967 § 15 a'));
    await settled(page);
    if ((await page.getByLabel('Hvilket unntak i artikkel 9?', { exact: true }).count()) > 0) {
      await choose('Hvilket unntak i artikkel 9?', '9(2)(g)');
      await decide(pickLaw(page, /Hvilken lov gir grunnlaget\? \(/, 'Personopplysningsloven § 7'));
      await fill('Hvilke garantier gir loven?', 'Taushetsplikt etter forvaltningsloven § 13.');
    }
    await press(page.getByRole('button', { name: 'Lagre og gå videre' }));
    await saved(page);
    await go(`/ny/v/${id}?steg=data`);
    await fill('Hvor lenge lagres de?', 'Fem år etter at tillatelsen er utløpt.');
    await press(page.getByRole('button', { name: 'Lagre og gå videre' }));
    await saved(page);
    await go(`/ny/v/${id}?steg=rights`);
    await decide(
      page.getByLabel('Hvem svarer på henvendelsene?', { exact: true }).selectOption({ index: 1 }),
    );
    await decide(press(page.getByRole('button', { name: /^Svar som loven sier/ })));
    // The law says which rights there are; how each is met is for the owner to write.
    const hows = page.getByRole('textbox', { name: 'Hvordan?', exact: true });
    await hows.first().waitFor();
    await settled(page);
    for (const how of await hows.all())
      await how.fill('Henvendelser besvares av saksbehandleren innen en måned.');
    await press(page.getByRole('button', { name: 'Lagre og gå videre' }));
    await saved(page);
    await until(
      async () => (await records()).filter(({ kind }) => kind === 'right').length,
      (n) => n >= 6,
      'the rights are answered',
    );
    await go(`/a/${id}/tjenester#mine`);
    await press(page.getByRole('button', { name: 'Legg til: Hvem tjenesten når' }));
    const reach = page.getByRole('group', { name: 'Legg til: Hvem tjenesten når' });
    await reach.getByLabel('Lavest').fill('400');
    await reach.getByLabel('Høyest').fill('900');
    await reach.getByRole('textbox', { name: /^Hvem de er/ }).fill('De som søker om fisketillatelse i et år');
    await reach.getByRole('textbox', { name: /^Begrunnelse/ }).fill('Antall søknader de tre siste årene.');
    await press(reach.getByRole('button', { name: 'Legg til', exact: true }));
    await saved(page);
    await until(
      async () => (await records()).find(({ kind }) => kind === 'assessment').exposure,
      (exposure) => exposure?.persons?.[1] === 900,
      'whom the service reaches',
    );
  });

  test('the edition is approved and given out, and stands at an address of its own', async () => {
    part = 'publish';
    await press(page.getByRole('link', { name: /^Utgi/ }));
    const rows = page.locator('.publish-items:not(.is-in-order) > li');
    await rows.first().waitFor();
    // What no app tells: the officer, the routines, why the number is needed, what is said about transfers.
    await writeWhatIsMissing(server.url, id);
    await page.reload();
    await until(
      () => rows.allInnerTexts(),
      (all) => all.length === 2,
      'only the advice and the approval are left',
    );
    await press(rows.getByRole('link', { name: 'Før inn rådet' }));
    await decide(panel().getByLabel('Fulgt').selectOption('yes'));
    await panel().getByLabel('Navn på rådgiveren', { exact: true }).fill('Personvernombudet');
    await panel()
      .getByLabel('Rådet', { exact: true })
      .fill('Si tydelig fra i skjemaet om hvor lenge opplysningene lagres.');
    await press(panel().getByRole('button', { name: 'Lagre rådet' }));
    await panel().waitFor({ state: 'detached' });
    await press(rows.getByRole('link', { name: 'Godkjenn' }));
    await panel().getByLabel('Besluttet av', { exact: true }).fill('Avdelingsdirektøren');
    await panel().getByLabel('Begrunnelse', { exact: true }).fill('Gjennomgått med personvernombudet.');
    await decide(press(panel().getByRole('button', { name: 'Godkjenn utgaven' })));
    await says(heading(), / kan gis ut\.$/);
    await saved(page);
    await decide(press(page.getByRole('radio', { name: 'Alle', exact: true })));
    await decide(press(page.getByRole('button', { name: /^Gi ut/ })));
    // Every format of the edition is written first, the printed one too.
    await page.locator('.publish-receipt').waitFor({ timeout: 900_000 });
    await says(heading(), / er gitt ut\.$/u);
    const address = await page.locator('.publish-receipt').getByRole('link').getAttribute('href');
    await keepPicture(page, 'eier-gitt-ut');
    const reader = await openPage(browser);
    await reader.page.goto(`${server.url}${address}`);
    await reader.page
      .getByRole('link', { name: /bokmål/i })
      .first()
      .click();
    await reader.page.getByRole('heading', { level: 1 }).first().waitFor();
    const said = await reader.page.locator('body').innerText();
    assert.doesNotMatch(said, /Utkast per/);
    assert.deepEqual(reader.errors, []);
    await reader.close();
  });

  test('it took no more than 25 decisions', () => {
    console.log(
      `decisions: ${sum(decisions)} ${JSON.stringify(decisions)}, and ${prose} answers in own words; presses: ${sum(presses)} ${JSON.stringify(presses)}; ${Math.round((Date.now() - began) / 1000)} s`,
    );
    assert.ok(sum(decisions) <= 25, `${sum(decisions)} decisions`);
    assert.deepEqual(errors, []);
  });
});
