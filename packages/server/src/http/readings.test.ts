import { createContext, factNow, hashOfPassage, parseLocalDate } from '@risikobilde/core';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { shippedCase, shippedWorld } from '../../../../tools/shipped-files.js';
import { readFolder } from '../files/read-folder.js';
import { casesFolder } from '../files/shipped-folders.js';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
const altinn = '/api/assessments/altinn3';
const on = '2026-12-01';
const fact = 'dpf@2026-07-31';
const passage = 'Et avsnitt i en etterlignet original.';
const now = factNow(
  createContext(shippedCase('altinn3').assessment, shippedWorld(), parseLocalDate(on) ?? expect.fail()),
  fact,
);
const reading = (fields: object = {}) => ({
  kind: 'reading',
  id: 'lest',
  level: 'internal',
  fact,
  result: 'says',
  on,
  by: 'Kari Nordmann',
  place: 'avsnitt 2',
  passage,
  textHash: hashOfPassage(passage),
  says: now?.says,
  ...fields,
});
const edit = async (...changes: Parameters<typeof editOf>[1]) => {
  const { revision } = (await send(server, 'GET', altinn)).body as { readonly revision: number };
  return send(server, 'POST', `${altinn}/edits`, editOf(revision, changes));
};
const facts = async () =>
  (await send(server, 'GET', `${altinn}/in-short?asOf=${on}`)).body['facts'] as {
    readonly primary: number;
    readonly total: number;
  };

beforeAll(async () => {
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments/import', {
    files: await readFolder(`${casesFolder}/altinn3`),
  });
});
afterAll(() => server.close());

test.each([
  ['a day that has not come', { on: '2100-01-01' }],
  ['a hash of another text', { textHash: 'a'.repeat(64) }],
  ['no text', { passage: undefined }],
  ['no place', { place: '' }],
  ['a file that is not there', { evidence: 'no-such-file' }],
])('a reading with %s is refused, and nothing is stored', async (_, fields) => {
  const before = await facts();
  expect((await edit({ record: 'lest', add: reading(fields) })).status).toBeGreaterThanOrEqual(400);
  expect(await facts()).toEqual(before);
});

it('lifts one mark, and taken away again none; who is logged in is not for the sender to say', async () => {
  const before = await facts();
  expect((await edit({ record: 'lest', add: reading({ signedBy: 'Rikets sekretær' }) })).status).toBe(201);
  expect(await facts()).toEqual({ ...before, primary: before.primary + 1 });
  expect(JSON.stringify((await send(server, 'GET', altinn)).body)).not.toContain('Rikets sekretær');
  expect((await edit({ record: 'lest', remove: true })).status).toBe(201);
  expect(await facts()).toEqual(before);
});

it('a share that is asked for and not reached holds back the final edition, and says so', async () => {
  const { assessment } = (await send(server, 'GET', altinn)).body as {
    readonly assessment: { readonly records: readonly { readonly id: string; readonly kind: string }[] };
  };
  const head = assessment.records.find(({ kind }) => kind === 'assessment')?.id ?? '';
  const refusals = async () => {
    const answer = await send(
      server,
      'GET',
      `${altinn}/publish?format=html&lang=nb&asOf=${on}&edition=final`,
    );
    return JSON.stringify([answer.status, answer.body]);
  };
  expect(await refusals()).not.toContain('Risikoeier bestemte');
  await edit({ record: head, set: { requiredShare: { percent: 80, by: 'Risikoeier', on } } });
  expect(await refusals()).toMatch(/^\[422.*Risikoeier bestemte 1\. desember 2026 at minst 80/s);
  await edit({ record: head, set: { requiredShare: { percent: 1, by: 'Risikoeier', on } } });
  expect(await refusals()).not.toContain('Risikoeier bestemte');
});
