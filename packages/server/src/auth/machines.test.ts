import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT, exportJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consumerOf, scopes, type Claims } from '../testing/test-issuer.js';
import { type LoginServer, openBrowser, rawRequest, startLoginServer } from '../testing/test-logins.js';

// A program of an organisation that asks with a token, against a real issuer on this machine.

const clientId = '5b7b5418-1196-4539-bd1b-5f7c6fdf5963';
const until = '2099-12-31';
let server: LoginServer;
let kari: ReturnType<typeof openBrowser>;

beforeAll(async () => {
  server = await startLoginServer();
  kari = openBrowser(server.origin);
  await kari.go('/', 'kari');
}, 120_000);
afterAll(() => server.close());

const register = async (more: Readonly<Record<string, unknown>> = {}) => {
  const asked = {
    organisation: server.digdir,
    name: 'Tjenestekatalogen',
    clientId,
    role: 'contributor',
    scopes: ['read', 'write'],
    until,
    reason: 'Oppdaterer fakta om tjenester',
    ...more,
  };
  return kari.call('POST', '/api/access/machines', asked);
};
const ask = async (
  token: string,
  method = 'GET',
  path = '/api/assessments',
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
) => {
  const { text, ...answer } = await rawRequest(
    method,
    `${server.origin}${path}`,
    {
      authorization: `Bearer ${token}`,
      'accept-language': 'en',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body === undefined ? undefined : JSON.stringify(body),
  );
  const isJson = answer.headers.get('content-type')?.includes('json') === true;
  return {
    ...answer,
    text,
    body: (isJson && text !== '' ? JSON.parse(text) : {}) as Record<string, unknown>,
  };
};
const token = (claims: Claims = {}, header = {}) =>
  server.issuer.issue({ client_id: clientId, ...claims }, header);
const both = `${scopes.read} ${scopes.write}`;
const refusal = async (given: string, headers: Readonly<Record<string, string>> = {}) => {
  const { status, body } = await ask(given, 'GET', '/api/assessments', undefined, headers);
  return [status, body['code']];
};

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

describe('a token that is not accepted', () => {
  const signedBy = async (
    alg: string,
    header: Readonly<Record<string, unknown>>,
    secret: Parameters<SignJWT['sign']>[0],
  ) => {
    const now = Math.floor(Date.now() / 1000);
    const claims: JWTPayload = {
      iss: server.issuer.settings.issuer,
      aud: server.issuer.settings.audience,
      exp: now + 60,
      client_id: clientId,
      scope: both,
      consumer: consumerOf('991825827'),
    };
    return new SignJWT(claims).setProtectedHeader({ alg, ...header }).sign(secret);
  };
  const invalid = [401, 'token-invalid'];

  it('is not signed (alg none), also with the signature of another left on', async () => {
    const good = await token({ scope: both });
    const [, payload = '', signature = ''] = good.split('.');
    for (const alg of ['none', 'None', 'NONE', '']) {
      const header = Buffer.from(JSON.stringify({ alg, kid: 'key-1' })).toString('base64url');
      for (const end of ['', signature])
        expect([alg, await refusal(`${header}.${payload}.${end}`)]).toEqual([alg, invalid]);
    }
  });

  it('is signed with the public key as if it were a shared secret (HS256)', async () => {
    const [jwk] = server.issuer.published();
    const key = await importJWK(jwk ?? {}, 'RS256', { extractable: true });
    const pem = await exportSPKI(key as Parameters<typeof exportSPKI>[0]);
    const body = (await token({ scope: both })).split('.')[1] ?? '';
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid: jwk?.kid })).toString('base64url');
    for (const secret of [pem, pem.trim(), JSON.stringify(jwk), jwk?.n ?? '']) {
      const mac = createHmac('sha256', secret).update(`${header}.${body}`).digest('base64url');
      expect(await refusal(`${header}.${body}.${mac}`)).toEqual(invalid);
    }
  });

  it('is signed by somebody else, under the kid of the issuer’s key', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(
      await refusal(await signedBy('RS256', { kid: server.issuer.published()[0]?.kid }, privateKey)),
    ).toEqual(invalid);
  });

  it('brings its own key, or points to it: jwk, jku, x5u and a kid that is a path or an address are never followed', async () => {
    let followed = 0;
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'mine', alg: 'RS256' };
    const elsewhere = createServer((_request, response) => {
      followed += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
    const at = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/jwk`;
    for (const header of [
      { jwk, kid: 'mine' },
      { jwk },
      { jku: at, kid: 'mine' },
      { x5u: at, kid: 'mine' },
      { kid: at },
      { kid: '../../../../dev/null' },
      { kid: "key-1' or '1'='1" },
    ])
      expect([header, await refusal(await signedBy('RS256', header, privateKey))]).toEqual([header, invalid]);
    expect(followed).toBe(0);
    elsewhere.close();
  });

  it('asks with a critical header that nobody here knows', async () => {
    const given = await token();
    const header = Buffer.from(
      JSON.stringify({ alg: 'RS256', kid: 'key-1', crit: ['b64x'], b64x: true }),
    ).toString('base64url');
    expect(await refusal([header, ...given.split('.').slice(1)].join('.'))).toEqual(invalid);
  });

  it.each<[string, Claims, string]>([
    ['of another issuer', { iss: 'https://maskinporten.example/' }, 'issuer'],
    ['of an issuer that begins alike', { iss: 'http://127.0.0.1' }, 'issuer'],
    ['for another audience', { aud: 'https://another.example' }, 'made for this installation'],
    ['for no audience', { aud: undefined }, 'made for this installation'],
    ['for audiences of which none is ours', { aud: ['a', 'b'] }, 'made for this installation'],
    ['expired', { exp: 1_700_000_000 }, 'expired'],
    ['without an end', { exp: undefined }, 'exp'],
    ['not in force yet', { nbf: Math.floor(Date.now() / 1000) + 3600 }, 'in force yet'],
    ['without a client', { client_id: undefined }, 'client_id'],
    ['without a scope', { scope: undefined }, 'scope'],
    ['without an organisation', { consumer: undefined }, 'consumer'],
    ['with an organisation of another form', { consumer: '0192:991825827' }, 'consumer'],
    [
      'with an organisation of another authority',
      { consumer: { authority: 'x', ID: '0192:991825827' } },
      'consumer',
    ],
    [
      'with an organisation of another register',
      { consumer: { authority: 'iso6523-actorid-upis', ID: '0184:991825827' } },
      'consumer',
    ],
    ['with a client that is an object', { client_id: { toString: 'x' } }, 'client_id'],
  ])('is %s', async (_what, claims, said) => {
    const { status, body, headers } = await ask(await token(claims));
    expect([status, body['code']]).toEqual([401, 'token-invalid']);
    expect(body['detail']).toContain(said);
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  });

  it.each([
    ['no scope of ours', 'altinn:resources/read'],
    ['one that begins alike', `${scopes.read}.all`],
    ['ours in other letters', scopes.read.toUpperCase()],
    ['nothing', ''],
  ])('is for %s: known, and without a scope', async (_what, scope) => {
    const { status, body, headers } = await ask(await token({ scope }));
    expect([status, body['code'], headers.get('www-authenticate')]).toEqual([
      403,
      'scope-missing',
      'Bearer error="insufficient_scope"',
    ]);
  });

  it('is huge, is none, or comes in pieces', async () => {
    const huge = await token({ more: 'x'.repeat(7000) });
    expect(huge.length).toBeGreaterThan(8192);
    for (const given of [huge, 'a.b', 'a.b.c', 'not a token', `${await token()} ${await token()}`, ''])
      expect([given.slice(0, 20), await refusal(given)]).toEqual([given.slice(0, 20), invalid]);
    // What is larger than any header may be never comes so far.
    expect((await ask('x'.repeat(20_000))).status).toBe(431);
  });

  it('comes with the cookie of a login, or in the address', async () => {
    const cookie = [...kari.cookies()].map(([name, value]) => `${name}=${value}`).join('; ');
    const given = await token({ scope: both });
    expect(await refusal(given, { cookie })).toEqual([400, 'request-invalid']);
    const inAddress = await rawRequest('GET', `${server.origin}/api/assessments?access_token=${given}`, {});
    expect([inAddress.status, inAddress.text.includes('request-invalid')]).toEqual([400, true]);
    expect(inAddress.text).not.toContain(given);
    // A form on another page can send the cookie, but not the header: with the cookie it must say where it comes from.
    const forged = await rawRequest(
      'POST',
      `${server.origin}/api/assessments`,
      { cookie, authorization: `Bearer ${given}`, 'content-type': 'application/json' },
      '{}',
    );
    expect([forged.status, forged.text.includes('origin-not-allowed')]).toEqual([403, true]);
  });

  it('gives nothing to a page of another site, also with a token', async () => {
    const { status, body } = await ask(await token(), 'GET', '/api/assessments', undefined, {
      origin: 'https://elsewhere.example',
    });
    expect([status, body['code']]).toEqual([403, 'origin-not-allowed']);
  });
});

describe('the keys of the issuer', () => {
  it('are fetched once for many tokens, and again when a new one signs', async () => {
    const before = server.issuer.fetched();
    for (let n = 0; n < 5; n++) expect((await ask(await token())).status).toBe(200);
    expect(server.issuer.fetched()).toBe(before);
    const old = await token();
    await server.issuer.rotate();
    expect((await ask(await token())).status).toBe(200);
    expect(server.issuer.fetched()).toBe(before + 1);
    // The key that is no longer published signs nothing.
    expect(await refusal(old)).toEqual([401, 'token-invalid']);
  });

  it('that cannot be fetched leave it unknown who asks: not let in, and not called forged', async () => {
    await server.issuer.rotate();
    server.issuer.answer(false);
    expect(await refusal(await token())).toEqual([503, 'login-unavailable']);
    server.issuer.answer(true);
    expect((await ask(await token())).status).toBe(200);
  });
});
