// A whole assessment written by hand in the workbench, from the template to what is published, without touching a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  axeViolations,
  describe,
  focused,
  holds,
  openForAll,
  openPage,
  saved,
  settled,
  test,
  until,
} from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';
import { processingIsWritten } from './new-assessment/processing.mjs';
import { riskIsWritten } from './new-assessment/risk.mjs';
import { added, adding, beginService, write } from './write-in-fields.mjs';
import { unzip } from './zip.mjs';

const id = 'barnehage';

describe('a new assessment, from the template to what is published', () => {
  let server;
  let browser;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  openForAll((opened) => {
    ({ server, browser, page, errors } = opened);
  });

  const whole = async () => (await fetch(`${server.url}/api/assessments/${id}`)).json();
  const records = async () => (await whole()).assessment.records;
  /** The record of a kind, once what is stored is as it should be. */
  const stored = async (kind, holds, what) =>
    until(
      async () => (await records()).find((record) => record.kind === kind && holds(record)),
      (record) => record !== undefined,
      what,
    );
  const go = async (screen, on = page) => {
    const [path, hash] = screen.split('#');
    await on.goto(`${server.url}/a/${id}/${path}?sprak=nb${hash === undefined ? '' : `#${hash}`}`);
    await settled(on);
  };
  const form = (name) => page.getByRole('form', { name });
  const panel = (name) => page.getByRole('region', { name });
  /** What the parts that stand in files of their own need; the page is there once the first test begins. */
  const at = {
    get page() {
      return page;
    },
    whole,
    records,
    stored,
    go,
    form,
    panel,
  };

  test('it begins with a name, and with a processing activity that has all that article 30 asks for', async () => {
    await beginService(page, server.url, { id, name: 'Søknad om barnehageplass' });

    await go('behandlinger');
    await page.getByRole('link', { name: 'Ny behandling' }).click();
    const made = form('Ny behandling');
    // Pressed too soon it says what is missing and goes there, and adds nothing.
    await made.getByRole('button').click();
    await made.getByRole('alert').filter({ hasText: 'Mangler: Tittel' }).waitFor();
    const title = made.getByLabel('Tittel');
    await focused(title);
    await title.fill('Søknader');
    await made.getByLabel('Beskrivelse').fill('Foreldre søker om plass.');
    await made.getByLabel('Hvor opplysningene kommer fra').selectOption('subject');
    await made.getByRole('button').click();
    const about = panel('Formål');
    const purpose = await adding(about, 'Legg til formål');
    await purpose.getByLabel('Formålet').fill('Tildele plass');
    const basis = await adding(purpose, 'Legg til grunnlag');
    await basis.getByLabel('Artikkel').selectOption('6(1)(e)');
    await added(basis);
    await added(purpose);
    await write(about, 'Merknad', 'Kommunens oppgave');
    const criterion = await adding(panel('Kriterier for høy risiko'), 'Legg til kriterium som er oppfylt');
    await criterion.getByLabel('Punkt').selectOption('c4');
    await criterion.getByLabel('Begrunnelse').fill('Opplysninger om helse.');
    await added(criterion);
    const data = await adding(page, 'Legg til opplysninger');
    await data.getByLabel('Hvilke opplysninger').fill('Navn');
    await added(data);
    await saved(page);
    const activity = await stored(
      'activity',
      ({ criteria: met }) => met.length === 1,
      'the criterion is stored',
    );
    assert.equal(activity.purposes[0].bases[0].note.nb, 'Kommunens oppgave');
    assert.deepEqual(activity.criteria, [{ item: 'c4', why: { nb: 'Opplysninger om helse.' } }]);
    assert.equal(activity.data.length, 1);
  });

  processingIsWritten(at);

  test('a human right is tested against the processing', async () => {
    await go('rettigheter#freedoms');
    await page.getByRole('link', { name: 'Ny menneskerettighet å prøve' }).click();
    const made = form('Ny menneskerettighet å prøve');
    await made.getByLabel('Rettighet').selectOption('echr-8');
    await made.getByLabel('Søknader').check();
    await made.getByRole('button').click();
    const freedom = await stored('freedom', () => true, 'the freedom');
    assert.equal(freedom.right, 'echr-8');
    assert.equal(freedom.title.nn, 'Privatliv, familieliv, heim og korrespondanse');
  });

  riskIsWritten(at);

  test('a chapter is added before the conclusion, moved, and deleted when nothing leans on it', async () => {
    await go('kapitler');
    const made = form('Nytt kapittel');
    const begin = async (what) => {
      await page.getByRole('button', { name: '+ Ny', exact: true }).click();
      await page.getByRole('button', { name: what, exact: true }).click();
    };
    for (const title of ['Leverandørene', 'Utkast']) {
      await begin('Nytt kapittel');
      await made.getByLabel('Tittel').fill(title);
      await made.getByRole('button').click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await page.getByRole('button', { name: 'Om kapittelet' }).click();
    await page.getByRole('button', { name: 'Slett kapittelet' }).click();
    await page.locator('.chapter-tab a', { hasText: 'Utkast' }).waitFor({ state: 'detached' });
    await page.locator('.chapter-tab a', { hasText: 'Leverandørene' }).click();
    await page.getByRole('heading', { level: 1, name: 'Leverandørene' }).waitFor();
    const titles = () => page.locator('.chapter-tab a').allInnerTexts();
    await until(
      titles,
      (shown) => shown.slice(-3).join() === 'Leverandørene,Konklusjon,Endringslogg',
      'the chapter stands before the conclusion',
    );
    await page.getByRole('button', { name: 'Om kapittelet' }).click();
    await page.getByRole('button', { name: 'Flytt fram' }).click();
    await until(titles, (shown) => shown.at(-4) === 'Leverandørene', 'the chapter is moved');
    await write(page.locator('.chapter-settings'), 'Kort tittel i menyen', 'Leverandører');
    await page.locator('.edit-panel-foot').getByRole('button', { name: 'Ferdig' }).click();
    await begin('Ny påstand');
    await form('Ny påstand').getByLabel('Påstanden').fill('Leverandøren er bundet av en avtale.');
    await form('Ny påstand').getByRole('button', { name: 'Legg til' }).click();
    await page.locator('dialog.edit-panel[open]').getByRole('button', { name: 'Lukk' }).click();
    await page.getByRole('button', { name: 'Om kapittelet' }).click();
    await page.locator('.chapter-settings').getByText('Kan ikke fjernes så lenge noe viser hit').waitFor();
    const section = await stored('section', ({ linkTitle }) => linkTitle, 'the short title');
    assert.equal(section.slug, 'leverandorene');
    assert.equal(
      (await records()).some(({ title }) => title?.nb === 'Utkast'),
      false,
    );
  });

  test('who answers for it, the first version, the advice and the decision are written down', async () => {
    await go('om');
    await write(page.locator('main'), 'Personvernombud', 'Ombudet i kommunen');
    await go('utgi');
    await page.locator('.publish-folds').getByText('Endringslogg', { exact: true }).click();
    await page.getByText('Endre endringsloggen').click();
    await page.getByRole('button', { name: 'Legg til versjon' }).click();
    const version = page.getByRole('group', { name: 'Legg til versjon' });
    await holds(version.getByLabel('Versjon', { exact: true }), '1.0');
    await version.getByLabel('Hva som er endret').fill('Første utgave.');
    await version.getByRole('button', { name: 'Legg til', exact: true }).click();
    const head = await stored('assessment', ({ changeLog }) => changeLog.length === 1, 'the version');
    assert.deepEqual([head.changeLog[0].version, head.dpo.nb], ['1.0', 'Ombudet i kommunen']);

    await go('utgi');
    await page.getByText('Råd, forhåndsdrøfting og beslutninger').click();
    const advice = form('Nytt råd');
    await advice.getByLabel('Rådgiver', { exact: true }).selectOption('dpo');
    await advice.getByLabel('Navn på rådgiveren').fill('Ombudet');
    await advice.getByLabel('Rådet', { exact: true }).fill('Begrens tilgangen.');
    await advice.getByLabel('Fulgt').selectOption('yes');
    await advice.getByRole('button').click();
    await stored('advice', ({ followed }) => followed === 'yes', 'the advice');
    const decision = form('Ny beslutning');
    await decision.getByLabel('Type').selectOption('acceptance');
    await decision.getByLabel('Alternativ').selectOption('egen-drift');
    await decision.getByLabel('Scenario').selectOption({ label: 'Uvedkommende leser søknader' });
    await decision.getByLabel('Besluttet av').fill('Rådmannen');
    await decision.getByLabel('Begrunnelse').fill('Nytten er større.');
    await decision.getByRole('button').click();
    const made = await stored('decision', () => true, 'the decision');
    assert.deepEqual([made.type, made.alternative], ['acceptance', 'egen-drift']);
  });

  test('each screen it was written on can be read and used by all, wide and narrow', async () => {
    const look = await openPage(browser);
    const scenario = (await records()).find(({ kind }) => kind === 'scenario');
    // Opened as wide on one screen as it is made narrow on the next: each is seen at both widths, and opened at either.
    for (const [index, screen] of [
      '',
      'kapitler',
      'behandlinger',
      'leverandorer',
      'leverandorer#transfers',
      'risiko',
      'risiko&scenario',
      'tiltak',
      'alternativer',
      'rettigheter#freedoms',
      'utgi',
    ].entries()) {
      const widths = index % 2 === 0 ? [1440, 390] : [390, 1440];
      for (const width of widths) {
        await look.page.setViewportSize({ width, height: 900 });
        if (width !== widths[0]) await settled(look.page);
        else if (screen === 'risiko&scenario') {
          await look.page.goto(`${server.url}/a/${id}/risiko?sprak=nb&scenario=${scenario.id}`);
          await settled(look.page);
        } else await go(screen, look.page);
        await look.page.evaluate(() => {
          for (const one of /** @type {any} */ (document.querySelectorAll('main details'))) one.open = true;
        });
        await settled(look.page);
        assert.deepEqual(await axeViolations(look.page), [], `${screen} at ${width}`);
        const wide = await look.page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${screen} is ${wide} px wide at ${width}`);
        await keepPicture(look.page, `ny-${screen.replaceAll(/[#&]/g, '-') || 'oversikt'}`);
      }
    }
    assert.deepEqual(look.errors, []);
    await look.close();
  });

  test('it is published, with what was written in it', async () => {
    await go('utgi');
    await page.getByText('Andre formater, språk og lesere').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned alle filene (zip)' }).click(),
    ]);
    const files = unzip(readFileSync(await download.path()));
    const all = [...files.values()].join('\n');
    for (const words of [
      'Leverandøren er bundet av en avtale.',
      'Sky Irland',
      'Feilsøking fra USA',
      'Kommunen',
    ])
      assert.ok(all.includes(words), words);
    assert.ok([...files.keys()].some((path) => path.endsWith('leverandorene.html')));
    assert.deepEqual(errors, []);
  });
});
