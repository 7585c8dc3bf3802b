// Who may not edit suggests another text at a paragraph; it is read as a difference beside it, taken or declined, and nothing of it is
// lost when the paragraph was changed meanwhile.
import assert from 'node:assert/strict';
import { axeViolations, describe, openForAll, openPage, settled, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

const chapter = 'introduction';

describe('suggestions for the text', () => {
  let server;
  let browser;
  const people = {};

  const assessment = async () => (await fetch(`${server.url}/api/assessments/altinn3`)).json();
  const body = async () => (await assessment()).assessment.records.find(({ id }) => id === chapter).body.nb;
  const comments = async () =>
    (await (await fetch(`${server.url}/api/assessments/altinn3/comments`)).json()).comments;
  const open = async ({ page }) => {
    await page.goto(`${server.url}/a/altinn3/kapitler#${chapter}`);
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: /^(?:Foreslå endring|\d+ forslag)$/ }).click();
    await page.getByRole('region', { name: 'Forslag til teksten' }).waitFor();
  };
  const piece = ({ page }, words) =>
    page
      .getByRole('region', { name: 'Forslag til teksten' })
      .getByRole('listitem')
      .filter({ hasText: words });
  const suggest = async (who, words, instead, why) => {
    const row = piece(who, words);
    await row.getByRole('button', { name: /^Foreslå ny tekst/ }).click();
    const field = row.getByLabel('Ny tekst for avsnittet');
    await field.fill(instead);
    if (why) await row.getByLabel(/^Hvorfor/).fill(why);
    await row.getByText('Dette blir endret').waitFor();
    await row.getByRole('button', { name: 'Send forslaget' }).click();
    await row.getByRole('article').waitFor();
  };

  openForAll(
    async (opened) => {
      ({ server, browser } = opened);
      for (const id of ['gro', 'kari']) {
        people[id] = await openPage(browser);
        await people[id].context.setExtraHTTPHeaders({ 'x-person': id });
      }
    },
    { hasPeople: true },
  );

  test('who may not edit suggests at a paragraph, and who may takes it: an edit of theirs that names who suggested', async () => {
    const { gro, kari } = people;
    const before = await body();
    const first = before.split(/\n{2,}/).find((one) => /^[A-ZÆØÅ]/.test(one));
    const start = first.slice(0, 40);
    await open(gro);
    assert.equal(await gro.page.getByRole('button', { name: 'Rediger', exact: true }).count(), 0);
    await suggest(gro, start, `Ny begynnelse. ${first}`, 'Lettere å lese');
    assert.equal(await body(), before, 'nothing is changed');
    assert.equal(
      await gro.page.getByRole('button', { name: 'Ta inn' }).count(),
      0,
      'who may not edit takes nothing',
    );
    assert.deepEqual(await axeViolations(gro.page), []);

    await open(kari);
    const row = piece(kari, start);
    await row.locator('ins', { hasText: 'Ny begynnelse.' }).waitFor();
    await row.getByText('Lettere å lese').waitFor();
    await row.getByText(/Forslag fra Gro Lund/).waitFor();
    await keepPicture(kari.page, 'forslag');
    assert.deepEqual(await axeViolations(kari.page), []);
    await row.getByRole('button', { name: 'Ta inn' }).click();
    await until(
      body,
      (now) => now === before.replace(first, `Ny begynnelse. ${first}`),
      'it is in the text, and nothing else is changed',
    );
    await kari.page.getByText('Forslaget er besvart').waitFor();
    const { events } = await (await fetch(`${server.url}/api/assessments/altinn3/events?limit=500`)).json();
    assert.deepEqual([events.at(-1).who.name, events.at(-1).why], ['Kari Nordmann', 'Forslag fra Gro Lund']);
    const { ok } = await (await fetch(`${server.url}/api/assessments/altinn3/verify`)).json();
    assert.equal(ok, true);
  });

  test('a suggestion for a paragraph that was changed meanwhile is shown against what it became, and declined with a reason', async () => {
    const { gro, kari } = people;
    const first = (await body()).split(/\n{2,}/).find((one) => one.startsWith('Ny begynnelse.'));
    await open(gro);
    await suggest(gro, 'Ny begynnelse.', first.replace('Ny begynnelse.', 'En annen begynnelse.'));
    const { revision } = await assessment();
    const changed = (await body()).replace('Ny begynnelse.', 'Ny og bedre begynnelse.');
    const answer = await fetch(`${server.url}/api/assessments/altinn3/edits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-person': 'kari' },
      body: JSON.stringify({
        clientEditId: 'changed-meanwhile',
        baseRevision: revision,
        changes: [{ record: chapter, set: { 'body.nb': changed } }],
      }),
    });
    assert.ok(answer.ok);
    await open(kari);
    const row = piece(kari, 'Ny og bedre begynnelse.');
    await row.getByText('Avsnittet er endret siden forslaget ble skrevet.').waitFor();
    await row.locator('del', { hasText: 'Ny og bedre' }).first().waitFor();
    await row.getByRole('button', { name: 'Avslå' }).click();
    await row.getByLabel('Hvorfor forslaget avslås').waitFor();
    await row.getByRole('button', { name: 'Avslå' }).click();
    await row.getByText('Skriv en begrunnelse').waitFor();
    await row.getByLabel('Hvorfor forslaget avslås').fill('Vi beholder den.');
    await row.getByRole('button', { name: 'Avslå' }).click();
    const [, declined] = await until(comments, ([, one]) => one?.decision !== undefined, 'it is declined');
    assert.deepEqual(declined.decision, { taken: false, because: 'Vi beholder den.' });
    assert.equal(await body(), changed);

    // Who suggested reads why, among the resolved comments of the chapter.
    await gro.page.goto(`${server.url}/a/altinn3/kapitler#${chapter}`);
    await gro.page.reload();
    await settled(gro.page);
    await gro.page.getByText('Løste (2)').click();
    await gro.page.getByText(/^Avslått av Kari Nordmann, .* Vi beholder den\.$/).waitFor();
    assert.deepEqual([...gro.errors, ...kari.errors], []);
  });
});
