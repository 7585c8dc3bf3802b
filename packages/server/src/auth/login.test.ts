import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type LoginServer,
  openBrowser,
  openStream,
  rawRequest,
  startLoginServer,
} from '../testing/test-logins.js';
import { testPeople } from '../testing/test-provider.js';
import { sessionCookie } from './cookies.js';

let server: LoginServer;
beforeAll(async () => {
  const falseOla = { id: 'false-ola', name: 'Ola', email: 'ola@eksempel.no', isVerified: false };
  server = await startLoginServer({ people: [...testPeople, falseOla] });
});
afterAll(() => server.close());

const codeOf = (text: string): string => (JSON.parse(text) as { readonly code: string }).code;
const loggedIn = async (as = 'kari') => {
  const browser = openBrowser(server.origin);
  await browser.go('/api-page', as);
  return browser;
};

describe('somebody with a role', () => {
  it('is led from a page to the login and back to it, and is known by name', async () => {
    const browser = openBrowser(server.origin);
    const page = await browser.go('/a/altinn3?dag=2026-11-27', 'kari');
    expect(page.url).toBe(`${server.origin}/a/altinn3?dag=2026-11-27`);
    expect((await browser.call('GET', '/api/session')).body).toMatchObject({
      mode: 'login',
      user: { name: 'Kari Nordmann' },
      organisations: [{ number: '991825827', name: 'Digitaliseringsdirektoratet' }],
      organisation: server.digdir,
    });
  });

  it('has a cookie that no script reads and that is sent to this host alone', async () => {
    const browser = openBrowser(server.origin);
    await browser.go('/login', 'kari');
    const again = await browser.go('/login');
    expect(again.status).not.toBe(403);
    const token = browser.cookies().get(sessionCookie) ?? '';
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const rows = await server.database.db.selectFrom('login_session').select('hash').execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('logs out: the session is over, also for whoever kept the cookie', async () => {
    const browser = await loggedIn();
    const token = browser.cookies().get(sessionCookie) ?? '';
    const { status, body } = await browser.call('POST', '/logout');
    expect([status, String(body['to']).startsWith(server.provider.issuer)]).toEqual([200, true]);
    const kept = await rawRequest('GET', `${server.origin}/api/session`, {
      cookie: `${sessionCookie}=${token}`,
    });
    expect([kept.status, codeOf(kept.text)]).toEqual([401, 'not-logged-in']);
  });

  it('logs out everywhere', async () => {
    const [one, other] = [await loggedIn(), await loggedIn()];
    expect((await one.call('POST', '/logout/everywhere')).status).toBe(200);
    expect((await other.call('GET', '/api/session')).status).toBe(401);
  });

  it('is logged out when the session has not been used for an hour, and after ten hours however much it is used', async () => {
    for (const [field, hours] of [
      ['used', 1.01],
      ['began', 10.01],
    ] as const) {
      const browser = await loggedIn();
      expect((await browser.call('GET', '/api/session')).status).toBe(200);
      const { db } = server.database;
      await db
        .updateTable('login_session')
        .set({ [field]: new Date(Date.now() - hours * 3_600_000) })
        .execute();
      expect((await browser.call('GET', '/api/session')).status).toBe(401);
    }
  });

  it('keeps no session alive with what an open page asks for by itself', async () => {
    const browser = await loggedIn();
    const { db } = server.database;
    const past = new Date(Date.now() - 50 * 60_000);
    const used = async () =>
      (await db.selectFrom('login_session').select('used').executeTakeFirstOrThrow()).used.getTime();
    await db.deleteFrom('login_session').where('used', '<', past).execute();
    await db.updateTable('login_session').set({ used: past }).execute();
    await browser.call('POST', '/api/assessments/nothing/presence', { client: 'a', name: 'b' });
    expect(await used()).toBe(past.getTime());
    await browser.call('GET', '/api/session');
    expect(await used()).toBeGreaterThan(past.getTime());
  });
});

describe('somebody whom nobody has given a role', () => {
  it('is told so on a page, and gets no session', async () => {
    const browser = openBrowser(server.origin);
    const page = await browser.go('/', 'nobody');
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('gitt deg en rolle')]);
    expect(browser.cookies().has(sessionCookie)).toBe(false);
    const people = await server.database.db.selectFrom('person').select('name').execute();
    expect(people.map(({ name }) => name)).not.toContain('Ukjent Person');
  });

  it('who has the address of somebody with a role, which the provider does not vouch for, is nobody', async () => {
    const kari = await loggedIn();
    const given = await kari.call('POST', '/api/access/memberships', {
      organisation: server.digdir,
      identifier: ' OLA@eksempel.no ',
      name: 'Ola Hansen',
      role: 'reader',
    });
    expect(given.status).toBe(201);
    expect((await openBrowser(server.origin).go('/', 'false-ola')).status).toBe(403);
    const ola = await loggedIn('ola');
    expect((await ola.call('GET', '/api/session')).body).toMatchObject({ user: { name: 'Ola Hansen' } });
  });
});

