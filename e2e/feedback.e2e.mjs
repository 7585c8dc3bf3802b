// A reader without an account says something of a sentence of an edition, without scripts; whoever works on the assessment finds it,
// makes it a doubt, a comment or nothing, and it counts as nothing before that.
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import {
  axeViolations,
  describe,
  focused,
  openForAll,
  openPage,
  says,
  settled,
  test,
  until,
} from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

/** A processing activity with what the law asks of it, and a low risk that somebody has judged. */
const processing = JSON.parse(readFileSync(new URL('fixtures/processing.json', import.meta.url), 'utf8'));

const on = '2026-01-12';
const said = { nb: 'Avklart', nn: 'Avklart', en: 'Settled' };
const about = { level: 'public', by: said, on: '2026-01-11' };
const title = { nb: 'Skjema for støtte', nn: 'Skjema for støtte', en: 'Form for support' };

describe('what a reader says of a sentence', () => {
  let server;
  let browser;
  let reader;
  let desk;
  const ask = async (method, path, body) => {
    const answer = await fetch(`${server.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${path}: ${text}`);
    return text === '' ? {} : JSON.parse(text);
  };
  const change = async (changes) => {
    const { revision } = await (await fetch(`${server.url}/api/assessments/small`)).json();
    await ask('POST', '/api/assessments/small/edits', {
      clientEditId: `e2e-feedback-${revision}`,
      baseRevision: revision,
      changes,
    });
  };
  const edit = (records) => change(records.map((add) => ({ record: add.id, add })));
  const claim = (id, section) => ({
    kind: 'claim',
    id,
    level: 'public',
    text: { nb: 'Ingen tiltak er forsinket.', nn: 'Ingen tiltak er forseinka.', en: 'No measure is late.' },
    section,
    order: 1,
    essential: true,
    grounds: { all: [{ noFindings: { rule: 'activity-without-legal-basis' } }] },
  });
  openForAll(async (opened) => {
    ({ server, browser } = opened);
    await ask('POST', '/api/assessments', { from: 'empty', id: 'small', title });
    await edit([
      {
        kind: 'section',
        id: 'summary',
        slug: 'summary',
        role: 'conclusion',
        level: 'public',
        weight: 10,
        anchor: '1',
        title: { nb: 'Konklusjon', nn: 'Konklusjon', en: 'Conclusion' },
        body: {
          nb: 'Opplysningene lagres i Norge og slettes etter fem år.\n\nBare saksbehandlerne kan lese dem.\n\n::claim{id="kept-short"}',
          nn: 'Opplysningane blir lagra i Noreg og sletta etter fem år.\n\nBerre saksbehandlarane kan lese dei.\n\n::claim{id="kept-short"}',
          en: 'The data is stored in Norway and erased after five years.\n\nOnly case handlers can read it.\n\n::claim{id="kept-short"}',
        },
      },
      claim('kept-short', 'summary'),
    ]);
    const { evaluation } = await (
      await fetch(`${server.url}/api/assessments/small/evaluation?asOf=${on}`)
    ).json();
    // No decision answers for a chapter with nothing in it.
    const empty = evaluation.findings.filter(
      ({ rule, severity }) => severity === 'error' && rule === 'section-without-claim',
    );
    await change(
      empty.map(({ at: { record } }, index) =>
        record === 'conclusion'
          ? { record: 'stands', add: claim('stands', record) }
          : { record, set: { 'body.nb': `Skrevet ${index}.` } },
      ),
    );
    const routine = { toAuthority: said, toPersons: said, fromProcessors: said };
    await change([{ record: 'small', set: { dpo: said, breaches: routine } }]);
    await edit([
      { kind: 'advice', id: 'dpo', ...about, adviser: 'dpo', text: said, followed: 'yes' },
      { kind: 'decision', id: 'approved', ...about, type: 'approval', why: said },
      ...processing,
    ]);
    await ask('POST', '/api/assessments/small/releases', { version: '1.0', on, visibility: 'public' });
    await until(
      async () => (await fetch(`${server.url}/pub/small/1.0/nb/index.html`)).status,
      (status) => status === 200,
      'the edition has been made',
    );
    reader = await openPage(browser);
    desk = await openPage(browser);
  });
  test.afterAll(async () => {
    await reader?.close();
    await desk?.close();
  });

  const form = (language, n = 1) =>
    `${server.url}/pub/small/1.0/tilbakemelding?side=${language}/summary.html&setning=${n}`;

  test('a paragraph of the edition leads to a form, by keyboard too, and the form says what becomes of name and address', async () => {
    const { page } = reader;
    await page.goto(`${server.url}/pub/small/1.0/nb/summary.html`);
    assert.deepEqual(await axeViolations(page), []);
    const links = page.locator('a.say-so');
    const before = await links.count();
    assert.ok(before >= 2, String(before));
    await page.getByText('Opplysningene lagres i Norge').hover();
    await keepPicture(page, 'tilbakemelding-avsnitt');
    const link = page.getByRole('link', { name: /^Si fra om: Opplysningene lagres i Norge/ });
    await link.focus();
    await until(
      () => link.evaluate((one) => getComputedStyle(one).opacity),
      (opacity) => opacity === '1',
      'the link with focus is seen',
    );
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Si fra om det du leste' }).waitFor();
    await says(page.locator('blockquote'), /^Opplysningene lagres i Norge/);
    assert.match(
      await page.locator('form').innerText(),
      /slettes når meldingen er behandlet, og senest etter ett år/,
    );
    assert.deepEqual(await reader.context.cookies(), []);
    assert.equal(await page.locator('script').count(), 0);
  });

  test('the form is whole in every language, width and colour', async () => {
    for (const language of ['nb', 'nn', 'en'])
      for (const width of [1440, 390])
        for (const colours of ['light', 'dark']) {
          const opened = await openPage(browser, { width, colours });
          await opened.page.goto(form(language));
          assert.deepEqual(await axeViolations(opened.page), [], `${language} ${width} ${colours}`);
          const wide = await opened.page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${language} ${width}: ${wide}`);
          if (language !== 'nn')
            await keepPicture(opened.page, `tilbakemelding-skjema-${language}-${colours}`);
          await opened.close();
        }
  });

  test('what is wrong is said at its field with what was written kept, and sent it is thanked for', async () => {
    const { page } = reader;
    await page.goto(form('nb'));
    await page.getByLabel('Hva vil du si fra om?').fill('Jeg kan ikke finne dette i loven.');
    await page.getByLabel('E-postadresse').fill('ola@eksempel');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Skriv en e-postadresse som navn@eksempel.no').waitFor();
    assert.match(await page.title(), /^Noe må rettes/);
    assert.equal(
      await page.getByLabel('Hva vil du si fra om?').inputValue(),
      'Jeg kan ikke finne dette i loven.',
    );
    assert.deepEqual(await axeViolations(page), []);
    await page.getByLabel('E-postadresse').fill('ola@eksempel.no');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { level: 1, name: 'Takk, meldingen er sendt' }).waitFor();
    await page.getByRole('link', { name: 'Gå tilbake til siden' }).click();
    await page.getByText('Opplysningene lagres i Norge').waitFor();
    await page.goto(form('en', 2));
    await page.getByLabel('What do you want to say?').fill('And the suppliers?');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
  });

  test('whoever works on the assessment finds it among the tasks, and it is made a doubt and a comment by them', async () => {
    const { page } = desk;
    await page.goto(`${server.url}/a/small/oppgaver?sprak=nb`);
    await settled(page);
    await page.getByText('2 meldinger fra lesere venter på svar').click();
    await page.getByRole('link', { name: 'Jeg kan ikke finne dette i loven.' }).click();
    const items = page.getByRole('article');
    await until(
      () => items.count(),
      (n) => n === 2,
      'the two messages',
    );
    await settled(page);
    await keepPicture(page, 'innvendinger-lesere');
    assert.deepEqual(await axeViolations(page), []);
    const first = items.filter({ hasText: 'Jeg kan ikke finne' });
    // It is the message that the link is of.
    await focused(first);
    await first.getByRole('button', { name: 'Ta som innvending' }).click();
    await first.getByLabel('Innvendingen').fill('Det er ikke vist at loven sier dette.');
    await first.getByLabel('Type innvending').selectOption({ label: 'Kilden er svak' });
    await keepPicture(page, 'innvendinger-leser-tas');
    await first.getByRole('button', { name: 'Legg til innvendingen' }).click();
    await until(
      () => items.count(),
      (n) => n === 1,
      'one message left',
    );
    await page.getByRole('table').getByText('Det er ikke vist at loven sier dette.').waitFor();
    await items.getByRole('button', { name: 'Ta som kommentar' }).click();
    await until(
      () => items.count(),
      (n) => n === 0,
      'no message left',
    );
    const comments = await until(
      async () => (await (await fetch(`${server.url}/api/assessments/small/comments`)).json()).comments,
      (all) => all.length === 2,
      'both are comments',
    );
    assert.deepEqual(
      comments.map(({ record, text, by, resolved }) => [record, text, by.name, resolved !== undefined]),
      [
        ['summary', 'Jeg kan ikke finne dette i loven.', '', true],
        ['summary', 'And the suppliers?', '', false],
      ],
    );
    await page.goto(`${server.url}/a/small/dokument?sprak=nb#summary`);
    await settled(page);
    assert.deepEqual(desk.errors, []);
  });
});
