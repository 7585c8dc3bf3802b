import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { both, clientId, type ForMachines, startForMachines } from '../testing/for-machines.js';
import { type Claims, consumerOf, scopes } from '../testing/test-issuer.js';
import { rawRequest } from '../testing/test-logins.js';

// The tokens that programs come with, against a real issuer on this machine: those that are forged, and the keys that they are signed with.

let at: ForMachines;
let server: ForMachines['server'];
let kari: ForMachines['kari'];
beforeAll(async () => {
  at = await startForMachines();
  ({ server, kari } = at);
  // Whose tokens are good: what refuses one is the token.
  expect((await at.register()).status).toBe(201);
});
afterAll(() => server.close());

const ask: ForMachines['ask'] = (...asked) => at.ask(...asked);
const token: ForMachines['token'] = (...asked) => at.token(...asked);
const refusal: ForMachines['refusal'] = (...asked) => at.refusal(...asked);

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
