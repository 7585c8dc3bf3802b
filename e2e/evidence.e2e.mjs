// Files that records lean on: chosen, dropped, sent, had back, taken away and brought back; and loudly told when they do not get there.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { axeViolations, describe, openForAll, saved, settled, tabOn, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';
import { readsWell } from './other-looks.mjs';

const mebibyte = 1024 * 1024;
const pdf = (text) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

describe('files that records lean on', () => {
  let server;
  let browser;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  let measure;
  const records = async () =>
    (await (await fetch(`${server.url}/api/assessments/altinn3`)).json()).assessment.records;
  const evidence = async () => (await records()).filter(({ kind }) => kind === 'evidence');
  const here = () => page.locator('.evidence-here');
  const choose = (...files) => here().locator('input[type=file]').setInputFiles(files);
  const file = (name, buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
  const go = async (to) => {
    await page.goto(`${server.url}/a/altinn3/${to}`);
    await settled(page);
  };

  openForAll(async (opened) => {
    ({ server, browser, page, errors } = opened);
    measure = (await records()).find(({ kind }) => kind === 'measure').id;
  });

  test('a report is attached to a measure with the keyboard alone, says what it is, and comes back byte for byte', async () => {
    await go(`tiltak#${measure}`);
    const button = here().getByRole('button', { name: /^Legg ved fil/ });
    await button.waitFor();
    await tabOn(page, button);
    const chooser = page.waitForEvent('filechooser');
    await button.press('Enter');
    await (await chooser).setFiles(file('Penetrasjonstest 2026.pdf', pdf('rapport')));
    await here().getByText('Penetrasjonstest 2026.pdf er lagt ved.').waitFor();
    await saved(page);
    const [kept, ...others] = await evidence();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [kept.level, kept.of, kept.file],
      ['internal', [measure], { sha256: hashOf(pdf('rapport')), type: 'pdf', size: pdf('rapport').length }],
    );
    await here().getByText('PDF, 1 kB.').waitFor();
    const downloading = page.waitForEvent('download');
    await here().getByRole('link', { name: 'Last ned Penetrasjonstest 2026.pdf' }).click();
    const got = await downloading;
    assert.equal(got.suggestedFilename(), 'Penetrasjonstest 2026.pdf');
    assert.ok(readFileSync(await got.path()).equals(pdf('rapport')));
    await keepPicture(page, 'dokumentasjonsfil');
    assert.deepEqual(await axeViolations(page), []);
  });

  test('who may read it is chosen where it stands', async () => {
    await here()
      .getByRole('combobox', { name: 'Hvem kan lese Penetrasjonstest 2026.pdf' })
      .selectOption('public');
    await saved(page);
    await here().getByText('Kan leses av: Alle').waitFor();
    await until(evidence, ([one]) => one.level === 'public', 'it is stored');
  });

  test('a web page called a PDF is said to be one, and is never shown', async () => {
    await choose(file('Kontrakt.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')));
    await here().getByText('Kontrakt.pdf er ikke det navnet sier: innholdet er Nettside (HTML).').waitFor();
    await saved(page);
    await keepPicture(page, 'dokumentasjonsfil-feil-navn');
    const downloading = page.waitForEvent('download');
    await here().getByRole('link', { name: 'Last ned Kontrakt.pdf' }).click();
    assert.equal((await downloading).suggestedFilename(), 'Kontrakt.pdf.html');
  });

  test('what does not get there is told loudly, why, and can be sent again', async () => {
    const before = (await evidence()).length;
    await choose(file('Tom.pdf', Buffer.alloc(0)));
    await here().getByRole('alert').filter({ hasText: 'Tom.pdf ble ikke lagt ved: filen er tom.' }).waitFor();
    await here().getByRole('button', { name: 'Lukk' }).click();
    await choose(file('Stor.pdf', Buffer.alloc(20 * mebibyte + 1, 'x')));
    await here().getByRole('alert').filter({ hasText: 'En fil kan være på høyst 20 MB.' }).waitFor();
    await here().getByRole('button', { name: 'Lukk' }).click();
    await choose(file('Kjør meg.pdf', Buffer.from('MZ\x90\0\0\0')));
    await here().getByRole('alert').filter({ hasText: 'filen er et program' }).waitFor();
    await here().getByRole('button', { name: 'Lukk' }).click();
    await page.route('**/evidence', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await choose(file('Brev.pdf', pdf('brev')));
    await here()
      .getByRole('alert')
      .filter({ hasText: 'forbindelsen ble brutt før hele filen var sendt' })
      .waitFor();
    await keepPicture(page, 'dokumentasjonsfil-ikke-sendt');
    assert.deepEqual(await axeViolations(page), []);
    assert.equal((await evidence()).length, before);
    await page.unroute('**/evidence');
    await here().getByRole('button', { name: 'Send på nytt' }).click();
    await here().getByText('Brev.pdf er lagt ved.').waitFor();
    await saved(page);
    await until(evidence, (all) => all.length === before + 1, 'it is stored');
  });

  test('it is dropped on the panel, and the same file is kept once', async () => {
    const before = (await evidence()).length;
    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['%PDF-1.7\nsluppet'], 'Sluppet.pdf'));
      data.items.add(new File(['%PDF-1.7\nsluppet'], 'Samme.pdf'));
      return data;
    });
    await here().locator('.evidence-add').dispatchEvent('drop', { dataTransfer: dropped });
    await until(evidence, (all) => all.length > before, 'the dropped file is there');
    await saved(page);
    assert.equal(
      (await evidence()).filter(({ file: { sha256 } }) => sha256 === hashOf(Buffer.from('%PDF-1.7\nsluppet')))
        .length,
      1,
    );
  });

  test('it is taken away, and brought back by undoing', async () => {
    const before = (await evidence()).length;
    await here().getByRole('button', { name: 'Ta bort Brev.pdf' }).click();
    await until(evidence, (all) => all.length === before - 1, 'it is gone');
    await saved(page);
    await page.keyboard.press('Control+z');
    await until(evidence, (all) => all.length === before, 'it is back');
    await here().getByRole('link', { name: 'Last ned Brev.pdf' }).waitFor();
  });

  test('under the sources all files stand together, each with an address of its own', async () => {
    const [one] = await evidence();
    await go(`kilder#${one.id}`);
    await page.getByRole('heading', { name: /^Dokumentasjonsfiler/ }).waitFor();
    await page.locator('dialog').getByText(`SHA-256: ${one.file.sha256}`).waitFor();
    await keepPicture(page, 'dokumentasjonsfiler');
    assert.deepEqual(await axeViolations(page), []);
  });

  test('it is there on a narrow screen, in English and in the dark', async () => {
    await readsWell(browser, {
      addressIn: (language) => `${server.url}/a/altinn3/tiltak?sprak=${language}#${measure}`,
      part: '.evidence-here',
      shows: '.evidence-list li',
      name: 'dokumentasjonsfil',
    });
  });

  test('nothing went wrong in the page', () => {
    assert.deepEqual(errors, []);
  });
});
