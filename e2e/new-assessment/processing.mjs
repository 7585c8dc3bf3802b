// A new assessment: what is processed, by whom, and where it goes.
import assert from 'node:assert/strict';
import { saved, test } from '../browser.mjs';
import { added, adding, day, write } from '../write-in-fields.mjs';

/** The processors and the transfers are written down; `at` is where it is done. */
export const processingIsWritten = (at) => {
  test('a processor is a party and a contract made together, with terms, a list and a certification', async () => {
    const { page, whole, records, stored, go, form } = at;
    await go('leverandorer');
    await page.getByRole('link', { name: 'Nytt databehandlerforhold' }).click();
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
    const before = (await whole()).revision;
    await made.getByRole('button', { name: 'Legg til databehandlerforholdet' }).click();
    const { contractor } = await stored('engagement', () => true, 'the engagement is stored');
    const answer = await whole();
    assert.equal(answer.revision, before + 1, 'one edit holds the party and the contract');
    const party = answer.assessment.records.find((record) => record.id === contractor);
    assert.deepEqual([party.name.nb, party.type, party.country], ['Sky Irland', 'company', 'IE']);

    const contract = page.locator('.edit-panel');
    const terms = await adding(contract, 'Legg til vilkår');
    await terms.getByLabel('Vilkår', { exact: true }).selectOption({ index: 1 });
    await added(terms);
    const list = await adding(contract, 'Legg til: Underdatabehandlere');
    await list.getByLabel('Liste').selectOption({ index: 1 });
    await list.getByLabel('Tillatelse').selectOption('general');
    await added(list);
    await day(contract, 'Dato', '1.2.2026');
    const about = page.locator('.panel', { has: page.getByRole('heading', { name: /^Om leverandøren/ }) });
    // Another country has numbers of its own, that are not told what a Norwegian one looks like.
    await about.getByLabel('Organisasjonsnummer').fill('3680471');
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
    assert.equal(certified.orgNumber, '3680471');
    assert.equal(certified.certifications[0].source.title, 'Listen over deltakere');

    // The operator of the template is given its name, and cannot be taken away while the contract names it.
    await go('leverandorer#parties');
    await page.getByRole('link', { name: 'Virksomheten' }).click();
    const operator = page.getByRole('tabpanel', { name: 'Felt' });
    await write(operator, 'Navn', 'Kommunen');
    // The template is of no country, and a number is looked at when there is one.
    await operator.getByLabel('Land', { exact: true }).selectOption('NO');
    await operator.getByLabel('Organisasjonsnummer').fill('991825828');
    await operator.getByText('Dette er ikke et organisasjonsnummer.').waitFor();
    await operator.getByLabel('Organisasjonsnummer').fill('991 825 827');
    await operator.getByText('Kan ikke fjernes så lenge noe viser hit').waitFor();
    const operated = await stored('party', ({ orgNumber }) => orgNumber === '991825827', 'its number');
    assert.deepEqual([operated.name.nb, operated.country], ['Kommunen', 'NO']);
  });

  test('a transfer is given its ground, an assessment of the protection and measures that make up for it', async () => {
    const { page, stored, go, form, panel } = at;
    await go('tiltak');
    await page.getByRole('link', { name: 'Nytt tiltak' }).click();
    await form('Nytt tiltak').getByRole('textbox').nth(0).fill('Egne nøkler');
    await form('Nytt tiltak').getByRole('textbox').nth(1).fill('Nøklene er hos kommunen.');
    await form('Nytt tiltak').getByLabel('Type').selectOption('technical');
    await form('Nytt tiltak').getByRole('button').click();

    await go('leverandorer#transfers');
    await page.getByRole('link', { name: 'Ny overføring' }).click();
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
    const grounds = panel('Registrerte overføringsgrunnlag');
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
};
