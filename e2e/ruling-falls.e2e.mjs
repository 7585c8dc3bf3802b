// The day a ruling falls: the world has a new event, and nobody has touched an assessment. What the operator and a service owner do
// that day, counted and timed. The ruling is invented for the test; no court has given it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  describe,
  openForAll,
  openPage,
  saved,
  says,
  settled,
  test,
  todayInNorway,
  until,
} from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

const service = 'fjordvik-health-permit';

/** The world data as the server keeps it, with one more event: the adequacy decision is annulled today. */
const annul = (data) => {
  const folder = join(data, 'cache');
  for (const name of readdirSync(folder).filter((one) => one.startsWith('world-'))) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8').split('\n', 2)[1];
    const world = JSON.parse(text);
    const dpf = world.entries.find(({ id }) => id === 'dpf');
    dpf.events.push({
      date: todayInNorway(),
      type: 'invalidated',
      text: {
        nb: 'Prøve: EU-domstolen kjente beslutningen ugyldig',
        nn: 'Prøve: EU-domstolen kjende avgjerda ugyldig',
        en: 'Trial: the Court of Justice annulled the decision',
      },
      cite: { title: 'Prøve' },
      verification: 'U',
    });
    const changed = JSON.stringify(world);
    writeFileSync(path, `${createHash('sha256').update(changed).digest('hex')}\n${changed}`, { mode: 0o600 });
  }
};

