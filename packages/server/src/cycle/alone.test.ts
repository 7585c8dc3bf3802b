import { afterAll, beforeAll, expect, it } from 'vitest';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

const said = { nb: 'Sagt' };
const path = '/api/assessments/alene';
const at = { level: 'public', by: { nb: 'Noen' }, on: '2026-11-20' } as const;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const add = (one: { readonly id: string; readonly [field: string]: unknown }) => ({
  record: one.id,
  add: one,
});
const edit = async (...changes: readonly object[]) => {
  const { revision } = (await send(server, 'GET', path)).body as { readonly revision: number };
  return send(server, 'POST', `${path}/edits`, editOf(revision, changes));
};

it('without logins one person may take every role, each record says so, and so does the document', async () => {
  await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'alene', title: said });
  const advice = { id: 'advice', kind: 'advice', adviser: 'dpo', text: said, followed: 'yes', ...at };
  expect((await edit(add(advice))).status).toBe(201);
  const { body, status, text } = await edit(
    add({ id: 'approval', kind: 'decision', type: 'approval', why: said, ...at }),
  );
  expect(status, text).toBe(201);
  expect(JSON.stringify(body)).toContain('"fourEyes":false');
  expect((await send(server, 'GET', path)).body).not.toHaveProperty('notGivenHere');
  const { text: pages } = await send(server, 'GET', `${path}/publish?format=html&lang=nb&asOf=2026-11-20`);
  expect(pages).toContain('Det er ikke kontrollert at den som skrev, og den som besluttet, er to personer');
});
