// Three people in one assessment: they comment, call on each other, give away a task, meet in one field, and bring back what was.
// And what others got wrong: a save that lands after the page is left, and two saves of one field at once.
import assert from 'node:assert/strict';
import {
  axeViolations,
  describe,
  holds,
  openForAll,
  openPage,
  saved,
  settled,
  test,
  until,
} from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

const claim = 'standard-terms-assessed';
const place = `kapitler#claim-${claim}`;

describe('three people in one assessment', () => {
  let server;
  let browser;
  const people = {};
  /** How many presses each part took, told at the end. */
  const clicks = {};
  let part = '';

  const records = async () =>
    (await (await fetch(`${server.url}/api/assessments/altinn3`)).json()).assessment.records;
  const stored = async (id) => (await records()).find((record) => record.id === id);
  const go = async ({ page }, where) => {
    await page.goto(`${server.url}/a/altinn3/${where}`);
    await settled(page);
  };
  const press = async (locator) => {
    clicks[part] = (clicks[part] ?? 0) + 1;
    await locator.click();
  };
  const card = ({ page }) => page.getByRole('complementary', { name: /^Grunnlaget for/ });
  const comments = (who) => card(who).getByRole('region', { name: 'Kommentarer' });
  const panel = ({ page }) => page.locator('dialog.edit-panel[open]');
  const openComments = (who) => press(card(who).getByText('Skriv en kommentar'));
  const openPanel = async (who) => {
    await press(card(who).getByRole('button', { name: /^Endre: / }));
    await panel(who).waitFor();
  };
  const field = async (who, label) => {
    await press(panel(who).getByRole('button', { name: `Rediger: ${label}`, exact: true }));
    return panel(who).getByLabel(`${label}, Bokmål`, { exact: true });
  };

  openForAll(
    async (opened) => {
      ({ server, browser } = opened);
      for (const id of ['kari', 'ola', 'siri']) {
        people[id] = await openPage(browser);
        await people[id].context.setExtraHTTPHeaders({ 'x-person': id });
        await go(people[id], place);
      }
    },
    { hasPeople: true },
  );
  test.afterAll(async () => {
    console.log('presses:', JSON.stringify(clicks));
  });

  test('one comments on a sentence and calls on another by name, who is told', async () => {
    part = 'comment and mention';
    const { kari, ola } = people;
    await openComments(kari);
    const words = comments(kari).getByLabel('Ny kommentar');
    await words.pressSequentially('Er vilkårene fra 2025 lest, @ola');
    await kari.page.getByRole('option', { name: 'Ola Hansen' }).waitFor();
    await words.press('Enter');
    await keepPicture(kari.page, 'kommentar-navn');
    await press(comments(kari).getByRole('button', { name: 'Send' }));
    await comments(kari).getByText('@Ola Hansen').waitFor();

    await openComments(ola);
    await comments(ola).getByText('Nevner deg').waitFor();
    assert.deepEqual(await axeViolations(ola.page), []);
  });

  test('a reply that is being written survives that a colleague resolves the thread', async () => {
    part = 'reply and resolve';
    const { kari, ola } = people;
    await press(comments(ola).getByRole('button', { name: 'Svar' }));
    const reply = () => comments(ola).getByLabel('Svar på kommentaren til Kari Nordmann');
    await reply().fill('Ja, i mai.');
    await press(comments(kari).getByRole('button', { name: 'Løst' }));
    await comments(ola).getByText('Kari Nordmann løste tråden mens du skrev').waitFor();
    await holds(reply(), 'Ja, i mai.');
    // It survives that the page is loaded again, too.
    await ola.page.reload();
    await settled(ola.page);
    await card(ola).getByText('Skriv en kommentar').click();
    await holds(reply(), 'Ja, i mai.');
    await press(comments(ola).getByRole('article').getByRole('button', { name: 'Send' }));
    await until(
      async () => (await (await fetch(`${server.url}/api/assessments/altinn3/comments`)).json()).comments[0],
      ({ replies, resolved }) => replies[0]?.text === 'Ja, i mai.' && resolved !== undefined,
      'the reply is sent to the resolved thread',
    );
  });

  test('the sentence is given to somebody to look at again', async () => {
    part = 'assign';
    const { kari } = people;
    await openPanel(kari);
    const owner = await field(kari, 'Ansvarlig');
    await owner.fill('Siri Dahl');
    await press(panel(kari).getByRole('button', { name: 'Ferdig' }).first());
    await saved(kari.page);
    await until(
      () => stored(claim),
      (record) => record.owner?.nb === 'Siri Dahl',
      'the owner is stored',
    );
  });

  test('two change the sentence at once: who comes second sees both and chooses', async () => {
    part = 'conflict';
    const { ola, siri } = people;
    const was = (await stored(claim)).text.nb;
    await siri.context.route('**/live?*', (route) => route.abort());
    // A part of the panel is on its way when the connection is lost: it is asked for again, and the screen stands.
    let cut = 0;
    await siri.context.route('**/feedback-list-*.js', (route) => {
      cut += 1;
      return cut === 1 ? route.abort() : route.continue();
    });
    for (const who of [ola, siri]) {
      await go(who, place);
      // The address is the one that is open: going there does not close the stream.
      await who.page.reload();
      await settled(who.page);
      await openPanel(who);
    }
    const [first, second] = [await field(ola, 'Påstanden'), await field(siri, 'Påstanden')];
    await siri.context.setOffline(true);
    await first.fill('Digdir har vurdert vilkårene.');
    await press(panel(ola).getByRole('button', { name: 'Ferdig' }).first());
    await saved(ola.page);
    await until(
      () => stored(claim),
      (record) => record.text.nb === 'Digdir har vurdert vilkårene.',
      'the first is stored',
    );
    await second.fill('Digdir har lest vilkårene.');
    await siri.page.locator('.save-status.offline').waitFor();
    await siri.context.unroute('**/live?*');
    await until(
      () => cut,
      (n) => n > 1,
      'what was cut off is asked for again',
    );
    await siri.context.setOffline(false);
    const dialog = siri.page.getByRole('dialog', { name: 'To har endret det samme' });
    await dialog.waitFor();
    for (const words of ['Digdir har vurdert vilkårene.', 'Digdir har lest vilkårene.'])
      await dialog.getByText(words, { exact: true }).waitFor();
    await press(dialog.getByRole('button', { name: 'Lagre valgene' }));
    await dialog.waitFor({ state: 'detached' });
    await saved(siri.page);
    await until(
      () => stored(claim),
      (record) => record.text.nb === 'Digdir har lest vilkårene.',
      'what was chosen is stored',
    );
    assert.notEqual(was, 'Digdir har lest vilkårene.');
    people.was = was;
  });

  test('the third brings back how the sentence was, and it is one more edit with its reason', async () => {
    part = 'restore';
    const { kari, was } = { kari: people.kari, was: people.was };
    await go(kari, place);
    await openPanel(kari);
    await press(panel(kari).getByRole('tab', { name: 'Endringer' }));
    const earlier = panel(kari).getByRole('button', { name: /^Hent tilbake Påstanden/ });
    await earlier.last().waitFor();
    await keepPicture(kari.page, 'hent-tilbake');
    assert.deepEqual(await axeViolations(kari.page), []);
    await press(earlier.last());
    await saved(kari.page);
    await until(
      () => stored(claim),
      (record) => record.text.nb === was,
      'the sentence is as it was',
    );
    const { events } = await (await fetch(`${server.url}/api/assessments/altinn3/events?limit=500`)).json();
    const last = events.at(-1);
    assert.equal(last.who.name, 'Kari Nordmann');
    assert.match(last.why, /^Hentet tilbake slik det var før /);
    const { ok } = await (await fetch(`${server.url}/api/assessments/altinn3/verify`)).json();
    assert.equal(ok, true);
    for (const id of ['kari', 'ola', 'siri']) assert.deepEqual(people[id].errors, [], id);
  });

  test('a paragraph is written where it is read, and every other byte of the chapter is as it was', async () => {
    part = 'write in place';
    const { siri } = people;
    const before = (await stored('introduction')).body.nb;
    await go(siri, 'kapitler#introduction');
    await press(siri.page.getByRole('button', { name: 'Rediger', exact: true }));
    const text = siri.page.getByRole('textbox', { name: 'Kapittelteksten', exact: true });
    await press(text.locator('p').first());
    await siri.page.keyboard.press('End');
    await siri.page.keyboard.type(' Her er (noe) nytt* ');
    await press(siri.page.getByRole('button', { name: 'Fet', exact: true }));
    await siri.page.keyboard.type('og viktig');
    await saved(siri.page);
    const after = await until(
      async () => (await stored('introduction')).body.nb,
      // Where the line is broken follows from how wide the page is.
      (body) => body.replaceAll('\n', ' ').includes('**og viktig**'),
      'what was written is stored',
    );
    assert.match(after.replaceAll('\n', ' '), / Her er \(noe\) nytt\\\* \*\*og viktig\*\*/);
    const blocks = (body) => body.split('\n\n');
    const [old, now] = [blocks(before), blocks(after)];
    assert.equal(now.length, old.length);
    assert.equal(now.filter((block, i) => block !== old[i]).length, 1, 'one block is written anew');
    await keepPicture(siri.page, 'rik-tekst');
    assert.deepEqual(await axeViolations(siri.page), []);
    assert.deepEqual(siri.errors, []);
  });

  test('a save that lands after the page is left is stored, and disturbs nothing there', async () => {
    part = 'late save';
    const { kari } = people;
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await kari.context.route('**/edits', async (route) => {
      await held;
      await route.continue();
    });
    await go(kari, place);
    await openPanel(kari);
    const text = await field(kari, 'Påstanden');
    await text.fill('Skrevet rett før siden ble forlatt.');
    await press(kari.page.getByRole('link', { name: /^Status/ }));
    await kari.page.getByRole('heading', { level: 1, name: /^Konklusjonen/ }).waitFor();
    release();
    await until(
      () => stored(claim),
      (record) => record.text.nb === 'Skrevet rett før siden ble forlatt.',
      'what was written is stored',
    );
    await saved(kari.page);
    assert.equal(await kari.page.getByRole('dialog').count(), 0);
    await kari.context.unroute('**/edits');
    assert.deepEqual(kari.errors, []);
  });

  test('two saves of one field at once by one person are no conflict, and the last one written stands', async () => {
    part = 'two saves';
    const { kari } = people;
    await go(kari, place);
    await openPanel(kari);
    const text = await field(kari, 'Påstanden');
    let sent = 0;
    const holds = [];
    await kari.context.route('**/edits', async (route) => {
      sent += 1;
      if (sent === 1) await new Promise((resolve) => holds.push(resolve));
      await route.continue();
    });
    await text.fill('Den første lagringen.');
    await until(
      () => sent,
      (n) => n === 1,
      'the first is on its way',
    );
    await text.fill('Den andre lagringen.');
    await press(panel(kari).getByRole('button', { name: 'Ferdig' }).first());
    for (const release of holds) release();
    await saved(kari.page);
    await until(
      () => stored(claim),
      (record) => record.text.nb === 'Den andre lagringen.',
      'the last one written is stored',
    );
    assert.equal(await kari.page.getByRole('dialog', { name: 'To har endret det samme' }).count(), 0);
    await kari.context.unroute('**/edits');
    assert.deepEqual(kari.errors, []);
  });
});
