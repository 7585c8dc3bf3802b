// A newer edition of the library and of a template, gone through outside the guided path: told in a line, seen three ways, taken or kept.
import assert from 'node:assert/strict';
import { axeViolations, counted, describe, openForAll, saved, settled, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';
import { readsWell } from './other-looks.mjs';

const text = (nb, nn, en) => ({ nb, nn, en });

/** The library as it may be in some months: one measure and the template of the health sector have a newer edition. */
const newer = (library) => ({
  items: library.items.map((item) => {
    const { kind: _kind, id: _id, sources: _sources, earlier, ...edition } = item;
    const moved = { ...item, edition: '2027-02', earlier: [...earlier, edition] };
    if (item.id === 't-health')
      return {
        ...moved,
        authority: text(
          'Datatilsynet og Statens helsetilsyn',
          'Datatilsynet og Statens helsetilsyn',
          'Datatilsynet and Statens helsetilsyn',
        ),
        law: item.law.slice(1),
        questions: [
          ...item.questions,
          {
            section: 'risks',
            text: text('Hvem får vite det først?', 'Kven får vite det først?', 'Who is told first?'),
          },
        ],
      };
    return item.id === 'm-picked' ? moved : item;
  }),
});

describe('a newer edition of what was taken from the library', () => {
  let server;
  let browser;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  let item;
  const id = 'helse';
  const records = async () =>
    (await (await fetch(`${server.url}/api/assessments/${id}`)).json()).assessment.records;
  const record = async (of) => (await records()).find((one) => one.id === of);
  const edit = async (...changes) => {
    const { revision } = await (await fetch(`${server.url}/api/assessments/${id}`)).json();
    const response = await fetch(`${server.url}/api/assessments/${id}/edits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clientEditId: crypto.randomUUID(), baseRevision: revision, changes }),
    });
    assert.ok(response.ok, await response.text());
  };
  const withNewer = (of) =>
    of.route('**/api/library', async (route) => {
      const library = newer(await (await route.fetch()).json());
      const items = library.items.map((one) =>
        one.id === item.id
          ? {
              ...one,
              edition: '2027-02',
              title: { ...one.title, nb: `${one.title.nb} hver dag` },
              description: { ...one.description, nb: `${one.description.nb} Det øves hvert år.` },
              earlier: [
                {
                  edition: item.edition,
                  title: item.title,
                  description: item.description,
                  type: item.type,
                  refs: item.refs,
                },
              ],
            }
          : one,
      );
      await route.fulfill({ json: { items } });
    });
  const go = async (to = '', of = page) => {
    await of.goto(`${server.url}/a/${id}/${to}`);
    await settled(of);
  };
  const panel = () => page.locator('#bibliotek');
  const update = (name) => panel().locator('.library-update').filter({ hasText: name });

  openForAll(async (opened) => {
    ({ server, browser, page, errors } = opened);
    const made = await fetch(`${server.url}/api/assessments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: 'empty', id, title: { nb: 'Helseportalen' } }),
    });
    assert.ok(made.ok, await made.text());
    const library = await (await fetch(`${server.url}/api/library`)).json();
    item = library.items.find(({ kind }) => kind === 'measure');
    const template = library.items.find((one) => one.id === 't-health');
    const own = (await records()).find(({ kind }) => kind === 'assessment');
    const chapter = (await records()).find((one) => one.id === 'risks');
    await edit(
      {
        record: own.id,
        set: {
          library: { item: template.id, edition: template.edition },
          subject: { ...own.subject, sector: 'health', authority: template.authority },
        },
      },
      {
        record: 'logg',
        add: {
          kind: 'measure',
          id: 'logg',
          library: { item: item.id, edition: item.edition },
          title: item.title,
          description: { nb: 'Slik vi gjør det hos oss.' },
          type: item.type,
          states: [{ state: 'planned' }],
          owner: { nb: 'Drift' },
        },
      },
      ...(chapter ? [{ record: 'risks', set: { openQuestions: [{ nb: 'Vårt eget spørsmål?' }] } }] : []),
    );
  });

  test('nothing is said while the library has nothing newer', async () => {
    await go();
    assert.equal(await page.getByText('Biblioteket har nyere tekst').count(), 0);
    await go('oppgaver');
    assert.equal(await panel().count(), 0);
  });

  test('one line on Status leads to the differences', async () => {
    await withNewer(page);
    await go();
    const line = page.getByRole('link', {
      name: 'Biblioteket har nyere tekst for 2 ting dere har hentet derfra',
    });
    await line.waitFor();
    await keepPicture(page, 'nyere-i-biblioteket-status');
    await line.click();
    await panel().getByRole('heading', { name: 'Nyere tekst i biblioteket (2)' }).waitFor();
    await update('Mal for sektoren').waitFor();
    await panel().scrollIntoViewIfNeeded();
    await keepPicture(page, 'nyere-i-biblioteket');
    assert.deepEqual(await axeViolations(page), []);
  });

  test('what was adapted is shown three ways; nothing is done before each is decided', async () => {
    const ours = update('Slik vi gjør det hos oss.');
    await ours.getByText('Slik dere hentet den').waitFor();
    await ours.getByText('Det øves hvert år.').waitFor();
    await ours.getByRole('button', { name: 'Ferdig gjennomgått' }).click();
    await ours.getByRole('alert').filter({ hasText: 'de 2 forskjellene som gjenstår' }).waitFor();
    assert.equal((await record('logg')).library.edition, item.edition);
  });

  test('the title is taken and the description kept; owner and state are as they were; and it can be undone', async () => {
    const before = await record('logg');
    const ours = update('Slik vi gjør det hos oss.');
    await ours.getByRole('group', { name: 'Tittel' }).getByRole('radio', { name: 'Ta den nye' }).check();
    await ours.getByRole('group', { name: 'Beskrivelse' }).getByRole('radio', { name: 'Behold vår' }).check();
    await ours.getByRole('button', { name: 'Ferdig gjennomgått' }).click();
    await saved(page);
    const after = await until(
      () => record('logg'),
      ({ library }) => library.edition === '2027-02',
      'it has moved on',
    );
    assert.deepEqual(after, {
      ...before,
      library: { item: item.id, edition: '2027-02' },
      title: { ...item.title, nb: `${item.title.nb} hver dag` },
    });
    // It is not asked again.
    await counted(update('Slik vi gjør det hos oss.'), 0);
    await page.keyboard.press('Control+z');
    await until(
      () => record('logg'),
      ({ library }) => library.edition === item.edition,
      'undone',
    );
    assert.deepEqual(await record('logg'), before);
    await update('Slik vi gjør det hos oss.').waitFor();
  });

  test('the template brings what is taken, and the questions of one’s own stay', async () => {
    const template = update('Mal for sektoren');
    await template.getByRole('button', { name: 'Ta alle nye' }).click();
    await template.getByRole('button', { name: 'Ferdig gjennomgått' }).click();
    await saved(page);
    const head = await until(
      async () => (await records()).find(({ kind }) => kind === 'assessment'),
      ({ library }) => library.edition === '2027-02',
      'the template has moved on',
    );
    assert.equal(head.subject.authority.nb, 'Datatilsynet og Statens helsetilsyn');
    const chapter = await record('risks');
    if (chapter)
      assert.deepEqual(
        chapter.openQuestions.map(({ nb }) => nb),
        ['Vårt eget spørsmål?', 'Hvem får vite det først?'],
      );
  });

  test('it reads well on a narrow screen, in English and in the dark', async () => {
    await readsWell(browser, {
      addressIn: (language) => `${server.url}/a/${id}/oppgaver?sprak=${language}#bibliotek`,
      part: '#bibliotek',
      shows: '.library-update',
      name: 'nyere-i-biblioteket',
      prepare: withNewer,
    });
  });

  test('nothing went wrong in the page', () => {
    assert.deepEqual(errors, []);
  });
});
