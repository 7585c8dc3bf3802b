// A reader without an account, without script, with the published pages alone: what is the answer, why, what has changed since 2024,
// and who answers. Each is found in at most three presses from the front page.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, root, test } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

describe('a reader of the published pages', () => {
  let to;
  let browser;
  const presses = {};
  test.beforeAll(async ({ browser: shared }) => {
    to = mkdtempSync(join(tmpdir(), 'risikobilde-published-'));
    const command = join(root, 'packages', 'cli', 'bin', 'risikobilde.mjs');
    const args = ['publish', 'cases/altinn3', '--format', 'html', '--lang', 'nb', '--to', to];
    const { status, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: root,
      encoding: 'utf8',
      timeout: 15 * 60_000,
    });
    assert.equal(status, 0, stderr);
    browser = shared;
  });
  test.afterAll(async () => {
    console.log('presses:', JSON.stringify(presses));
    if (to !== undefined) rmSync(to, { recursive: true, force: true });
  });

  /** The front page as a stranger has it: no script, no account, no server. */
  const front = async (width) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      locale: 'nb-NO',
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(to, 'nb', 'index.html')).href);
    return { page, close: () => context.close() };
  };
  /** Looks for an answer, pressing link after link until it is there. */
  const finds = async (question, says, links, width) => {
    const { page, close } = await front(width);
    let n = 0;
    const has = async () => says.test(await page.locator('main').innerText());
    for (const link of links) {
      if (await has()) break;
      await page.getByRole('link', { name: link }).first().click();
      n++;
    }
    assert.ok(await has(), `${question}: ${says} is not on ${page.url()}`);
    assert.ok(n <= 3, `${question} took ${n} presses`);
    presses[`${question} at ${width}`] = n;
    await close();
  };

  for (const width of [1440, 390]) {
    test(`finds at ${width} px whether the conclusion stands, before anything else`, async () => {
      await finds('the verdict', /Konklusjonen kan ikke stå/, [], width);
      const { page, close } = await front(width);
      const top = await page
        .getByText(/^Konklusjonen kan ikke stå/)
        .first()
        .boundingBox();
      assert.ok(top.y < 900, `the verdict is at ${top.y} px`);
      await keepPicture(page, 'leser-forside');
      await close();
    });

    test(`finds at ${width} px why`, async () => {
      await finds('why', /Påstandene som bærer konklusjonen[^]*Ikke underbygget/, [], width);
      // And the whole of it: every sentence of the conclusion with what it rests on.
      await finds(
        'why, sentence by sentence',
        /Digdir har vurdert leverandørens standardvilkår\.\s*Utfordret/,
        [/6\. Konklusjon/],
        width,
      );
    });

    test(`finds at ${width} px what has changed since 2024`, async () => {
      await finds('changed since', /Endret siden utgave 2\.6 \(mars 2024\)[^]*2026/, [], width);
      // The rest stand at the sentences that they are about.
      await finds('every change', /Kyndryls kjøp av Solvinity/, [/endringer til står i vedlegg E/], width);
    });

    test(`finds at ${width} px who answers, and where one complains`, async () => {
      await finds('who answers', /Hvem svarer[^]*Digitaliseringsdirektoratet[^]*Datatilsynet/, [], width);
    });
  }
});
