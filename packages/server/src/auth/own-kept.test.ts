import type { PersonalData } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { say } from '@risikobilde/words/all';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysKept } from '../store/notices.js';
import { sessionHours } from '../store/sessions.js';
import { hasPostgres } from '../testing/real-postgres.js';
import { type LoginServer, openBrowser, startLoginServer } from '../testing/test-logins.js';
import { inDays } from '../testing/in-days.js';
import { twoRoles } from '../testing/two-roles.js';

// A person is told what is kept of them, and takes it out (ASVS 8.3.3).

const controller = 'Digitaliseringsdirektoratet, personvern@eksempel.no';

const ownKept = (open: () => Promise<LoginServer>): void => {
  let server: LoginServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.close());
  const loggedIn = async (as: string) => {
    const browser = openBrowser(server.origin);
    await browser.go('/api-page', as);
    return browser;
  };
  const keptOf = async (browser: Awaited<ReturnType<typeof loggedIn>>): Promise<PersonalData> =>
    // What the table of routes says that it answers.
    (await browser.call('GET', '/api/session/kept')).body as unknown as PersonalData;

  it('a person gets all that is kept of them, also what has ended, and nothing of anybody else', async () => {
    const kari = await loggedIn('kari');
    const must = async (path: string, body: object) => {
      const { status, text, body: answer } = await kari.call('POST', path, body);
      expect([status, status < 300 ? '' : text]).toEqual([status < 300 ? status : 0, '']);
      return String(answer['id']);
    };
    await must('/api/assessments', { from: 'empty', id: 'en', title: { nb: 'En' } });
    const ola = { identifier: 'ola@eksempel.no', name: 'Ola Hansen' };
    const role = { organisation: server.digdir, role: 'reader' };
    const ended = await must('/api/access/memberships', { ...role, ...ola, reason: 'Blåbærskog' });
    await must(`/api/access/memberships/${ended}/end`, { reason: 'Tyttebær' });
    await must('/api/access/grants', { assessment: 'en', ...ola, role: 'riskOwner', reason: 'Multer' });
    const link = await must('/api/assessments/en/share-links', { until: inDays(7) });
    await must('/api/assessments/en/share-links', { until: inDays(7) });
    await kari.call('DELETE', `/api/assessments/en/share-links/${link}`);
    const browser = await loggedIn('ola');
    await browser.call('POST', '/api/notices/feeds', { assessment: 'en' });
    const kept = await keptOf(browser);
    expect(kept).toMatchObject({
      controller,
      person: { name: 'Ola Hansen', isHashKept: true, login: { issuer: server.provider.issuer } },
      logins: [{ isThis: true }],
      // What was taken back before they had said yes is kept under their hash.
      invitations: [
        {
          role: 'reader',
          organisation: { name: 'Digitaliseringsdirektoratet' },
          by: 'Kari Nordmann',
          reason: 'Blåbærskog',
          isOpen: false,
        },
      ],
      roles: [],
      links: [],
      shared: [{ role: 'riskOwner', title: { nb: 'En' }, reason: 'Multer', isInForce: true }],
      notices: { address: 'ola@eksempel.no', choice: 'daily' },
      feeds: [{ made: expect.any(String) }],
    });
    const own = await keptOf(kari);
    expect(own.roles.map((one) => one.role).sort()).toEqual(['administrator']);
    const made = { made: expect.any(String), until: expect.any(String), title: { nb: 'En' } };
    expect(own.links).toMatchObject([{ ...made, withdrawn: expect.any(String) }, made]);
    expect(JSON.stringify(own)).not.toMatch(/token|Ola|Blåbærskog|Multer/);
    // What is a secret of theirs, or was hashed so that nobody reads it, is not told.
    expect(JSON.stringify(kept)).not.toMatch(/handle|token/);
  });
};

describe('in the database that the tests have', () => ownKept(() => startLoginServer({ controller })));

describe.skipIf(!hasPostgres)('on a PostgreSQL whose tables the server does not own', () =>
  ownKept(async () => startLoginServer({ controller, at: await twoRoles() })),
);

it.each([
  ['nb', /en time.*ti timer/],
  ['nn', /ein time.*ti timar/],
  ['en', /one hour.*ten hours/],
] as const)(
  'the page says in %s how long sessions and notices are kept as the code has it',
  (language, hours) => {
    expect(sessionHours).toEqual({ idle: 1, absolute: 10 });
    expect(say(message('logins.lead'), language)).toMatch(hours);
    expect(say(message('kept.notices.until'), language)).toContain(`${daysKept} `);
  },
);
