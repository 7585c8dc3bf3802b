// Five people of three organisations, each logged in in a browser of their own: each chooses how to be told, somebody is named, and advice is
// asked and given. Every mail is read: to whom, about what, where it leads, and what it must not say.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { axeViolations, openBrowser, root, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const taken = createServer().listen(0, '127.0.0.1', () => {
      const { port } = taken.address();
      taken.close(() => resolve(port));
    });
  });

const shared = '991825827~fellestjeneste';
/** What is written in the assessment and its comments: none of it may stand in a mail. */
const secrets = ['Blåbærskog', 'Tyttebærmyr', 'Bringebærhekk'];

describe('five people of three organisations', () => {
  const data = mkdtempSync(join(tmpdir(), 'risikobilde-five-'));
  const mails = [];
  let server;
  let url;
  let browser;
  /** The page of each, by first name. */
  const pages = {};

  before(async () => {
    const template = process.env['RISIKOBILDE_E2E_TEMPLATE'];
    if (template) cpSync(template, data, { recursive: true });
    const [port, provider] = [await freePort(), await freePort()];
    server = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        '--conditions=@risikobilde/source',
        join(root, 'tools', 'serve-three-organisations.ts'),
        '--port',
        String(port),
        '--provider',
        String(provider),
        '--data',
        data,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], timeout: 20 * 60_000, killSignal: 'SIGKILL' },
    );
    url = await new Promise((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (chunk) => {
        said += chunk;
        const lines = said.split('\n');
        said = lines.pop() ?? '';
        for (const line of lines)
          if (line.startsWith('MAIL ')) mails.push(JSON.parse(line.slice(5)));
          else if (/^http:\S+\/$/.test(line)) resolve(line.slice(0, -1));
      });
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    browser = await openBrowser();
    for (const name of ['Kari Nordmann', 'Ola Hansen', 'Siri Dahl', 'Per Berg', 'Tuva Lie']) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nb-NO' });
      await context.addInitScript(() => localStorage.setItem('risikobilde:tour-seen', '1'));
      const page = await context.newPage();
      await page.goto(`${url}/`);
      await page.getByRole('link', { name }).click();
      await page.waitForURL((at) => at.origin === url);
      pages[name.split(' ')[0].toLowerCase()] = page;
    }
  });
  after(async () => {
    await browser?.close();
    if (server?.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    }
    rmSync(data, { recursive: true, force: true });
  });

  /** Mails to somebody that say a thing, as soon as there is one. */
  const mailTo = async (who, says) => {
    const found = () => mails.filter(({ to, text }) => to === `${who}@eksempel.no` && says.test(text));
    const [mail, ...more] = await until(
      () => Promise.resolve(found()),
      (those) => those.length > 0,
      `a mail to ${who} that says ${says}`,
    );
    assert.deepEqual(more, []);
    for (const secret of secrets)
      assert.ok(!`${mail.subject}${mail.text}${mail.html}`.includes(secret), `${secret} in ${mail.text}`);
    assert.match(mail.raw, /^List-Unsubscribe:\s+<http/m);
    return mail;
  };
  /** Goes where a mail leads, as whoever got it. */
  const follow = async (who, mail, where) => {
    const [link] = mail.text.match(/http:\S+\/a\/\S+/) ?? [];
    assert.ok(link?.startsWith(`${url}/a/${encodeURIComponent(where)}`), link);
    await pages[who].goto(link);
  };
  const write = async (page, values, press) => {
    const panel = page.getByRole('dialog');
    for (const [label, value] of Object.entries(values))
      await panel.getByLabel(label, { exact: true }).fill(value);
    await panel.getByRole('button', { name: press }).click();
    await panel.waitFor({ state: 'detached' });
  };
  const stage = (page, name) =>
    page.getByRole('heading', { level: 2, name: `Livsløp: ${name}`, exact: true }).waitFor();

  test('each chooses how to be told', async () => {
    for (const who of ['kari', 'ola', 'siri', 'per']) {
      const page = pages[who];
      await page.goto(`${url}/`);
      await page.getByRole('button', { name: /: virksomhet og utlogging/ }).click();
      await page.getByRole('link', { name: 'Varsler', exact: true }).click();
      await page
        .getByText(`Varsler sendes til ${who}@eksempel.no. Adressen kommer fra innloggingen.`)
        .waitFor();
      await page.getByLabel('Med en gang, samlet for noen minutter om gangen').check();
      await page.getByRole('button', { name: 'Lagre valgene' }).click();
      await page.getByText('Valgene er lagret.').waitFor();
    }
    await keepPicture(pages.kari, 'varsler-1440');
    assert.deepEqual(await axeViolations(pages.kari), []);
  });

  test('a draft: somebody is named in a comment, and answers', async () => {
    const { kari, ola } = pages;
    const said = await kari.evaluate(async () => {
      const response = await fetch('/api/assessments/fellestjeneste/comments', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ record: 'lekkasje', text: 'Holder dette, @Ola Hansen? Blåbærskog' }),
      });
      return response.status;
    });
    assert.equal(said, 201);
    const mail = await mailTo('ola', /Kari Nordmann nevnte deg i en kommentar/);
    assert.match(mail.subject, /^Fellestjenesten: Kari Nordmann nevnte deg i en kommentar/);
    await follow('ola', mail, shared);
    await ola.waitForURL((at) => at.pathname.endsWith('/risiko') && at.hash === '#lekkasje');
  });

  test('advice is asked for and given', async () => {
    const { kari, ola } = pages;
    await kari.goto(`${url}/a/fellestjeneste/utgi#ny-request`);
    await write(kari, { 'Besluttet av': 'Kari', Begrunnelse: 'Tyttebærmyr' }, 'Send anmodningen');
    const asked = await mailTo('ola', /Kari Nordmann ber om råd fra personvernombudet/);
    await follow('ola', asked, shared);
    await stage(ola, 'bedt om råd');
    await ola.getByRole('link', { name: 'Gi råd' }).click();
    await ola.getByRole('dialog').getByLabel('Fulgt').selectOption('yes');
    await write(ola, { 'Navn på rådgiveren': 'Ola Hansen', Rådet: 'Bringebærhekk' }, 'Lagre rådet');
    const given = await mailTo('kari', /Ola Hansen har gitt råd som personvernombud/);
    await follow('kari', given, shared);
    await kari.getByText('Ola Hansen').first().waitFor();
  });
});
