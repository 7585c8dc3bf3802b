// A new edition of the knowledge base, with a ruling that was invented for the test, is taken while two people have the assessment open.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, openForAll, openPage, root, settled, test, todayInNorway, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

const home = mkdtempSync(join(tmpdir(), 'risikobilde-world-'));
const [world, feed, keys] = ['world', 'feed', 'keys'].map((name) => join(home, name));
const cli = (...args) =>
  execFileSync(process.execPath, [join(root, 'packages/cli/bin/risikobilde.mjs'), 'world', ...args], {
    encoding: 'utf8',
    timeout: 120_000,
  });

const giveOut = (number) => {
  writeFileSync(join(world, 'edition.yaml'), JSON.stringify({ number, day: todayInNorway() }));
  cli('pack', world, '--to', feed);
  cli('sign', feed, '--keys', keys);
};

/** The adequacy decision is annulled today. */
const annul = () => {
  const path = join(world, 'eu/law/transfers.yaml');
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf('    events:\n', text.indexOf('  - id: dpf\n')) + '    events:\n'.length;
  const event = {
    date: todayInNorway(),
    type: 'invalidated',
    text: {
      nb: 'Prøve: EU-domstolen kjente beslutningen ugyldig',
      nn: 'Prøve: EU-domstolen kjende avgjerda ugyldig',
      en: 'Trial: the Court of Justice annulled the decision',
    },
    cite: { title: 'Prøve' },
    verification: 'U',
  };
  writeFileSync(path, `${text.slice(0, at)}      - ${JSON.stringify(event)}\n${text.slice(at)}`);
};

const rename = (name) => {
  const path = join(world, 'no/law/transport.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/nb: .*/, `nb: ${name}`));
};

describe('an edition of the knowledge base is taken while it is in use', () => {
  let server;
  let browser;
  let one;
  let two;
  const evaluation = async (asOf) =>
    (await (await fetch(`${server.url}/api/assessments/altinn3/evaluation?asOf=${asOf}`)).text()).replace(
      /,"world":"[0-9a-f]{64}"\}$/,
      '}',
    );
  const standing = async (claim) =>
    JSON.parse(await evaluation(todayInNorway())).evaluation.claims.find(({ id }) => id === claim)?.standing;
  const headline = ({ page }) => page.getByRole('heading', { level: 1 }).textContent();

  test.beforeAll(() => {
    cpSync(join(root, 'world'), world, { recursive: true });
    const packs = cli('check', world).match(/^[a-z0-9/-]+(?=: )/gm) ?? [];
    const names = ['root-1', 'root-2', 'root-3', 'targets', 'snapshot', 'timestamp'];
    cli('keys', ...names, ...packs.map((id) => id.replaceAll('/', '.')), '--to', keys);
    giveOut(1);
  });
  openForAll(
    async (opened) => {
      ({ server, browser } = opened);
      [one, two] = [await openPage(browser), await openPage(browser)];
    },
    {
      env: {
        RISIKOBILDE_WORLD_FEED: feed,
        RISIKOBILDE_WORLD_ROOT: join(feed, 'metadata/1.root.json'),
      },
    },
  );
  test.afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('under the sources it is said what it moves here, and nothing is moved yet', async () => {
    annul();
    giveOut(2);
    await one.page.goto(`${server.url}/a/altinn3/kilder?sprak=nb`);
    await settled(one.page);
    const panel = one.page.getByRole('region', { name: 'Utgave å ta i bruk' });
    await panel.waitFor();
    await panel.getByText('Utgave 2 fra').waitFor();
    await panel.getByText('Dette flytter den her').waitFor();
    await panel.getByText(/påstander står som før/).waitFor();
    await keepPicture(one.page, 'utgave-av-verden');
    assert.equal(await standing('us-covered-by-adequacy'), 'challenged');
  });

  test('both see what fell within a second of its being taken, and the old day answers as before', async () => {
    const old = await evaluation('2023-11-30');
    await two.page.goto(`${server.url}/a/altinn3?sprak=nb`);
    await settled(two.page);
    const before = await headline(two);
    await one.page.getByRole('button', { name: 'Ta i bruk utgave 2' }).click();
    const from = Date.now();
    await until(
      () => standing('us-covered-by-adequacy'),
      (now) => now === 'fallen' || now === 'unsupported',
      'the sentence falls',
    );
    await until(
      () => headline(two),
      (now) => now !== before,
      'the other page follows',
    );
    console.log(`the other page followed after ${Date.now() - from} ms: ${before} -> ${await headline(two)}`);
    await one.page.getByText('Du har den nyeste utgaven.').waitFor();
    assert.equal(await evaluation('2023-11-30'), old);
    assert.deepEqual([one.errors, two.errors], [[], []]);
  });

  test('who is killed in the middle of taking one has taken all of it, or nothing', async () => {
    rename('Prøvd igjen');
    giveOut(3);
    const address = `${server.url}/api/world/editions?assessment=altinn3&asOf=${todayInNorway()}`;
    for (const wait of [0, 20, 60, 150]) {
      const { now, next } = await (await fetch(address)).json();
      if (next === undefined) break;
      const asked = fetch(`${server.url}/api/world/editions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ hash: next.hash }),
      }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await server.kill();
      await asked;
      await server.start();
      const after = await (await fetch(address)).json();
      assert.ok([now.number, next.number].includes(after.now.number), `${after.now.number}`);
      assert.notEqual(await standing('us-covered-by-adequacy'), 'challenged');
    }
  });

  test('a feed that was tampered with is told of, and what was taken holds also after the machine lost power', async () => {
    giveOut(4);
    const path = join(feed, 'metadata/timestamp.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"version":', '"version":9'));
    await server.kill();
    await server.start();
    assert.notEqual(await standing('us-covered-by-adequacy'), 'challenged');
    await one.page.goto(`${server.url}/a/altinn3/kilder?sprak=nb`);
    await one.page.getByText('Underskriften er ikke fra en nøkkel som gjelder.').waitFor();
  });
});
