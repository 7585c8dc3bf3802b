import { type Claims, scopes } from './test-issuer.js';
import { type LoginServer, openBrowser, rawRequest, startLoginServer } from './test-logins.js';

/** The id that the program of the tests has at the issuer. */
export const clientId = '5b7b5418-1196-4539-bd1b-5f7c6fdf5963';
/** Long after the tests. */
export const until = '2099-12-31';
/** A scope to read and one to write. */
export const both = `${scopes.read} ${scopes.write}`;

/** A server whose tokens come from a real issuer on this machine, Kari who administers it, and a program that asks with a token. */
export const startForMachines = async () => {
  const server: LoginServer = await startLoginServer();
  const kari = openBrowser(server.origin);
  await kari.go('/', 'kari');
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
  const refusal = async (given: string, headers: Readonly<Record<string, string>> = {}) => {
    const { status, body } = await ask(given, 'GET', '/api/assessments', undefined, headers);
    return [status, body['code']];
  };
  return { server, kari, register, ask, token, refusal };
};
export type ForMachines = Awaited<ReturnType<typeof startForMachines>>;