describe('a request', () => {
  it('without a session is refused at every route that asks for a right, and pages of the workbench lead to the login', async () => {
    const { status, text } = await rawRequest('GET', `${server.origin}/api/assessments`, {});
    expect([status, codeOf(text)]).toEqual([401, 'not-logged-in']);
    const page = await rawRequest('GET', `${server.origin}/a/x?y=1`, { accept: 'text/html' });
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    // Without scripts, and by hand.
    expect(page.text.match(/\/login\?to=%2Fa%2Fx%3Fy%3D1/g)).toHaveLength(2);
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(page.text) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page.headers.get('content-security-policy')).toContain(`script-src 'sha256-${hash}'`);
  });

  it('for a page whose address holds HTML or another site leads to the login with it as text', async () => {
    const path = '/a/%22%3E%3Cscript%3Ealert(1)%3C/script%3E?x="><script>alert(1)</script>';
    const { text } = await rawRequest('GET', `${server.origin}${path}`, { accept: 'text/html' });
    expect(text.match(/<script/g)).toHaveLength(1);
    const evil = await rawRequest('GET', `${server.origin}//evil.example/x`, { accept: 'text/html' });
    expect(evil.text).not.toMatch(/href="(https?:)?\/\/evil/);
  });

  it('to another name than the public one is refused, whatever a proxy is said to have said', async () => {
    const { host } = new URL(server.origin);
    for (const headers of [
      { host: 'evil.example' },
      { host: 'localhost' },
      { host: 'evil.example', 'x-forwarded-host': host },
      { host: `${host}.evil.example` },
    ]) {
      const { status } = await rawRequest('GET', `${server.origin}/api/session`, headers);
      expect([headers, status]).toEqual([headers, 421]);
    }
    const led = await rawRequest('GET', `${server.origin}/login`, {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    });
    const to = new URL(led.headers.get('location') ?? '');
    expect(to.searchParams.get('redirect_uri')).toBe(`${server.origin}/login/callback`);
    // What watches over the server has its own name for it.
    expect((await rawRequest('GET', `${server.origin}/health`, { host: '10.0.0.1' })).status).toBe(200);
  });

  it('that changes something must say that it comes from a page here (CSRF)', async () => {
    const browser = await loggedIn();
    const cookie = `${sessionCookie}=${browser.cookies().get(sessionCookie)}`;
    const json = { 'content-type': 'application/json' };
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: server.origin.replace('127.0.0.1', 'localhost') },
    ]) {
      const sent = { ...json, ...headers, cookie };
      const { status } = await rawRequest('POST', `${server.origin}/logout/everywhere`, sent, '{}');
      expect([headers, status]).toEqual([headers, 403]);
    }
    expect((await browser.call('GET', '/api/session')).status).toBe(200);
    // A form reaches no address but the one that is for a provider.
    const form = await rawRequest(
      'POST',
      `${server.origin}/api/assessments`,
      { cookie, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
      'from=empty',
    );
    expect(form.status).toBe(415);
  });

  it('with two cookies of the same name belongs to nobody', async () => {
    const browser = await loggedIn();
    const own = `${sessionCookie}=${browser.cookies().get(sessionCookie)}`;
    const { status } = await rawRequest('GET', `${server.origin}/api/session`, {
      cookie: `${sessionCookie}=planted; ${own}`,
    });
    expect(status).toBe(401);
  });
});

