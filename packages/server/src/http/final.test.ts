import type { Evaluation } from '@risikobilde/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFolder } from '../files/read-folder.js';
import { casesFolder } from '../files/shipped-folders.js';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
const altinn = '/api/assessments/altinn3';
const on = '2026-12-01';
const get = (path: string) => send(server, 'GET', path);
const publish = (edition: string) =>
  get(`${altinn}/publish?format=html&lang=nb&asOf=${on}&edition=${edition}`);
const release = (body: object) => send(server, 'POST', `${altinn}/releases`, { version: '2.7', on, ...body });

beforeAll(async () => {
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments/import', {
    files: await readFolder(`${casesFolder}/altinn3`),
  });
});
afterAll(() => server.close());

it('a final edition and a final release are refused, with every reason', async () => {
  for (const answer of [await publish('final'), await release({ visibility: 'public' })]) {
    expect([answer.status, answer.body['code']]).toEqual([422, 'not-final']);
    const codes = (answer.body['errors'] as readonly { readonly code: string }[]).map(({ code }) => code);
    expect(new Set(codes)).toContain('adviceMissing');
    expect(new Set(codes)).toContain('openError');
  }
  expect((await get('/api/releases?assessment=altinn3')).body).toEqual({ releases: [] });
});

it('who may read an edition is chosen for nobody who leaves it out, and of a draft there is no choice', async () => {
  for (const body of [
    {},
    { draft: false },
    { visibility: 'everybody' },
    { draft: true, visibility: 'public' },
  ]) {
    const answer = await release(body);
    expect([body, answer.status, answer.body['code']]).toEqual([body, 400, 'request-invalid']);
    const errors = answer.body['errors'] as readonly { readonly field: string; readonly message: unknown }[];
    expect([body, errors.map(({ field }) => field)]).toEqual([body, ['visibility']]);
    expect(JSON.stringify(errors)).toMatch(
      'draft' in body && body.draft ? /body\.visibility/ : /public, builders, own/,
    );
  }
  expect((await get('/api/releases?assessment=altinn3')).body).toEqual({ releases: [] });
});

it('a draft can be made, and says so on every page', async () => {
  const { status, body } = await publish('draft');
  expect(status).toBe(200);
  const pages = (body['files'] as readonly { readonly path: string; readonly text: string }[]).filter(
    ({ path }) => path.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(10);
  for (const { path, text } of pages) expect(text, path).toContain('Utkast per 1. desember 2026');
  expect((await release({ version: '2.7-1', draft: true })).body).toMatchObject({ isDraft: true });
});

it('a decision on each finding puts nothing right: the final edition is refused all the same', async () => {
  const evaluation = (await get(`${altinn}/evaluation?asOf=${on}`)).body['evaluation'] as Evaluation;
  const errors = evaluation.findings.filter(
    ({ severity, rule }) =>
      (severity === 'error' && rule !== 'dpo-advice-missing') || rule === 'acceptance-missing',
  );
  const said = { nb: 'Avklart' };
  const about = { level: 'public', by: said, on: '2026-11-30' } as const;
  const records: readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[] = [
    { kind: 'advice', id: 'dpo', ...about, adviser: 'dpo', text: said, followed: 'yes' },
    {
      kind: 'consultation',
      id: 'art-36',
      level: 'public',
      title: said,
      about: [],
      suspended: [],
      sent: about.on,
    },
    ...errors.map(
      ({ id }, index) =>
        ({
          kind: 'decision',
          id: `answer-${index}`,
          ...about,
          type: 'finding',
          finding: id,
          why: said,
        }) as const,
    ),
  ];
  const { revision } = (await get(altinn)).body as { readonly revision: number };
  const edited = await send(
    server,
    'POST',
    `${altinn}/edits`,
    editOf(
      revision,
      records.map((record) => ({ record: record.id, add: record })),
    ),
  );
  expect(edited.status, JSON.stringify(edited.body)).toBe(201);
  const refused = await publish('final');
  expect(refused.status).toBe(422);
  const codes = (refused.body['errors'] as readonly { readonly code: string }[]).map(({ code }) => code);
  for (const code of ['dutyOpen', 'consultationMissing', 'approvalMissing']) expect(codes).toContain(code);
});
