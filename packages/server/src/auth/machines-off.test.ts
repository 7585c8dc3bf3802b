import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LoginServer, openBrowser, rawRequest, startLoginServer } from '../testing/test-logins.js';

let server: LoginServer;
beforeAll(async () => {
  server = await startLoginServer({ areTokensTaken: false });
});
afterAll(() => server.close());

it('where no issuer is set up a token is nothing, the issuer is never asked, and no machine client can be registered', async () => {
  const token = await server.issuer.issue({ client_id: 'any' });
  const asked = await rawRequest('GET', `${server.origin}/api/assessments`, {
    authorization: `Bearer ${token}`,
  });
  expect([asked.status, asked.text.includes('not-logged-in')]).toEqual([401, true]);
  // Nor does it take the place of saying where a request comes from.
  const changing = await rawRequest('POST', `${server.origin}/logout`, { authorization: `Bearer ${token}` });
  expect([changing.status, changing.text.includes('origin-not-allowed')]).toEqual([403, true]);
  expect(server.issuer.fetched()).toBe(0);
  const kari = openBrowser(server.origin);
  await kari.go('/', 'kari');
  const { body } = await kari.call('GET', '/api/access');
  expect('machines' in body).toBe(false);
  const registered = await kari.call('POST', '/api/access/machines', {
    organisation: server.digdir,
    name: 'x',
    clientId: 'any',
    role: 'reader',
    scopes: ['read'],
    until: '2099-12-31',
    reason: 'Prøve',
  });
  expect([registered.status, registered.body['code']]).toEqual([422, 'access-invalid']);
});
