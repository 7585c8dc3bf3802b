import type { Action } from '@risikobilde/api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localAuth } from '../auth/permissions.js';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
/** What whoever asks has been given: everything while the assessment is made, then to read. */
let given: readonly Action[];
beforeAll(async () => {
  given = await localAuth.permittedTo(localAuth.userOf({ headers: {} }));
  server = await startTestServer({ auth: { ...localAuth, permittedTo: () => given } });
  await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'read', title: { nb: 'Lest' } });
  expect((await edit([{ record: 'there', add: doubt('there') }])).status).toBe(201);
  given = ['readAssessment'];
});
afterAll(() => server.close());

const revision = async () => (await send(server, 'GET', '/api/assessments/read')).body['revision'] as number;
const edit = async (changes: readonly unknown[]) =>
  send(server, 'POST', '/api/assessments/read/edits', editOf(await revision(), changes));
const doubt = (id: string, more: object = {}) => ({
  kind: 'doubt',
  id,
  text: { nb: 'Det er ikke vist' },
  raisedBy: { nb: 'En innbygger' },
  on: '2026-01-01',
  type: 'undermines',
  against: 'read',
  ...more,
});
const answers = [{ on: '2026-01-02', by: 'operator', result: 'refuted', because: { nb: 'Det er vist' } }];

it('who may read is told that they may raise doubts', async () => {
  expect((await send(server, 'GET', '/api/session')).body['permitted']).toEqual([
    'readAssessment',
    'raiseDoubt',
  ]);
});

it('who may read raises a doubt, and it is there under their name', async () => {
  expect((await edit([{ record: 'raised', add: doubt('raised') }])).status).toBe(201);
  const { events } = (await send(server, 'GET', '/api/assessments/read/events?after=2')).body;
  expect(events).toMatchObject([{ who: { id: 'local' }, changes: [{ added: { id: 'raised' } }] }]);
});

it.each([
  ['the answer to the doubt of another', [{ record: 'there', set: { answers } }]],
  ['the withdrawal of the doubt of another', [{ record: 'there', remove: true }]],
  ['other words in the doubt of another', [{ record: 'there', set: { 'text.nb': 'Alt er vist' } }]],
  ['a doubt that comes with its answer', [{ record: 'both', add: doubt('both', { answers }) }]],
  ['a new title', [{ record: 'read', set: { 'title.nb': 'Annet' } }]],
  ['a record of another kind', [{ record: 'new', add: { kind: 'party', id: 'new', name: { nb: 'Ny' } } }]],
  [
    'a new title behind a doubt',
    [
      { record: 'behind', add: doubt('behind') },
      { record: 'read', set: { 'title.nb': 'Annet' } },
    ],
  ],
])('who may read is refused %s, and nothing is stored', async (_, changes) => {
  const before = await revision();
  const { status, body } = await edit(changes);
  expect([status, body]).toEqual([403, expect.objectContaining({ code: 'not-permitted' })]);
  expect(JSON.stringify(body)).toContain('change the assessment');
  expect(await revision()).toBe(before);
});

it('who may not even read raises no doubt', async () => {
  given = ['commentAssessment'];
  const { status } = await send(server, 'POST', '/api/assessments/read/edits', editOf(2, []));
  expect(status).toBe(403);
});
