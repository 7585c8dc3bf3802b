import type { Login } from '@risikobilde/api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasPostgres } from '../testing/real-postgres.js';
import {
  type LoginServer,
  openBrowser,
  openStream,
  rawRequest,
  startLoginServer,
} from '../testing/test-logins.js';
import { twoRoles } from '../testing/two-roles.js';
import { sessionCookie } from './cookies.js';

// A person sees their own logins, and ends one of them or all the others (ASVS 3.3.4).

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0';

const ownLogins = (open: () => Promise<LoginServer>): void => {
  let server: LoginServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.close());
  beforeEach(() => server.database.db.deleteFrom('login_session').execute());

  const loggedIn = async (as = 'kari', userAgent?: string) => {
    const browser = openBrowser(server.origin, userAgent);
    await browser.go('/api-page', as);
    return browser;
  };
  type Browser = Awaited<ReturnType<typeof loggedIn>>;
  const loginsOf = async (browser: Browser): Promise<readonly Login[]> =>
    (await browser.call('GET', '/api/session/kept')).body['logins'] as readonly Login[];
  const isLoggedIn = async (browser: Browser): Promise<boolean> =>
    (await browser.call('GET', '/api/session')).status === 200;
  const idOf = async (browser: Browser): Promise<string> =>
    (await loginsOf(browser)).find(({ isThis }) => isThis)?.id ?? '';

  it('each is told by when it began, was last used and ends, and by its browser in two words', async () => {
    const [known, unknown] = [await loggedIn('kari', firefox), await loggedIn()];
    const { db } = server.database;
    const id = await idOf(known);
    const [began, used] = [new Date(Date.now() - 9.5 * 3_600_000), new Date(Date.now() - 40 * 60_000)];
    await db.updateTable('login_session').set({ began, used }).where('hash', '=', id).execute();
    const [latest, earlier, ...more] = await loginsOf(unknown);
    expect(more).toEqual([]);
    expect(earlier).toEqual({
      id,
      began: began.toISOString(),
      used: used.toISOString(),
      // Ten hours after it began comes before one hour after it was used.
      ends: new Date(Math.min(began.getTime() + 10 * 3_600_000, used.getTime() + 3_600_000)).toISOString(),
      browser: 'firefox',
      system: 'windows',
      isThis: false,
    });
    expect(latest).toMatchObject({ isThis: true });
    expect(latest).not.toHaveProperty('browser');
    const rows = JSON.stringify(await db.selectFrom('login_session').selectAll().execute());
    // Each holds a character that random names (hexadecimal, base64url) never do.
    for (const kept of ['Mozilla/', 'Gecko/', 'rv:133', '133.0', '"127.0.0.1'])
      expect(rows).not.toContain(kept);
  });

  it('one that is over is not told of, and nobody is told of another’s', async () => {
    const [kari, over] = [await loggedIn(), await loggedIn()];
    const given = await kari.call('POST', '/api/access/memberships', {
      organisation: server.digdir,
      identifier: 'ola@eksempel.no',
      name: 'Ola Hansen',
      role: 'reader',
    });
    expect(given.status).toBe(201);
    const ola = await loggedIn('ola');
    await server.database.db
      .updateTable('login_session')
      .set({ used: new Date(Date.now() - 61 * 60_000) })
      .where('hash', '=', await idOf(over))
      .execute();
    expect((await loginsOf(kari)).map(({ isThis }) => isThis)).toEqual([true]);
    expect((await loginsOf(ola)).map(({ isThis }) => isThis)).toEqual([true]);
    // Ola may know what Kari’s is named by, and ends it no more than one that is not there.
    for (const id of [await idOf(kari), '0'.repeat(64)]) {
      const refused = await ola.call('DELETE', `/api/session/logins/${id}`);
      expect([refused.status, refused.body['code']]).toEqual([404, 'not-found']);
    }
    expect(await isLoggedIn(kari)).toBe(true);
    expect((await ola.call('POST', '/api/session/logins/end-others')).body).toEqual({ ended: 0 });
    expect(await isLoggedIn(kari)).toBe(true);
  });

  it('one is ended and its stream with it, at once; the others go on', async () => {
    const [here, lost, third] = [await loggedIn(), await loggedIn(), await loggedIn()];
    await here.call('POST', '/api/assessments', { from: 'empty', id: 'en', title: { nb: 'En' } });
    const stream = openStream(server, '/api/assessments/en/live', lost.cookies().get(sessionCookie) ?? '');
    await stream.first;
    expect((await here.call('DELETE', `/api/session/logins/${await idOf(lost)}`)).status).toBe(204);
    // Without being ended it lasts until the test gives up.
    await stream.all;
    expect(await Promise.all([here, lost, third].map(isLoggedIn))).toEqual([true, false, true]);
  });

  it('all the others are ended, and this one goes on', async () => {
    const [here, ...others] = [await loggedIn(), await loggedIn(), await loggedIn()];
    expect((await here.call('POST', '/api/session/logins/end-others')).body).toEqual({ ended: 2 });
    expect(await Promise.all([here, ...others].map(isLoggedIn))).toEqual([true, false, false]);
    expect((await loginsOf(here)).map(({ isThis }) => isThis)).toEqual([true]);
  });

  it('a page of another site ends none of them', async () => {
    const browser = await loggedIn();
    const cookie = `${sessionCookie}=${browser.cookies().get(sessionCookie)}`;
    for (const [method, path] of [
      ['DELETE', `/api/session/logins/${await idOf(browser)}`],
      ['POST', '/api/session/logins/end-others'],
    ] as const) {
      const { status } = await rawRequest(method, `${server.origin}${path}`, {
        cookie,
        origin: 'https://evil.example',
      });
      expect([path, status]).toEqual([path, 403]);
    }
    expect(await isLoggedIn(browser)).toBe(true);
  });
};

describe('in the database that the tests have', () => ownLogins(() => startLoginServer()));

describe.skipIf(!hasPostgres)('on a PostgreSQL whose tables the server does not own', () =>
  ownLogins(async () => startLoginServer({ at: await twoRoles() })),
);
