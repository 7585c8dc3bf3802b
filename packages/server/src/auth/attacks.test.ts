import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startForgingProvider, unsignedToken } from '../testing/forging-provider.js';
import {
  handleOf,
  type LoginServer,
  openBrowser,
  rawRequest,
  startLoginServer,
} from '../testing/test-logins.js';
import { loginCookie, sessionCookie } from './cookies.js';

let forger: Awaited<ReturnType<typeof startForgingProvider>>;
let server: LoginServer;
beforeAll(async () => {
  forger = await startForgingProvider();
  server = await startLoginServer({ issuer: forger.issuer, profile: 'idporten' });
  await server.database.db
    .updateTable('membership')
    .set({ invited: handleOf('pid', '12345678901') })
    .execute();
});
afterAll(async () => {
  await server.close();
  await forger.close();
});

/** Begins a login; gives the browser, and what the provider was sent. */
const begin = async (to = '/') => {
  const browser = openBrowser(server.origin);
  const led = await browser.step(`/login?to=${encodeURIComponent(to)}`);
  const asked = new URL(led.headers.get('location') ?? '').searchParams;
  return { browser, state: asked.get('state') ?? '', nonce: asked.get('nonce') ?? '', asked };
};

/** Comes back from the provider, which answers with a token of these claims. */
const comeBack = async (
  make: (nonce: string) => string | Promise<string>,
  change: { readonly state?: string; readonly to?: string } = {},
) => {
  const { browser, state, nonce } = await begin(change.to);
  forger.answer(() => make(nonce));
  const seen = await browser.step(`/login/callback?code=abc&state=${change.state ?? state}`);
  return { seen, browser, state };
};

describe('a login', () => {
  it('asks with PKCE, state, nonce and the levels of the profile', async () => {
    const { asked } = await begin();
    expect(Object.fromEntries(asked)).toMatchObject({
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{40,}$/),
      nonce: expect.stringMatching(/^[\w-]{40,}$/),
      acr_values: 'idporten-loa-substantial idporten-loa-high',
    });
  });

  it('succeeds with a token that is as it should be; the national identity number is nowhere in the database', async () => {
    const { seen, browser } = await comeBack((nonce) => forger.sign({ nonce }));
    expect([seen.status, seen.headers.get('location')]).toEqual([303, '/']);
    expect(seen.headers.getSetCookie()[0]).toMatch(
      /^__Host-risikobilde=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    expect((await browser.call('GET', '/api/session')).status).toBe(200);
    const { db } = server.database;
    const all = [
      await db.selectFrom('person').selectAll().execute(),
      await db.selectFrom('login_session').selectAll().execute(),
      await db.selectFrom('membership').selectAll().execute(),
    ];
    expect(JSON.stringify(all)).not.toContain('12345678901');
  });

  const now = (): number => Math.floor(Date.now() / 1000);
  it.each<[string, (nonce: string) => string | Promise<string>]>([
    ['another nonce', () => forger.sign({ nonce: 'another' })],
    ['no nonce', () => forger.sign({})],
    ['an end that is past', (nonce) => forger.sign({ nonce, iat: now() - 900, exp: now() - 600 })],
    ['the key of another under the same name', (nonce) => forger.sign({ nonce }, true)],
    ['another issuer', (nonce) => forger.sign({ nonce, iss: 'https://evil.example' })],
    ['another audience', (nonce) => forger.sign({ nonce, aud: 'somebody-else' })],
    [
      'several audiences and no authorised party',
      (nonce) => forger.sign({ nonce, aud: ['risikobilde', 'x'] }),
    ],
    ['a level that is too low', (nonce) => forger.sign({ nonce, acr: 'idporten-loa-low' })],
    ['no level', (nonce) => forger.sign({ nonce, acr: undefined })],
    [
      'no signature (alg none)',
      (nonce) =>
        unsignedToken({
          iss: forger.issuer,
          aud: 'risikobilde',
          sub: 'kari',
          iat: now(),
          exp: now() + 300,
          acr: 'idporten-loa-high',
          nonce,
        }),
    ],
    ['no form of a token', () => 'abc'],
  ])('is refused with a token that has %s', async (_name, make) => {
    const { seen, browser } = await comeBack(make);
    expect(seen.status).toBe(403);
    expect(seen.headers.get('content-type')).toContain('text/html');
    expect(browser.cookies().has(sessionCookie)).toBe(false);
  });

  it('is refused with another state, without one, and in a browser that did not begin it', async () => {
    const good = (nonce: string) => forger.sign({ nonce });
    expect((await comeBack(good, { state: 'another' })).seen.status).toBe(403);
    const { state } = await begin();
    const other = openBrowser(server.origin);
    expect((await other.step(`/login/callback?code=abc&state=${state}`)).status).toBe(403);
    expect((await other.step('/login/callback')).status).toBe(403);
  });

  it('is ended once: the same address does nothing again', async () => {
    const { browser, state } = await comeBack((nonce) => forger.sign({ nonce }));
    const first = browser.cookies().get(sessionCookie);
    expect(browser.cookies().has(loginCookie)).toBe(false);
    const again = await browser.step(`/login/callback?code=abc&state=${state}`);
    expect(again.status).toBe(403);
    expect(browser.cookies().get(sessionCookie)).toBe(first);
  });

  it('takes no cookie that was not sealed here', async () => {
    const { browser, state } = await begin();
    const sealed = browser.cookies().get(loginCookie) ?? '';
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    browser.cookies().set(loginCookie, changed);
    forger.answer(() => forger.sign({}));
    expect((await browser.step(`/login/callback?code=abc&state=${state}`)).status).toBe(403);
  });

  it('begins a new session, and ends the one that was there (session fixation)', async () => {
    const { browser: attacker } = await comeBack((nonce) => forger.sign({ nonce }));
    const planted = attacker.cookies().get(sessionCookie) ?? '';
    const { browser: victim, state, nonce } = await begin();
    victim.cookies().set(sessionCookie, planted);
    forger.answer(() => forger.sign({ nonce }));
    await victim.step(`/login/callback?code=abc&state=${state}`);
    expect(victim.cookies().get(sessionCookie)).not.toBe(planted);
    expect((await attacker.call('GET', '/api/session')).status).toBe(401);
    expect((await victim.call('GET', '/api/session')).status).toBe(200);
  });

  it.each([
    ['//evil.example', '/'],
    ['https://evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/a/..//evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/login?to=/', '/'],
    ['/logout', '/'],
    ['/a/altinn3/risiko?dag=2026-01-01#S01', '/a/altinn3/risiko?dag=2026-01-01#S01'],
  ])('that is to go on to %j goes on to %j', async (to, expected) => {
    const { seen } = await comeBack((nonce) => forger.sign({ nonce }), { to });
    expect(seen.headers.get('location')).toBe(expected);
  });

  it('is known from then on by the name the provider has for the person, not by an identifier that another may get', async () => {
    const { seen } = await comeBack((nonce) => forger.sign({ nonce, sub: 'somebody-else' }));
    expect(seen.status).toBe(403);
  });
});

