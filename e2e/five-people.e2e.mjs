// Five people of three organisations, each in a browser of their own: advice is asked and given, a risk accepted, the whole approved and given
// out, a service that builds on it is told, and a supervisor reads. Every mail is read: to whom, about what, where it leads, and what it
// must not say.
import assert from 'node:assert/strict';
import { axeViolations, counted, describe, settled, test, todayInNorway, until } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';
import { startTool } from './logins.mjs';

const shared = '991825827~fellestjeneste';
const tax = '974761076~skattetjeneste';
/** What is written in the assessment and its comments: none of it may stand in a mail. */
const secrets = ['Blåbærskog', 'Tyttebærmyr', 'Bringebærhekk', 'Multebærvidde', 'Krekling'];

describe('five people of three organisations', () => {
  const mails = [];
  let server;
  let url;
  let browser;
  /** The page of each, by first name. */
  const pages = {};

  test.beforeAll(async ({ browser: shared }) => {
    server = await startTool('serve-three-organisations.ts', (line) => {
      if (line.startsWith('MAIL ')) mails.push(JSON.parse(line.slice(5)));
      return /^http:\S+\/$/.test(line) ? line.slice(0, -1) : undefined;
    });
    url = server.heard;
    browser = shared;
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
  test.afterAll(async () => {
    await server?.stop();
  });

  /** What each mail was waited for to say. */
  const said = new Map();
  /** Mails to somebody that say a thing, as soon as there is one. */
  const mailTo = async (who, says) => {
    const found = () => mails.filter(({ to, text }) => to === `${who}@eksempel.no` && says.test(text));
    const [mail, ...more] = await until(
      () => Promise.resolve(found()),
      (those) => those.length > 0,
      `a mail to ${who} that says ${says}`,
    );
    assert.deepEqual(more, []);
    said.set(mail, says);
    for (const secret of secrets)
      assert.ok(!`${mail.subject}${mail.text}${mail.html}`.includes(secret), `${secret} in ${mail.text}`);
    assert.match(mail.raw, /^List-Unsubscribe:\s+<http/m);
    return mail;
  };
  /** Goes where a mail leads, as whoever got it; what else came to pass meanwhile may stand in it too, with its own link. */
  const follow = async (who, mail, where) => {
    const lines = mail.text.split('\n');
    const link = lines[lines.findIndex((line) => said.get(mail).test(line)) + 1]?.trim();
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
  /** Edits an assessment as whoever has the page; what it was answered with. */
  const editAs = (page, id, clientEditId, changes) =>
    page.evaluate(
      async ([of, name, asked]) => {
        const { revision } = await (await fetch(of)).json();
        const response = await fetch(`${of}/edits`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ clientEditId: name, baseRevision: revision, changes: asked }),
        });
        return [response.status, await response.text()];
      },
      [`/api/assessments/${id}`, clientEditId, changes],
    );
  const stage = (page, name) =>
    page.getByRole('heading', { level: 2, name: `Livsløp: ${name}`, exact: true }).waitFor();

  test('each chooses how to be told; it is read on a phone, in the dark and in English too', async () => {
    const given = { kari: 'bidragsyter', ola: 'personvernombud', siri: 'godkjenner', per: 'risikoeier' };
    for (const [who, role] of Object.entries(given)) {
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
      await mailTo(who, new RegExp(`har gitt deg rollen ${role}\\.`));
    }
    await settled(pages.kari);
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
    await write(kari, { 'Besluttet av': 'Kari', Begrunnelse: 'Tyttebærmyr' }, 'Send forespørselen');
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

  test('the risk owner is waited for, accepts, and approves as the approver', async () => {
    const { siri, kari } = pages;
    const asked = await mailTo('siri', /Nå venter vurderingen på at risikoeieren tar stilling til risikoen/);
    await follow('siri', asked, shared);
    await siri.getByText(/^Risikoer mangler aksept fra risikoeier/).click();
    await siri
      .getByRole('link', { name: /^Aksepter/ })
      .first()
      .click();
    await write(siri, { 'Besluttet av': 'Siri Dahl', Begrunnelse: 'Multebærvidde' }, 'Aksepter risikoen');
    await mailTo('kari', /Siri Dahl har akseptert en risiko/);
    // To accept is not to write: she may approve what others have written.
    const said = { nb: 'Rutine 4.2', nn: 'Rutine 4.2', en: 'Routine 4.2' };
    const routine = { toAuthority: said, toPersons: said, fromProcessors: said };
    const version = {
      version: '1.0',
      date: todayInNorway(),
      precision: 'day',
      changes: { nb: 'Første utgave.', nn: 'Første utgåva.', en: 'First edition.' },
    };
    const logged = await editAs(kari, 'fellestjeneste', 'kari-says-what-is-new', [
      { record: 'fellestjeneste', set: { changeLog: [version], dpo: said, breaches: routine } },
    ]);
    assert.equal(logged[0], 201, logged[1]);
    await siri.goto(`${url}/a/fellestjeneste/utgi#ny-approval`);
    await write(siri, { 'Besluttet av': 'Siri Dahl', Begrunnelse: 'Krekling' }, 'Godkjenn utgaven');
    await stage(siri, 'godkjent');
    await mailTo('kari', /Siri Dahl har tatt stilling til om vurderingen kan godkjennes/);
  });

  test('it is given out, and whoever wrote it is told', async () => {
    const { siri } = pages;
    await siri.getByRole('radio', { name: 'Alle', exact: true }).check();
    await siri.getByRole('button', { name: /^Gi ut/ }).click();
    await until(
      () => siri.getByRole('heading', { level: 1 }).innerText(),
      (said) => said === 'Utgave 1.0 er gitt ut.',
      'it is out',
      900_000,
    );
    const mail = await mailTo('kari', /Siri Dahl har gitt ut en ny utgave/);
    await follow('kari', mail, shared);
    await mailTo('ola', /Siri Dahl har gitt ut en ny utgave/);
  });

  test('the owner of a service that builds on it is told of the newer edition, and goes over to it', async () => {
    const { per } = pages;
    const mail = await mailTo('per', /Plattformen har gitt ut en nyere utgave enn den vurderingen bygger på/);
    assert.match(mail.subject, /^Skattetjenesten: /);
    await follow('per', mail, tax);
    await per.getByText(/1\.0/).first().waitFor();
    const before = await per.evaluate(async () => {
      const one = await (await fetch('/api/assessments/skattetjeneste')).json();
      return one.buildsOn;
    });
    const hash = await per.evaluate(async () => {
      const { releases } = await (await fetch('/api/releases?assessment=fellestjeneste')).json();
      return releases.find(({ version }) => version === '1.0').hash;
    });
    const moved = await editAs(per, 'skattetjeneste', 'per-goes-over-to-it', [
      { record: 'skattetjeneste', set: { buildsOn: { release: hash, title: { nb: 'Fellestjenesten' } } } },
    ]);
    assert.equal(moved[0], 201, moved[1]);
    assert.notEqual(hash, before);
  });

  test('a supervisor is told what was shared for supervision, reads it and writes nothing; of what happens in it there is no mail', async () => {
    const { tuva } = pages;
    const mail = await mailTo('tuva', /har delt vurderingen med deg\. Rollen din er tilsyn/);
    assert.match(mail.subject, /^Fellestjenesten: /);
    await follow('tuva', mail, shared);
    const invitation = tuva.getByRole('region', { name: 'Du har fått tilgang' });
    await invitation.getByText('Test har delt vurderingen med deg. Rollen din er tilsyn.').waitFor();
    await keepPicture(tuva, 'oppgaver-invitasjon-1440');
    assert.deepEqual(await axeViolations(tuva), []);
    const isRead = () =>
      tuva.evaluate(async () =>
        (await (await fetch('/api/notices')).json()).notices.map((one) => one.isRead),
      );
    await until(isRead, (read) => read.length === 1 && read[0] === true, 'the invitation to be read');
    // It has been shown: the next time the tasks are there alone.
    const asked = tuva.waitForResponse((response) => response.url().endsWith('/api/notices'));
    await tuva.reload();
    await asked;
    await settled(tuva);
    assert.equal(await invitation.count(), 0);
    await tuva.goto(`${url}/a/${encodeURIComponent(shared)}/utgi`);
    await tuva.getByText('Siri Dahl').first().waitFor();
    await tuva.getByText('Andre formater, språk og lesere').click();
    const whole = await tuva.getByRole('link', { name: 'Last ned hele vurderingen' }).getAttribute('href');
    const taken = await tuva.evaluate(async (path) => {
      const response = await fetch(path);
      return [response.status, response.headers.get('content-type'), (await response.blob()).size > 1000];
    }, whole);
    assert.deepEqual(taken, [200, 'application/zip', true]);
    await keepPicture(tuva, 'utgi-hele-vurderingen-1440');
    // Who could do what on a day is theirs to ask.
    await tuva.goto(`${url}/a/${encodeURIComponent(shared)}/historikk`);
    const held = tuva.getByRole('region', { name: 'Hvem kunne hva på en dag?' });
    await held.locator('dd').filter({ hasText: 'Siri Dahl' }).first().waitFor();
    assert.deepEqual(await axeViolations(tuva), []);
    await keepPicture(tuva, 'historikk-hvem-kunne-hva-1440');
    const answers = await tuva.evaluate(async () => {
      const ask = async (path, body) =>
        (
          await fetch(
            path,
            body === undefined
              ? {}
              : {
                  method: 'POST',
                  headers: { 'content-type': 'application/json' },
                  body: JSON.stringify(body),
                },
          )
        ).status;
      return [
        await ask('/api/assessments/fellestjeneste'),
        await ask('/api/assessments/skattetjeneste'),
        await ask('/api/assessments/fellestjeneste/comments', { record: 'lekkasje', text: 'Nei' }),
      ];
    });
    assert.deepEqual(answers, [200, 404, 403]);
    assert.deepEqual(
      mails.filter(({ to }) => to === 'tuva@eksempel.no'),
      [mail],
    );
  });

  test('nobody was told anything twice, or of what they did themselves; and the list has it too', async () => {
    const told = mails.flatMap(({ to, text }) =>
      text.split('\n').flatMap((line) => (line.startsWith('- ') ? [`${to} ${line}`] : [])),
    );
    assert.equal(told.length, new Set(told).size, told.join('\n'));
    for (const [who, name] of [
      ['kari', 'Kari Nordmann'],
      ['ola', 'Ola Hansen'],
      ['siri', 'Siri Dahl'],
    ])
      assert.deepEqual(
        told.filter((line) => line.startsWith(`${who}@eksempel.no - ${name}`)),
        [],
      );
    const { kari } = pages;
    await kari.goto(`${url}/varsler`);
    await kari.getByRole('link', { name: 'Ola Hansen har gitt råd som personvernombud' }).waitFor();
    await kari.getByRole('button', { name: 'Merk alle som lest' }).click();
    await kari.getByRole('heading', { level: 1, name: 'Ingen uleste varsler' }).waitFor();
    await keepPicture(kari, 'varsler-liste-1440');
    assert.deepEqual(await axeViolations(kari), []);
  });

  test('an accepted risk that somebody changes is accepted no longer: the risk owner is told, sees what was changed, and accepts it anew', async () => {
    const { kari, siri } = pages;
    const scenario = await kari.evaluate(async () => {
      const { assessment } = await (await fetch('/api/assessments/fellestjeneste')).json();
      const accepted = assessment.records.find(({ type }) => type === 'acceptance');
      return assessment.records.find(({ id }) => id === accepted.scenario);
    });
    const changed = await editAs(kari, 'fellestjeneste', 'kari-changes-the-risk', [
      { record: scenario.id, set: { 'title.nb': `${scenario.title.nb} og mer` } },
    ]);
    assert.equal(changed[0], 201, changed[1]);
    await mailTo('siri', /En aksept gjelder ikke lenger, for risikoen eller grunnlaget er endret/);
    await siri.goto(`${url}/a/fellestjeneste/utgi`);
    await siri.getByText(/^Risikoer mangler aksept fra risikoeier/).click();
    await siri
      .getByText(/ble akseptert .*Siden er .*endret\./)
      .first()
      .waitFor();
    await siri.locator('.publish-findings').getByText('Se hva som er endret').first().click();
    await siri.locator('.publish-findings ins', { hasText: 'og mer' }).first().waitFor();
    await keepPicture(siri, 'utgi-aksept-foreldet-1440');
    const outdated = siri.locator('.publish-findings li', { hasText: /ble akseptert .*Siden er .*endret\./ });
    await outdated.getByRole('link', { name: /^Aksepter/ }).click();
    await write(siri, { 'Besluttet av': 'Siri Dahl', Begrunnelse: 'Multebærvidde' }, 'Aksepter risikoen');
    // It holds again.
    await counted(outdated, 0);
    // Now she writes herself, and Kari after her: she is still one of those who wrote, and reads that before she writes an approval.
    for (const [page, name, dpo] of [
      [siri, 'siri-writes', 'Rutine 4.3'],
      [kari, 'kari-writes-last', 'Rutine 4.4'],
    ]) {
      const edited = await editAs(page, 'fellestjeneste', name, [
        { record: 'fellestjeneste', set: { 'dpo.nb': dpo } },
      ]);
      assert.equal(edited[0], 201, edited[1]);
    }
    await siri.goto(`${url}/a/fellestjeneste/utgi`);
    await siri
      .getByText(
        'Du har skrevet i vurderingen siden forrige utgave, eller gitt råd som personvernombud, så en annen må godkjenne.',
      )
      .first()
      .waitFor();
    assert.equal(await siri.getByRole('link', { name: /^Godkjenn(?! og utgi)/ }).count(), 0);
    await keepPicture(siri, 'utgi-fire-oyne-1440');
  });

  test('a feed is made, shown once and withdrawn', async () => {
    const { kari } = pages;
    await kari
      .getByRole('region', { name: 'Strømmer' })
      .getByRole('combobox')
      .selectOption({ label: 'Fellestjenesten' });
    await kari.getByRole('button', { name: 'Lag en adresse' }).click();
    const address = await kari.locator('.notices-once code').innerText();
    const feed = await (await fetch(address)).text();
    assert.match(feed, /<title>Siri Dahl har gitt ut en ny utgave<\/title>/);
    for (const secret of secrets) assert.ok(!feed.includes(secret));
    await kari.getByRole('button', { name: /^Trekk tilbake strømmen/ }).click();
    await until(
      async () => (await fetch(address)).status,
      (status) => status === 404,
      'the feed to be gone',
    );
  });

  test('mail is stopped from the mail, without a login', async () => {
    const { raw } = mails.find(({ to }) => to === 'ola@eksempel.no');
    const [, stop] = /^List-Unsubscribe:\s+<([^>]+)>/m.exec(raw);
    const context = await browser.newContext({ locale: 'nb-NO' });
    const page = await context.newPage();
    await page.goto(stop);
    assert.deepEqual(await axeViolations(page), []);
    await page.getByRole('button', { name: 'Ja, slutt å sende meg e-post' }).click();
    await page.getByText('Du får ikke flere varsler på e-post.').waitFor();
    await context.close();
    await pages.ola.goto(`${url}/varsler`);
    await until(
      () => pages.ola.getByLabel('Aldri').isChecked(),
      (is) => is,
      'never is chosen',
    );
  });

  test('the page is read on a phone, in the dark and in English', async () => {
    const state = await pages.kari.context().storageState();
    for (const [name, width, colorScheme, lang] of [
      ['varsler-390-nb', 390, 'light', 'nb'],
      ['varsler-1440-en-dark', 1440, 'dark', 'en'],
      ['varsler-390-en-dark', 390, 'dark', 'en'],
      ['varsler-390-nn', 390, 'light', 'nn'],
    ]) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        storageState: state,
      });
      const page = await context.newPage();
      for (const path of ['varsler', 'tilgang']) {
        await page.goto(`${url}/${path}?sprak=${lang}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        await settled(page);
        await keepPicture(page, `${path}-${name}`);
        assert.deepEqual(await axeViolations(page), []);
      }
      await context.close();
    }
  });

  test('an administrator adds a webhook; an address on a private network is refused in words', async () => {
    const { kari } = pages;
    await kari.goto(`${url}/tilgang`);
    await kari.locator('summary', { hasText: 'Legg til en webhook' }).click();
    await kari.getByLabel('Adresse', { exact: true }).fill('https://169.254.169.254/latest');
    await kari.getByRole('button', { name: 'Legg til adressen' }).click();
    await kari.getByText(/169\.254\.169\.254 fins ikke, eller er på et internt nett/).waitFor();
    // What is half under the head of the page is smaller than a finger, wherever it is.
    await kari.evaluate(() => scrollTo(0, 0));
    assert.deepEqual(await axeViolations(kari), []);
  });
});
