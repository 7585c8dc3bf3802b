import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { testClient } from './test-provider.js';

/** A provider that answers what a test wants it to: for tokens that no real one would give. */
export const startForgingProvider = async () => {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' };
  let idToken: (issuer: string) => string | Promise<string> = () => '';
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', issuer).pathname;
    const answer: Readonly<Record<string, unknown>> =
      path === '/token'
        ? { access_token: 'x', token_type: 'Bearer', id_token: await idToken(issuer) }
        : path === '/keys'
          ? { keys: [jwk] }
          : {
              issuer,
              authorization_endpoint: `${issuer}/authorize`,
              token_endpoint: `${issuer}/token`,
              jwks_uri: `${issuer}/keys`,
              response_types_supported: ['code'],
              subject_types_supported: ['public'],
              id_token_signing_alg_values_supported: ['RS256'],
            };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const now = (): number => Math.floor(Date.now() / 1000);
  return {
    issuer,
    /** What the next token is. */
    answer: (make: (issuer: string) => string | Promise<string>): void => {
      idToken = make;
    },
    /** A token as the provider would sign it, or with another's key under the same name. */
    sign: (claims: Readonly<Record<string, unknown>>, isForged = false): Promise<string> =>
      new SignJWT({
        iss: issuer,
        aud: testClient.id,
        sub: 'kari',
        iat: now(),
        exp: now() + 300,
        acr: 'idporten-loa-high',
        pid: '12345678901',
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'own' })
        .sign(isForged ? other.privateKey : own.privateKey),
    close: (): Promise<void> =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};

/** A token that nobody has signed. */
export const unsignedToken = (claims: Readonly<Record<string, unknown>>): string => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.`;
};
