// A whole assessment written by hand in the workbench, from the template to what is published, without touching a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { axeViolations, openBrowser, openPage, saved, settled, startServer, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';
import { added, adding, day, write } from './write-in-fields.mjs';
import { unzip } from './zip.mjs';

const id = 'barnehage';

describe('a new assessment, from the template to what is published', () => {
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

  const records = async () =>
    (await (await fetch(`${server.url}/api/assessments/${id}`)).json()).assessment.records;
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
  test('it begins with a name, and with a processing activity that has all that article 30 asks for', async () => {
    await page.goto(`${server.url}/ny?sprak=nb`);
    await settled(page);
    await page.getByLabel('Hva skal vurderes?').fill('Søknad om barnehageplass');
    await page.getByLabel('Kortnavn i adressen').fill(id);
    await page.getByRole('button', { name: 'Lag vurderingen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Søknad om barnehageplass' }).waitFor();

    await go('behandlinger');
    const made = form('Ny behandling');
    // Pressed too soon it says what is missing and goes there, and adds nothing.
    await made.getByRole('button').click();
    await made.getByRole('alert').filter({ hasText: 'Mangler: Tittel' }).waitFor();
    const title = made.getByLabel('Tittel');
    assert.equal(await title.evaluate((field) => field === document.activeElement), true);
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

  test('a processor is a party and a contract made together, with terms, a list and a certification', async () => {
    await go('leverandorer');
    const made = form('Nytt databehandlerforhold');
    await made.getByLabel('Oppdragstaker').selectOption('-new');
    const supplier = made.getByRole('group', { name: 'Ny: virksomhet' });
    await supplier.getByLabel('Navn').fill('Sky Irland');
    await supplier.getByLabel('Type').selectOption('company');
    await supplier.getByLabel('Land').selectOption('IE');
    await made.getByLabel('Oppdragsgiver').selectOption({ label: 'Virksomheten' });
    await made.getByLabel('Tittel').fill('Databehandleravtale om søknader');
    await made.getByLabel('Skriftlig').selectOption('yes');
    await made.getByRole('button', { name: 'Legg til databehandlerforholdet' }).click();
    await made.getByRole('alert').waitFor();
    assert.equal((await records()).filter(({ kind }) => kind === 'engagement').length, 0);
    await made.getByLabel('Søknader').check();
    const before = (await (await fetch(`${server.url}/api/assessments/${id}`)).json()).revision;
    await made.getByRole('button', { name: 'Legg til databehandlerforholdet' }).click();
    const { contractor } = await stored('engagement', () => true, 'the engagement is stored');
    const answer = await (await fetch(`${server.url}/api/assessments/${id}`)).json();
    assert.equal(answer.revision, before + 1, 'one edit holds the party and the contract');
    const party = answer.assessment.records.find((record) => record.id === contractor);
    assert.deepEqual([party.name.nb, party.type, party.country], ['Sky Irland', 'company', 'IE']);

    const contract = page.locator('.panel', { has: page.getByText('Avtalen følger retten i') });
    const terms = await adding(contract, 'Legg til vilkår');
    await terms.getByLabel('Vilkår', { exact: true }).selectOption({ index: 1 });
    await added(terms);
    const list = await adding(contract, 'Legg til: Underdatabehandlere');
    await list.getByLabel('Liste').selectOption({ index: 1 });
    await list.getByLabel('Tillatelse').selectOption('general');
    await added(list);
    await day(contract, 'Dato', '1.2.2026');
    const about = page.locator('.panel', { has: page.getByRole('heading', { name: /^Om leverandøren/ }) });
    await about.getByLabel('Organisasjonsnummer').fill('991825828');
    await about.getByText('Dette er ikke et organisasjonsnummer.').waitFor();
    await about.getByLabel('Organisasjonsnummer').fill('991 825 827');
    const certification = await adding(about, 'Legg til sertifisering');
    await certification.getByLabel('Ordning').selectOption('dpf-scheme');
    await certification.getByLabel('Tittel').fill('Listen over deltakere');
    await certification.getByLabel('Hvor sikkert').selectOption('K');
    await added(certification);
    await day(about, 'Sist kontrollert', '2.2.2026');
    await saved(page);
    const engagement = await stored(
      'engagement',
      (one) => one.contract.date === '2026-02-01',
      'the day of the contract',
    );
    assert.equal(engagement.terms.length, 1);
    assert.equal(engagement.subprocessors.authorisation, 'general');
    const certified = await stored(
      'party',
      (one) => one.certifications?.[0]?.lastChecked,
      'the certification',
    );
    assert.equal(certified.orgNumber, '991825827');
    assert.equal(certified.certifications[0].source.title, 'Listen over deltakere');

    // The operator of the template is given its name, and cannot be taken away while the contract names it.
    await page.locator('details.record-details summary', { hasText: 'Virksomheten' }).click();
    const operator = page.locator('details.record-details[open]');
    await write(operator, 'Navn', 'Kommunen');
    await operator.getByText('Kan ikke fjernes så lenge noe viser hit').waitFor();
    await stored('party', ({ name }) => name.nb === 'Kommunen', 'the name of the operator');
  });

  test('a transfer is given its ground, an assessment of the protection and measures that make up for it', async () => {
    await go('tiltak');
    await form('Nytt tiltak').getByRole('textbox').nth(0).fill('Egne nøkler');
    await form('Nytt tiltak').getByRole('textbox').nth(1).fill('Nøklene er hos kommunen.');
    await form('Nytt tiltak').getByLabel('Type').selectOption('technical');
    await form('Nytt tiltak').getByRole('button').click();

    await go('leverandorer#transfers');
    const made = form('Ny overføring');
    await made.getByLabel('Tittel').fill('Feilsøking fra USA');
    await made.getByLabel('Opplysninger').fill('Loggene');
    await made.getByLabel('Avsender').selectOption({ label: 'Kommunen' });
    await made.getByLabel('Mottaker', { exact: true }).selectOption('-new');
    const importer = made.getByRole('group', { name: 'Ny: virksomhet' });
    await importer.getByLabel('Navn').fill('Sky Inc.');
    await importer.getByLabel('Type').selectOption('company');
    await importer.getByLabel('Land').selectOption('US');
    await made.getByLabel('Mottakerland').selectOption('US');
    await made.getByLabel('Måte').selectOption('remoteAccess');
    await made.getByLabel('Hyppighet').selectOption('possible');
    await made.getByLabel('Lesbart for mottakeren').selectOption('yes');
    await made.getByLabel('Søknader').check();
    await made.getByRole('button').click();
    const grounds = panel('Overføringsgrunnlag som er ført opp');
    const ground = await adding(grounds, 'Legg til overføringsgrunnlag');
    await ground.getByLabel('Artikkel').selectOption('46(2)(c)');
    await added(ground);
    await grounds.getByLabel('Kilde').selectOption('scc-2021');
    await day(grounds, 'Fra', '1.3.2026');
    const impact = await adding(grounds, 'Legg til vurdering av beskyttelsesnivået');
    await impact.getByLabel('Hva vurderingen kom til').fill('Loven der kan nå opplysningene.');
    await added(impact);
    await grounds.getByLabel(/^A\. /).selectOption('partly');
    await grounds.getByLabel('Begrunnelse').fill('Reglene er ikke klare nok.');
    await grounds.getByRole('button', { name: 'Lagre svaret' }).click();
    await grounds.getByLabel('Egne nøkler').check();
    await saved(page);
    const transfer = await stored(
      'transfer',
      ({ supplementary }) => supplementary.length === 1,
      'the measure',
    );
    assert.deepEqual(transfer.grounds, [{ article: '46(2)(c)', source: 'scc-2021', from: '2026-03-01' }]);
    assert.equal(transfer.impactAssessments[0].guarantees[0].met, 'partly');
    assert.equal(transfer.country, 'US');
  });

  test('a human right is tested against the processing', async () => {
    await go('rettigheter#freedoms');
    const made = form('Ny menneskerettighet å prøve');
    await made.getByLabel('Rettighet').selectOption('echr-8');
    await made.getByLabel('Søknader').check();
    await made.getByRole('button').click();
    const freedom = await stored('freedom', () => true, 'the freedom');
    assert.equal(freedom.right, 'echr-8');
    assert.equal(freedom.title.nn, 'Privatliv, familieliv, heim og korrespondanse');
  });

  test('a scenario is judged, filed and given a measure that works on it', async () => {
    await go('risiko');
    const made = form('Nytt scenario');
    await made.getByLabel('Tittel').fill('Uvedkommende leser søknader');
    await made.getByLabel('Aktør').fill('En ansatt');
    await made.getByLabel('Hvem eller hva står bak').selectOption('ownStaff');
    await made.getByLabel('Hendelse').fill('Leser uten tjenstlig behov.');
    await made.getByLabel('Konfidensialitet', { exact: true }).check();
    await made.getByLabel('Søknader').check();
    await made.getByRole('button').click();
    await made.getByText('Mangler: Fra brudd til skade, Slags skade og Alvor.').waitFor();
    await made.getByLabel('Fra brudd til skade').fill('Helse blir kjent.');
    await made.getByLabel('Ikke-materiell', { exact: true }).check();
    await made.getByLabel('Alvor').selectOption('limited');
    await made.getByRole('button').click();
    await page.getByRole('button', { name: /^Lag et anslag/ }).click();
    await page.getByRole('heading', { name: 'Om scenarioet' }).click();
    const about = page.locator('.risk-about');
    await about.getByLabel('Tilgjengelighet', { exact: true }).check();
    await about.getByLabel('Risiko i den publiserte vurderingen').fill('R1');
    await about.getByRole('button', { name: 'Legg til uttalt endring' }).click();
    const direction = about.getByRole('group', { name: 'Legg til uttalt endring' });
    await direction.getByLabel('Endring').selectOption('lower');
    await direction.getByLabel('Sagt av').selectOption({ index: 1 });
    await direction.getByRole('button', { name: 'Legg til', exact: true }).click();
    await write(about, 'Begrunnelse', 'Færre har tilgang.');
    const scenario = await stored('scenario', ({ directions }) => directions[0]?.why, 'the direction');
    assert.deepEqual(scenario.dimensions, ['confidentiality', 'availability']);
    assert.equal(scenario.judgements.length, 1);
    assert.equal(scenario.directions[0].change, 'lower');
    await stored('scenario', ({ group }) => group === 'R1', 'the group');

    await go('tiltak');
    await page.locator('.measures-one details > summary').first().click();
    const measure = page.locator('.measures-one');
    await measure.getByLabel('Legg til virkning').selectOption({ index: 1 });
    await measure.locator('summary', { hasText: 'Endre tallene' }).click();
    await measure.getByLabel('Planlagt løsning').check();
    await measure.getByRole('button', { name: 'Legg til dokumentasjon' }).click();
    const evidence = measure.getByRole('group', { name: 'Legg til dokumentasjon' });
    await evidence.getByLabel('Hva som viser det').fill('En test av nøklene.');
    await evidence.getByRole('button', { name: 'Legg til', exact: true }).click();
    await measure.getByRole('textbox', { name: 'Tittel' }).fill('Rapport fra testen');
    await measure.getByLabel('Nettadresse').fill('ikke en adresse');
    await measure.getByText('Skriv hele nettadressen').waitFor();
    await measure.getByLabel('Nettadresse').fill('https://example.org/nokler');
    await measure.getByLabel('Legg til punkt i en katalog').selectOption({ index: 1 });
    await saved(page);
    await stored('effect', ({ alternatives }) => alternatives?.join() === 'planned', 'where it works');
    const kept = await stored(
      'measure',
      ({ evidence }) => evidence[0]?.cite?.url,
      'the source of the evidence',
    );
    assert.equal(kept.refs.length, 1);
  });

  test('alternatives are added, changed and taken away, and a benefit is weighed against the risk', async () => {
    await go('alternativer');
    const made = page.locator('.alternatives-new');
    for (const name of ['Egen drift', 'Papir']) {
      await made.getByLabel('Nytt alternativ').fill(name);
      await made.getByRole('button').click();
      await page.getByRole('heading', { level: 3, name }).waitFor();
    }
    const card = (name) =>
      page.locator('.alternatives-cards article', { has: page.getByRole('heading', { name, exact: true }) });
    await card('Papir').locator('summary').click();
    await card('Papir').getByRole('button', { name: 'Slett alternativet' }).click();
    await card('Papir').waitFor({ state: 'detached' });
    await card('Planlagt løsning').locator('summary').click();
    await card('Planlagt løsning').getByText('Kan ikke fjernes så lenge noe viser hit').waitFor();
    await card('Egen drift').locator('summary').click();
    await card('Egen drift').getByLabel('Rolle').selectOption('chosen');
    await day(card('Egen drift'), 'Fra', '1.1.2027');

    const benefit = form('Ny fordel');
    await benefit.getByLabel('Fordelen').fill('Foreldre får svar samme dag.');
    await benefit.getByLabel('For hvem').selectOption('people');
    await benefit.getByLabel('Hvor godt underbygd').selectOption('weak');
    await benefit.getByLabel('Egen drift').check();
    await benefit.getByRole('button').click();
    await page.locator('.benefit-more summary').click();
    await page.locator('.benefit-more').getByLabel('Hvor godt underbygd').selectOption('strong');
    await stored('benefit', ({ strength }) => strength === 'strong', 'the benefit is changed');
    const { alternatives } = await stored(
      'assessment',
      (one) => one.alternatives[2]?.from,
      'the alternatives',
    );
    assert.deepEqual(
      alternatives.map((one) => [one.name.nb, one.role]),
      [
        ['Dagens løsning', 'baseline'],
        ['Planlagt løsning', 'other'],
        ['Egen drift', 'chosen'],
      ],
    );
    assert.equal(alternatives[2].from, '2027-01-01');
  });

  test('a chapter is added before the conclusion, moved, and deleted when nothing leans on it', async () => {
    await go('kapitler');
    const made = form('Nytt kapittel');
    for (const title of ['Leverandørene', 'Utkast']) {
      await made.getByLabel('Tittel').fill(title);
      await made.getByRole('button').click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await page.getByText('Tittel og plass').click();
    await page.getByRole('button', { name: 'Slett kapitlet' }).click();
    await page.locator('.chapter-nav a', { hasText: 'Utkast' }).waitFor({ state: 'detached' });
    await page.locator('.chapter-nav a', { hasText: 'Leverandørene' }).click();
    await page.getByRole('heading', { level: 1, name: 'Leverandørene' }).waitFor();
    const titles = () => page.locator('.chapter-nav a').allInnerTexts();
    assert.deepEqual((await titles()).slice(-3), ['Leverandørene', 'Konklusjon', 'Endringslogg']);
    await page.getByRole('button', { name: 'Flytt fram' }).click();
    await until(titles, (shown) => shown.at(-4) === 'Leverandørene', 'the chapter is moved');
    await write(page.locator('.chapter-settings'), 'Kort tittel i menyen', 'Leverandører');
    await form('Ny påstand').getByLabel('Påstanden').fill('Leverandøren er bundet av en avtale.');
    await form('Ny påstand').getByRole('button', { name: 'Legg til' }).click();
    await page.locator('dialog.argument[open]').getByRole('button', { name: 'Lukk' }).click();
    await page.locator('.chapter-settings').getByText('Kan ikke fjernes så lenge noe viser hit').waitFor();
    const section = await stored('section', ({ linkTitle }) => linkTitle, 'the short title');
    assert.equal(section.slug, 'leverandorene');
    assert.equal(
      (await records()).some(({ title }) => title?.nb === 'Utkast'),
      false,
    );
  });

  test('who answers for it, the first version, the advice and the decision are written down', async () => {
    await go('');
    await page.getByRole('heading', { name: 'Om vurderingen' }).click();
    await write(page.locator('.overview-about'), 'Personvernombud', 'Ombudet i kommunen');
    await page.getByText('Endre endringsloggen').click();
    await page.getByRole('button', { name: 'Legg til versjon' }).click();
    const version = page.getByRole('group', { name: 'Legg til versjon' });
    assert.equal(await version.getByLabel('Versjon', { exact: true }).inputValue(), '1.0');
    await version.getByLabel('Hva som er endret').fill('Første utgave.');
    await version.getByRole('button', { name: 'Legg til', exact: true }).click();
    const head = await stored('assessment', ({ changeLog }) => changeLog.length === 1, 'the version');
    assert.deepEqual([head.changeLog[0].version, head.dpo.nb], ['1.0', 'Ombudet i kommunen']);

    await go('utgi');
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
    for (const width of [1440, 390]) {
      const look = await openPage(browser, { width });
      for (const screen of [
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
      ]) {
        if (screen === 'risiko&scenario') {
          const scenario = (await records()).find(({ kind }) => kind === 'scenario');
          await look.page.goto(`${server.url}/a/${id}/risiko?sprak=nb&scenario=${scenario.id}`);
          await settled(look.page);
        } else await go(screen, look.page);
        await look.page.evaluate(() => {
          for (const one of document.querySelectorAll('main details')) one.open = true;
        });
        await look.page.waitForTimeout(200);
        assert.deepEqual(await axeViolations(look.page), [], `${screen} at ${width}`);
        const wide = await look.page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${screen} is ${wide} px wide at ${width}`);
        await keepPicture(look.page, `ny-${screen.replaceAll(/[#&]/g, '-') || 'oversikt'}`);
      }
      assert.deepEqual(look.errors, []);
      await look.close();
    }
  });

  test('it is published, with what was written in it', async () => {
    await go('utgi');
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
