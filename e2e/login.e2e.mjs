// Logging in, giving somebody a role and logging out, in a real browser with a real OpenID Connect provider.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { axeViolations, counted, settled, test, until } from './browser.mjs';
import { logInAs, startWithLogins } from './logins.mjs';

let server;
let url;
/** Where the issuer of the tests gives a token to whoever asks. */
let tokens;
// Each goes on where the one before it ended.
test.describe.configure({ mode: 'serial' });
let browser;
const pictures = process.env['PICTURES'];

test.beforeAll(async ({ browser: shared }) => {
  server = await startWithLogins();
  ({ url, tokens } = server);
  browser = shared;
});

test.afterAll(async () => {
  await server?.stop();
});

const open = async ({ width = 1440, scheme = 'light' } = {}) => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'nb-NO',
    colorScheme: scheme,
  });
  const page = await context.newPage();
  return { context, page };
};

const logIn = async (page, name, path = '/') => {
  await page.goto(`${url}${path}`);
  await logInAs(page, name, url);
};

const picture = async (page, name) => {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

test('somebody is led to the login and back to the page, and their name stands in the frame', async () => {
  const { context, page } = await open();
  await logIn(page, 'Kari Nordmann', '/a/altinn3');
  await page.waitForURL((at) => at.pathname === '/a/altinn3');
  const account = page.getByRole('button', { name: /^Kari Nordmann: virksomhet og utlogging/ });
  await account.waitFor();
  const cookies = await context.cookies(url);
  const session = cookies.find(({ name }) => name === '__Host-risikobilde');
  assert.ok(session);
  assert.deepEqual(
    [session.httpOnly, session.secure, session.sameSite, session.path],
    [true, true, 'Lax', '/'],
  );
  assert.equal(await page.evaluate(() => document.cookie), '');
  await account.click();
  await page.getByRole('button', { name: 'Logg ut', exact: true }).waitFor();
  await settled(page);
  await picture(page, 'account-1440');
  assert.deepEqual(await axeViolations(page), []);
  await context.close();
});

test('a link to one place in a page leads to that place, also when its reader has to log in first; and nowhere else', async () => {
  const { context, page } = await open();
  const place = '/a/altinn3/risiko?sprak=nb#service-outage';
  await logIn(page, 'Kari Nordmann', place);
  await until(
    () => page.evaluate(() => `${location.pathname} ${location.hash}`),
    (at) => at === '/a/altinn3/risiko #service-outage',
    'the place that the link is to',
  );
  await page.getByRole('dialog').waitFor();
  await context.close();
  // What stands after `#` is of the same page, whatever is written there.
  const other = await open();
  await logIn(other.page, 'Kari Nordmann', '/a/altinn3#//evil.example/');
  assert.equal(new URL(other.page.url()).origin, url);
  await other.context.close();
  // Without scripts the page itself is come to.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const bare = await plain.newPage();
  await bare.goto(`${url}/a/altinn3#service-outage`);
  await bare.getByRole('link', { name: 'Kari Nordmann' }).waitFor();
  await plain.close();
});

test('an administrator gives a role and ends it; who has it sees no more than it gives', async () => {
  const { context, page } = await open();
  await logIn(page, 'Kari Nordmann', '/tilgang');
  await page.getByRole('heading', { level: 1, name: /har tilgang i Digitaliseringsdirektoratet/ }).waitFor();
  await picture(page, 'tilgang-1440');
  await page.locator('summary', { hasText: 'Gi en rolle' }).click();
  await page.getByLabel('Navn').fill('Per Berg');
  await page.getByLabel('E-postadresse').fill('per@eksempel.no');
  await page.getByLabel('Begrunnelse').fill('Leser for Skatteetaten');
  await picture(page, 'tilgang-gi-1440');
  // A row that is scrolled half under the frame has a smaller target only while it is there.
  await page.evaluate(() => scrollTo(0, 0));
  assert.deepEqual(await axeViolations(page), []);
  await page.getByRole('button', { name: 'Gi en rolle' }).click();
  const row = page.getByRole('row', { name: /Per Berg/ });
  await row.waitFor();

  const note = row.getByText('Tilbudt. Gjelder ikke før personen har takket ja');
  await note.waitFor();
  const per = await open();
  await logIn(per.page, 'Per Berg', '/a/altinn3');
  // Two offer him a role: he says who is to know that he is here.
  await per.page.waitForURL((at) => at.pathname === '/deg');
  await per.page.getByRole('heading', { name: 'Roller du er tilbudt' }).waitFor();
  await settled(per.page);
  await picture(per.page, 'tilbudt-1440');
  assert.deepEqual(await axeViolations(per.page), []);
  await per.page.getByRole('button', { name: 'Takk nei til rollen Bidragsyter i Skatteetaten' }).click();
  await per.page.getByText('Du har takket nei.').waitFor();
  await per.page
    .getByRole('button', { name: 'Takk ja til rollen Leser i Digitaliseringsdirektoratet' })
    .click();
  await per.page.getByText('Du har takket ja. Rollen er din.').waitFor();
  await picture(per.page, 'tilbudt-svart-1440');
  await page.reload();
  await row.getByText(/^Takket ja/).waitFor();
  await per.page.goto(`${url}/a/altinn3`);
  await per.page.locator('.read-only').first().waitFor();
  const asked = await per.page.evaluate(async () => (await fetch('/api/assessments')).json());
  assert.deepEqual(asked.assessments.map(({ id }) => id).sort(), ['altinn3']);
  await per.page.goto(`${url}/tilgang`);
  await per.page.getByRole('alert').filter({ hasText: 'administrators-give-access' }).waitFor();

  await row.getByRole('button', { name: /^Avslutt rollen Leser for Per Berg/ }).click();
  await page.getByLabel(/Hvorfor avslutter du/).fill('Sluttet i prosjektet');
  await page.getByRole('button', { name: 'Avslutt', exact: true }).click();
  await until(
    () => per.page.evaluate(async () => (await fetch('/api/assessments/altinn3')).status),
    (status) => status === 404,
    'the assessment to be gone for Per',
  );
  await page.getByLabel('Vis også det som er avsluttet').check();
  await page.getByText(/Sluttet i prosjektet/).waitFor();
  await picture(page, 'tilgang-avsluttet-1440');
  await per.context.close();
  await context.close();
});

test('an administrator registers a program, which then asks with its token; ended, it is nobody', async () => {
  const { context, page } = await open();
  await logIn(page, 'Kari Nordmann', '/tilgang');
  const token = await (await fetch(`${tokens}?client_id=katalogen-1`)).text();
  const ask = async () => {
    const answer = await fetch(`${url}/api/assessments`, { headers: { authorization: `Bearer ${token}` } });
    return [answer.status, await answer.json()];
  };
  assert.deepEqual((await ask())[0], 403);
  await page.getByRole('heading', { name: 'Maskinklienter' }).waitFor();
  await page.getByText('Ingen maskinklienter er registrert.').waitFor();
  await page.locator('summary', { hasText: 'Registrer en maskinklient' }).click();
  await page.getByText('digdir:risikobilde.write').waitFor();
  const form = page.locator('form').filter({ hasText: 'Klient-ID' });
  const register = form.getByRole('button', { name: 'Registrer en maskinklient' });
  await form.getByLabel('Navn på programmet').fill('Tjenestekatalogen');
  await form.getByLabel('Klient-ID').fill('katalogen-1');
  await form.getByLabel('Siste dag').fill('2099-12-31');
  await form.getByLabel('Begrunnelse').fill('Oppdaterer fakta om tjenester');
  // Role and scope are nobody's choice but the one who registers it.
  assert.equal(await register.isDisabled(), true);
  await form.getByLabel('Rolle').selectOption({ label: 'Leser' });
  await form.getByLabel('Hva tokenet kan brukes til').selectOption({ label: 'Bare lese' });
  await picture(page, 'tilgang-maskin-skjema-1440');
  await page.evaluate(() => scrollTo(0, 0));
  assert.deepEqual(await axeViolations(page), []);
  await register.click();
  const row = page.getByRole('row', { name: /Tjenestekatalogen/ });
  await row.waitFor();
  await row.getByText('Klient-ID katalogen-1. Bare lese').waitFor();
  await picture(page, 'tilgang-maskin-1440');
  const [status, listed] = await ask();
  assert.deepEqual([status, listed.assessments.map(({ id }) => id).includes('altinn3')], [200, true]);

  await row.getByRole('button', { name: /^Avslutt rollen Leser for Tjenestekatalogen/ }).click();
  await page.getByLabel(/Hvorfor avslutter du/).fill('Ikke i bruk');
  await page.getByRole('button', { name: 'Avslutt', exact: true }).click();
  await until(ask, ([code]) => code === 403, 'the program to be nobody');
  if (pictures) {
    await page.getByLabel('Vis også det som er avsluttet').check();
    await page.locator('summary', { hasText: 'Registrer en maskinklient' }).click();
    for (const [width, scheme] of [
      [390, 'light'],
      [390, 'dark'],
      [1440, 'dark'],
    ]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await picture(page, `tilgang-maskin-${width}-${scheme}`);
    }
  }
  await context.close();
});

test('somebody without a role is told what to do, and logging out is for good', async () => {
  const stranger = await open({ width: 390 });
  await logIn(stranger.page, 'Ukjent Person');
  await stranger.page.getByRole('heading', { name: 'Ingen har gitt deg tilgang ennå' }).waitFor();
  await picture(stranger.page, 'ingen-tilgang-390');
  await stranger.context.close();

  const { context, page } = await open();
  await logIn(page, 'Siri Dahl');
  await page.getByRole('button', { name: /^Siri Dahl:/ }).click();
  await page.getByRole('button', { name: 'Logg ut', exact: true }).click();
  await page.waitForURL((at) => at.origin !== url || at.pathname === '/logged-out');
  const status = await context.request.get(`${url}/api/session`);
  assert.equal(status.status(), 401);
  await page.goto(`${url}/logged-out`);
  await picture(page, 'utlogget-1440');
  await context.close();
});

test('somebody sees where they are logged in, by browser, and ends one of the others', async () => {
  const [here, elsewhere] = [await open(), await open({ width: 390 })];
  await logIn(elsewhere.page, 'Kari Nordmann', '/a/altinn3');
  await logIn(here.page, 'Kari Nordmann');
  const { page } = here;
  await page.getByRole('button', { name: /^Kari Nordmann:/ }).click();
  await page.getByRole('link', { name: 'Innlogginger og personopplysninger' }).click();
  await page.getByRole('heading', { name: 'Innloggingene dine' }).waitFor();
  const list = page.getByRole('region', { name: 'Innloggingene dine' });
  await list.getByText('Den du bruker nå').waitFor();
  const ends = list.getByRole('button', { name: /^Avslutt innloggingen i Chrome på \w+ som begynte / });
  const before = await until(
    () => ends.count(),
    (n) => n > 0,
    'the other login to be listed',
  );
  await picture(page, 'deg-1440');
  assert.deepEqual(await axeViolations(page), []);
  // The one that was used last stands first, after this one: it was begun just now.
  await ends.first().click();
  await list.getByText('Innloggingen er avsluttet.').waitFor();
  await until(
    () => ends.count(),
    (n) => n === before - 1,
    'the login to be gone from the list',
  );
  await until(
    () => elsewhere.page.evaluate(async () => (await fetch('/api/session')).status),
    (status) => status === 401,
    'the other browser to be logged out',
  );
  assert.equal(await page.evaluate(async () => (await fetch('/api/session')).status), 200);
  await elsewhere.context.close();
  await here.context.close();
});

test('the screen is readable on a phone, in the dark, and in English', async () => {
  for (const [name, width, scheme, lang] of /** @type {const} */ ([
    ['tilgang-390-nb', 390, 'light', 'nb'],
    ['tilgang-1440-en-dark', 1440, 'dark', 'en'],
    ['tilgang-390-en-dark', 390, 'dark', 'en'],
  ])) {
    const { context, page } = await open({ width, scheme });
    await logIn(page, 'Kari Nordmann', `/tilgang?sprak=${lang}`);
    await page.getByRole('heading', { level: 1, name: /Digitaliseringsdirektoratet/ }).waitFor();
    await settled(page);
    await picture(page, name);
    assert.deepEqual(await axeViolations(page), []);
    await page.goto(`${url}/deg?sprak=${lang}`);
    await page.locator('#own-logins').waitFor();
    await picture(page, name.replace('tilgang', 'deg'));
    assert.deepEqual(await axeViolations(page), []);
    await context.close();
  }
});

test('what one has typed and not got stored is sent in nobody else’s name, and when its writer comes back', async () => {
  const { context, page } = await open();
  await context.addInitScript(() => localStorage.setItem('risikobilde:tour-seen', '1'));
  await logIn(page, 'Kari Nordmann', '/a/altinn3/kapitler');
  await page.goto(`${url}/a/altinn3/kapitler#claim-us-covered-by-adequacy`);
  // The server does not answer an edit, and then the login session is over.
  await page.route('**/edits', (route) => route.abort());
  const card = page.getByRole('complementary', { name: /^Grunnlaget for/ });
  await card.getByRole('button', { name: /^Endre: / }).click();
  const panel = page.locator('dialog.edit-panel[open]');
  await panel.getByRole('button', { name: 'Rediger: Påstanden', exact: true }).click();
  await panel.getByLabel('Påstanden, Bokmål', { exact: true }).fill('Kari skrev dette.');
  await panel.getByRole('button', { name: 'Ferdig' }).first().click();
  const kept = () =>
    page.evaluate(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('risikobilde:edits:altinn3:'))
        .map((key) => JSON.parse(localStorage.getItem(key)))
        .flatMap(({ by, edits }) => edits.map(() => by.name)),
    );
  await until(kept, (names) => names.join() === 'Kari Nordmann', 'the edit is kept as Kari’s');
  await context.clearCookies();
  await page.unroute('**/edits');

  await logIn(page, 'Ola Hansen', '/a/altinn3');
  await page.getByText(/^Kari Nordmann har skrevet noe her som ikke er lagret: én endring\./).waitFor();
  await picture(page, 'kari-venter-1440');
  assert.deepEqual(await axeViolations(page), []);
  const events = () =>
    page.evaluate(async () => (await (await fetch('/api/assessments/altinn3/events')).json()).events);
  assert.deepEqual(
    (await events()).filter(({ changes }) => JSON.stringify(changes).includes('Kari skrev dette.')),
    [],
  );
  assert.deepEqual(await kept(), ['Kari Nordmann']);

  await context.clearCookies();
  await logIn(page, 'Kari Nordmann', '/a/altinn3');
  const stored = await until(
    events,
    (all) => all.some(({ changes }) => JSON.stringify(changes).includes('Kari skrev dette.')),
    'the edit is stored when Kari is back',
  );
  const event = stored.find(({ changes }) => JSON.stringify(changes).includes('Kari skrev dette.'));
  assert.equal(event.who.name, 'Kari Nordmann');
  await until(kept, (names) => names.length === 0, 'nothing waits any longer');
  await counted(page.getByText(/har skrevet noe her som ikke er lagret/), 0);
  await context.close();
});
