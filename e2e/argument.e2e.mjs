// A claim is written in a chapter, is given what it rests on by name, and stands or falls with it at once.
import assert from 'node:assert/strict';
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
import { keepPicture } from './keep-picture.mjs';

const sentence = 'Prøve: Leverandøren er bundet av vilkår som vi har lest.';

describe('claims and premises', () => {
  let server;
  let browser;
  openForAll((opened) => {
    ({ server, browser } = opened);
  });

  const stored = async (find) => {
    const answer = await (await fetch(`${server.url}/api/assessments/altinn3`)).json();
    return answer.assessment.records.find(find);
  };
  const ofSentence = ({ kind, text }) => kind === 'claim' && text.nb === sentence;
  const dialog = (page) => page.locator('dialog.edit-panel[open]');
  const pick = async (page, words, name) => {
    await dialog(page).getByRole('button', { name: 'Legg til grunnlag' }).click();
    await page.getByRole('combobox', { name: 'Velg det den skal hvile på' }).fill(words);
    await page.getByRole('option', { name }).first().click();
  };
  const open = async (page, query = '') => {
    await page.goto(`${server.url}/a/altinn3/kapitler?sprak=nb${query}#about-use-of-cloud`);
    await settled(page);
  };

  test('a new claim has no ground until it is given one, and stands on what holds', async () => {
    const { page, errors, close } = await openPage(browser);
    await open(page);
    await page.getByRole('button', { name: '+ Ny', exact: true }).click();
    await page.getByRole('button', { name: 'Ny påstand', exact: true }).click();
    await page.getByRole('form', { name: 'Ny påstand' }).getByLabel('Påstanden').fill(sentence);
    await page.getByRole('form', { name: 'Ny påstand' }).getByRole('button', { name: 'Legg til' }).click();
    await dialog(page).getByText('Hviler ikke på noe ennå').waitFor();
    await says(dialog(page).locator('.standing-tag').first(), /^Ikke underbygget$/);

    await pick(page, 'personvernforordningen', /Rettskilde/);
    await dialog(page).locator('.argument-standing', { hasText: 'Står' }).waitFor();
    await dialog(page).getByLabel('Bestemmelse').fill('art. 28');
    await dialog(page).getByLabel('Bestemmelse').blur();
    await saved(page);
    const claim = await until(
      () => stored(ofSentence),
      (record) => record?.grounds.all[0]?.provision !== undefined,
      'the provision is stored',
    );
    assert.deepEqual(claim.grounds, { all: [{ source: 'gdpr', provision: 'art. 28' }] });
    assert.deepEqual(errors, []);
    await close();
  });

  test('a new premise is something that is taken for granted, and is opened from the claim', async () => {
    const { page, errors, close } = await openPage(browser);
    const { id } = await stored(ofSentence);
    await open(page, `&pastand=${id}`);
    await dialog(page).getByRole('button', { name: 'Ny forutsetning' }).click();
    await dialog(page).getByLabel('Forutsetningen').fill('Prøve: Vilkårene er ikke endret.');
    await dialog(page).getByLabel('Konsekvens hvis den faller').fill('Avtalen må leses på nytt.');
    await dialog(page).getByRole('button', { name: 'Legg til', exact: true }).click();
    await dialog(page).locator('.ground-item', { hasText: 'Vilkårene er ikke endret' }).waitFor();
    await keepPicture(page, 'pastand');
    assert.deepEqual(await axeViolations(page), []);

    await dialog(page)
      .getByRole('button', { name: /^Åpne: Prøve: Vilkårene/ })
      .click();
    await dialog(page).locator('.edit-panel-acts', { hasText: 'Forutsetning' }).waitFor();
    await dialog(page).getByText('Den legges til grunn').waitFor();
    await pick(page, 'tillegg om databeskyttelse', /Vilkår/);
    await dialog(page).locator('.ground-item').first().waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await dialog(page).getByRole('button', { name: sentence }).click();
    await dialog(page).locator('.edit-panel-acts', { hasText: 'Påstand' }).waitFor();
    await saved(page);
    assert.deepEqual(errors, []);
    await close();
  });

  test('what is taken away can be undone, and a claim that nothing leans on can be deleted', async () => {
    const { page, errors, close } = await openPage(browser);
    const { id } = await stored(ofSentence);
    await open(page, `&pastand=${id}`);
    const before = (await stored(ofSentence)).grounds.all.length;
    await dialog(page)
      .getByRole('button', { name: /^Fjern: Prøve: Vilkårene/ })
      .click();
    await saved(page);
    await until(
      () => stored(ofSentence),
      (record) => record.grounds.all.length === before - 1,
      'the ground is gone',
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await until(
      () => stored(ofSentence),
      (record) => record.grounds.all.length === before,
      'the ground is back',
    );
    await open(page, `&pastand=${id}`);
    await dialog(page).getByRole('button', { name: 'Slett påstanden' }).click();
    await dialog(page).getByText('Dette finnes ikke lenger').waitFor();
    await until(
      () => stored(ofSentence),
      (record) => record === undefined,
      'the claim is deleted',
    );
    assert.deepEqual(errors, []);
    await close();
  });

  test('a claim cannot be made to rest on itself by way of another', async () => {
    const { page, close } = await openPage(browser, { width: 390 });
    const claims = (
      await (await fetch(`${server.url}/api/assessments/altinn3`)).json()
    ).assessment.records.filter(({ kind }) => kind === 'claim');
    const upper = claims.find(({ grounds }) => grounds.all?.some((ground) => 'claim' in ground));
    const lower = claims.find(({ id }) => upper.grounds.all.some(({ claim }) => claim === id));
    await open(page, `&pastand=${lower.id}`);
    await dialog(page).getByRole('button', { name: 'Legg til grunnlag' }).click();
    await page.getByRole('combobox', { name: 'Velg det den skal hvile på' }).fill(upper.text.nb.slice(0, 40));
    await page.getByText('Ingen treff').waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${wide} px wide`);
    assert.deepEqual(await axeViolations(page), []);
    await close();
  });
});
