// A municipality in Denmark writes its assessment in English by the guided path alone, until its first edition is out: its number, its
// authority, its acts, and nothing Norwegian on any page that it sees, nor in what it gives out.
import assert from 'node:assert/strict';
import { norwegian } from '../tools/national-words.mjs';
import { axeViolations, describe, openForAll, openPage, saveSays, settled, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';
import { alongPath } from './write-in-fields.mjs';

const id = 'digital-application';
const scenario = 'Staff see data they do not need';
const measure = 'Look-ups are logged and reviewed';

/** Bokmål and nynorsk words that English does not have: what of the product or its data is in another language than asked for. */
const norwegianSentence =
  /\b(?:ikke|ikkje|opplysninger|opplysningar|behandling(?:en|a)?|vurdering(?:en|a)?|hvilken|kva|skal)\b/giu;

/** Acts of Denmark that are called as those of Norway are: each page says whose they are. */
const danishActs = /(?:forvaltningsloven|arkivloven) \(Denmark\)/gu;

/** What is Norwegian in a text. The names of languages, countries in a list and the case that ships are no word of a country's own here. */
const norwegianIn = (text) =>
  [...text.replaceAll(danishActs, '').matchAll(norwegian), ...text.matchAll(norwegianSentence)].map(
    ({ 0: word, index = 0 }) =>
      `${word}: ${text.slice(Math.max(0, index - 50), index + 50).replaceAll(/\s+/g, ' ')}`,
  );

describe('a Danish municipality, from the start page to its first edition', () => {
  let server;
  let browser;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  openForAll((opened) => {
    ({ server, browser, page, errors } = opened);
  });

  const { check, choose, fill, heading, picked } = alongPath(() => page);
  const next = async (name) => {
    await nothingNorwegian();
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await heading(name);
  };
  // Choices are a list of all countries, and are not what the page says.
  const nothingNorwegian = async () => {
    const said = await page.locator('#main').evaluate((main) => {
      const copy = /** @type {HTMLElement} */ (main.cloneNode(true));
      for (const list of copy.querySelectorAll('select, datalist')) list.remove();
      return copy.textContent ?? '';
    });
    assert.deepEqual(norwegianIn(said), []);
  };
  const of = () => `${server.url}/api/assessments/${id}`;
  const records = async () => (await (await fetch(of())).json()).assessment.records;
  const party = async () => (await records()).find((one) => one.id === 'operator');
  const dialog = () => page.getByRole('dialog');

  test('the number of the organisation is looked at when its country is known', async () => {
    await page.goto(`${server.url}/?sprak=en`);
    await page
      .getByRole('link', { name: /Begin a new assessment/ })
      .first()
      .click();
    await heading('What are you going to assess?');
    await page.getByText('The assessment is kept in English.').waitFor();
    await fill('What is to be assessed?', 'Digital application');
    await check('A service');
    await next('Who answers for the assessment?');
    await fill('The organisation', 'Havneby Kommune');
    await choose('What kind of organisation is it?', 'authority');
    // One digit is wrong: nobody knows yet, since no country is chosen.
    await fill('Organisation number', '29189847');
    await fill('Risk owner', 'The chief executive');
    await fill('Data protection officer', 'The officer of Havneby');
    await next('Which sector and country is it?');
    assert.equal((await party()).country, 'ZZ');
    await check('Municipality');
    await choose('Country', 'DK');
    await page.getByText(/does not look like a CVR-nummer/).waitFor();
    await page.getByRole('button', { name: 'Correct the number' }).click();
    await heading('Who answers for the assessment?');
    await fill('Organisation number', '29189846');
    await next('Which sector and country is it?');
  });

  test('the country brings its authority, its acts and its numbers, and says what is not known', async () => {
    await check('Municipality');
    await choose('Country', 'DK');
    const brings = page.getByRole('region', { name: 'What is known of Denmark' });
    await brings.getByRole('link', { name: /Datatilsynet \(the Danish Data Protection Agency\)/ }).waitFor();
    for (const said of [
      'CPR-nummer',
      'CVR-nummer',
      'offentlighedsloven',
      'NIS 2-loven',
      'Looked for and not found',
    ])
      await brings.getByText(said).first().waitFor();
    await brings.getByText(/From the age of 15/).waitFor();
    assert.equal(
      await page.getByLabel('Supervisory authority', { exact: true }).inputValue(),
      'Datatilsynet (the Danish Data Protection Agency)',
    );
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'danmark-land');
    await next('Whom are the data about?');
    await saveSays(page, 'Saved');
    const { country, orgNumber } = await until(party, (one) => one.country === 'DK', 'the country is kept');
    assert.deepEqual([country, orgNumber], ['DK', '29189846']);
  });

  test('whom it is about, which data, and on what basis: an act of its own', async () => {
    await fill('What is the processing called?', 'Application for a permit');
    await fill(
      'What happens, from when the data come in until they are erased?',
      'Residents apply and staff decide.',
    );
    await fill('Whom is it about?', 'Residents');
    await check('No', page.getByRole('group', { name: /vulnerable/ }));
    await check('The data subject');
    await next('Which data are processed?');
    await fill('Which data', 'Name and CPR number');
    await choose('Category', 'nationalId');
    await fill('How long are they kept?', 'Five years after the decision');
    await next('Why are they processed, and on what basis?');
    await fill('What is the purpose?', 'Decide applications');
    await choose('Which basis in Article 6?', '6(1)(e)');
    await page.getByRole('button', { name: 'Enter an act that is not in the list' }).click();
    await dialog().waitFor();
    await fill('Name', 'Byggeloven', dialog());
    await choose('Type', 'act', dialog());
    await choose('Which country’s law', 'DK', dialog());
    await fill('Provision', '§ 16', dialog());
    await choose('How sure it is', 'P', dialog());
    await dialog().getByRole('button', { name: 'Enter and choose' }).click();
    await dialog().waitFor({ state: 'detached' });
    await check('We do');
    await fill('Why are exactly these data needed?', 'Without them nobody can be found.');
    await fill('What will the data not be used for?', 'Nothing but the application.');
    await fill('Why are they kept that long, and no longer?', 'For as long as the permit can be questioned.');
    await next('Who processes data for you?');
    await check('No one processes data for us');
    await next('Where are the data, and where are those who can see them?');
    await next('What can go wrong for the people concerned?');
  });

  test('what can go wrong, what is done, and the rights', async () => {
    await check(scenario);
    const one = picked(scenario);
    await choose('How serious is the harm to the person hit?', { index: 2 }, one);
    await choose('How often can it happen?', '2', one);
    await choose('How many are hit?', '2', one);
    await choose('How sure is the knowledge?', 'moderate', one);
    await fill('Why?', 'So it has been.', one);
    await next('What do you do about it?');
    await check(measure);
    await choose('How far has it come?', 'implemented', picked(measure));
    await check(scenario, picked(measure));
    await choose('How much rarer does it become?', '0.2', picked(measure));
    await fill('Why does it work?', 'It is seen.', picked(measure));
    await next('How can people use their rights?');
    await choose('Who answers the requests?', { label: 'Havneby Kommune' });
    const items = page.locator('.path-item');
    await items.first().waitFor();
    await settled(page);
    for (let at = 0; at < (await items.count()); at++) {
      const item = items.nth(at);
      const limited = /limits|give way|restrictions/.test(await item.locator('.path-about').innerText());
      await choose('What applies with you?', limited ? 'mayBeOverridden' : 'exists', item);
      await item.getByRole('button', { name: 'Use the draft from the library' }).click();
    }
    await next('The document and the conclusion');
    await check('The processing has a valid legal basis.');
    await check(
      'The conclusion does not stand without it',
      picked('The processing has a valid legal basis.'),
    );
    await page.getByRole('button', { name: 'Add the claims' }).click();
    await saveSays(page, 'Saved');
    await fill('Name of the adviser', 'The officer of Havneby');
    await fill('The advice', 'Follow who looks up whom.');
    await check('Yes', page.getByRole('group', { name: 'Followed' }));
    await page.getByRole('button', { name: 'Save the advice' }).click();
    await saveSays(page, 'Saved');
    await nothingNorwegian();
    await keepPicture(page, 'danmark-dokument');
  });

  test('what is stored is in English alone, and no catalogue of another country came with it', async () => {
    const all = await records();
    assert.equal(all.find(({ kind }) => kind === 'assessment').mainLanguage, 'en');
    assert.doesNotMatch(JSON.stringify(all), /"n[bn]":/);
    assert.doesNotMatch(JSON.stringify(all), /nsm-principles|constitution-/);
  });

  test('the edition is out in English alone, with nothing Norwegian in any form of it', async () => {
    await write([
      { record: id, set: { breaches: { toAuthority: said, toPersons: said, fromProcessors: said } } },
      {
        record: id,
        set: { changeLog: [{ version: '1.0', date: today(), changes: { en: 'First edition.' } }] },
      },
    ]);
    await page.getByRole('link', { name: 'To Publish' }).click();
    await settled(page);
    const panel = page.getByRole('dialog');
    await page.locator('.publish-items').getByRole('link', { name: 'Approve' }).click();
    await fill('Decided by', 'The chief executive', panel);
    await fill('Reasons', 'Reviewed.', panel);
    await panel.getByRole('button', { name: 'Approve the edition' }).click();
    await panel.waitFor({ state: 'detached' });
    await heading('Edition 1.0 can be published.');
    await saveSays(page, 'Saved');
    await nothingNorwegian();
    await keepPicture(page, 'danmark-utgi');
    await page.getByRole('radio', { name: 'Everyone', exact: true }).check();
    await page.getByRole('button', { name: /^Publish/ }).click();
    await heading('Edition 1.0 is published.');
    // Every form is made, which takes a while.
    await page.locator('.publish-receipt').waitFor({ timeout: 900_000 });
    assert.deepEqual(errors, []);

    const root = `${server.url}/pub/${id}/1.0/`;
    assert.equal((await fetch(`${root}nb/index.html`)).status, 404);
    const first = await (await fetch(`${root}en/index.html`)).text();
    const pages = [...first.matchAll(/href="((?!https?:|\/|#)[\w-]+\.html)/g)].map(
      ([, path]) => `en/${path}`,
    );
    assert.ok(pages.length > 8, `${pages.length} pages`);
    for (const path of ['en/index.html', ...new Set(pages)]) {
      const text = await (await fetch(root + path)).text();
      assert.deepEqual(norwegianIn(withoutMarks(text)), [], path);
    }
    for (const format of ['json', 'hugo', 'edpb', 'csv']) {
      const { files } = await (
        await fetch(`${of()}/publish?format=${format}&level=public&edition=draft&asOf=${today()}`)
      ).json();
      for (const { path, text = '' } of files)
        if (!path.includes('schema'))
          assert.deepEqual(norwegianIn(withoutMarks(text)), [], `${format} ${path}`);
    }
  });

  test('a body in Scotland is told that the law of its country is not tested, and is shown no false error', async () => {
    const { page: look, close } = await openPage(browser);
    await look.goto(`${server.url}/ny/v/${id}?sprak=en&steg=sector`);
    await look.getByLabel('Country', { exact: true }).selectOption('GB');
    await look.getByText(/United Kingdom is outside the EEA/).waitFor();
    await keepPicture(look, 'skottland-land');
    await close();
  });

  const said = { en: 'Routine 4.2' };
  const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });
  const write = async (changes) => {
    const { revision } = await (await fetch(of())).json();
    const answer = await fetch(`${of()}/edits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clientEditId: `written-${revision}`, baseRevision: revision, changes }),
    });
    assert.equal(answer.status, 201, await answer.text());
  };
  const withoutMarks = (text) =>
    text.replaceAll(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, '').replaceAll(/<[^>]+>/g, ' ');
});
