// Nothing typed is lost: not when the server dies, not when it is away for a while, not when the window is closed meanwhile.
import assert from 'node:assert/strict';
import { describe, openForAll, saved, saveSays, settled, test, until } from './browser.mjs';

describe('nothing typed is lost', () => {
  let server;
  /** @type {import('@playwright/test').Page} */
  let page;
  let context;
  let errors;
  const stored = async (id) => {
    const { assessment } = await (await fetch(`${server.url}/api/assessments/altinn3`)).json();
    return assessment.records.find((record) => record.id === id);
  };
  const chain = async () => {
    const { ok, length } = await (await fetch(`${server.url}/api/assessments/altinn3/verify`)).json();
    return { ok, length };
  };
  const editor = () => page.getByRole('textbox', { name: 'Kapittelteksten i Markdown' });
  /** A sentence as one edit: key by key it would be several, where the machine rests between two of them for as long as a hand does. */
  const write = (words) => page.keyboard.insertText(words);
  const openChapter = async () => {
    await page.goto(`${server.url}/a/altinn3/kapitler#summary`);
    await settled(page);
    await page.getByText('Rediger', { exact: true }).click();
    await page.getByText('Markdown', { exact: true }).click();
    await editor().click();
    await page.keyboard.press('Control+End');
  };

  openForAll((opened) => {
    ({ server, page, context, errors } = opened);
  });

  test('what is saved survives that the server is killed, and what is typed meanwhile comes after it', async () => {
    await openChapter();
    await write(' Første setning.');
    await saved(page);
    await until(
      async () => (await stored('summary')).body.nb,
      (text) => text.endsWith('Første setning.'),
      'stored',
    );
    await server.kill();
    await write(' Andre setning.');
    await saveSays(page, 'Ingen kontakt med tjeneren. Det du har skrevet, venter trygt her (1).');
    await write(' Tredje setning.');
    await saveSays(page, 'venter trygt her (2)');
    await server.start();
    await saved(page);
    assert.match((await stored('summary')).body.nb, /Første setning\. Andre setning\. Tredje setning\.$/);
    assert.match(await editor().textContent(), /Første setning\. Andre setning\. Tredje setning\.$/);
    assert.deepEqual(await chain(), { ok: true, length: 4 });
  });

  test('an answer that is lost on its way is asked for again, and its edit is stored once', async () => {
    // The server stores the edit; the network drops what it answers. It is not sent again before what the page says of it is read.
    let isFirst = true;
    let readIt;
    const isRead = new Promise((resolve) => (readIt = resolve));
    await page.route('**/edits', async (route) => {
      if (isFirst) {
        isFirst = false;
        await route.fetch();
        return route.abort();
      }
      await isRead;
      await route.continue();
    });
    const { length } = await chain();
    await write(' Fjerde setning.');
    await saveSays(page, 'Ingen kontakt');
    readIt();
    await saved(page);
    await page.unroute('**/edits');
    assert.deepEqual(await chain(), { ok: true, length: length + 1 });
    assert.match((await stored('summary')).body.nb, /Fjerde setning\.$/);
  });

  test('what waits when the window is closed is sent by the next one', async () => {
    await server.kill();
    await write(' Femte setning.');
    await saveSays(page, 'Ingen kontakt');
    await page.close();
    await server.start();
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${server.url}/a/altinn3`);
    await settled(page);
    await saved(page);
    await until(
      async () => (await stored('summary')).body.nb,
      (text) => text.endsWith('Femte setning.'),
      'sent',
    );
    assert.equal((await chain()).ok, true);
  });

  test('what is written before the page can evaluate is stored, and nothing is said of how it stands until it can', async () => {
    let letGo;
    const held = new Promise((resolve) => (letGo = resolve));
    await page.route(/assets\/rules-/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.url}/a/altinn3/kapitler#summary`);
    await page.getByText('Rediger', { exact: true }).click();
    const main = (isBehind) => page.locator(`main[aria-busy="${isBehind}"]`);
    await main(false).waitFor();
    const counts = page.locator('.shell-rail .shell-count');
    assert.match((await counts.allTextContents()).join(''), /\d/);
    await page.getByText('Markdown', { exact: true }).click();
    await editor().click();
    await page.keyboard.press('Control+End');
    await write(' Før noe er vurdert.');
    await main(true).waitFor();
    assert.doesNotMatch((await counts.allTextContents()).join(''), /\d/);
    await saved(page);
    assert.match((await stored('summary')).body.nb, /Før noe er vurdert\.$/);
    letGo();
    await main(false).waitFor();
    assert.match(await editor().textContent(), /Før noe er vurdert\.$/);
    assert.match((await counts.allTextContents()).join(''), /\d/);
    await page.unroute(/assets\/rules-/);
    await page.goto(server.url);
  });

  test('what another changed while the server was away is not overwritten by what waited here', async () => {
    await openChapter();
    const { body } = await stored('summary');
    await context.setOffline(true);
    await write(' Min setning.');
    await saveSays(page, 'Ingen kontakt');
    const { revision } = await (await fetch(`${server.url}/api/assessments/altinn3`)).json();
    const answer = await fetch(`${server.url}/api/assessments/altinn3/edits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        clientEditId: crypto.randomUUID(),
        baseRevision: revision,
        changes: [{ record: 'summary', set: { 'body.nb': `${body.nb} Din setning.` } }],
      }),
    });
    assert.equal(answer.ok, true);
    await context.setOffline(false);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('To har endret det samme').first().waitFor();
    await dialog.getByRole('radio', { name: 'Deres' }).check();
    await dialog.getByRole('button', { name: 'Lagre valgene' }).click();
    await dialog.waitFor({ state: 'detached' });
    await saved(page);
    assert.match((await stored('summary')).body.nb, / Din setning\.$/);
    await until(
      () => editor().textContent(),
      (text) => text.endsWith('Din setning.'),
      'the editor shows it',
    );
    assert.deepEqual(errors, []);
  });
});