describe('a logout token', () => {
  const event = { events: { 'http://schemas.openid.net/event/backchannel-logout': {} } };
  const tell = async (token: string): Promise<number> =>
    (
      await rawRequest(
        'POST',
        `${server.origin}/logout/backchannel`,
        { 'content-type': 'application/x-www-form-urlencoded' },
        new URLSearchParams({ logout_token: token }).toString(),
      )
    ).status;
  const withSession = async (sid: string) => (await comeBack((nonce) => forger.sign({ nonce, sid }))).browser;

  it('of the provider ends the session that it names, and no other', async () => {
    const [one, other] = [await withSession('s1'), await withSession('s2')];
    expect(await tell(await forger.sign({ ...event, jti: 'a', sid: 's1', sub: undefined }))).toBe(204);
    expect((await one.call('GET', '/api/session')).status).toBe(401);
    expect((await other.call('GET', '/api/session')).status).toBe(200);
    expect(await tell(await forger.sign({ ...event, jti: 'b' }))).toBe(204);
    expect((await other.call('GET', '/api/session')).status).toBe(401);
  });

  it.each<[string, () => string | Promise<string>]>([
    ['the key of another', () => forger.sign({ ...event, jti: 'c' }, true)],
    [
      'no signature',
      () => unsignedToken({ ...event, jti: 'c', iss: forger.issuer, aud: 'risikobilde', sub: 'kari' }),
    ],
    ['another audience', () => forger.sign({ ...event, jti: 'c', aud: 'x' })],
    ['another issuer', () => forger.sign({ ...event, jti: 'c', iss: 'https://evil.example' })],
    ['a nonce, as an ID token has', () => forger.sign({ ...event, jti: 'c', nonce: 'n' })],
    ['no event of logging out', () => forger.sign({ jti: 'c', events: {} })],
    [
      'an age of ten minutes',
      () => forger.sign({ ...event, jti: 'c', iat: Math.floor(Date.now() / 1000) - 600 }),
    ],
    ['nobody in it', () => forger.sign({ ...event, jti: 'c', sub: undefined })],
  ])('with %s ends nothing', async (_name, make) => {
    const browser = await withSession('s3');
    expect(await tell(await make())).toBe(400);
    expect((await browser.call('GET', '/api/session')).status).toBe(200);
  });
});
