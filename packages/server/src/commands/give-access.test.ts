import { randomUUID } from 'node:crypto';
import type { Access, PersonalData } from '@risikobilde/api';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addFirstAdministrator, giveAssessmentTo } from './first-administrator.js';
import { handleOf, type LoginServer, openBrowser, startLoginServer } from '../testing/test-logins.js';

let server: LoginServer;
let kari: ReturnType<typeof openBrowser>;
let siri: ReturnType<typeof openBrowser>;
let tax: string;

beforeAll(async () => {
  server = await startLoginServer();
  tax = await addFirstAdministrator(
    { db: server.database.db, clock: { now: () => new Date() }, newId: randomUUID },
    {
      number: '974761076',
      organisation: 'Skatteetaten',
      handle: handleOf('email', 'siri@eksempel.no'),
      name: 'Siri Dahl',
    },
  );
  [kari, siri] = [openBrowser(server.origin), openBrowser(server.origin)];
  await kari.go('/', 'kari');
  await siri.go('/', 'siri');
});
afterAll(() => server.close());

const access = async (who = kari): Promise<Access> =>
  (await who.call('GET', '/api/access')).body as unknown as Access;
const give = (more: object, who = kari) =>
  who.call('POST', '/api/access/memberships', {
    organisation: server.digdir,
    identifier: 'ola@eksempel.no',
    name: 'Ola Hansen',
    role: 'reader',
    ...more,
  });
const end = (given: string, who = kari, kind = 'memberships') =>
  who.call('POST', `/api/access/${kind}/${given}/end`, { reason: 'Sluttet' });
/** Says yes to everything that somebody is offered. */
const takeAll = async (who: typeof kari): Promise<void> => {
  const { invitations } = (await who.call('GET', '/api/session/kept')).body as unknown as PersonalData;
  for (const { id } of invitations) {
    const { status, text } = await who.call('POST', `/api/session/invitations/${id}`, { answer: 'yes' });
    expect(status, text).toBe(204);
  }
};
const codeOf = ({ status, body }: { readonly status: number; readonly body: Record<string, unknown> }) => [
  status,
  body['code'],
];

describe('an administrator', () => {
  it('gives a role and ends it: both stay, with who, when and why', async () => {
    const { status, body } = await give({ reason: 'Ny i prosjektet' });
    expect(status).toBe(201);
    expect((await end(String(body['id']))).status).toBe(204);
    const found = (await access()).memberships.find(({ id }) => id === body['id']);
    expect(found).toMatchObject({
      role: 'reader',
      invited: { name: 'Ola Hansen' },
      givenBy: { name: 'Kari Nordmann' },
      reason: 'Ny i prosjektet',
      ended: { by: { name: 'Kari Nordmann' }, reason: 'Sluttet' },
      isInForce: false,
    });
    expect(codeOf(await end(String(body['id'])))).toEqual([404, 'not-found']);
  });

  it('gives the data protection officer no role that writes or decides, and nobody who has one the role of officer', async () => {
    const ida = (role: string) => give({ identifier: 'ida@eksempel.no', name: 'Ida Moe', role });
    expect((await ida('dataProtectionOfficer')).status).toBe(201);
    for (const role of ['contributor', 'riskOwner', 'approver'])
      expect(codeOf(await ida(role))).toEqual([422, 'access-invalid']);
    expect((await ida('reader')).status).toBe(201);
    const per = (role: string) => give({ identifier: 'per@eksempel.no', name: 'Per Berg', role });
    expect((await per('riskOwner')).status).toBe(201);
    const refused = await per('dataProtectionOfficer');
    expect([refused.status, refused.body['detail']]).toEqual([422, expect.stringContaining('Article 38(6)')]);
  });

  it('gives nobody’s own hand a role that decides: another administrator gives it', async () => {
    const { person } = (await access()).memberships.find(({ role }) => role === 'administrator') ?? {};
    for (const role of ['riskOwner', 'approver', 'dataProtectionOfficer'])
      for (const whom of [
        { identifier: 'kari@eksempel.no' },
        { identifier: undefined, name: undefined, person: person?.id },
      ]) {
        const refused = await give({ ...whom, role });
        expect(codeOf(refused)).toEqual([422, 'access-invalid']);
      }
    const shared = await kari.call('POST', '/api/access/grants', {
      assessment: 'altinn3',
      identifier: 'kari@eksempel.no',
      role: 'approver',
      reason: 'Meg selv',
    });
    expect(shared.status).not.toBe(201);
  });

  it('gives the same role once, another beside it, and one that has ended again', async () => {
    const first = await give({ role: 'contributor' });
    expect(codeOf(await give({ role: 'contributor' }))).toEqual([422, 'access-invalid']);
    expect((await give({ role: 'approver' })).status).toBe(201);
    await end(String(first.body['id']));
    expect((await give({ role: 'contributor' })).status).toBe(201);
    // Found by what identifies them, whatever the case: also where it is offered, and by whatever name.
    const again = { identifier: 'OLA@Eksempel.no ', name: 'Ola H.' };
    expect(codeOf(await give({ ...again, role: 'approver' }))).toEqual([422, 'access-invalid']);
    expect((await give({ ...again, role: 'riskOwner' })).status).toBe(201);
  });

  it.each<[string, object, readonly [number, string]]>([
    ['an auditor without a last day', { role: 'auditor', reason: 'Tilsyn' }, [422, 'access-invalid']],
    ['an auditor without a reason', { role: 'auditor', until: '2099-01-01' }, [422, 'access-invalid']],
    ['a last day that is past', { role: 'riskOwner', until: '2020-01-01' }, [422, 'access-invalid']],
    [
      'a new person without a name',
      { identifier: 'ny@eksempel.no', name: undefined },
      [422, 'access-invalid'],
    ],
    ['nobody', { identifier: undefined }, [404, 'not-found']],
    ['somebody by an id from elsewhere', { identifier: undefined, person: 'unknown' }, [404, 'not-found']],
    ['a role that is none', { role: 'owner' }, [400, 'request-invalid']],
  ])('cannot give a role to %s', async (_what, more, expected) => {
    expect(codeOf(await give(more))).toEqual(expected);
  });

  it('cannot take the last administrator away, until there is another', async () => {
    const own = (await access()).memberships.find(({ role }) => role === 'administrator');
    expect(codeOf(await end(own?.id ?? ''))).toEqual([422, 'access-invalid']);
    await give({
      identifier: 'per@eksempel.no',
      name: 'Per Berg',
      role: 'administrator',
      until: '2099-01-01',
    });
    // Who is offered it and has not said yes is none.
    expect(codeOf(await end(own?.id ?? ''))).toEqual([422, 'access-invalid']);
    const per = openBrowser(server.origin);
    await per.go('/', 'per');
    expect((await end(own?.id ?? '')).status).toBe(204);
    // Gone at once.
    expect((await kari.call('GET', '/api/access')).status).toBe(403);
    expect((await give({ identifier: 'kari@eksempel.no', role: 'administrator' }, per)).status).toBe(201);
    await takeAll(kari);
  });

  it('sees and gives nothing in another organisation', async () => {
    expect(codeOf(await give({ organisation: tax }))).toEqual([404, 'not-found']);
    const theirs = (await access(siri)).memberships[0];
    expect(theirs?.organisation).toBe(tax);
    expect(codeOf(await end(theirs?.id ?? ''))).toEqual([404, 'not-found']);
    const text = JSON.stringify(await access());
    expect(text).not.toContain(theirs?.id ?? 'Siri');
    expect(text).not.toContain('Siri Dahl');
  });
});

