// A new assessment: what may go wrong, and what it is weighed against.
import assert from 'node:assert/strict';
import { saved, test } from '../browser.mjs';
import { day, write } from '../write-in-fields.mjs';

/** The scenarios, the alternatives and the benefits are written down; `at` is where it is done. */
export const riskIsWritten = (at) => {
  test('a scenario is judged, filed and given a measure that works on it', async () => {
    const { page, stored, go, form } = at;
    await go('risiko');
    await page.getByRole('link', { name: 'Nytt scenario' }).click();
    const made = form('Nytt scenario');
    await made.getByLabel('Tittel').fill('Uvedkommende leser søknader');
    await made.getByLabel('Hvem det er').fill('En ansatt');
    await made.getByLabel('Hvem eller hva står bak').selectOption('ownStaff');
    await made.getByLabel('Hendelse').fill('Leser uten tjenstlig behov.');
    await made.getByLabel('Konfidensialitet', { exact: true }).check();
    await made.getByLabel('Søknader').check();
    await made.getByRole('button').click();
    await made.getByText('Mangler: Hvordan bruddet fører til skade, Type skade og Alvor.').waitFor();
    await made.getByLabel('Hvordan bruddet fører til skade').fill('Helse blir kjent.');
    await made.getByLabel('Ikke-materiell', { exact: true }).check();
    await made.getByLabel('Alvor').selectOption('limited');
    await made.getByRole('button').click();
    await page.getByRole('button', { name: /^Lag et anslag/ }).click();
    await page.getByRole('heading', { name: 'Om scenarioet' }).click();
    const about = page.locator('.risk-about');
    await about.getByLabel('Tilgjengelighet', { exact: true }).check();
    await about.getByLabel('Risiko i den publiserte vurderingen').fill('R1');
    await about.getByRole('button', { name: 'Legg til oppgitt endring' }).click();
    const direction = about.getByRole('group', { name: 'Legg til oppgitt endring' });
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
    await page.getByRole('link', { name: 'Egne nøkler' }).click();
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
    const { page, stored, go, form } = at;
    await go('alternativer');
    const panel = (name) => page.getByRole('dialog', { name, exact: true });
    for (const name of ['Egen drift', 'Papir']) {
      await page.getByRole('link', { name: 'Nytt alternativ' }).click();
      const made = page.locator('.alternatives-new');
      await made.getByLabel('Nytt alternativ').fill(name);
      await made.getByRole('button').click();
      await panel(name).waitFor();
      if (name !== 'Papir') await panel(name).getByRole('button', { name: 'Ferdig' }).click();
    }
    await panel('Papir').getByRole('button', { name: 'Slett alternativet' }).click();
    await panel('Papir').waitFor({ state: 'detached' });
    await page.getByText('Løsningene og fordelene ved dem').click();
    const alter = (name) => page.getByRole('link', { name: `Endre: ${name}` }).click();
    await alter('Planlagt løsning');
    await panel('Planlagt løsning').getByText('Kan ikke fjernes så lenge noe viser hit').waitFor();
    await panel('Planlagt løsning').getByRole('button', { name: 'Ferdig' }).click();
    await alter('Egen drift');
    await panel('Egen drift').getByLabel('Rolle').selectOption('chosen');
    await day(panel('Egen drift'), 'Fra', '1.1.2099');
    await panel('Egen drift').getByRole('button', { name: 'Ferdig' }).click();

    const benefit = form('Ny fordel');
    await benefit.getByLabel('Fordelen').fill('Foreldre får svar samme dag.');
    await benefit.getByLabel('For hvem').selectOption('people');
    await benefit.getByLabel('Hvor godt underbygd').selectOption('weak');
    await benefit.getByLabel('Egen drift').check();
    await benefit.getByRole('button').click();
    await page.getByRole('link', { name: 'Foreldre får svar samme dag.' }).click();
    await panel('Foreldre får svar samme dag.').getByLabel('Hvor godt underbygd').selectOption('strong');
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
    assert.equal(alternatives[2].from, '2099-01-01');
  });
};
