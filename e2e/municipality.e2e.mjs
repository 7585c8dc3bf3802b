// A municipality with health services writes its assessment by the guided path alone, as a service: two sectors at once, law and a contract
// that are not in the lists, how many are hit not known, and then out under Utgi.
import assert from 'node:assert/strict';
import { axeViolations, describe, openForAll, saved, settled, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';
import { alongPath, writeWhatIsMissing } from './write-in-fields.mjs';

const id = 'digital-helsestasjon';

describe('a municipality with health services, from the start page to its first edition', () => {
  let server;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  openForAll((opened) => {
    ({ server, page, errors } = opened);
  });

  const { check, choose, pickLaw, fill, heading, next, picked } = alongPath(() => page);
  const dialog = () => page.getByRole('dialog');
  const records = async () =>
    (await (await fetch(`${server.url}/api/assessments/${id}`)).json()).assessment.records;

  test('two sectors bring law and questions together', async () => {
    await page.goto(`${server.url}/?sprak=nb`);
    await page
      .getByRole('link', { name: /Begynn en ny vurdering/ })
      .first()
      .click();
    await heading('Hva er det dere skal vurdere?');
    await fill('Hva skal vurderes?', 'Digital helsestasjon');
    await check('En tjeneste');
    await next('Hvem svarer for vurderingen?');
    await fill('Virksomheten', 'Fjordby kommune');
    await choose('Hva slags virksomhet er det?', { label: 'Offentlig myndighet' });
    await fill('Risikoeier', 'Kommunedirektøren');
    await fill('Personvernombud', 'Ombudet i Fjordby');
    await next('Hvilken sektor og hvilket land gjelder det?');
    await check('Kommune');
    await check('Helse og omsorg', page.getByRole('group', { name: 'Gjelder andre sektorer også?' }));
    await choose('Land', 'NO');
    const brings = page.locator('.path-brings');
    await brings.getByText(/Pasientjournalloven § 22/).waitFor();
    await brings.getByText(/Forvaltningsloven.* § 13/).waitFor();
    // What both bring is there once.
    assert.equal(await brings.getByText(/Personopplysningsloven § 12/).count(), 1);
    await keepPicture(page, 'kommune-sektor');
    await next('Hvem gjelder opplysningene?');
    await saved(page);
    const all = await until(
      records,
      (those) => those.find(({ kind }) => kind === 'assessment').templates?.length === 1,
      'the templates of both sectors are taken',
    );
    const head = all.find(({ kind }) => kind === 'assessment');
    assert.deepEqual(
      [head.subject.sector, head.subject.alsoSectors, head.library.item, head.templates],
      ['municipality', ['health'], 't-municipality', [{ item: 't-health', edition: '2026-11c' }]],
    );
    const asked = JSON.stringify(all.filter(({ kind }) => kind === 'section'));
    assert.match(asked, /ansatte kan kjenne/);
    assert.match(asked, /Norsk|Normen/);
  });

  test('law that is not in the list is entered on the way, and is chosen', async () => {
    await fill('Hva heter behandlingen?', 'Oppfølging av barn');
    await fill(
      'Hva skjer, fra opplysningene kommer inn til de slettes?',
      'Helsesykepleieren fører journal, og foreldrene kan lese den.',
    );
    await fill('Hvem gjelder det?', 'Barn og foreldre');
    await check('Ja');
    await check('Den registrerte selv');
    await next('Hvilke opplysninger behandles?');
    await fill('Hvilke opplysninger', 'Journal');
    await choose('Kategori', 'special');
    await fill('Hvor lenge lagres de?', 'Så lenge det er bruk for dem');
    await next('Hvorfor behandles de, og på hvilket grunnlag?');
    await fill('Hva er formålet?', 'Følge opp barns helse');
    await choose('Hvilket grunnlag i artikkel 6?', '6(1)(c)');
    await page.getByRole('button', { name: 'Legg inn en lov som ikke står i listen' }).click();
    await dialog().waitFor();
    await keepPicture(page, 'kommune-egen-lov');
    assert.deepEqual(await axeViolations(page), []);
    await fill('Navn', 'Folkehelseloven', dialog());
    await choose('Type', 'act', dialog());
    await choose('Hvilket lands rett', 'NO', dialog());
    await fill('Bestemmelse', '§ 4', dialog());
    await choose('Hvor sikker opplysningen er', 'P', dialog());
    await dialog().getByRole('button', { name: 'Legg inn og velg' }).click();
    await dialog().waitFor({ state: 'detached' });
    // The act that was entered is chosen.
    const law = page.getByRole('group', { name: 'Hvilken lov gir grunnlaget?', exact: true });
    await law.locator('.law-picked', { hasText: 'Folkehelseloven § 4' }).waitFor();
    // Law is offered by sector, those of the municipality first and open, never in one long list, and never the GDPR.
    const sectors = await law.locator('.law-groups > details > summary').allTextContents();
    assert.match(sectors[0], /^Kommune og fylkeskommune/);
    assert.match(sectors[1], /^Helse og omsorg/);
    assert.ok((await law.getByRole('radio').count()) < 40);
    assert.equal(await law.getByText(/Personvernforordningen artikkel/).count(), 0);
    await keepPicture(page, 'kommune-lovvelger');
    await choose('Hvilket unntak i artikkel 9?', '9(2)(h)');
    await pickLaw(/Hvilken lov gir grunnlaget\? \(/, 'Pasientjournalloven § 6');
    await fill('Hvilke garantier gir loven?', 'Taushetsplikt, tilgangsstyring og logging.');
    await check('Vi');
    await fill('Hvorfor trengs akkurat disse opplysningene?', 'Uten dem kan barnet ikke følges opp.');
    await fill('Hva skal opplysningene ikke brukes til?', 'De brukes ikke til annet enn helsehjelp.');
    await fill('Hvorfor lagres de så lenge, og ikke lenger?', 'Pasientjournalloven § 25.');
    await keepPicture(page, 'kommune-grunnlag');
    await next('Hvem behandler opplysninger for dere?');
  });

  test('a contract is entered as a source, and who rests on it is said where it is kept', async () => {
    await page.getByRole('button', { name: 'Legg til en leverandør som ikke står her' }).click();
    await fill('Navn', 'Journalsystemet AS');
    await choose('Type', 'company');
    await choose('Land', 'NO');
    await fill('Hva gjør leverandøren for dere?', 'Drifter journalen');
    await check('Ja', page.getByRole('group', { name: 'Har dere skriftlig databehandleravtale?' }));
    await page.getByRole('button', { name: 'Legg inn avtalen eller vilkårene' }).click();
    await fill('Navn', 'Driftsavtalen', dialog());
    await choose('Type', 'contract', dialog());
    await choose('Hvor sikker opplysningen er', 'P', dialog());
    await dialog().getByRole('button', { name: 'Legg inn og velg' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByLabel('Hvilken kilde er avtalen eller vilkårene?').waitFor();
    await check('Nei', page.getByRole('group', { name: /Kan noen utenfor EØS/ }));
    await keepPicture(page, 'kommune-leverandor');
    await next('Hvor er opplysningene, og hvor er de som kan se dem?');
    await choose('Land', 'NO');
    await choose('Hva som skjer der', 'storage');
    await next('Hva kan gå galt for dem det gjelder?');
    await saved(page);
    const engagement = (await records()).find(({ kind }) => kind === 'engagement');
    assert.equal(engagement.contract.source, 'driftsavtalen');
  });

  const scenarios = ['Ansatte ser opplysninger de ikke trenger', 'Løsningen er nede når folk trenger den'];
  test('how many are hit is not known: it is said, shown as open, and stops nobody', async () => {
    for (const name of scenarios) {
      await check(name);
      await choose('Hvor alvorlig blir skaden for den det rammer?', { index: 2 }, picked(name));
    }
    const [first, second] = scenarios.map(picked);
    await choose('Hvor ofte kan det skje?', '2', first);
    await choose('Hvor mange rammes?', '2', first);
    await choose('Hvor sikker er kunnskapen?', 'moderate', first);
    await fill('Hvorfor?', 'Slik har det vært.', first);
    await choose('Hvor mange rammes?', 'unknown', second);
    await second.getByText(/ikke vurdert, og vises slik/).waitFor();
    await keepPicture(page, 'kommune-ukjent');
    await next('Hva gjør dere med det?');
    await page
      .locator('.path-wide .path-step', { hasText: 'Hva som kan gå galt' })
      .getByText('1 åpent')
      .waitFor();
    await check('Oppslag logges og gjennomgås');
    const measure = picked('Oppslag logges og gjennomgås');
    await choose('Hvor langt er det kommet?', 'implemented', measure);
    await check(scenarios[0], measure);
    await choose('Hvor mye sjeldnere blir det?', '0.2', measure);
    await fill('Hvorfor virker det?', 'Det oppdages.', measure);
    await keepPicture(page, 'kommune-tiltak');
    await next('Hvordan får folk brukt rettighetene sine?');
  });

  test('the rights, the sentences and the advice', async () => {
    await choose('Hvem svarer på henvendelsene?', { label: 'Fjordby kommune' });
    const items = page.locator('.path-item');
    // What follows from the basis is there before it is counted.
    await items.first().waitFor();
    await settled(page);
    const n = await items.count();
    for (let at = 0; at < n; at++) {
      const one = items.nth(at);
      const limited = /begrensninger|vike/.test(await one.locator('.path-about').innerText());
      await choose('Hva gjelder hos dere?', limited ? 'mayBeOverridden' : 'exists', one);
      await one.getByRole('button', { name: 'Bruk utkastet fra biblioteket' }).click();
    }
    await next('Dokumentet og konklusjonen');
    await check('Behandlingen har et gyldig behandlingsgrunnlag.');
    await check('Konklusjonen står ikke uten den', picked('Behandlingen har et gyldig behandlingsgrunnlag.'));
    await page.getByRole('button', { name: 'Ta med påstandene' }).click();
    await saved(page);
    await fill('Navn på rådgiveren', 'Ombudet i Fjordby');
    await fill('Rådet', 'Følg med på hvem som slår opp.');
    await check('Ja', page.getByRole('group', { name: 'Fulgt' }));
    await page.getByRole('button', { name: 'Lagre rådet' }).click();
    await page.getByText(/Rådet er gitt/).waitFor();
    await saved(page);
    await keepPicture(page, 'kommune-dokument');
  });

  test('out under Utgi: what is left is said, and nothing is wrong with the law that was entered', async () => {
    await page.getByRole('link', { name: 'Til Utgi' }).click();
    await settled(page);
    const rows = page.locator('.publish-items:not(.is-in-order) > li');
    await rows.first().waitFor();
    assert.equal(await rows.getByText('Bestemmelsen gir ikke hjemmel').count(), 0);
    const panel = page.getByRole('dialog');
    // A risk that nobody has judged is no assessment of it: it is judged before anything is given out.
    await rows.getByText(/sannsynlighet og alvor\. Gjelder Løsningen er nede/).waitFor();
    await page.goto(`${server.url}/ny/v/${id}?sprak=nb&steg=scenarios`);
    await settled(page);
    await choose('Hvor ofte kan det skje?', '2');
    await choose('Hvor mange rammes?', '2');
    await choose('Hvor sikker er kunnskapen?', 'weak');
    await fill('Hvorfor?', 'Målt i høst.');
    await next('Hva gjør dere med det?');
    await saved(page);
    await writeWhatIsMissing(server.url, id);
    await page.goto(`${server.url}/a/${id}/utgi?sprak=nb`);
    await settled(page);
    await rows.getByRole('link', { name: 'Skriv den' }).click();
    await keepPicture(page, 'kommune-endringslogg');
    await panel.getByRole('button', { name: 'Legg til versjon' }).click();
    const version = panel.getByRole('group', { name: 'Legg til versjon' });
    await version.getByLabel('Hva som er endret').fill('Første utgave.');
    await version.getByRole('button', { name: 'Legg til', exact: true }).click();
    await panel.getByRole('button', { name: 'Lukk' }).click();
    await panel.waitFor({ state: 'detached' });
    await rows.getByRole('link', { name: 'Godkjenn' }).click();
    await fill('Besluttet av', 'Kommunedirektøren', panel);
    await fill('Begrunnelse', 'Gjennomgått.', panel);
    await panel.getByRole('button', { name: 'Godkjenn utgaven' }).click();
    await panel.waitFor({ state: 'detached' });
    await heading('Utgave 1.0 kan gis ut.');
    await saved(page);
    await page.getByRole('radio', { name: 'Alle', exact: true }).check();
    await page.getByRole('button', { name: /^Gi ut/ }).click();
    await heading('Utgave 1.0 er gitt ut.');
    await keepPicture(page, 'kommune-gitt-ut');
    assert.deepEqual(errors, []);
  });
});
