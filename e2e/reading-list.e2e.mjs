// The facts under the conclusion are read in the original one after the other: the text is pasted, the place is pointed at, and a press lifts
// the mark. The share is told where the conclusion is.
import assert from 'node:assert/strict';
import { axeViolations, describe, openForAll, openPage, saved, settled, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

describe('the reading list', () => {
  let server;
  let browser;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  const go = async (view, of = page) => {
    await of.goto(`${server.url}/a/altinn3/${view}`);
    await settled(of);
  };
  const readings = async () => {
    const { assessment } = await (await fetch(`${server.url}/api/assessments/altinn3`)).json();
    return assessment.records.filter(({ kind }) => kind === 'reading');
  };
  const share = async () => {
    const words = await page.locator('.reading-head h1').innerText();
    const [, primary, total] = /(\d+) av (\d+) fakta er lest/.exec(words) ?? assert.fail(words);
    return { primary: Number(primary), total: Number(total) };
  };
  const says = () => page.getByRole('button', { name: 'Lest: Teksten sier dette' });

  openForAll(async (opened) => {
    ({ server, browser, page, errors } = opened);
  });

  test('is reached from the conclusion, which says how much is read', async () => {
    await go('');
    await page.getByText(/\d+ av \d+ fakta under konklusjonen er lest i original/).waitFor();
    await page.getByRole('link', { name: 'Les det som gjenstår' }).click();
    await says().waitFor();
    await keepPicture(page, 'leseliste');
    assert.deepEqual(await axeViolations(page), []);
  });

  test('lifts nothing without the text, its place and a name', async () => {
    await says().click();
    await page.getByText('Lim inn avsnittet, eller velg filen.').waitFor();
    await page.getByText('Skriv hvor i teksten det står.').waitFor();
    await page.getByText('Skriv navnet ditt først.').waitFor();
    assert.deepEqual(await readings(), []);
  });

  test('28 facts are read when each has had its text: three presses each', async () => {
    let presses = 1;
    await page.getByRole('textbox', { name: 'Lest av' }).fill('Kari Nordmann');
    const before = await share();
    let now = before;
    for (let n = 0; now.primary < 28; n++) {
      await page
        .getByRole('textbox', { name: 'Avsnittet i kilden' })
        .fill(`Etterlignet original, avsnitt ${n}.`);
      await page.getByRole('textbox', { name: 'Sted i teksten' }).fill(`avsnitt ${n}`);
      await says().click();
      presses += 3;
      const wanted = now.primary + 1;
      await until(share, ({ primary }) => primary === wanted, `${wanted} are read`);
      now = await share();
    }
    await saved(page);
    assert.equal(now.total, before.total);
    const stored = await until(readings, (all) => all.length === 28 - before.primary, 'all are stored');
    assert.equal(presses, 1 + 3 * (28 - before.primary));
    console.log(`${before.primary} of ${before.total} read, 28 after ${presses} presses`);
    assert.ok(stored.every(({ by, place, textHash, says: bound }) => by && place && textHash && bound));
    await keepPicture(page, 'leseliste-lest');
  });

  test('a reading is undone, and taken back where it stands among the others', async () => {
    const before = await share();
    await page.keyboard.press('Control+z');
    await until(share, ({ primary }) => primary === before.primary - 1, 'the last one is undone');
    await page.getByText(/^\d+ lesninger her$/).click();
    await page.getByRole('button', { name: 'Trekk lesningen tilbake' }).first().click();
    const sure = page.getByRole('dialog').getByRole('button', { name: /^(Trekk|Fjern|Slett|Ta bort)/ });
    if (await sure.isVisible().catch(() => false)) await sure.click();
    await until(share, ({ primary }) => primary === before.primary - 2, 'one is taken back');
    await saved(page);
  });

  test('who finds something else writes what, and the fact is uncertain from then on', async () => {
    await page.getByRole('button', { name: 'Teksten sier noe annet …' }).click();
    await page.getByRole('textbox', { name: 'Hva teksten sier i stedet' }).fill('Teksten sier 30 dager.');
    await page.getByRole('button', { name: 'Lagre det teksten sier' }).click();
    await saved(page);
    await until(readings, (all) => all.some(({ result }) => result === 'other'), 'it is stored');
    await page.locator('.reading-sure', { hasText: 'Usikkert' }).first().waitFor();
  });

  test('reads well on a telephone, in English and in the dark', async () => {
    for (const [name, look] of /** @type {const} */ ([
      ['leseliste-390-nb', { width: 390, height: 844, colours: 'light' }],
      ['leseliste-390-en', { width: 390, height: 844, colours: 'light' }],
      ['leseliste-en', { width: 1440, height: 900, colours: 'light' }],
      ['leseliste-dark', { width: 1440, height: 900, colours: 'dark' }],
    ])) {
      const { page: other, close } = await openPage(browser, look);
      await go(`kilder${name.endsWith('-en') ? '?sprak=en' : ''}#leseliste`, other);
      await other.locator('.reading-acts').waitFor();
      const wide = await other.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= look.width, `${wide} px`);
      await keepPicture(other, name);
      await other.evaluate(() => scrollTo(0, 0));
      assert.deepEqual(await axeViolations(other), []);
      await close();
    }
    assert.deepEqual(errors, []);
  });
});