describe('the day a ruling falls', () => {
  let server;
  let browser;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  let close;
  const presses = {};
  const seconds = {};
  let who = '';
  let from = 0;
  const begin = (name) => {
    who = name;
    from = Date.now();
  };
  const end = () => {
    seconds[who] = Math.round((Date.now() - from) / 1000);
  };
  const press = async (place) => {
    presses[who] = (presses[who] ?? 0) + 1;
    await place.click();
  };
  const standing = async (id, claim) => {
    const { evaluation } = await (
      await fetch(`${server.url}/api/assessments/${id}/evaluation?asOf=${todayInNorway()}`)
    ).json();
    return evaluation.claims.find((one) => one.id === claim)?.standing;
  };
  openForAll((opened) => {
    ({ server, browser } = opened);
  });
  test.afterAll(async () => {
    console.log(`presses: ${JSON.stringify(presses)}; seconds: ${JSON.stringify(seconds)}`);
  });

  test('the sentence that leans on it does not hold from that day, and nobody had to write anything', async () => {
    assert.equal(await standing('altinn3', 'us-covered-by-adequacy'), 'challenged');
    await server.kill();
    annul(server.data);
    await server.start();
    await until(
      () => standing('altinn3', 'us-covered-by-adequacy').catch(() => undefined),
      (now) => now === 'fallen' || now === 'unsupported',
      'the sentence falls',
    );
  });

  test('the operator sees what fell and because of what, and finds the task', async () => {
    begin('operator');
    ({ page, errors, close } = await openPage(browser));
    await page.goto(`${server.url}/a/altinn3?sprak=nb`);
    await settled(page);
    await says(page.getByRole('heading', { level: 1 }), /kan ikke stå/i);
    await press(page.getByRole('link', { name: /^Oppgaver/ }).first());
    presses['operator'] += 1;
    await page.getByRole('combobox', { name: 'Slag' }).selectOption({ label: 'Rett og føringer' });
    const row = page.getByRole('row', { name: /EU-domstolen kjente beslutningen ugyldig/ }).first();
    await row.waitFor();
    await keepPicture(page, 'dom-oppgaver');
    await press(row.getByRole('link').first());
    await says(page.getByRole('dialog'), /Prøve: EU-domstolen kjente beslutningen ugyldig/);
    // No reasons make it carry again: what rests on it is named, each a press away.
    await says(page.getByRole('dialog'), /bærer ikke lenger/);
    await page.locator('.tasks-mend').getByRole('link').first().waitFor();
    await keepPicture(page, 'dom-oppgave');
  });

  test('the operator changes the sentence, and gives its owners a new edition', async () => {
    await page.goto(`${server.url}/a/altinn3/kapitler#claim-us-covered-by-adequacy`);
    await settled(page);
    const card = page.getByRole('complementary', { name: /^Grunnlaget for/ });
    await press(card.getByRole('button', { name: /^Endre: / }));
    const panel = page.locator('dialog.edit-panel[open]');
    await press(panel.getByRole('button', { name: 'Rediger: Påstanden', exact: true }));
    await panel
      .getByLabel('Påstanden, Bokmål', { exact: true })
      .fill('Prøve: Digdir har stanset støtte fra USA til det finnes et nytt overføringsgrunnlag.');
    await press(panel.getByRole('button', { name: 'Ferdig' }).first());
    await saved(page);
    await page.goto(`${server.url}/a/altinn3/utgaver`);
    await settled(page);
    await page.getByLabel('Utgavenummer').fill('2.7');
    await press(page.getByRole('button', { name: 'Lag utkast' }));
    await page.getByText('Utgave 2.7 er laget').waitFor();
    end();
    assert.deepEqual(errors, []);
    await close();
  });

  test('the owner is told, goes through the change, and stands on the new edition', async () => {
    begin('owner');
    ({ page, errors, close } = await openPage(browser));
    await page.goto(`${server.url}/a/${service}?sprak=nb`);
    await settled(page);
    await page.getByText('Plattformen har gitt ut utgave 2.7').waitFor();
    // What the owner's own sentences lean on through the platform is a row among the owner's own tasks.
    await press(page.getByRole('link', { name: /^Oppgaver/ }).first());
    await page
      .getByRole('row', { name: /EU-domstolen kjente beslutningen ugyldig/ })
      .first()
      .waitFor();
    await press(page.getByRole('link', { name: /^Status/ }).first());
    await page.getByText('Plattformen har gitt ut utgave 2.7').waitFor();
    await press(page.getByRole('link', { name: 'Gå gjennom endringene' }));
    await page.getByText(/0 av \d+ utsagn er lest/).waitFor();
    await keepPicture(page, 'dom-eier');
    const take = page.getByRole('button', { name: /^Ta over endringen/ });
    for (let n = await take.count(); n > 0; n = await take.count()) {
      await press(take.first());
      await until(
        () => take.count(),
        (now) => now < n,
        'one change less',
      );
    }
    await page.getByText('Tjenesten bygger på den nyeste utgaven, 2.7').first().waitFor();
    await saved(page);
    // What carries the conclusion does not hold, and it says so in its own name.
    const found = await standing(service, 'no-transfer-without-ground');
    assert.ok(found === 'fallen' || found === 'unsupported', found);
  });

  test('the owner gives out nothing over it: what fell is said with its reason, what helps, and that no decision does', async () => {
    await press(page.getByRole('link', { name: /^Utgi/ }));
    const fallen = page.locator('.publish-items > li', { hasText: 'Påstand som ikke holder' });
    await press(fallen.locator('summary'));
    const findings = fallen.locator('.publish-findings > li');
    await until(
      () => findings.count(),
      (n) => n >= 2,
      'the sentences that fell',
    );
    for (const finding of await findings.all()) {
      await says(finding, /Prøve: EU-domstolen kjente beslutningen ugyldig/);
      await says(finding, /Rett det som gjorde at påstanden falt/);
      await says(finding, /En beslutning er ikke nok/);
      assert.equal(await finding.getByRole('link', { name: /Svar med beslutning/ }).count(), 0);
    }
    await keepPicture(page, 'dom-utgi');
    await press(page.getByRole('button', { name: /^Gi ut/ }));
    await page.getByText('Utgaven kan ikke gis ut ennå.').waitFor();
    end();
    const { releases } = await (await fetch(`${server.url}/api/releases?assessment=${service}`)).json();
    assert.deepEqual(releases, []);
    assert.ok(presses.operator <= 12, `${presses.operator} presses of the operator`);
    assert.ok(presses.owner <= 25, `${presses.owner} presses of the owner`);
    assert.deepEqual(errors, []);
  });
});
