// Everything by keyboard alone: every control is reached in the order of the page, is seen to have focus, and lets it go again;
// and the main task of each screen is done with keys only.
import assert from 'node:assert/strict';
import {
  day,
  describe,
  focused,
  holds,
  openForAll,
  saved,
  screens,
  settled,
  tabOn,
  test,
  until,
} from './browser.mjs';
import { tabbable, watchFocus } from './watch-focus.mjs';

describe('by keyboard alone', () => {
  let server;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  const go = async (screen, more = '') => {
    await page.goto(`${server.url}/a/altinn3/${screen}?dato=${day}${more}`);
    await settled(page);
  };
  const today = async (screen) => {
    await page.goto(`${server.url}/a/altinn3/${screen}`);
    await settled(page);
  };
  const has = (locator) => locator.evaluate((element) => element === document.activeElement);
  /** Tab until it has focus: that it can be reached is what is tested. */
  const tabTo = (locator, key) => tabOn(page, locator, key);

  openForAll(
    async (opened) => {
      ({ server, page, errors } = opened);
      await page.addInitScript(watchFocus);
    },
    { on: day },
  );

  for (const screen of screens)
    test(`${screen || 'oversikt'}: every control is reached in its order, seen, and left`, async () => {
      await go(screen);
      // What is computed beside the page may still add to it.
      await until(
        // Which it says of itself; what is not there yet is no number, and so the same as none.
        () =>
          page.evaluate(() =>
            document.querySelector('main [aria-busy="true"]')
              ? Number.NaN
              : document.querySelectorAll('main *').length,
          ),
        (() => {
          let [last, times] = [-1, 0];
          return (count) => {
            times = count === last ? times + 1 : 0;
            last = count;
            return times > 8;
          };
        })(),
        'the page comes to rest',
      );
      const expected = await page.evaluate(`(${tabbable.toString()})().length`);
      for (let i = 0; i < expected + 400; i += 10) {
        for (let n = 0; n < 10; n++) await page.keyboard.press('Tab');
        // Past the last control the browser leaves the page.
        if (await page.evaluate(() => document.activeElement === document.body)) break;
        const around = await page.evaluate(
          () => new Set(globalThis.focused.map(({ target }) => target)).size < globalThis.focused.length,
        );
        if (around) break;
      }
      const found = await page.evaluate(`(() => {
        const wanted = (${tabbable.toString()})();
        const seen = [];
        for (const entry of globalThis.focused) {
          if (seen.some((other) => other.target === entry.target)) break;
          seen.push(entry);
        }
        const place = new Map(wanted.map((element, i) => [element, i]));
        const radios = (element) => wanted.find((other) => other.type === 'radio' && other.name === element.name);
        const order = seen.map(({ target }) => place.get(target) ?? place.get(radios(target)));
        const reached = new Set(seen.map(({ target }) => (place.has(target) ? target : radios(target))));
        const nameOf = (element) => element.tagName + ' ' + (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40);
        return {
          first: seen[0]?.name,
          missed: wanted.filter((element) => !reached.has(element)).map(nameOf),
          outOfOrder: seen.filter((_, i) => i > 0 && order[i] !== undefined && order[i] < order[i - 1]).map(({ name }) => name),
          unseen: seen.filter(({ isSeen }) => !isSeen).map(({ name }) => name),
          covered: seen.filter(({ isCovered }) => isCovered).map(({ name }) => name),
        };
      })()`);
      assert.deepEqual(found, {
        first: 'a Hopp til innholdet',
        missed: [],
        outOfOrder: [],
        unseen: [],
        covered: [],
      });
    });

  test('the first key goes past the menu to the content', async () => {
    await go('risiko');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await until(
      () => page.evaluate(() => document.querySelector('main').contains(document.activeElement)),
      (is) => is,
      'focus is in the content',
    );
  });

  test('each dialog opens with a key, keeps focus within, closes with Escape and gives focus back', async () => {
    await go('');
    const explain = page.getByRole('button', { name: /^Forklar/ }).first();
    for (const opener of [explain, page.getByRole('button', { name: /^Finn/ })]) {
      await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
      await tabTo(opener);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await until(
        () => dialog.evaluate((element) => element.contains(document.activeElement)),
        (is) => is,
        'focus is in the dialog',
      );
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await focused(opener);
    }
  });

  test('the menu of a narrow window opens, leads on and closes', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await go('');
    await tabTo(page.getByRole('button', { name: 'Mer', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('link', { name: /^Grunnlag/ }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/behandlinger/);
    await page.locator('.shell-sheet').waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('the day is typed in the calendar, wrong days are told of, and the way back to today is in the header', async () => {
    await today('');
    await tabTo(page.getByRole('button', { name: 'Velg dag', exact: true }));
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'Dag', exact: true });
    await tabTo(field);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('31.2.2023');
    await page.keyboard.press('Enter');
    await page.getByText('Skriv datoen som dag.måned.år').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1.2.2023');
    await page.keyboard.press('Enter');
    await page.waitForURL(/dato=2023-02-01/);
    await page.getByText('1. februar 2023', { exact: true }).first().waitFor();
    // In the past nothing is edited.
    await page.getByText('Du kan lese, ikke endre.').waitFor();
    await tabTo(page.locator('.day-chip').getByRole('button', { name: 'Til i dag' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('dato'));
  });

  test('the time line is walked from event to event', async () => {
    await go('tidslinje');
    await tabTo(page.getByRole('slider'));
    const shown = () => page.locator('.timeline-day').textContent();
    const before = await shown();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await until(shown, (now) => now !== before, 'the day moves');
    await page.waitForURL((url) => url.searchParams.get('dato') !== day);
    // Of each line one mark is reached by Tab, and the others from it by arrows.
    const mark = page.locator('.timeline-lane-marks').first().locator('button[tabindex="0"]');
    await tabTo(mark);
    const said = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    const first = await said();
    await page.keyboard.press('ArrowLeft');
    await until(said, (now) => now !== first && now !== null, 'the mark before has focus');
    await page.keyboard.press('Enter');
    await page.locator('.edit-panel').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.edit-panel').waitFor({ state: 'detached' });
  });

  test('a chapter is written, and the editor lets go of the keyboard', async () => {
    await today('kapitler');
    await tabTo(page.getByRole('button', { name: 'Rediger', exact: true }));
    await page.keyboard.press('Enter');
    const text = page.getByRole('textbox', { name: 'Kapittelteksten', exact: true });
    await tabTo(text);
    await page.keyboard.press('Tab');
    assert.equal(await has(text), false);
    await tabTo(page.getByRole('radio', { name: 'Tekst' }), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    const source = page.getByRole('textbox', { name: 'Kapittelteksten i Markdown' });
    await tabTo(source);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Skrevet med taster.');
    await page.keyboard.press('Tab');
    assert.equal(await has(source), false);
    await page.keyboard.press('Shift+Tab');
    await focused(source);
    await tabTo(page.getByRole('button', { name: 'Vis til', exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    const choice = page.getByRole('combobox', { name: 'Velg det teksten skal vise til' });
    await focused(choice);
    await page.keyboard.type('gdpr');
    await page.keyboard.press('Escape');
    await choice.waitFor({ state: 'detached' });
    await until(
      () => page.evaluate(() => document.activeElement?.textContent),
      (text) => text === 'Vis til',
      'focus is back on what opened the choice',
    );
    await saved(page);
  });

  test('a purpose is rewritten in place; Escape closes it and gives focus back', async () => {
    await today('behandlinger');
    await tabTo(page.locator('[data-row]').first());
    await page.keyboard.press('Enter');
    const pencil = page.locator('.edit-panel .edit-pencil').first();
    await tabTo(pencil);
    await page.keyboard.press('Enter');
    await focused(page.locator('.edit-panel .text-edit-field textarea').first());
    await page.keyboard.press('End');
    await page.keyboard.type(' (rettet)');
    await page.keyboard.press('Escape');
    await focused(pencil);
    await saved(page);
    await page.getByText('(rettet)').first().waitFor();
  });

  test('the parts of the suppliers are gone through by keyboard, and a duty of article 28 is opened and left', async () => {
    await today('leverandorer');
    const part = page.getByRole('link', { name: 'Artikkel 28', exact: true });
    await tabTo(part);
    await page.keyboard.press('Enter');
    await until(
      () => part.getAttribute('aria-current'),
      (is) => is !== null,
      'the second part is chosen',
    );
    const row = page.locator('[data-row]').first();
    await tabTo(row);
    await page.keyboard.press('Enter');
    await page.locator('.edit-panel').waitFor();
    await page.keyboard.press('Escape');
    await focused(row);
    assert.notEqual(await part.getAttribute('aria-current'), null);
  });

  test('a likelihood is moved with arrows, and Ctrl+Z takes it back', async () => {
    await today('risiko');
    const scenario = page.getByRole('link', { name: 'Innbrudd utenfra', exact: true });
    await tabTo(scenario);
    await page.keyboard.press('Enter');
    const handle = page.getByRole('slider', { name: 'Hvor ofte: høyest' });
    await tabTo(handle);
    const before = await handle.getAttribute('aria-valuetext');
    await page.keyboard.press('PageUp');
    await until(
      () => handle.getAttribute('aria-valuetext'),
      (now) => now !== before,
      'the handle moves',
    );
    await saved(page);
    await page.keyboard.press('Control+z');
    await until(
      () => handle.getAttribute('aria-valuetext'),
      (now) => now === before,
      'and back',
    );
    await saved(page);
  });

  test('a measure is set to another state', async () => {
    await today('tiltak');
    await tabTo(page.locator('main [data-row]').first());
    await page.keyboard.press('Enter');
    const state = page.locator('.edit-panel').getByLabel('Status', { exact: true });
    await tabTo(state);
    const before = await state.inputValue();
    const first = await state.locator('option').first().getAttribute('value');
    await page.keyboard.press(before === first ? 'ArrowDown' : 'ArrowUp');
    await until(
      () => state.inputValue(),
      (now) => now !== before,
      'the state is another',
    );
    await saved(page);
  });

  test('what only experts ask for about the alternatives is opened', async () => {
    await today('alternativer');
    const summary = page.locator('main summary').first();
    await summary.waitFor();
    await tabTo(summary);
    await page.keyboard.press('Enter');
    await until(
      () => summary.evaluate((element) => element.parentElement.hasAttribute('open')),
      (is) => is,
      'it is open',
    );
  });

  test('a right gets its answer', async () => {
    await today('rettigheter');
    await tabTo(page.locator('main [data-row][tabindex="0"], main td [tabindex="0"]').first());
    await page.keyboard.press('Enter');
    const says = page.getByLabel('Vurderingen sier', { exact: true });
    await tabTo(says);
    const before = await says.inputValue();
    await page.keyboard.press(before === 'doesNotExist' ? 'ArrowUp' : 'ArrowDown');
    await until(
      () => says.inputValue(),
      (now) => now !== before,
      'the answer is another',
    );
    await saved(page);
  });

  test('a task is answered: unchanged, because', async () => {
    await today('oppgaver');
    const count = () => page.locator('main h1').textContent();
    const before = await count();
    await tabTo(page.locator('main tr:has(td.tick input) [data-row]').first());
    await page.keyboard.press('Enter');
    const form = page.locator('.edit-panel form');
    await tabTo(form.getByRole('radio').first());
    await page.keyboard.press('Space');
    await tabTo(form.getByRole('textbox'));
    await page.keyboard.type('Rammer ikke den tenkte tjenesten.');
    await tabTo(form.getByRole('button', { name: 'Lagre svaret' }));
    await page.keyboard.press('Enter');
    await page.getByText('Svaret er lagret.').first().waitFor();
    await until(count, (now) => now !== before, 'one thing less to look at');
    await saved(page);
  });

  test('what is to be published is chosen and downloaded', async () => {
    await today('utgi');
    await tabTo(page.getByText('Andre formater, språk og lesere'));
    await page.keyboard.press('Enter');
    await tabTo(page.getByLabel('Form', { exact: true }));
    await page.keyboard.press('ArrowDown');
    const button = page.getByRole('button', { name: 'Last ned alle filene (zip)' });
    await tabTo(button);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.match(download.suggestedFilename(), /hugo\.zip$/);
  });

  test('the chain is verified', async () => {
    await today('historikk');
    await tabTo(page.getByRole('button', { name: 'Kontroller kjeden' }));
    await page.keyboard.press('Enter');
    await page.locator('.verify-result .ds-alert').waitFor();
    assert.deepEqual(errors, []);
  });

  test('a conflict is settled', async () => {
    await today('rettigheter#access-common-functions');
    const pencil = page.getByRole('button', { name: 'Rediger: Hvordan retten oppfylles', exact: true });
    await tabTo(pencil);
    await page.context().setOffline(true);
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Hvordan retten oppfylles, Bokmål');
    await until(
      () => page.evaluate(() => document.activeElement?.localName),
      (name) => name === 'textarea',
      'the field that was opened has focus',
    );
    // As one edit, however slowly keys come: two would be met one after the other.
    await page.keyboard.insertText('Mitt. ');
    await page.locator('.save-status.offline').waitFor();
    const { revision } = await (await fetch(`${server.url}/api/assessments/altinn3`)).json();
    await fetch(`${server.url}/api/assessments/altinn3/edits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        clientEditId: crypto.randomUUID(),
        baseRevision: revision,
        changes: [{ record: 'access-common-functions', set: { 'how.nb': 'Deres.' } }],
      }),
    });
    await page.context().setOffline(false);
    const dialog = page.getByRole('dialog', { name: 'To har endret det samme' });
    await dialog.waitFor();
    await tabTo(dialog.getByLabel('Ditt'));
    await page.keyboard.press('ArrowDown');
    await until(
      () => dialog.getByLabel('Deres').isChecked(),
      (is) => is,
      'theirs is chosen',
    );
    await tabTo(dialog.getByRole('button', { name: 'Lagre valgene' }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await saved(page);
    await holds(field, 'Deres.');
    await until(
      () => page.evaluate(() => document.activeElement !== document.body),
      (is) => is,
      'focus is somewhere to go on from',
    );
  });
});
