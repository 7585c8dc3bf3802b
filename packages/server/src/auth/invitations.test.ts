import { randomUUID } from 'node:crypto';
import { type Access, type PersonalData, roles, type Session } from '@risikobilde/api';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addFirstAdministrator } from '../commands/first-administrator.js';
import { hasPostgres } from '../testing/real-postgres.js';
import { testPeople } from '../testing/test-provider.js';
import { handleOf, type LoginServer, openBrowser, startLoginServer } from '../testing/test-logins.js';
import { twoRoles } from '../testing/two-roles.js';

// A role is somebody's when they have said yes to it. Until then whoever gave it sees what they wrote, and nothing of who it is.

type Browser = ReturnType<typeof openBrowser>;
type Answer = Awaited<ReturnType<Browser['call']>>;

const anne = { id: 'anne', name: 'Anne Li', email: 'anne@eksempel.no' };
const people = [...testPeople, anne, { id: 'tor', name: 'Tor Vik', email: 'tor@eksempel.no' }];

const describeInvitations = (open: () => Promise<LoginServer>): void => {
  let server: LoginServer;
  let kari: Browser;
  let siri: Browser;
  let ola: Browser;
  let tax: string;
  const browserOf = async (who: string): Promise<Browser> => {
    const browser = openBrowser(server.origin);
    await browser.go('/', who);
    return browser;
  };
  const give = (who: Browser, organisation: string, more: object = {}): Promise<Answer> =>
    who.call('POST', '/api/access/memberships', {
      organisation,
      identifier: 'ola@eksempel.no',
      name: 'Skattemannen',
      role: 'reader',
      ...more,
    });
  const must = async (asked: Promise<Answer>): Promise<string> => {
    const { status, text, body } = await asked;
    expect([status < 300, text]).toEqual([true, text]);
    return String(body['id']);
  };
  const accessOf = async (who: Browser) => (await who.call('GET', '/api/access')).body as unknown as Access;
  const offersTo = async (who: Browser) =>
    ((await who.call('GET', '/api/session/kept')).body as unknown as PersonalData).invitations.filter(
      ({ isOpen }) => isOpen,
    );
  const answer = async (who: Browser, id: string, is: 'yes' | 'no'): Promise<number> =>
    (await who.call('POST', `/api/session/invitations/${id}`, { answer: is })).status;
  const sessionOf = async (who: Browser) =>
    (await who.call('GET', '/api/session')).body as unknown as Session;
  const personOf = async (email: string): Promise<string> =>
    (
      await server.database.db
        .selectFrom('person')
        .select('id')
        .where('handle', '=', handleOf('email', email))
        .executeTakeFirstOrThrow()
    ).id;
  beforeAll(async () => {
    server = await open();
    const { db } = server.database;
    // First in the alphabet of the two.
    tax = await addFirstAdministrator(
      { db, clock: { now: () => new Date() }, newId: randomUUID },
      {
        number: '974761076',
        organisation: 'Arbeidstilsynet',
        handle: handleOf('email', 'siri@eksempel.no'),
        name: 'Siri Dahl',
      },
    );
    [kari, siri] = [await browserOf('kari'), await browserOf('siri')];
    // Ola is of Kari's organisation, under the name that Kari has for him, and has logged in.
    await must(give(kari, server.digdir, { name: 'Ola Hansen' }));
    ola = await browserOf('ola');
    const made = { from: 'empty', id: 'av-tilsynet', title: { nb: 'Blåbærskog' } };
    await must(siri.call('POST', '/api/assessments', made));
  });
  afterAll(() => server.close());

  it('who logs in for the first time with one organisation that asked has said yes to it', async () => {
    const own = (await accessOf(kari)).memberships.find(({ invited }) => invited?.name === 'Ola Hansen');
    expect(own).toMatchObject({
      person: { id: await personOf('ola@eksempel.no'), name: 'Ola Hansen' },
      invited: { accepted: expect.any(String) },
      isInForce: true,
      isOffered: false,
    });
    expect(await sessionOf(ola)).toMatchObject({ organisation: server.digdir });
  });

  it('who is known elsewhere and who is nowhere are offered a role and a share alike, in every answer and in the lists', async () => {
    /** Everything that is answered, without what is made anew each time. */
    const seen = async (identifier: string): Promise<string> => {
      const asked: Answer[] = [];
      for (const role of roles)
        for (const again of [false, true]) {
          const terms = role === 'auditor' ? { until: '2099-12-31', reason: 'Tilsyn' } : {};
          asked.push(await give(siri, tax, { identifier, role, ...terms, ...(again && { name: 'Igjen' }) }));
        }
      asked.push(await give(siri, tax, { identifier, name: undefined }));
      asked.push(await give(siri, tax, { identifier, role: 'auditor' }));
      asked.push(await give(siri, tax, { identifier, until: '2020-01-01' }));
      asked.push(
        await siri.call('POST', '/api/access/grants', {
          assessment: 'av-tilsynet',
          identifier,
          name: 'Skattemannen',
          role: 'reader',
          reason: 'Prøve',
        }),
      );
      const ids = new Set(asked.flatMap(({ status, body }) => (status === 201 ? [body['id']] : [])));
      // All but the officer beside those who write.
      expect(ids.size).toBe(roles.length);
      const { memberships, grants } = await accessOf(siri);
      const rows = [...memberships, ...grants].filter(({ id }) => ids.has(id));
      expect(rows.length).toBe(roles.length);
      for (const { id } of rows) {
        const path = grants.some((one) => one.id === id) ? 'grants' : 'memberships';
        asked.push(await siri.call('POST', `/api/access/${path}/${id}/end`, { reason: 'Prøve' }));
      }
      const ended = await accessOf(siri);
      const after = [...ended.memberships, ...ended.grants].filter(({ id }) => ids.has(id));
      const said = asked.map(({ status, text, headers }) => [status, text, [...headers.keys()].sort()]);
      return JSON.stringify([said, rows, after])
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now');
    };
    expect(await seen('ola@eksempel.no')).toBe(await seen('finnes-ikke@eksempel.no'));
  });

  it('until they say yes nothing tells of who is known elsewhere: lists, archive, notices, writers; and they may nothing there', async () => {
    const id = await must(give(siri, tax, { role: 'contributor' }));
    const [person, name] = [await personOf('ola@eksempel.no'), 'Ola Hansen'];
    const archive = await siri.call('GET', `/api/access/organisations/${tax}/archive`);
    for (const { text } of [
      await siri.call('GET', '/api/access'),
      await siri.call('GET', '/api/notices'),
      await siri.call('GET', '/api/session/kept'),
      await siri.call('GET', '/api/assessments/av-tilsynet/writers'),
      await siri.call('GET', '/api/assessments'),
      archive,
    ])
      for (const word of [person, name, handleOf('email', 'ola@eksempel.no'), 'hasLoggedIn'])
        expect(text).not.toContain(word);
    expect((await accessOf(siri)).memberships.find((one) => one.id === id)).toMatchObject({
      invited: { name: 'Skattemannen' },
      isInForce: false,
      isOffered: true,
    });
    // By the id of a person of elsewhere nothing is given.
    expect((await give(siri, tax, { identifier: undefined, name: undefined, person })).status).toBe(404);
    expect((await ola.call('GET', '/api/assessments/av-tilsynet')).status).toBe(404);
    expect((await ola.call('POST', '/api/session/organisation', { organisation: tax })).status).toBe(404);
    expect((await sessionOf(ola)).organisations?.map((one) => one.id)).toEqual([server.digdir]);
    // Nor has another login made it theirs.
    ola = await browserOf('ola');
    expect((await offersTo(ola)).map((one) => one.id)).toContain(id);
  });

  it('what is offered is shown to whom it is offered, and to nobody else; one press makes it theirs, and they go on with what they had', async () => {
    const offers = await offersTo(ola);
    expect(offers).toMatchObject([
      { role: 'contributor', organisation: { name: 'Arbeidstilsynet' }, by: 'Siri Dahl' },
    ]);
    const id = offers[0]?.id ?? '';
    for (const other of [kari, siri]) {
      expect(await offersTo(other)).toEqual([]);
      expect([await answer(other, id, 'yes'), await answer(other, id, 'no')]).toEqual([404, 404]);
    }
    expect(await answer(ola, id, 'yes')).toBe(204);
    expect([await answer(ola, id, 'yes'), await answer(ola, id, 'no')]).toEqual([404, 404]);
    expect((await accessOf(siri)).memberships.find((one) => one.id === id)).toMatchObject({
      person: { name: 'Ola Hansen' },
      isInForce: true,
    });
    expect((await ola.call('GET', '/api/assessments/av-tilsynet')).status).toBe(200);
    expect((await sessionOf(ola)).organisation).toBe(server.digdir);
    // Another role there is theirs at once.
    const more = await must(give(siri, tax, { role: 'riskOwner' }));
    expect((await accessOf(siri)).memberships.find((one) => one.id === more)).toMatchObject({
      person: { name: 'Ola Hansen' },
      isInForce: true,
    });
  });

  it('whoever says no stays unknown, and a share of one assessment is offered as a role is', async () => {
    const share = {
      assessment: 'av-tilsynet',
      identifier: 'kari@eksempel.no',
      name: 'Direktøren',
      role: 'reader',
      reason: 'Høring',
    };
    const [first, second] = [
      await must(siri.call('POST', '/api/access/grants', share)),
      await must(siri.call('POST', '/api/access/grants', share)),
    ];
    expect(await offersTo(kari)).toMatchObject([
      { id: first, title: { nb: 'Blåbærskog' }, reason: 'Høring' },
      { id: second },
    ]);
    expect((await kari.call('GET', '/api/assessments/av-tilsynet')).status).toBe(404);
    expect(await answer(kari, first, 'no')).toBe(204);
    const { grants } = await accessOf(siri);
    const declined = grants.find(({ id }) => id === first);
    expect(declined).toMatchObject({
      invited: { name: 'Direktøren', declined: expect.any(String) },
      isInForce: false,
      isOffered: false,
    });
    expect(JSON.stringify(declined)).not.toMatch(/Kari/);
    expect(await answer(kari, second, 'yes')).toBe(204);
    expect((await kari.call('GET', '/api/assessments/av-tilsynet')).status).toBe(200);
    expect((await accessOf(siri)).grants.find(({ id }) => id === second)).toMatchObject({
      person: { name: 'Kari Nordmann' },
    });
  });

  it('who is offered roles by several and has none chooses first: it is theirs to choose who learns that they are here', async () => {
    const one = await must(give(kari, server.digdir, { identifier: anne.email, name: 'Anne fra Digdir' }));
    const other = await must(give(siri, tax, { identifier: anne.email, name: 'Tilsynets Anne' }));
    const browser = openBrowser(server.origin);
    const seen = await browser.go('/login?to=/a/av-tilsynet', 'anne');
    expect(new URL(seen.url).pathname).toBe('/deg');
    expect(await sessionOf(browser)).toMatchObject({ organisations: [], permitted: ['readAssessment'] });
    for (const [who, id] of [
      [kari, one],
      [siri, other],
    ] as const)
      expect((await accessOf(who)).memberships.find((row) => row.id === id)).toMatchObject({
        isOffered: true,
        isInForce: false,
      });
    expect(await answer(browser, other, 'yes')).toBe(204);
    // By the name that she said yes to, and by no other's.
    expect((await sessionOf(browser)).user.name).toBe('Tilsynets Anne');
    expect((await sessionOf(browser)).organisation).toBe(tax);
    expect((await accessOf(kari)).memberships.find((row) => row.id === one)).not.toHaveProperty('person');
  });

  it('whom somebody acts for is what they chose last, at the next login too, and never the first of several', async () => {
    await must(give(kari, server.digdir, { identifier: 'tor@eksempel.no', name: 'Tor Vik' }));
    let tor = await browserOf('tor');
    const id = await must(give(siri, tax, { identifier: 'tor@eksempel.no', name: 'Tor' }));
    expect(await answer(tor, id, 'yes')).toBe(204);
    const acted = async () => (await sessionOf((tor = await browserOf('tor')))).organisation;
    expect(await acted()).toBe(server.digdir);
    expect((await tor.call('POST', '/api/session/organisation', { organisation: tax })).status).toBe(204);
    expect([await acted(), await acted()]).toEqual([tax, tax]);
    expect(
      (await tor.call('POST', '/api/session/organisation', { organisation: server.digdir })).status,
    ).toBe(204);
    expect(await acted()).toBe(server.digdir);
    // From before anything was chosen, and where the choice is over: nothing is chosen for them.
    const { db } = server.database;
    const person = await personOf('tor@eksempel.no');
    await db.updateTable('person').set({ acts_for: null }).where('id', '=', person).execute();
    expect(await acted()).toBeUndefined();
    expect(
      await tor.call('POST', '/api/assessments', { from: 'empty', id: 'x', title: { nb: 'X' } }),
    ).toMatchObject({ status: 403 });
    const led = await openBrowser(server.origin).go('/', 'tor');
    expect(new URL(led.url).pathname).toBe('/deg');
  });

  it.each([
    'Per\nHansen',
    'Per\r\nHansen',
    'Per\u2028Hansen',
    'Per\u202eHansen',
    'Per\u2067Hansen',
    'Per\u0000',
    '\u200f',
    'Per\u0085Hansen',
  ])('the name %j is on no line that can be read as it is written', async (name) => {
    const asked = await give(siri, tax, { identifier: 'navn@eksempel.no', name });
    expect([asked.status, asked.body['code']]).toEqual([400, 'request-invalid']);
  });

  it('a national identity number is nobody’s name', async () => {
    const of = { identifier: 'ny@eksempel.no' };
    for (const name of [
      '12345678901',
      '123456 78901',
      '010190 123 45',
      'Per 12345678901',
      '123.456.789-01',
      '１２３４５６７８９０１',
    ])
      expect([name, (await give(siri, tax, { ...of, name })).body['code']]).toEqual([name, 'access-invalid']);
    for (const name of ['Per 3', 'Gate 12, 0150 Oslo', 'R2-D2'])
      await must(give(siri, tax, { identifier: `${randomUUID()}@eksempel.no`, name }));
  });

  it('roles that do not go together are refused when they are offered, and when somebody says yes', async () => {
    const of = { identifier: 'to-sider@eksempel.no', name: 'To Sider' };
    await must(give(siri, tax, { ...of, role: 'dataProtectionOfficer' }));
    expect((await give(siri, tax, { ...of, role: 'approver' })).body['code']).toBe('access-invalid');
    // What stands in the tables all the same, as from two who gave at once.
    const id = randomUUID();
    await sql`insert into membership (id, organisation, role, given, given_by, invited, called)
      values (${id}, ${tax}, 'dataProtectionOfficer', '2026-11-30T10:00:00.000Z', '{"id":"x","name":"X"}',
        ${handleOf('email', 'ola@eksempel.no')}, 'Ola')`.execute(server.database.db);
    const refused = await ola.call('POST', `/api/session/invitations/${id}`, { answer: 'yes' });
    expect([refused.status, refused.body['code']]).toEqual([422, 'access-invalid']);
    expect(await answer(ola, id, 'no')).toBe(204);
  });
};

describe('in the database that the tests have', () =>
  describeInvitations(() => startLoginServer({ people })));

describe.skipIf(!hasPostgres)('on a PostgreSQL whose tables the server does not own', () =>
  describeInvitations(async () => startLoginServer({ people, at: await twoRoles() })),
);
