import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { MachineSettings } from '../auth/settings.js';

/** What a token says otherwise than that the organisation that Kari administers may read. */
export type Claims = Readonly<Record<string, unknown>>;

export type TestIssuer = {
  readonly settings: MachineSettings;
  /** A token as Maskinporten gives it, with what is said otherwise; `undefined` leaves a claim out. */
  readonly issue: (claims?: Claims, header?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** A new key signs from now on, and the one before is no longer published. */
  readonly rotate: () => Promise<void>;
  /** The keys as they are published, the one that signs first. */
  readonly published: () => readonly JWK[];
  /** How often the keys have been fetched. */
  readonly fetched: () => number;
  /** Whether it answers; otherwise every request gets 500. */
  readonly answer: (does: boolean) => void;
  readonly close: () => Promise<void>;
};

export const consumerOf = (number: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${number}` });
export const scopes = { read: 'digdir:risikobilde.read', write: 'digdir:risikobilde.write' };
const audience = 'https://risikobilde.eksempel.no';

/** An issuer of tokens on this machine, in the shape of Maskinporten: metadata, keys over HTTP, and tokens signed with them. */
export const startTestIssuer = async (port = 0): Promise<TestIssuer> => {
  let keys: readonly { readonly jwk: JWK; readonly secret: CryptoKey }[] = [];
  let made = 0;
  let fetched = 0;
  let answers = true;
  const rotate = async (): Promise<void> => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: `key-${(made += 1)}`, alg: 'RS256', use: 'sig' };
    keys = [{ jwk, secret: privateKey }];
  };
  await rotate();
  const issue: TestIssuer['issue'] = async (claims = {}, header = {}) => {
    const [first] = keys;
    if (first === undefined) throw new Error('the issuer has no key');
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      aud: audience,
      client_amr: 'private_key_jwt',
      token_type: 'Bearer',
      iat: now,
      exp: now + 120,
      jti: `token-${(made += 1)}`,
      scope: scopes.read,
      consumer: consumerOf('991825827'),
      ...claims,
    };
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid: first.jwk.kid ?? '', ...header })
      .sign(first.secret);
  };
  const server = createServer((request, response) => {
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const say = (body: unknown): unknown =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (!answers) return response.writeHead(500).end();
    if (request.url === '/.well-known/oauth-authorization-server')
      return say({
        issuer: `${at}/`,
        token_endpoint: `${at}/token`,
        jwks_uri: `${at}/jwk`,
        grant_types_supported: ['urn:ietf:params:oauth:grant-type:jwt-bearer'],
      });
    const asked = new URL(request.url ?? '/', at);
    // For trying on one machine: whoever asks is given a token. Maskinporten asks for a signed grant.
    if (asked.pathname === '/token')
      return void issue({
        client_id: asked.searchParams.get('client_id') ?? '',
        scope: asked.searchParams.get('scope') ?? scopes.read,
        consumer: consumerOf(asked.searchParams.get('organisation') ?? '991825827'),
      }).then((token) => response.end(token));
    if (request.url !== '/jwk') return response.writeHead(404).end();
    fetched += 1;
    return say({ keys: keys.map(({ jwk }) => jwk) });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    settings: { issuer, audience, scopes, keysAgainAfter: 0 },
    issue,
    rotate,
    published: () => keys.map(({ jwk }) => jwk),
    fetched: () => fetched,
    answer: (does) => {
      answers = does;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
