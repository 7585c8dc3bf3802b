import { afterAll, beforeAll, expect, it } from 'vitest';
import { publicPart } from '../signing/keys.js';
import { signingOf } from '../signing/signing.js';
import { keyOf } from '../testing/signed-release.js';
import { send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
beforeAll(async () => {
  // As where a module does not answer.
  const signing = await signingOf({ keys: [publicPart(await keyOf('k'))] }, '/bin/false');
  server = await startTestServer({ signing });
});
afterAll(() => server.close());

it('what cannot be signed is not made: whoever asks is told, not of the program, and nothing is stored', async () => {
  await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'x', title: { nb: 'X' } });
  const made = await send(server, 'POST', '/api/assessments/x/releases', {
    version: '1',
    on: '2026-01-12',
    draft: true,
  });
  expect([made.status, made.body['code']]).toEqual([503, 'not-signed']);
  expect(made.text).toContain('edition 1 was not made');
  expect(made.text).not.toContain('/bin/false');
  expect((await send(server, 'GET', '/api/releases?assessment=x')).body).toMatchObject({ releases: [] });
});