describe('a live stream', () => {
  it('ends when the session it was opened in ends', async () => {
    const browser = await loggedIn();
    const made = await browser.call('POST', '/api/assessments', {
      from: 'empty',
      id: 'live-one',
      title: { nb: 'En' },
    });
    expect(made.status).toBe(201);
    const present = await browser.call('POST', '/api/assessments/live-one/presence', {
      client: 'window-one',
      name: 'Statsministeren',
    });
    expect(present.status).toBe(204);
    const opened = openStream(
      server,
      '/api/assessments/live-one/live',
      browser.cookies().get(sessionCookie) ?? '',
    );
    await opened.first;
    await browser.call('POST', '/logout');
    const text = await opened.all;
    expect(text).toContain('Kari Nordmann');
    expect(text).not.toContain('Statsministeren');
  });

  const isOpen = Symbol('open');
  /** What a stream held that has ended, also a moment from now. */
  const soon = (all: Promise<string>) =>
    Promise.race([all, new Promise<typeof isOpen>((done) => setTimeout(done, 100, isOpen))]);
  // No stream beats by itself: what ends one at once is not the beat.
  const beat = 20_000;
  beforeAll(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterAll(() => void vi.useRealTimers());
  const streamOf = async (who: string) => {
    const browser = await loggedIn(who);
    const stream = openStream(
      server,
      '/api/assessments/live-one/live',
      browser.cookies().get(sessionCookie) ?? '',
    );
    await stream.first;
    return stream;
  };

  it('ends at once when the role or the grant that it was opened by ends, and nobody else’s does', async () => {
    const kari = await loggedIn();
    const give = async (path: string, what: object): Promise<string> => {
      const { status, body, text } = await kari.call('POST', `/api/access/${path}`, what);
      expect(status, text).toBe(201);
      return `/api/access/${path}/${String(body['id'])}/end`;
    };
    const [stranger, siri] = [
      { identifier: 'ukjent@eksempel.no', name: 'Ukjent Person' },
      { identifier: 'siri@eksempel.no', name: 'Siri Dahl' },
    ];
    const readers = await give('memberships', { organisation: server.digdir, ...stranger, role: 'reader' });
    const auditors = await give('grants', {
      assessment: 'live-one',
      ...siri,
      role: 'auditor',
      until: '2099-12-31',
      reason: 'Tilsyn',
    });
    const [own, reader, auditor] = [await streamOf('kari'), await streamOf('nobody'), await streamOf('siri')];
    const end = async (path: string) =>
      expect((await kari.call('POST', path, { reason: 'Over' })).status).toBe(204);
    await end(readers);
    expect(await reader.all).toContain('event: hello');
    expect(await soon(auditor.all)).toBe(isOpen);
    await end(auditors);
    expect(await auditor.all).toContain('event: hello');
    expect(await soon(own.all)).toBe(isOpen);
  });

  it('ends at the next beat when the role ended in another process', async () => {
    const kari = await loggedIn();
    await kari.call('POST', '/api/access/memberships', {
      organisation: server.digdir,
      identifier: 'per@eksempel.no',
      name: 'Per Berg',
      role: 'reader',
    });
    const stream = await streamOf('per');
    const over = {
      ended: '2026-02-01T00:00:00.000Z',
      ended_by: '{"id":"x","name":"X"}',
      ended_reason: 'Over',
    };
    const { db } = server.database;
    const { id: person } = await db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Per Berg')
      .executeTakeFirstOrThrow();
    await db.updateTable('membership').set(over).where('person', '=', person).execute();
    expect(await soon(stream.all)).toBe(isOpen);
    vi.advanceTimersByTime(beat);
    expect(await stream.all).toContain('event: hello');
  });
});
