// Tasks that are mine, of a kind, answered by a key and given away several at once; and what is held against the assessment, raised
// and answered in its own view.
import assert from 'node:assert/strict';
import { axeViolations, day, describe, openForAll, saved, settled, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

describe('tasks and doubts', () => {
  let server;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  const go = async (view) => {
    await page.goto(`${server.url}/a/altinn3/${view}`);
    await settled(page);
  };
  const records = async () =>
    (await (await fetch(`${server.url}/api/assessments/altinn3`)).json()).assessment.records;
  const rows = () => page.locator('main [data-row]');

  openForAll(
    (opened) => {
      ({ server, page, errors } = opened);
    },
    { on: day },
  );

  test('mine are those of what I answer for, and it is remembered', async () => {
    await go('oppgaver');
    const all = await rows().count();
    await page.getByRole('button', { name: /^Mine/ }).click();
    await until(
      () => rows().count(),
      (n) => n === 0,
      'nothing is mine before I have said what I answer for',
    );
    const answersFor = page.getByRole('group', { name: 'Jeg svarer for' }).getByRole('checkbox');
    await answersFor.first().check();
    const mine = await until(
      () => rows().count(),
      (n) => n > 0,
      'what is given to it is mine',
    );
    assert.ok(mine <= all);
    await keepPicture(page, 'mine-oppgaver');
    assert.deepEqual(await axeViolations(page), []);
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: /^Mine/ }).click();
    await until(
      () => rows().count(),
      (n) => n === mine,
      'it is remembered',
    );
  });

  test('of a kind: terms alone, then all again', async () => {
    await go('oppgaver');
    const all = await rows().count();
    await page.getByRole('combobox', { name: 'Slag' }).selectOption({ label: 'Trusselrapporter' });
    await until(
      () => rows().count(),
      (n) => n > 0 && n < all,
      'only reports',
    );
    await page.getByRole('combobox', { name: 'Slag' }).selectOption({ label: 'Slag: alle' });
    await until(
      () => rows().count(),
      (n) => n === all,
      'all again',
    );
  });

  test('U opens the row that has focus with «uendret» chosen and the reason ready to be written', async () => {
    await page.getByRole('combobox', { name: 'Slag' }).selectOption({ label: 'Trusselrapporter' });
    await page.keyboard.press('Escape');
    await page.locator('main h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('u');
    const panel = page.locator('.edit-panel');
    await panel.getByRole('radio', { name: /^Uendret/, checked: true }).waitFor();
    await until(
      () => page.evaluate(() => document.activeElement?.localName),
      (name) => name === 'textarea',
      'the reason has focus',
    );
    await page.keyboard.type('Rapporten endrer ikke vurderingen.');
    await panel.getByRole('button', { name: 'Lagre svaret' }).click();
    await saved(page);
    await until(
      async () =>
        (await records()).filter(({ because }) => because?.nb === 'Rapporten endrer ikke vurderingen.'),
      (found) => found.length === 1,
      'the answer is stored',
    );
  });

  test('several are given to somebody in one edit', async () => {
    await go('oppgaver');
    const boxes = page.locator('main tbody input[type="checkbox"]');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole('button', { name: 'Gi de 2 valgte til noen' }).click();
    const panel = page.locator('.edit-panel');
    await panel.getByRole('button', { name: 'Gi bort' }).click();
    await panel.getByText('Skriv hvem som skal ha dem.').waitFor();
    await panel.getByLabel('Gi til').fill('Siri Dahl');
    await keepPicture(page, 'gi-oppgaver');
    assert.deepEqual(await axeViolations(page), []);
    const given = await panel.getByRole('listitem').count();
    const { revision } = await (await fetch(`${server.url}/api/assessments/altinn3`)).json();
    await panel.getByRole('button', { name: 'Gi bort' }).click();
    await page.getByText(/er gitt til Siri Dahl\.$/).waitFor();
    await saved(page);
    await until(
      async () => (await records()).filter(({ owner }) => owner?.nb === 'Siri Dahl').length,
      (n) => n === given,
      'all have the new owner',
    );
    const after = await (await fetch(`${server.url}/api/assessments/altinn3`)).json();
    assert.equal(after.revision, revision + 1, 'in one edit');
  });

  test('a doubt is raised from the rail, counted there, and answered in its row', async () => {
    await page.getByRole('link', { name: /^Prøving/ }).click();
    await page.waitForURL(/\/innvendinger/);
    await settled(page);
    assert.deepEqual(await axeViolations(page), []);
    await page.getByRole('link', { name: 'Reis en innvending' }).first().click();
    const panel = page.locator('.edit-panel');
    await panel.getByLabel('Innvendingen', { exact: true }).fill('Rapporten er ikke lest.');
    await panel.getByLabel('Reist av').fill('Personvernombudet');
    await panel.getByRole('combobox', { name: 'Type innvending' }).selectOption({ label: 'Kilden er svak' });
    await panel.getByRole('combobox', { name: 'Gjelder', exact: true }).selectOption({ index: 1 });
    await panel.getByRole('button', { name: 'Legg til innvendingen' }).click();
    await saved(page);
    await rows().filter({ hasText: 'Rapporten er ikke lest.' }).first().waitFor();
    await page.getByRole('link', { name: /^Prøving\s*, 1 / }).waitFor();
    await keepPicture(page, 'innvendinger');
    assert.deepEqual(await axeViolations(page), []);
    await panel.getByRole('button', { name: 'Legg til svar' }).click();
    const answer = panel.getByRole('group', { name: 'Legg til svar' });
    await answer.getByRole('combobox', { name: 'Utfall' }).selectOption({ label: 'Tilbakevist' });
    await answer.getByRole('combobox', { name: 'Av' }).selectOption({ index: 1 });
    await answer.getByLabel('Begrunnelse').fill('Den er lest.');
    await answer.getByRole('button', { name: 'Legg til' }).click();
    await saved(page);
    await until(
      async () =>
        (await records()).find(({ text }) => text?.nb === 'Rapporten er ikke lest.')?.answers?.[0]?.result,
      (result) => result === 'refuted',
      'the answer is stored',
    );
    assert.deepEqual(errors, []);
  });
});
