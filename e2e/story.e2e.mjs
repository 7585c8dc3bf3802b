// The story of the product, from opening it to published chapters, as its first user lives it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import {
  axeViolations,
  day,
  describe,
  holds,
  openForAll,
  root,
  saved,
  saveSays,
  says,
  settled,
  test,
  until,
} from './browser.mjs';
import { unzip } from './zip.mjs';

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Where two texts part, in words short enough to read. */
const firstDifference = (path, ours, theirs) => {
  const [a, b] = [ours.split('\n'), theirs.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  return ours === theirs ? [] : [`${path}:${at + 1}: ${a[at]?.slice(0, 120)} | ${b[at]?.slice(0, 120)}`];
};

describe('the story, from opening it to published chapters', () => {
  let server;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  const go = async (screen, more = '') => {
    await page.goto(`${server.url}/a/altinn3/${screen}?dato=${day}${more}`);
    await settled(page);
  };
  const button = (name) => page.getByRole('button', { name, exact: true });
  /** How many are struck in a year, and how high the risk then is: what follows from the estimates at once. */
  const result = async () => {
    const shown = page.locator('.risk-result');
    const parts = await shown.locator('.risk-stages dd, .risk-says').allTextContents();
    return parts.map((part) => part.trim()).join(' · ');
  };

  openForAll(
    (opened) => {
      ({ server, page, errors } = opened);
    },
    { isFirstVisit: true, on: day },
  );

  test('opened for the first time, Altinn’s assessment is there, with a tour that is skipped for good', async () => {
    await page.goto(`${server.url}/a/altinn3?dato=${day}`);
    await settled(page);
    assert.match(page.url(), /\/a\/altinn3/);
    await says(page.locator('h1'), /^Konklusjonen kan ikke stå/);
    const tour = page.getByRole('complementary', { name: 'Kort omvisning' });
    await tour.waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await tour.getByRole('button', { name: 'Hopp over' }).click();
    await tour.waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    assert.equal(await tour.count(), 0);
  });

  test('the conclusion reads sentence by sentence, each with its standing and why it wobbles', async () => {
    await go('');
    await page.getByText(/^De andre \d+ påstandene$/).click();
    // Waits: what a folded part holds is drawn after the press that opens it.
    const said = await until(
      () =>
        page
          .locator('.status-claim')
          .evaluateAll((items) =>
            items.map((item) => [
              item.querySelector('.standing-mark')?.textContent.replace(':', ''),
              item.querySelector('.status-because')?.textContent ?? '',
            ]),
          ),
      // The weakest come first, and each says why; of what stands it is that all its grounds hold.
      (claims) => claims.length === 16 && claims.every(([, why]) => why.length > 20),
      'all 16 claims are there, each with its reason',
    );
    for (const [standing] of said) assert.match(standing, /^(Står|Utfordret|Falt|Ikke underbygget)$/);
    assert.deepEqual([...new Set(said.map(([standing]) => standing))].sort(byText), [
      'Falt',
      'Ikke underbygget',
      'Står',
      'Utfordret',
    ]);
  });

  test('the date dragged back to 2022 by mouse, and on by keyboard, changes which claims stand', async () => {
    await go('tidslinje');
    const standing = () => page.locator('.timeline-standing').textContent();
    const now = await standing();
    const slider = page.getByRole('slider');
    const box = await slider.boundingBox();
    // Where the handle's middle is for a share of the way; a handle of 28 px is inset by its half at the ends.
    const at = (share) => box.x + 14 + share * (box.width - 28);
    const [max, value] = await slider.evaluate((/** @type {HTMLInputElement} */ input) => [
      Number(input.max),
      Number(input.value),
    ]);
    const first = await slider.evaluate(
      (/** @type {HTMLInputElement} */ input, on) => Date.parse(on) - Number(input.value) * 86_400_000,
      day,
    );
    const share = (date) => (Date.parse(date) - first) / 86_400_000 / max;
    await page.mouse.move(at(value / max), box.y + box.height / 2);
    await page.mouse.down();
    for (const date of ['2025-06-01', '2024-01-01', '2022-09-01'])
      await page.mouse.move(at(share(date)), box.y + box.height / 2, { steps: 5 });
    // Under the hand the claims follow; the address waits until it lets go.
    await until(
      standing,
      (said) => said !== now && /(\d+) har falt/.test(said),
      'the claims follow the hand',
    );
    assert.match(page.url(), new RegExp(`dato=${day}`));
    await page.mouse.up();
    await page.waitForURL(/dato=2022-/);
    await says(page.locator('.timeline-day'), /2022/);
    await until(
      standing,
      (said) => Number(/(\d+) har falt/.exec(said)?.[1]) > 0,
      'in 2022 there was no ground for the USA',
    );

    await settled(page);
    await slider.focus();
    const held = new URL(page.url()).searchParams.get('dato');
    const before = await page.locator('.timeline-day').textContent();
    await page.keyboard.press('ArrowRight');
    await until(
      () => page.locator('.timeline-day').textContent(),
      (said) => said !== before,
      'an arrow moves on',
    );
    const dateOf = () => new URL(page.url()).searchParams.get('dato');
    const dato = await until(dateOf, (date) => date !== held, 'the address follows the arrow');
    // The same day on every screen.
    await page.getByRole('link', { name: 'Status', exact: true }).click();
    await page.locator('.status-claim').first().waitFor();
    assert.equal(dateOf(), dato);
    await page.getByRole('button', { name: 'Til i dag' }).first().click();
    await until(
      () => page.url(),
      (url) => !url.includes('dato='),
      'back to today',
    );
  });

  test('one likelihood changed by dragging and by field changes matrix, figures and alternatives; undo and redo', async () => {
    await go('risiko', '&scenario=undue-access-at-provider');
    const matrix = () => page.locator('.risk-result figure svg').evaluate((svg) => svg.outerHTML);
    const [before, drawn] = [await result(), await matrix()];
    const handle = page.getByRole('slider', { name: 'Hvor ofte: høyest' });
    const box = await handle.boundingBox();
    const track = await page.locator('.log-range-track').first().boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(track.x + track.width - 2, box.y + box.height / 2, { steps: 8 });
    await until(matrix, (now) => now !== drawn, 'the matrix follows the hand');
    await until(result, (now) => now !== before, 'the figures follow the hand');
    await page.mouse.up();
    await saved(page);
    // What is evaluated anew may be drawn a moment after the hand has let go.
    await settled(page);
    const dragged = await result();
    // The lower end by its field, as a Norwegian writes a number.
    const field = page
      .getByRole('region', { name: 'Hvor ofte', exact: true })
      .getByLabel('Fra', { exact: true });
    await field.fill('9,5');
    const after = await until(
      result,
      (now) => now !== before && now !== dragged && /Høy/.test(now),
      'the figures follow the field',
    );
    assert.doesNotMatch(before, /Høy/);
    await saved(page);

    const answer = () => page.locator('main .page-head').textContent();
    const sentence = async () => {
      await page.getByRole('link', { name: 'Sammenlign', exact: true }).click();
      // The distributions are computed beside the page; on a busy machine that takes its time.
      await page.locator('.alternatives-choices').waitFor();
      return until(answer, (now) => !now.startsWith('Regner ut'), 'the alternatives are compared');
    };
    const changed = await sentence();
    await button('Angre').click();
    await button('Angre').click();
    const undone = await until(
      answer,
      (now) => now !== changed && !now.startsWith('Regner ut'),
      'the alternatives follow an undo',
    );
    assert.match(undone, /Altinn II/);
    await button('Gjør om').click();
    await button('Gjør om').click();
    await until(answer, (now) => now === changed, 'and a redo');
    await page.goBack();
    await page.locator('.risk-result').waitFor();
    // The evaluation may come a moment after the numbers, so that typing stays smooth.
    await until(result, (now) => now === after, 'what was done again counts');
    await button('Angre').click();
    await button('Angre').click();
    await until(result, (now) => now === before, 'the figures are back');
    await saved(page);
  });

  test('a standing is explained down to its source, with how sure the source is', async () => {
    await go('');
    await page.getByText(/^De andre \d+ påstandene$/).click();
    await page
      .getByRole('button', { name: /^Forklar: .*risikobildet ikke endres i forhold til Altinn II/ })
      .click();
    const dialog = page.locator('dialog:modal');
    await dialog.waitFor();
    const depth = await dialog
      .locator('.explain-tree')
      .first()
      .evaluate((tree) => {
        const levels = (node) =>
          1 + Math.max(0, ...[...node.querySelectorAll(':scope > li > .explain-tree')].map(levels));
        return levels(tree);
      });
    assert.ok(depth >= 3, `three links of the chain or more, not ${depth}`);
    assert.match(
      await dialog.locator('.explain-source').first().textContent(),
      /Kilde: .+\((lest i primærkilden|bekreftet i sekundærkilde|ikke kontrollert|usikkert)\)/,
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    // A number too.
    await go('risiko', '&scenario=undue-access-at-provider');
    await page.getByRole('button', { name: /^Forklar: Urettmessig innsyn/ }).click();
    await dialog.waitFor();
    assert.match(await dialog.locator('.explain-tree').first().textContent(), /Hyppighet/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a chapter is written with the toolbar and a reference by name; one to nothing is shown at once', async () => {
    await page.goto(`${server.url}/a/altinn3/kapitler#introduction`);
    await settled(page);
    await page.getByText('Rediger', { exact: true }).click();
    await page.getByText('Markdown', { exact: true }).click();
    const source = page.getByRole('textbox', { name: 'Kapittelteksten i Markdown' });
    await source.click();
    await page.keyboard.press('Control+End');
    // Each piece as one edit: key by key, a slow machine stores a chapter for every letter of it.
    for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
    await page.keyboard.insertText('En ny setning, se ');
    await button('Fet').click();
    await page.keyboard.insertText('særlig');
    await page.keyboard.press('End');
    await page.keyboard.type(' ');
    await button('Vis til').click();
    const name = page.getByRole('combobox', { name: 'Velg det teksten skal vise til' });
    await name.fill('data bound');
    const found = page.getByRole('listbox').getByRole('option').first();
    await found.waitFor();
    const picked = (await found.textContent()).trim();
    await page.keyboard.press('Enter');
    await until(
      async () => (await source.inputValue()).slice(-120),
      (text) => /\*\*særlig\*\* \[[^\]]+\]\(record:[a-z-]+\)/.test(text),
      `${picked} is referred to`,
    );
    const preview = page.locator('.chapter-beside .chapter-text');
    await until(
      () => preview.textContent(),
      (text) => text.includes('En ny setning, se særlig'),
      'the chapter is shown as it will be published',
    );
    assert.equal(await preview.locator('strong', { hasText: 'særlig' }).count(), 1);

    await saved(page);
    await source.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' og [noe](record:finnes-ikke)');
    const alert = page.getByText('Teksten viser til noe som ikke finnes: finnes-ikke');
    await alert.waitFor();
    assert.equal(await source.getAttribute('aria-invalid'), 'true');
    // Rested on, it is refused, and let go of by whoever wrote it: taken away by hand, it would be refused only where the hand is slow.
    await saveSays(page, 'Endringen ble avvist');
    await button('Forkast endringen').click();
    await alert.waitFor({ state: 'detached' });
    await saved(page);
    const { assessment } = await (await fetch(`${server.url}/api/assessments/altinn3`)).json();
    const body = assessment.records.find(({ id }) => id === 'introduction').body.nb;
    assert.match(body, /En ny setning, se \*\*særlig\*\* \[[^\]]+\]\(record:[a-z-]+\)$/);
  });

  test('a comment on a marked sentence is answered, resolved and opened again', async () => {
    await page.getByRole('button', { name: 'Ferdig', exact: true }).click();
    const paragraph = page.locator('.chapter-text p').first();
    await paragraph.click({ clickCount: 3 });
    const comments = page.getByRole('region', { name: 'Kommentarer' });
    await comments.locator('form blockquote').waitFor();
    await comments.getByLabel('Ny kommentar').fill('Er dette fortsatt riktig?');
    await comments.getByRole('button', { name: 'Send' }).click();
    const thread = comments.getByRole('article').filter({ hasText: 'Er dette fortsatt riktig?' });
    await thread.waitFor();
    await thread.getByRole('button', { name: 'Svar' }).click();
    await thread.getByLabel(/^Svar på kommentaren/).fill('Ja, sjekket i dag.');
    await thread.getByRole('button', { name: 'Send' }).click();
    await thread.getByText('Ja, sjekket i dag.').waitFor();
    await thread.getByRole('button', { name: 'Løst' }).click();
    // The button went with its thread: focus is where the list is, and what happened is said.
    await until(
      () =>
        comments.getByRole('heading', { name: 'Kommentarer' }).evaluate((h) => h === document.activeElement),
      (has) => has,
      'focus is on the list of comments',
    );
    await comments.getByText('Løste (1)').click();
    await thread.getByRole('button', { name: 'Åpne igjen' }).click();
    await comments.getByText('Løste (1)').waitFor({ state: 'detached' });
    await thread.getByRole('button', { name: 'Løst' }).click();
    await comments.getByText('Løste (1)').waitFor();
  });

  test('search finds a word in another form, and the palette goes anywhere by keys', async () => {
    await go('');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Finn i vurderingen' });
    await field.waitFor();
    // "underdatabehandlerne" is in the text; its stem finds it.
    await field.fill('underdatabehandlerens');
    await page.getByRole('option').locator('mark').first().waitFor();
    await field.fill('tiltak');
    await page.getByRole('option', { name: /Side\s*Tiltak/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tiltak/);
    await page.getByRole('heading', { level: 1, name: /tiltak virker nå/ }).waitFor();
  });

  test('the chapters are published, and are byte for byte those of the command line', async () => {
    await go('utgi');
    await page.getByText('Andre formater, språk og lesere').click();
    await page.getByLabel('Form', { exact: true }).selectOption({ label: 'Hugo-Markdown' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned alle filene (zip)' }).click(),
    ]);
    const published = unzip(readFileSync(await download.path()));

    const folder = mkdtempSync(join(tmpdir(), 'risikobilde-story-'));
    try {
      const exported = await (await fetch(`${server.url}/api/assessments/altinn3/export`)).json();
      for (const { path, text } of exported.files) {
        mkdirSync(dirname(join(folder, 'case', path)), { recursive: true });
        writeFileSync(join(folder, 'case', path), text);
      }
      const out = join(folder, 'out');
      const cli = spawnSync(
        process.execPath,
        [
          join(root, 'packages/cli/bin/risikobilde.mjs'),
          'publish',
          join(folder, 'case'),
          '--format',
          'hugo',
          '--to',
          out,
          '--lang',
          'nb',
          '--as-of',
          day,
        ],
        { encoding: 'utf8', timeout: 600_000 },
      );
      assert.equal(cli.status, 0, cli.stderr);
      const written = readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(md|svg)$/.test(entry.name))
        .map((entry) => relative(out, join(entry.parentPath ?? entry.path, entry.name)));
      assert.deepEqual([...published.keys()].sort(byText), written.sort(byText));
      assert.deepEqual(
        written.flatMap((path) =>
          firstDifference(path, published.get(path), readFileSync(join(out, path), 'utf8')),
        ),
        [],
      );
      assert.ok(
        [...published.values()].some((text) =>
          text.replaceAll(/\s+/g, ' ').includes('En ny setning, se **særlig**'),
        ),
        'what was written is in the published chapter',
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a new assessment takes a name and what kind it is, and can be written in at once', async () => {
    await page.goto(`${server.url}/ny`);
    await page.getByLabel('Hva skal vurderes?').fill('Søknad om barnehageplass');
    await holds(page.getByLabel('Kortnavn i adressen'), 'soknad-om-barnehageplass');
    await page.getByRole('radio', { name: 'En tjeneste' }).check();
    await page.getByRole('button', { name: 'Lagre og gå videre' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hvem svarer for vurderingen?' }).waitFor();
    await page.goto(`${server.url}/a/soknad-om-barnehageplass`);
    await settled(page);
    await says(page.getByRole('banner'), /Søknad om barnehageplass/);
    // It can be written in at once.
    await page.getByRole('link', { name: /^Dokument/ }).click();
    await page.getByText('Rediger', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Kapittelteksten', exact: true }).click();
    await page.keyboard.type('Kommunen vurderer søknader. ');
    await saved(page);
  });

  test('the history tells of it all, and the chain is whole', async () => {
    await go('historikk');
    await page.getByRole('button', { name: 'Kontroller kjeden' }).click();
    await page.locator('.verify-result', { hasText: /hel/i }).waitFor();
    const { ok } = await (await fetch(`${server.url}/api/assessments/altinn3/verify`)).json();
    assert.equal(ok, true);
    assert.deepEqual(errors, []);
  });
});
