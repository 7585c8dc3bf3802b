// Two people in the same assessment: they see each other, both get through, and where they meet they choose.
import assert from 'node:assert/strict';
import {
  axeViolations,
  counted,
  describe,
  holds,
  openForAll,
  openPage,
  saved,
  saveSays,
  settled,
  test,
  until,
} from './browser.mjs';

describe('two browsers in the same assessment', () => {
  let server;
  let browser;
  let one;
  let two;
  const right = 'access-common-functions';
  const stored = async (id) => {
    const { assessment } = await (await fetch(`${server.url}/api/assessments/altinn3`)).json();
    return assessment.records.find((record) => record.id === id);
  };
  const open = async ({ page }, where) => {
    await page.goto(`${server.url}/a/altinn3/${where}`);
    await settled(page);
  };
  /** Opens a text for editing, and gives the field of its bokmål. */
  const field = async ({ page }, label) => {
    const opener = page.getByRole('button', { name: `Rediger: ${label}`, exact: true });
    const opened = page.getByLabel(`${label}, Bokmål`, { exact: true });
    // One of the two is there once the panel is drawn.
    await opener.or(opened).first().waitFor();
    if (await opener.isVisible()) await opener.click();
    return opened;
  };
  const done = async ({ page }) => page.getByRole('button', { name: 'Ferdig' }).first().click();

  openForAll(async (opened) => {
    ({ server, browser } = opened);
    [one, two] = [await openPage(browser), await openPage(browser)];
  });

  test('each sees that the other is there, and in the same record', async () => {
    await open(one, `rettigheter#${right}`);
    await open(two, 'oppgaver');
    await one.page.locator('.who-is-here', { hasText: 'Andre her nå: Lokal bruker' }).waitFor();
    await open(two, `rettigheter#${right}`);
    for (const { page } of [one, two])
      await page
        .locator('.who-is-here.same', { hasText: /Lokal bruker har også åpnet «.*innsyn/i })
        .waitFor();
  });

  test('what one writes is on the other’s screen, and different fields both stay', async () => {
    const [how, limit] = [await field(one, 'Hvordan retten oppfylles'), await field(two, 'Frist for svar')];
    await how.fill('Innsyn gis på forespørsel.');
    await limit.fill('To uker');
    await done(one);
    await done(two);
    for (const { page } of [one, two]) {
      await page.getByText('Innsyn gis på forespørsel.', { exact: true }).waitFor();
      await page.getByText('To uker', { exact: true }).waitFor();
      await saved(page);
    }
    const { how: kept, timeLimit } = await stored(right);
    assert.deepEqual([kept.nb, timeLimit.nb], ['Innsyn gis på forespørsel.', 'To uker']);
  });

  test('a comment by one is seen by the other at once', async () => {
    for (const browserOf of [one, two]) await open(browserOf, 'kapitler#summary');
    await one.page.getByLabel('Ny kommentar').fill('Kan du se dette?');
    await one.page.getByRole('region', { name: 'Kommentarer' }).getByRole('button', { name: 'Send' }).click();
    await two.page.getByRole('article').filter({ hasText: 'Kan du se dette?' }).waitFor();
  });

  test('the same field: who comes second is shown both and chooses, field by field; both end with the same', async () => {
    // The second writes on what it saw: no stream brings it anything new meanwhile. Being offline does not cut one that is open.
    await two.context.route('**/live?*', (route) => route.abort());
    for (const browserOf of [one, two]) await open(browserOf, `rettigheter#${right}`);
    const [mine, theirs] = [
      await field(two, 'Hvordan retten oppfylles'),
      await field(one, 'Hvordan retten oppfylles'),
    ];
    await two.context.setOffline(true);
    await theirs.fill('Den første sier dette.');
    await (await field(one, 'Frist for svar')).fill('Tre uker');
    await saved(one.page);
    await until(
      async () => (await stored(right)).timeLimit.nb,
      (text) => text === 'Tre uker',
      'the first is stored',
    );
    await mine.fill('Den andre sier noe annet.');
    const limit = await field(two, 'Frist for svar');
    await limit.fill('Fire uker');
    // Left, both are edits that wait; the first alone would be met alone.
    await limit.blur();
    await saveSays(two.page, 'venter trygt her (2)');
    await two.context.unroute('**/live?*');
    await two.context.setOffline(false);

    const dialog = two.page.getByRole('dialog', { name: 'To har endret det samme' });
    await dialog.waitFor();
    const fields = dialog.getByRole('group');
    await counted(fields, 2);
    for (const words of ['Den første sier dette.', 'Den andre sier noe annet.', 'Tre uker', 'Fire uker'])
      await dialog.getByText(words, { exact: true }).waitFor();
    assert.deepEqual(await axeViolations(two.page), []);
    await two.page.keyboard.press('Escape');
    assert.equal(await dialog.isVisible(), true, 'a conflict is answered, not waved away');
    await fields.filter({ hasText: 'Tre uker' }).getByLabel('Deres').check();
    await dialog.getByRole('button', { name: 'Lagre valgene' }).click();
    await dialog.waitFor({ state: 'detached' });
    await saved(two.page);

    const { how, timeLimit } = await stored(right);
    assert.deepEqual([how.nb, timeLimit.nb], ['Den andre sier noe annet.', 'Tre uker']);
    for (const { page } of [one, two]) {
      await holds(page.getByLabel('Hvordan retten oppfylles, Bokmål'), 'Den andre sier noe annet.');
      await holds(page.getByLabel('Frist for svar, Bokmål'), 'Tre uker');
    }
    assert.deepEqual([...one.errors, ...two.errors], []);
  });
});
