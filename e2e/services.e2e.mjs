// A service on a platform release, and a new release in which a premise of it has fallen: what leans on it is challenged,
// nothing is overwritten, and the service stands on the new release when its owner has been through it.
import assert from 'node:assert/strict';
import {
  askApi,
  axeViolations,
  axeWidths,
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

const service = 'fjordvik-health-permit';
const premise = 'Prøve: Adekvansbeslutningen dekker ikke lenger leverandørens morselskap.';
const screens = [
  [`${service}/tjenester`, 'decisions'],
  [`${service}/tjenester`, 'changed'],
  [`${service}/tjenester`, 'chain'],
  [`${service}/tjenester`, 'mine'],
  [`${service}/tjenester`, 'documents'],
  [`${service}/behandlinger`, ''],
  [`${service}/risiko`, ''],
  [`${service}/oppgaver`, ''],
  ['altinn3/tjenester', ''],
];

describe('a service on a platform', () => {
  let server;
  let browser;
  openForAll((opened) => {
    ({ server, browser } = opened);
  });

  const api = (path, body) => askApi(server, path, body);
  const open = async (page, path, { language = 'nb', hash = '' } = {}) => {
    await page.goto(`${server.url}/a/${path}?sprak=${language}${hash === '' ? '' : `#${hash}`}`);
    await settled(page);
  };
  const picture = (page, name, width = 1440) => keepPicture(page, `services-${name}`, width);
  const standings = async () => {
    const { evaluation } = await api(`assessments/${service}/evaluation?asOf=${todayInNorway()}`);
    return Object.fromEntries(
      evaluation.claims
        .filter(({ provenance }) => provenance.from === 'own')
        .map(({ id, standing }) => [id, standing]),
    );
  };
  const own = async () => (await api(`assessments/${service}`)).assessment.records;
  let first;
  let recordsBefore;

  test('opens with what is done for it, what is its own, and where each thing comes from', async () => {
    const { page, errors, close } = await openPage(browser);
    await open(page, `${service}/tjenester`);
    await says(page.locator('main'), /Bygger på Altinn i skyen.*utgave 2\.6/);
    await picture(page, 'done');
    // An adopted statement says that it is not edited here, on its own screen too.
    await open(page, `${service}/behandlinger`);
    await page.getByRole('link', { name: 'Logg', exact: false }).first().click();
    await page.locator('.from-platform').waitFor();
    await says(page.locator('.from-platform'), /kan ikke endres her/);
    assert.equal(await page.locator('main .edit-pencil').count(), 0);
    await picture(page, 'from-platform');
    await close();
    assert.deepEqual(errors, []);
    first = await standings();
    recordsBefore = await own();
  });

  test('an operator makes a new release in which the premise has fallen', async () => {
    const { revision } = await api('assessments/altinn3');
    await api('assessments/altinn3/edits', {
      clientEditId: 'e2e-premise-falls',
      baseRevision: revision,
      changes: [
        {
          record: 'dpf-covers-provider',
          set: { text: { nb: premise, en: 'Trial: not covered' }, restsOn: [{ source: 'privacy-shield' }] },
        },
      ],
    });
    const { page, errors, close } = await openPage(browser);
    await open(page, 'altinn3/utgaver');
    await page.getByLabel('Utgavenummer').fill('2.7');
    await page.getByRole('button', { name: 'Lag utkast' }).click();
    await page.getByText('Utgave 2.7 er laget').waitFor();
    await picture(page, 'releases');
    await close();
    assert.deepEqual(errors, []);
  });

  test('exactly the claims that lean on it are challenged, and nothing of the service is overwritten', async () => {
    const now = await standings();
    // Both leaned on an adequacy that is under appeal before; now they wait for the owner to read the change.
    const { evaluation } = await api(`assessments/${service}/evaluation?asOf=${todayInNorway()}`);
    const waiting = evaluation.claims
      .filter(({ provenance }) => provenance.from === 'own')
      .filter(({ because }) =>
        JSON.stringify(because).includes('"reason.statement.changed","values":{"version":"2.7"}'),
      )
      .map(({ id }) => id);
    assert.deepEqual(waiting.toSorted(), ['cloud-sound-for-this-service', 'no-transfer-without-ground']);
    for (const id of waiting) assert.equal(now[id], 'challenged');
    for (const [id, standing] of Object.entries(now))
      if (!waiting.includes(id)) assert.equal(standing, first[id], id);
    assert.deepEqual(await own(), recordsBefore);
  });

  test('goes through the change and then stands on the new release, with what it read kept', async () => {
    const { page, errors, close } = await openPage(browser);
    await open(page, `${service}/tjenester`);
    await page.getByText('Plattformen har gitt ut utgave 2.7').waitFor();
    await picture(page, 'newer');
    await page.getByRole('link', { name: 'Gå gjennom endringene' }).click();
    await page.getByText('0 av 1 utsagn er lest').waitFor();
    // It says before it is taken what it means for the conclusion.
    await says(page.locator('main'), /Når alt er lest[^]*Konklusjonen står ikke/);
    // The difference is shown.
    await page.locator('main del').first().waitFor();
    await picture(page, 'update');
    await page.getByRole('button', { name: /^Uendret for oss/ }).click();
    await page.getByRole('button', { name: 'Lagre svaret' }).click();
    await page.getByText('Skriv en begrunnelse.').waitFor();
    await page.getByLabel('Hvorfor svaret er uendret').fill('Tjenesten bygger fortsatt på utsagnet.');
    await page.getByRole('button', { name: 'Lagre svaret' }).click();
    await page.getByText('Tjenesten bygger på den nyeste utgaven, 2.7').waitFor();
    await page.getByText('Tjenesten bygger fortsatt på utsagnet.').waitFor();
    await saved(page);
    await picture(page, 'after');
    await close();
    assert.deepEqual(errors, []);

    const [releases, { buildsOn }, records] = await Promise.all([
      api('releases?assessment=altinn3'),
      api(`assessments/${service}`),
      own(),
    ]);
    assert.equal(buildsOn, releases.releases.at(-1).hash);
    // Only the head and the stance that was answered differ; what was written under it before stays.
    const changed = records.filter((record) => {
      const old = recordsBefore.find(({ id }) => id === record.id);
      return JSON.stringify(old) !== JSON.stringify(record);
    });
    assert.deepEqual(changed.map(({ id }) => id).toSorted(), [service, 'stance-dpf-covers-provider']);
    const stance = records.find(({ id }) => id === 'stance-dpf-covers-provider');
    assert.deepEqual(
      stance.confirmed.map(({ result }) => result),
      ['taken', 'unchanged'],
    );
    const now = await standings();
    assert.equal(now['no-transfer-without-ground'], 'fallen');
    assert.equal(now['encrypted-on-the-way-and-at-rest'], first['encrypted-on-the-way-and-at-rest']);
  });

  test('answers a statement in its own way, only with a reason, and undoes it', async () => {
    const { page, errors, close } = await openPage(browser);
    await open(page, `${service}/tjenester`, { hash: 'altinn3.access-control' });
    const item = page.locator('[id="altinn3.access-control"]');
    await item.getByRole('button', { name: /^Avvis/ }).click();
    await page.getByLabel('Hvorfor det ikke gjelder for tjenesten').fill('Vi bruker egen tilgangsstyring.');
    await page.getByRole('button', { name: 'Lagre svaret' }).click();
    await item.locator('summary').getByText('Avvist').waitFor();
    await page.getByRole('button', { name: 'Angre' }).click();
    await item.locator('summary').getByText('Overtatt').waitFor();
    await saved(page);
    await close();
    assert.deepEqual(errors, []);
  });

  for (const language of ['nb', 'nn', 'en'])
    test(`fits 1440 px and 390 px in ${language} on every tab, and gives axe nothing to say`, async () => {
      const { page, errors, close } = await openPage(browser);
      const found = [];
      // Opened as wide on one tab as it is made narrow on the next: each is seen at both widths, and opened at either.
      for (const [index, [path, hash]] of screens.entries()) {
        const widths = index % 2 === 0 ? [1440, 390] : [390, 1440];
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          if (width === widths[0]) await open(page, path, { language, hash });
          else await settled(page);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          const at = `${path}#${hash} at ${width} px`;
          if (wide > width) found.push(`${at}: ${wide} px wide`);
          if (axeWidths[language].includes(width))
            found.push(...(await axeViolations(page)).map((violation) => `${at}: ${violation}`));
          if (language === 'nb' && width === 390 && path.endsWith('tjenester'))
            await picture(page, hash || path.replace('/', '-'), width);
        }
      }
      await close();
      assert.deepEqual([...found, ...errors], []);
    });
});