describe('an assessment', () => {
  it('from before the logins is the installation’s, is given to one organisation, and shared by whoever administers that', async () => {
    const { db } = server.database;
    await give({ identifier: 'kari@eksempel.no', role: 'contributor' });
    const made = await kari.call('POST', '/api/assessments', {
      from: 'empty',
      id: 'before',
      title: { nb: 'Fra før' },
    });
    expect(made.status).toBe(201);
    await sql`select give_assessment(key, 'installation') from assessment where id = 'before'`.execute(db);
    const seen = async (who: typeof kari) => (await who.call('GET', '/api/assessments/before')).status;
    expect([await seen(kari), await seen(siri)]).toEqual([404, 404]);
    expect((await giveAssessmentTo({ db }, 'before', '991825827')).ok).toBe(true);
    expect((await giveAssessmentTo({ db }, 'before', '974761076')).ok).toBe(false);
    expect([await seen(kari), await seen(siri)]).toEqual([200, 404]);

    const grant = (more: object, who = kari) =>
      who.call('POST', '/api/access/grants', {
        assessment: 'before',
        role: 'reader',
        reason: 'Tjenesten bygger på den',
        ...more,
      });
    expect(codeOf(await grant({ organisation: tax }, siri))).toEqual([404, 'not-found']);
    expect(codeOf(await grant({ organisation: tax, role: 'contributor' }))).toEqual([422, 'access-invalid']);
    expect(codeOf(await grant({}))).toEqual([422, 'access-invalid']);
    expect(codeOf(await grant({ identifier: 'x@y.no', name: 'X', role: 'administrator' }))).toEqual([
      422,
      'access-invalid',
    ]);
    const given = await grant({ organisation: tax });
    expect(given.status).toBe(201);
    expect(await seen(siri)).toBe(200);
    expect((await access()).grants).toMatchObject([
      { assessment: 'before', organisation: { name: 'Skatteetaten' }, isInForce: true },
    ]);
    expect(codeOf(await end(String(given.body['id']), siri, 'grants'))).toEqual([404, 'not-found']);
    expect((await end(String(given.body['id']), kari, 'grants')).status).toBe(204);
    expect(await seen(siri)).toBe(404);
  });
});
