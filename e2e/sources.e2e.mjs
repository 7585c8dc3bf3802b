// Sources that the installation follows, by imitations: what came in, with both texts and what it may concern; what is the matter with
// each that could not be read; and what a person makes of a candidate.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axeViolations, describe, openForAll, says, settled, test, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

/** An act before and after a provision of it was amended, and the gazette before and after that was made known; made up, and packed. */
const { laws, gazette } = JSON.parse(readFileSync(new URL('fixtures/lovdata.json', import.meta.url), 'utf8'));
const unpacked = (text) => Buffer.from(text, 'base64');

const notice = (n) =>
  `<item><guid>${n}</guid><title>Statement ${n} on transfers</title><link>https://feed.example/${n}</link><pubDate>Mon, 30 Nov 2026 10:00:00 GMT</pubDate><description>About the Data Privacy Framework.</description></item>`;
const rss = (...numbers) =>
  `<rss version="2.0"><channel><title>News</title>${numbers.map(notice).join('')}</channel></rss>`;

/** How often every source has been looked at, which what they say goes by. */
let round = 0;
const packages = () => ({
  'gjeldende-lover.tar.bz2': unpacked(laws[Math.min(round, 1)]),
  'lovtidend-avd1-2026.tar.bz2': unpacked(gazette[Math.min(round, 1)]),
});
const answers = {
  '/lov/list': () =>
    JSON.stringify(
      Object.entries(packages()).map(([filename, bytes]) => ({
        filename,
        sizeBytes: String(bytes.length),
        lastModified: `2026-11-2${Math.min(round, 1)}T02:31:59Z`,
      })),
    ),
  '/lov/get/gjeldende-lover.tar.bz2': () => packages()['gjeldende-lover.tar.bz2'],
  '/lov/get/lovtidend-avd1-2026.tar.bz2': () => packages()['lovtidend-avd1-2026.tar.bz2'],
  '/feed': () => (round === 0 ? rss(1) : rss(1, 2)),
  '/terms/Microsoft/Data%20Protection%20Addendum.md': () =>
    `# DPA\n\n## Notice of sub-processors\n\nAt least ${round % 2 === 0 ? 14 : 30} days before.\n`,
  '/hostile': () =>
    '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel>&b;</channel></rss>',
  '/sparql': () => '<html><body>Service unavailable for maintenance</body></html>',
};
const special = {
  '/fails': (answer) => answer.writeHead(500).end(),
  '/moved': (answer) => answer.writeHead(302, { location: 'https://elsewhere.example/feed' }).end(),
  '/large/exploitedvulnerabilities': (answer) =>
    answer.writeHead(200, { 'content-length': '100000000' }).end('x'),
  '/kudos': (answer) => answer.writeHead(422).end('{"message":"actor is not allowed","allowed":["type"]}'),
};
const source = createServer(({ url = '' }, answer) => {
  const path = url.split('?')[0];
  if (path in special) return special[path](answer);
  if (path in answers) return answer.writeHead(200).end(answers[path]());
  answer.writeHead(404).end();
});
await new Promise((listening) => source.listen(0, '127.0.0.1', () => listening(undefined)));
const at = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (source.address()).port}`;
const document = (terms) => ({ service: 'Microsoft', terms });
const settings = {
  privateHosts: ['127.0.0.1'],
  sources: [
    {
      id: 'lovdata',
      connector: 'lovdata',
      address: `${at}/lov`,
      packages: ['gjeldende-lover', 'lovtidend-avd1'],
      acts: ['LOV-2018-06-01-24'],
    },
    { id: 'edpb', connector: 'edpb', address: `${at}/feed` },
    { id: 'edps', connector: 'edps', address: `${at}/fails` },
    { id: 'moved', connector: 'feed', publisher: 'Tilsynet', address: `${at}/moved` },
    { id: 'gone', connector: 'feed', publisher: 'Rådet', address: `${at}/gone` },
    { id: 'hostile', connector: 'feed', publisher: 'En strøm', address: `${at}/hostile` },
    {
      id: 'terms',
      connector: 'terms',
      title: 'Vilkårene vi følger',
      publisher: 'Egen samling',
      address: `${at}/terms`,
      documents: [document('Data Protection Addendum'), document('Product Terms')],
    },
    { id: 'kudos', connector: 'kudos', address: `${at}/kudos`, type: 'Tildelingsbrev' },
    { id: 'cellar', connector: 'cellar', address: `${at}/sparql` },
    { id: 'euvd', connector: 'euvd', address: `${at}/large` },
  ],
};
const folder = mkdtempSync(join(tmpdir(), 'risikobilde-sources-'));
const file = join(folder, 'sources.json');
writeFileSync(file, JSON.stringify(settings));

describe('sources that are followed', () => {
  let server;
  let page;
  const news = async () => (await fetch(`${server.url}/api/assessments/altinn3/news`)).json();
  /** Looks at every source, and waits until each has been. */
  const lookAtAll = async (ids = settings.sources.map(({ id }) => id)) => {
    const before = Object.fromEntries((await news()).sources.map(({ id, looked }) => [id, looked]));
    for (const id of ids) {
      const { status } = await fetch(`${server.url}/api/assessments/altinn3/news/sources/${id}`, {
        method: 'POST',
      });
      assert.equal(status, 204);
    }
    await until(
      news,
      ({ sources }) =>
        sources.every(({ id, looked }) => !ids.includes(id) || (looked && looked !== before[id])),
      'every source has been looked at',
    );
    round += 1;
  };
  openForAll(
    async (opened) => {
      ({ server, page } = opened);
    },
    { env: { RISIKOBILDE_SOURCES: file } },
  );
  test.afterAll(() => {
    source.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const sourceNamed = (name) => page.locator('.news-source', { hasText: name });
  const candidate = (words, change = '') =>
    page.locator(`.news-candidate${change && `[data-change="${change}"]`}`, { hasText: words });

  test('what is the matter with each source that could not be read stands beside it', async () => {
    await page.goto(`${server.url}/a/altinn3/kilder#nytt`);
    await settled(page);
    await says(page.locator('main h1'), /Ingen kandidater/);
    await says(sourceNamed('Lovdata'), /Ikke hentet ennå/);
    await lookAtAll();
    await page.reload();
    await settled(page);
    for (const [name, words] of [
      ['Lovdata', /Lest uten feil/],
      ['EDPB', /Lest uten feil/],
      ['EDPS', /Svarer ikke.*Kilden svarer med en feil.*500/s],
      ['Tilsynet', /Stoppet.*viser videre til et annet nettsted.*elsewhere\.example/s],
      ['Rådet', /Stille.*Siden finnes ikke lenger/s],
      ['En strøm', /Stoppet.*definerer egne entiteter/s],
      ['Vilkårene vi følger', /Noe mangler.*Finner ikke Microsoft\/Product Terms/s],
      ['Kudos (DFØ)', /Har endret form.*godtar ikke lenger spørsmålet.*allowed/s],
      ['Publications Office', /Har endret form.*ikke JSON/s],
      ['ENISA', /For stor.*større enn det som hentes/s],
    ])
      await says(sourceNamed(name), words);
    assert.deepEqual(await axeViolations(page), []);
  });

  test('a new act, an amended provision and a changed clause come in with both texts and what they may concern', async () => {
    await lookAtAll();
    await page.reload();
    await settled(page);
    await says(page.locator('main h1'), /4 kandidater/);
    const act = candidate('Lov om endringer i sikkerhetsloven');
    await says(act, /Ny.*Kongen bestemmer.*Kan gjelde Sikkerhetsloven/s);
    const provision = candidate('§ 9-4', 'changed');
    await says(provision, /Endret.*Kan gjelde Sikkerhetsloven/s);
    const other = await provision.locator('del, ins').allInnerTexts();
    assert.deepEqual(
      other.map((text) => text.trim()),
      ['14', '30'],
    );
    await says(candidate('Notice of sub-processors'), /14.*30/s);
    await says(candidate('Statement 2'), /30\. november 2026/);
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'nytt');
    await page.setViewportSize({ width: 390, height: 844 });
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'nytt');
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('in English and in the dark the same is said', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${server.url}/a/altinn3/kilder?sprak=en#nytt`);
    await settled(page);
    await says(page.locator('main h1'), /4 candidates are waiting to be read/);
    await says(sourceNamed('EDPS'), /The source answers with an error/);
    assert.deepEqual(await axeViolations(page), []);
    await keepPicture(page, 'nytt-en');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${server.url}/a/altinn3/kilder?sprak=nb#nytt`);
    await settled(page);
  });

  test('a text that goes back to what it was is no new candidate, and the source says that it goes back and forth', async () => {
    await lookAtAll(['terms']);
    await page.reload();
    await settled(page);
    await says(sourceNamed('Vilkårene vi følger'), /går fram og tilbake/i);
    await says(page.locator('main h1'), /4 kandidater/);
  });

  test('a person reads both texts, enters the source, and chooses themselves what it is and how sure', async () => {
    await candidate('§ 9-4', 'changed')
      .getByRole('button', { name: /Les og før inn/ })
      .click();
    const panel = page.locator('dialog[open]');
    await says(panel, /Slik det sto.*14.*Slik det står nå.*30/s);
    await keepPicture(page, 'nytt-les');
    assert.equal(await panel.getByText(/Avtrykk \(SHA-256\): [0-9a-f]{64}/).count(), 2);
    assert.deepEqual(await axeViolations(page), []);
    const add = panel.getByRole('button', { name: 'Før inn som kilde' });
    await add.click();
    await says(panel, /mangler/i);
    await panel.getByLabel('Type').selectOption('act');
    await panel.getByLabel(/Hvor sikker/).selectOption('P');
    await add.click();
    await says(page.locator('main h1'), /3 kandidater/);
    const { assessment } = await (await fetch(`${server.url}/api/assessments/altinn3`)).json();
    const [own] = assessment.records.filter(
      ({ kind, note }) => kind === 'ownSource' && note?.nb?.includes('Lovdata'),
    );
    assert.equal(own.issuer, 'Lovdata');
    assert.equal(own.provisions[0].ref, '§ 9-4');
    assert.match(own.note.nb, /[0-9a-f]{64}/);
  });

  test('another is dismissed with a reason, and both are there with who said so', async () => {
    const one = candidate('Statement 2');
    await one.getByRole('button', { name: /Avvis/ }).click();
    await one.getByRole('button', { name: 'Avvis kandidaten' }).click();
    await says(one, /Skriv en begrunnelse/);
    await one.getByRole('textbox').fill('Gjelder ikke overføringene våre');
    await one.getByRole('button', { name: 'Avvis kandidaten' }).click();
    await says(page.locator('main h1'), /2 kandidater/);
    await page.getByRole('button', { name: 'Besvart' }).click();
    await says(candidate('Statement 2'), /Avvist av Lokal bruker.*Gjelder ikke overføringene våre/s);
    await says(candidate('§ 9-4', 'changed'), /Ført inn av Lokal bruker/);
    await candidate('Statement 2').getByRole('button', { name: 'Åpne igjen' }).click();
    await says(page.locator('main h1'), /3 kandidater/);
  });
});
