// A Word document of the assessment is downloaded, written in and taken in again: each change is shown with its difference, one is taken
// and one is left, and the record holds what was taken and nothing else.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { axeViolations, describe, openForAll, saved, settled, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

describe('a Word file', () => {
  let server;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  const folder = mkdtempSync(join(tmpdir(), 'word-file-'));
  openForAll(async (opened) => {
    ({ server, page, errors } = opened);
    await page.goto(`${server.url}/a/altinn3/utgi?sprak=nb`);
    await settled(page);
  });
  test.afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
  });

  const record = async (id) => {
    const { assessment } = await (await fetch(`${server.url}/api/assessments/altinn3`)).json();
    return assessment.records.find((one) => one.id === id);
  };
  const choose = (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return page.locator('input[data-choose="word"]').setInputFiles(path);
  };

  test('is chosen under Utgi, and says what was changed in it and nothing else', async () => {
    const { files } = await (
      await fetch(`${server.url}/api/assessments/altinn3/publish?format=docx&lang=nb&asOf=2026-11-24`)
    ).json();
    const parts = unzipSync(Buffer.from(files[0].base64, 'base64'));
    const xml = strFromU8(parts['word/document.xml'])
      .replace('Digdir har satt tekniske regler for ', 'Digdir har satt strenge tekniske regler for ')
      .replace(
        ': Norge og regionene Nord-Europa og Vest-Europa.',
        ': Norge og regionene Nord-Europa og Vest-Europa i dag.',
      )
      .replace(/(folkeregister-copy\/data\.2\.text~[^]*?)Bostedsadresse, /, '$1Bosted, ');
    await page.getByText('Ta inn Word-fil').click();
    await choose('redigert.docx', zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    // The server makes the document anew to hold the file against.
    const count = page.getByRole('heading', { name: '2 tekster er endret i filen' });
    await count.waitFor({ timeout: 600_000 });
    await count.scrollIntoViewIfNeeded();
    await keepPicture(page, 'word-fil');
    assert.deepEqual(await axeViolations(page), []);
  });

  test('is taken one change at a time, and what is left out is left', async () => {
    await page.getByRole('button', { name: /^Ta inn: .*skytjenester/ }).click();
    await page.getByRole('button', { name: /^La være/ }).click();
    await saved(page);
    await until(
      async () => (await record('about-use-of-cloud')).body.nb,
      (body) => body.includes('satt strenge tekniske regler'),
      'the chapter has what was taken',
    );
    assert.ok((await record('about-use-of-cloud')).body.nb.includes('(record:location-policy)'));
    assert.match((await record('folkeregister-copy')).data[2].text.nb, /^Bostedsadresse/);
  });

  test('that is none is refused in words', async () => {
    await choose('tull.docx', Buffer.alloc(1_000_000, 'tull'));
    await page.getByText('Filen er ingen Word-fil (.docx) som kan leses').waitFor();
    assert.deepEqual(errors, []);
  });
});
