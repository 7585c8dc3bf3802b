// A supplier tells the operator of a platform of three sub-processors. The operator passes it on with a release; two service owners see it,
// one objects, and the operator sees that one of two has answered.
import assert from 'node:assert/strict';
import {
  askApi,
  axeViolations,
  describe,
  openForAll,
  openPage,
  saved,
  says,
  settled,
  test,
  todayInNorway,
} from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';
import { added, adding, day } from './write-in-fields.mjs';

describe('a notice of sub-processors', () => {
  let server;
  let browser;
  openForAll((opened) => {
    ({ server, browser } = opened);
  });
  const owner = 'nordvik-helse';
  const other = 'sorvik-helse';

  const api = (path, body) => askApi(server, path, body);
  const recordsOf = async (id) => (await api(`assessments/${id}`)).assessment.records;
  const open = async (page, path, language = 'nb') => {
    await page.goto(`${server.url}/a/${path.replace('#', `?sprak=${language}#`)}`);
    await settled(page);
  };
  const notice = async () => (await recordsOf('altinn3')).find(({ kind }) => kind === 'subprocessorNotice');
  const inDays = (n) =>
    new Date(Date.parse(todayInNorway()) + n * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'UTC' });

  test('the operator enters it: from whom, about what, its days and three names', async () => {
    // The two are the only ones on the platform.
    const { revision } = await api('assessments/fjordvik-health-permit');
    await fetch(`${server.url}/api/assessments/fjordvik-health-permit?revision=${revision}`, {
      method: 'DELETE',
    });
    for (const id of [owner, other])
      await api('assessments', { from: 'altinn3-service', id, title: { nb: `Tjenesten ${id}` } });
    const { page, errors, close } = await openPage(browser);
    await open(page, 'altinn3/leverandorer#notices');
    await says(page.getByRole('heading', { level: 1 }), /Ingen varsler er registrert/);
    await page.getByRole('link', { name: 'Nytt varsel' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Avsender', { exact: true }).selectOption('microsoft-ireland');
    for (const box of await panel.getByRole('checkbox', { name: /Microsoft/ }).all()) await box.check();
    await day(panel, 'Varslet dato', inDays(-2));
    await day(panel, 'Siste dag for innvendinger', inDays(28));
    await day(panel, 'Trer i kraft', inDays(40));
    for (const [name, country] of [
      ['Nordsky AS', 'NO'],
      ['Indus Support Ltd', 'IN'],
      ['Uten Land Inc', undefined],
    ]) {
      const item = await adding(panel, 'Legg til underdatabehandler');
      await item.getByLabel('Navn', { exact: true }).fill(name);
      await item.getByLabel('Endring', { exact: true }).selectOption('added');
      if (country !== undefined) await item.getByLabel('Land', { exact: true }).selectOption(country);
      await added(item);
    }
    await keepPicture(page, 'notice-new');
    await panel.getByRole('button', { name: 'Legg til varselet' }).click();
    await page.locator('.notice-line').waitFor();
    await saved(page);
    const main = page.locator('main');
    await says(main, /Ingen utgave har varselet ennå/);
    await main.getByText('3 mangler').click();
    // What goes to a country without a ground, and to nobody knows where, is said; so is that nobody has been told.
    await says(main, /Indus Support Ltd i India. Landet er utenfor EØS/);
    await says(main, /Uten Land Inc\. Det er ikke kjent hvilket land/);
    await says(main, /ikke sendt videre/);
    assert.deepEqual(
      (await notice()).names.map(({ name }) => name),
      ['Nordsky AS', 'Indus Support Ltd', 'Uten Land Inc'],
    );
    await close();
    assert.deepEqual(errors, []);
  });

  test('the letter to the owners says what is recorded, in each language', async () => {
    const { page, errors, close } = await openPage(browser);
    await open(page, `altinn3/leverandorer#${(await notice()).id}`);
    const letter = page.locator('details', { hasText: 'Brev til dem som bygger på plattformen' }).last();
    await letter.locator('summary').click();
    await says(letter, /Uten Land Inc \(land ikke oppgitt\) kommer til/);
    await page.getByLabel('Språk i brevet').selectOption('en');
    await says(letter, /Uten Land Inc \(country not given\) is added/);
    const download = page.waitForEvent('download');
    await letter.getByRole('button', { name: 'Word' }).click();
    assert.match((await download).suggestedFilename(), /information\.en\.docx$/);
    await close();
    assert.deepEqual(errors, []);
  });

  test('two owners see it when a release holds it, though they stand on the one before', async () => {
    await api('assessments/altinn3/releases', { version: '2.7', on: todayInNorway(), draft: true });
    const { id } = await notice();
    for (const service of [owner, other]) {
      const { page, errors, close } = await openPage(browser);
      await open(page, `${service}/leverandorer#altinn3.${id}`);
      await says(page.locator('main'), /Fjordvik kommune.* svarer for/);
      await says(page.locator('.notice-state').first(), /ikke besvart, det er tid igjen/);
      await close();
      assert.deepEqual(errors, []);
    }
  });

  test('one of them objects, and the operator sees that one of two has answered', async () => {
    const { id } = await notice();
    {
      const { page, errors, close } = await openPage(browser);
      await open(page, `${owner}/leverandorer#altinn3.${id}`);
      const form = page.locator('section, form', { hasText: 'Svar på varselet' }).last();
      await form.getByLabel('Svar', { exact: true }).selectOption('objected');
      await form.getByLabel('Begrunnelse', { exact: true }).fill('Landet er ikke kjent.');
      await form.getByLabel('Av', { exact: true }).fill('Personvernrådgiveren');
      await keepPicture(page, 'notice-owner');
      await form.getByRole('button', { name: 'Lagre svaret' }).click();
      await says(page.locator('.notice-state').first(), /innvending gitt/);
      await saved(page);
      await close();
      assert.deepEqual(errors, []);
    }
    const answers = (await recordsOf(owner)).filter(({ kind }) => kind === 'noticeAnswer');
    assert.deepEqual(
      answers.map(({ of, answer }) => [of, answer]),
      [[`altinn3.${id}`, 'objected']],
    );
    assert.deepEqual(
      (await recordsOf(other)).filter(({ kind }) => kind === 'noticeAnswer'),
      [],
    );
    const { page, errors, close } = await openPage(browser);
    await open(page, `altinn3/leverandorer#${id}`);
    await says(page.locator('main'), /1 av 2 har svart/);
    await says(page.locator('main'), /Landet er ikke kjent\./);
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'notice-operator');
    await keepPicture(page, 'notice-operator', 390);
    await close();
    assert.deepEqual(errors, []);
  });
});
