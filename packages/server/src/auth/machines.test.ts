import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { both, clientId, type ForMachines, startForMachines, until } from '../testing/for-machines.js';
import { consumerOf, scopes } from '../testing/test-issuer.js';

// A program of an organisation that asks with a token, against a real issuer on this machine.

let at: ForMachines;
let server: ForMachines['server'];
let kari: ForMachines['kari'];
beforeAll(async () => {
  at = await startForMachines();
  ({ server, kari } = at);
});
afterAll(() => server.close());

const register: ForMachines['register'] = (...asked) => at.register(...asked);
const ask: ForMachines['ask'] = (...asked) => at.ask(...asked);
const token: ForMachines['token'] = (...asked) => at.token(...asked);
const refusal: ForMachines['refusal'] = (...asked) => at.refusal(...asked);

describe('a machine client', () => {
  it('that nobody has registered may nothing, however good its token is', async () => {
    expect(await refusal(await token())).toEqual([403, 'no-access-yet']);
  });

  it('is registered by who administers access, with role, scopes, reason and last day, and is listed with them', async () => {
    const { status, body } = await register();
    expect(status).toBe(201);
    const listed = await kari.call('GET', '/api/access');
    expect(listed.body['machines']).toMatchObject({
      audience: 'https://risikobilde.eksempel.no',
      scopes,
      clients: [
        {
          id: body['id'],
          machine: { name: 'Tjenestekatalogen' },
          clientId,
          role: 'contributor',
          scopes: ['read', 'write'],
          until,
          reason: 'Oppdaterer fakta om tjenester',
          givenBy: { name: 'Kari Nordmann' },
          isInForce: true,
        },
      ],
    });
    expect(JSON.stringify(listed.body['memberships'])).not.toContain('Tjenestekatalogen');
  });

  it('is not registered twice, with a role that somebody answers with, until a day that is past, or elsewhere', async () => {
    for (const [more, status] of [
      [{}, 422],
      [{ clientId: 'another', role: 'approver' }, 400],
      [{ clientId: 'another', role: 'administrator' }, 400],
      [{ clientId: 'another', until: '2020-01-01' }, 422],
      [{ clientId: 'another', until: undefined }, 400],
      [{ clientId: 'another', reason: ' ' }, 400],
      [{ clientId: 'another', scopes: [] }, 400],
      [{ clientId: 'another', scopes: ['admin'] }, 400],
      [{ clientId: 'another', organisation: 'installation' }, 404],
    ] as const)
      expect([more, (await register(more)).status]).toEqual([more, status]);
  });

  it('is given no other role, and nothing of one assessment', async () => {
    const { body } = await kari.call('GET', '/api/access');
    const { clients } = body['machines'] as { clients: { machine: { id: string } }[] };
    const person = clients[0]?.machine.id;
    const more = await kari.call('POST', '/api/access/memberships', {
      organisation: server.digdir,
      person,
      role: 'approver',
    });
    expect([more.status, more.body['code']]).toEqual([422, 'access-invalid']);
  });

  it('makes, reads and changes an assessment as its role says, without cookie or Origin, and the history says that it was a machine', async () => {
    const its = await token({ scope: both });
    const made = await ask(its, 'POST', '/api/assessments', {
      from: 'empty',
      id: 'of-a-machine',
      title: { nb: 'Laget av en maskin' },
    });
    expect([made.status, made.headers.get('set-cookie')]).toEqual([201, null]);
    const edited = await ask(its, 'POST', '/api/assessments/of-a-machine/edits', {
      clientEditId: 'an-edit-of-a-machine',
      baseRevision: 1,
      changes: [{ record: 'of-a-machine', set: { 'title.nb': 'Endret av en maskin' } }],
    });
    expect(edited.status).toBe(201);
    const { body } = await ask(its, 'GET', '/api/assessments/of-a-machine/events');
    expect(JSON.stringify(body)).toContain('"name":"maskin: Tjenestekatalogen"');
    const session = await ask(its, 'GET', '/api/session');
    expect(session.body).toMatchObject({
      user: { name: 'maskin: Tjenestekatalogen' },
      organisation: server.digdir,
    });
  });

  it('only reads with a token that is only for reading, and is told the policy that says so', async () => {
    const its = await token({ scope: scopes.read });
    expect((await ask(its, 'GET', '/api/assessments/of-a-machine')).status).toBe(200);
    for (const [method, path, body] of [
      ['POST', '/api/assessments', { from: 'empty', id: 'another', title: { nb: 'x' } }],
      ['POST', '/api/assessments/of-a-machine/comments', { record: 'of-a-machine', text: 'x' }],
      ['POST', '/api/assessments/import', { files: [] }],
    ] as const) {
      const refused = await ask(its, method, path, body);
      expect([path, refused.status, refused.body['code']]).toEqual([path, 403, 'not-permitted']);
      expect(refused.text).toContain('machines-write-with-the-scope-for-it');
    }
  });

  it('that is registered for reading only reads, whatever its token is for', async () => {
    await register({ clientId: 'only-reads', name: 'Leser', role: 'contributor', scopes: ['read'] });
    const its = await token({ client_id: 'only-reads', scope: both });
    expect((await ask(its)).status).toBe(200);
    const refused = await ask(its, 'POST', '/api/assessments', {
      from: 'empty',
      id: 'b',
      title: { nb: 'x' },
    });
    expect(refused.status).toBe(403);
    // A scope to write alone is none of those it has.
    expect(await refusal(await token({ client_id: 'only-reads', scope: scopes.write }))).toEqual([
      403,
      'scope-missing',
    ]);
  });

  it('takes no step of the life cycle that needs a person, and is told the policy and the step', async () => {
    const its = await token({ scope: both });
    const { body: read } = await ask(its, 'GET', '/api/assessments/of-a-machine');
    for (const [right, policy] of [
      ['releaseAssessment', 'machines-take-no-step-that-needs-a-person'],
      ['approveAssessment', 'machines-take-no-step-that-needs-a-person'],
      ['acceptRisk', 'machines-take-no-step-that-needs-a-person'],
      ['giveAdvice', 'machines-take-no-step-that-needs-a-person'],
    ] as const) {
      expect([right, policy, (read['permitted'] as string[]).includes(right)]).toEqual([
        right,
        policy,
        false,
      ]);
    }
    const approved = await ask(its, 'POST', '/api/assessments/of-a-machine/edits', {
      clientEditId: 'a-step-of-a-machine',
      baseRevision: read['revision'],
      changes: [
        {
          record: 'approval',
          add: {
            id: 'approval',
            kind: 'decision',
            type: 'approval',
            why: { nb: 'Alt er gått gjennom' },
            level: 'public',
            by: { nb: 'Tjenestekatalogen' },
            on: '2026-11-27',
          },
        },
      ],
    });
    expect([approved.status, approved.body['code'], approved.text]).toEqual([
      403,
      'not-permitted',
      expect.stringContaining('machines-take-no-step-that-needs-a-person'),
    ]);
    expect(approved.text).toContain('approve');
    const released = await ask(its, 'POST', '/api/assessments/of-a-machine/releases', {
      version: '1',
      on: '2026-11-27',
      visibility: 'public',
    });
    expect([released.status, released.text]).toEqual([
      403,
      expect.stringContaining('machines-take-no-step-that-needs-a-person'),
    ]);
  });

  it('has no use for what is for people: logging in, streams, presence', async () => {
    const its = await token({ scope: both });
    for (const [method, path] of [
      ['GET', '/login'],
      ['GET', '/login/callback?code=x&state=y'],
      ['GET', '/logged-out'],
      ['POST', '/logout'],
      ['POST', '/logout/everywhere'],
      ['POST', '/api/session/organisation'],
      ['GET', '/api/assessments/of-a-machine/live'],
      ['POST', '/api/assessments/of-a-machine/presence'],
    ] as const) {
      const { status, body } = await ask(its, method, path, method === 'POST' ? {} : undefined);
      expect([path, status, body['code']]).toEqual([path, 403, 'not-for-machines']);
    }
  });

  it('is nobody from the moment it is ended, with the same token as before', async () => {
    const { body } = await register({ clientId: 'to-be-ended', name: 'Sluttet' });
    const its = await token({ client_id: 'to-be-ended' });
    expect((await ask(its)).status).toBe(200);
    const id = String(body['id']);
    const ended = await kari.call('POST', `/api/access/memberships/${id}/end`, { reason: 'Ikke i bruk' });
    expect(ended.status).toBe(204);
    expect(await refusal(its)).toEqual([403, 'no-access-yet']);
    // It can be registered again, and is then another in the history.
    expect((await register({ clientId: 'to-be-ended', name: 'Igjen' })).status).toBe(201);
    expect((await ask(its)).status).toBe(200);
  });

  it('is nobody when its last day is past', async () => {
    const { body } = await register({ clientId: 'past', name: 'Utløpt' });
    const { db } = server.database;
    await db
      .updateTable('membership')
      .set({ until: '2026-01-31' })
      .where('id', '=', String(body['id']))
      .execute();
    expect(await refusal(await token({ client_id: 'past' }))).toEqual([403, 'no-access-yet']);
  });

  it('acts for the organisation that its token is given to, and for no other', async () => {
    const { db } = server.database;
    await db
      .insertInto('organisation')
      .values({ id: 'tax', number: '974761076', name: 'Skatteetaten' })
      .execute();
    for (const consumer of [
      consumerOf('974761076'),
      consumerOf('123456789'),
      consumerOf('991825827/../974761076'),
    ])
      expect((await ask(await token({ consumer }))).status).toBeGreaterThanOrEqual(400);
    expect(await refusal(await token({ consumer: consumerOf('974761076') }))).toEqual([403, 'no-access-yet']);
    // What is said of a client that nobody has is what is said of another's.
    const anothers = await ask(await token({ consumer: consumerOf('974761076') }));
    const absent = await ask(await token({ client_id: 'unknown', consumer: consumerOf('974761076') }));
    expect(anothers.text.replace(clientId, 'unknown')).toBe(absent.text);
  });
});
