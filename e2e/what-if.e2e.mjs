// What would follow if something fell: asked from search by one who does not know the records, compared, kept, shared and rehearsed. The numbers
// are those of the command line on the same assessment and day.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  askApi,
  axeViolations,
  describe,
  openForAll,
  openPage,
  root,
  saved,
  settled,
  test,
  todayInNorway,
  until,
} from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

const day = todayInNorway();
const isDown = (standing) => standing === 'fallen' || standing === 'unsupported';

/** What the command line says of the same. */
const whatIf = (...falls) => {
  const said = JSON.parse(
    execFileSync(
      process.execPath,
      [
        join(root, 'packages/cli/dist/main.js'),
        'what-if',
        join(root, 'cases/altinn3'),
        '--falls',
        ...falls,
        '--on',
        day,
        '--format',
        'json',
      ],
      { encoding: 'utf8', maxBuffer: 64_000_000, timeout: 120_000 },
    ),
  );
  return {
    fallen: said.change.claims.filter(({ before, after }) => isDown(after) && !isDown(before)).length,
    moves: said.change.claims.length + said.change.premises.length,
    touches: said.touches.length,
    tasks: said.change.tasks.opened.length + said.change.tasks.changed.length,
  };
};
const verdict = (n) =>
  n === 0 ? /Ingen påstand faller/ : n === 1 ? /Én påstand faller/ : new RegExp(`${n} påstander faller`);

describe('what if something falls', () => {
  let server;
  let browser;
  let page;
  let errors;
  let close;
  openForAll((opened) => {
    ({ server, browser } = opened);
  });
  const column = (n = 0) => page.locator('.suppose-column').nth(n);
  const count = (head, n = 0) => column(n).getByRole('region', { name: head }).locator('h4 span').innerText();
  const answered = (n = 0) => column(n).locator('.suppose-verdict').waitFor();
  const records = async (kind) =>
    (await askApi(server, 'assessments/altinn3')).assessment.records.filter((one) => one.kind === kind);
  const agrees = async (said, n = 0) => {
    await answered(n);
    assert.match(await column(n).locator('.suppose-verdict').innerText(), verdict(said.fallen));
    assert.deepEqual(
      await Promise.all(
        ['Her', 'Avtaler og overføringer som nevner det', 'Oppgaver som åpner eller får ny grunn'].map(
          (head) => count(head, n),
        ),
      ),
      [said.moves, said.touches, said.tasks].map(String),
    );
  };

  test('who knows no record asks of support from India in the search, and is told what the command line says', async () => {
    ({ page, errors, close } = await openPage(browser));
    await page.goto(`${server.url}/a/altinn3?sprak=nb`);
    await settled(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('hva om support fra India stenges?');
    await page.getByRole('option', { name: 'Hva om India faller bort?' }).click();
    await agrees(whatIf('IN'));
    await keepPicture(page, 'what-if-india', 1440);
  });

  test('what has no name here is said, with what looks like it', async () => {
    await page.getByRole('button', { name: 'Ta bort India' }).click();
    await page.getByRole('combobox', { name: 'Det som faller' }).fill('Indiaa');
    await page.getByText('Fant ikke «Indiaa».').waitFor();
    await page.getByRole('option', { name: /^India/ }).click();
    await agrees(whatIf('IN'));
  });

  test('Microsoft without its certification and Norway East lost are asked of together and compared with India', async () => {
    await page.getByRole('button', { name: 'Sammenlign med …' }).click();
    const second = page.getByRole('region', { name: 'Det dere sammenligner med' });
    await second.getByRole('combobox').fill('Microsoft Corporation');
    await second
      .getByRole('option', { name: /^Microsoft Corporation/ })
      .first()
      .click();
    await second.getByRole('textbox', { name: /Hva som skjer/ }).fill('mister sertifiseringen');
    await second.getByRole('button', { name: 'Og samtidig …' }).click();
    await second.getByRole('combobox').fill('Norway East');
    await second
      .getByRole('option', { name: /Norway East/ })
      .first()
      .click();
    await agrees(whatIf('microsoft-corporation', 'supplier-microsoft:norway-east'), 1);
    await agrees(whatIf('IN'), 0);
    await page.getByRole('button', { name: 'Bare forskjellen' }).click();
    await answered(1);
    await column(1).getByText('Tjenester på andre servere').waitFor();
    await keepPicture(page, 'what-if-compared', 1440);
    assert.deepEqual(await axeViolations(page), []);
  });

  test('the link shows another reader the same', async () => {
    const other = await openPage(browser);
    await other.page.goto(page.url());
    await settled(other.page);
    await other.page.locator('.suppose-verdict').nth(1).waitFor();
    assert.deepEqual(
      await other.page.locator('.suppose-verdict').allInnerTexts(),
      await page.locator('.suppose-verdict').allInnerTexts(),
    );
    await keepPicture(other.page, 'what-if-narrow', 390);
    await other.close();
  });

  test('it is kept under a name, and no finding and no sentence moves by it', async () => {
    const before = await askApi(server, `assessments/altinn3/evaluation?asOf=${day}`);
    await page.getByRole('button', { name: 'Ta bort India' }).click();
    const first = page.getByRole('region', { name: 'Det som kunne skje' });
    await first.getByRole('combobox').fill('Microsoft Corporation');
    await first
      .getByRole('option', { name: /^Microsoft Corporation/ })
      .first()
      .click();
    await answered();
    await page.getByRole('button', { name: 'Ta vare på' }).click();
    await saved(page);
    await until(
      () => records('supposition'),
      (kept) => kept.length === 1,
      'the supposition',
    );
    const after = await askApi(server, `assessments/altinn3/evaluation?asOf=${day}`);
    assert.deepEqual(after.evaluation, before.evaluation);
  });

  test('the day is rehearsed from the first step to what was learnt', async () => {
    const panel = page.locator('dialog.edit-panel');
    await panel.getByRole('button', { name: 'Begynn en øvelse' }).click();
    await page.getByRole('timer').waitFor();
    const steps = page.locator('.rehearsal-steps > li');
    const n = await steps.count();
    assert.equal(n, whatIf('microsoft-corporation').tasks + 2);
    await page.getByRole('button', { name: 'Begynn steget' }).click();
    await page.getByRole('alert').getByText('Skriv hvem som tar steget.').waitFor();
    for (let k = 0; k < n; k++) {
      await steps.nth(k).getByRole('textbox').fill('Kari');
      await steps.nth(k).getByRole('button', { name: 'Begynn steget' }).click();
      const field = steps.nth(k).getByRole('textbox', { name: /Hva gjorde dere/ });
      if (k === 0) {
        await field.fill('Hvem eier kontakten hos Microsoft?');
        await steps.nth(k).getByRole('button', { name: 'Jeg står fast' }).click();
        await page.locator('.rehearsal-log').getByText('sto fast på steg 1').waitFor();
        await keepPicture(page, 'what-if-rehearsal', 1440);
      }
      await field.fill('Gjort');
      await steps.nth(k).getByRole('button', { name: 'Ferdig' }).click();
    }
    await page.getByText('Alle steg er gjort.').waitFor();
    await page.getByRole('button', { name: 'Avslutt …' }).click();
    await page.getByRole('textbox', { name: 'Hva lærte dere?' }).fill('Bryteren for støtte må stå i planen');
    await page.getByRole('button', { name: 'Avslutt øvelsen' }).click();
    await page.locator('.rehearsal-log').getByText('Øvelsen er avsluttet').waitFor();
    await saved(page);
    const [rehearsal] = await until(
      () => records('rehearsal'),
      (kept) => kept[0]?.ended !== undefined,
      'the end',
    );
    assert.equal(rehearsal.lessons.nb, 'Bryteren for støtte må stå i planen');
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
    await close();
  });
});
