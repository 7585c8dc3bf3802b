import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { createLog, readLogLevel, withoutTexts } from './log.js';
import { type LoginServer, openBrowser, startLoginServer } from '../testing/test-logins.js';

// Planted where people write and where they are known by; none of it may come out.
const planted = [
  'Hemmelig setning om naboen',
  'kari@eksempel.no',
  'Kari Nordmann',
  '01017012345',
  'planted-cookie-value-0123456789abcdef',
  'planted.bearer.token-0123456789abcdef',
  'hemmelig-vurdering',
];
const [text = '', email = '', name = '', number = '', cookie = '', bearer = '', assessment = ''] = planted;

const lines: string[] = [];
const taking = new Writable({
  write: (chunk: Buffer, _, done) => {
    lines.push(chunk.toString('utf8'));
    done();
  },
});

let server: LoginServer;
let isBroken = false;
beforeAll(async () => {
  server = await startLoginServer({
    log: createLog('info', taking),
    changeAuth: (auth) => ({
      ...auth,
      permittedTo: (...given) => {
        if (isBroken)
          throw Object.assign(new TypeError(`row (${text}, "${name}") of ${email} ${number}: ${bearer}`), {
            detail: `Failing row contains (${text}, ${name}).`,
            code: '23514',
            table: 'event',
            cause: new Error(`refused '${text}'`),
          });
        return auth.permittedTo(...given);
      },
    }),
  });
});
afterAll(() => server.close());

it('a line for each request says route, status and time, and nothing that anybody has written, is called, or is let in by', async () => {
  const kari = openBrowser(server.origin);
  await kari.go('/', 'kari');
  await kari.call('POST', '/api/assessments', { from: 'empty', id: assessment, title: { nb: text } });
  await kari.call('POST', `/api/assessments/${assessment}/edits`, {
    clientEditId: 'planted',
    baseRevision: 1,
    changes: [
      { record: 'p', add: { kind: 'party', id: 'p', name: { nb: name }, type: 'company', country: 'NO' } },
    ],
  });
  await kari.call('GET', `/api/assessments/${assessment}/search?q=${encodeURIComponent(text)}`);
  await fetch(new URL(`/api/assessments/${assessment}`, server.origin), {
    headers: { cookie: `__Host-x=${cookie}`, authorization: `Bearer ${bearer}` },
  });
  isBroken = true;
  const fault = await kari.call('GET', `/api/assessments/${assessment}`);
  isBroken = false;
  expect(fault.status).toBe(500);
  const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  // Where it went wrong is there all the same.
  expect(said).toContainEqual(
    expect.objectContaining({
      level: 'error',
      msg: 'a request failed',
      request: fault.headers.get('x-request-id'),
      err: expect.objectContaining({
        type: 'TypeError',
        code: '23514',
        table: 'event',
        stack: expect.stringContaining('log.test.ts'),
      }),
    }),
  );
  expect(said).toContainEqual(
    expect.objectContaining({
      level: 'info',
      msg: 'answered',
      method: 'POST',
      route: '/api/assessments',
      status: 201,
    }),
  );
  const all = lines.join('\n');
  // `:id` stands for it.
  for (const one of planted) expect(all, one).not.toContain(one);
  for (const [, value] of kari.cookies()) expect(all).not.toContain(value);
});

it('what is refused of logins, rights and origins is told of, with whose it was by an id alone; so is who logs in and out', async () => {
  lines.length = 0;
  const kari = openBrowser(server.origin);
  await kari.go('/', 'kari');
  const { body } = await kari.call('GET', '/api/session');
  const { id: person } = body['user'] as { readonly id: string };
  await kari.call('POST', '/api/assessments/nothing/comments', { record: 'x', text });
  await openBrowser(server.origin).go('/', 'nobody');
  await kari.step('/login/callback?code=forged&state=forged');
  const strange = { origin: 'https://elsewhere.example', 'content-type': 'application/json' };
  await fetch(new URL('/api/assessments', server.origin), { method: 'POST', headers: strange, body: '{}' });
  await fetch(new URL('/api/session', server.origin), { headers: { authorization: `Bearer ${bearer}` } });
  await kari.call('POST', '/api/access/memberships', {
    organisation: 'x',
    identifier: email,
    role: 'reader',
  });
  // A role that ends while the session goes on: what it gave is refused, and told of.
  await server.database.db
    .updateTable('membership')
    .set({ role: 'reader' })
    .where('person', '=', person)
    .execute();
  expect((await kari.call('GET', '/api/access')).status).toBe(403);
  await kari.call('POST', '/logout/everywhere');
  const told = lines.flatMap((line) => {
    const { level, security, code, route, person: who } = JSON.parse(line) as Record<string, string>;
    return security === undefined ? [] : [[level, security, code, route, who]];
  });
  expect(told).toEqual([
    ['info', 'logged-in', undefined, undefined, person],
    ['warn', 'refused', 'no-access-yet', '/login/callback', undefined],
    ['warn', 'refused', 'login-failed', '/login/callback', person],
    ['warn', 'refused', 'origin-not-allowed', '/api/assessments', undefined],
    ['warn', 'refused', 'token-invalid', '/api/session', undefined],
    ['warn', 'refused', 'not-permitted', '/api/access', person],
    ['info', 'logged-out-everywhere', undefined, undefined, person],
  ]);
  const all = lines.join('\n');
  for (const one of planted) expect(all, one).not.toContain(one);
});

it('a request keeps the name that a proxy gave it, and gets one of its own where that is none', async () => {
  const asked = async (id: string) =>
    (await fetch(new URL('/health', server.origin), { headers: { 'x-request-id': id } })).headers.get(
      'x-request-id',
    );
  expect(await asked('af3d2c1b-0001')).toBe('af3d2c1b-0001');
  expect(await asked('x{"level":"info"}')).toMatch(/^[0-9a-f-]{36}$/);
  expect(await asked('k'.repeat(200))).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
  [
    'duplicate key value violates unique constraint "event_pkey"',
    'duplicate key value violates unique constraint "…"',
  ],
  ['invalid input syntax for type json: Kari «sier» noe', 'invalid input syntax for type json: …'],
  ['Failing row contains (1, Kari, en setning', 'Failing row contains (…)'],
  ['connect ECONNREFUSED postgres://workbench:pw@db:5432', 'connect ECONNREFUSED postgres://…@db:5432'],
  ['of ola@eksempel.no, 01017012345', 'of …, …'],
  [
    `Unexpected token 'K', "Kari Nord"... is not valid JSON`,
    'Unexpected token "…", "…"... is not valid JSON',
  ],
  ['ends in the middle of "a text that nobody', 'ends in the middle of "…"'],
])('of the message %j the log has %j', (message, said) => {
  expect(withoutTexts(message)).toBe(said);
});

test('an error that is logged alone is logged without its message as it was', () => {
  const out: string[] = [];
  const log = createLog('error', { write: (line: string) => void out.push(line) });
  log.error(new Error(`refused "${text}"`));
  log.error({ cookie, deep: { password: bearer } }, `said «${text}»`);
  expect(out).toHaveLength(2);
  for (const one of planted) expect(out.join('\n')).not.toContain(one);
});

test('a level that is none is refused with those that are', () => {
  expect(readLogLevel({})).toBe('error');
  expect(readLogLevel({ RISIKOBILDE_LOG: 'info' })).toBe('info');
  expect(readLogLevel({ RISIKOBILDE_LOGIN: 'idporten' })).toBe('warn');
  expect(readLogLevel({ RISIKOBILDE_LOGIN: 'idporten', RISIKOBILDE_LOG: 'error' })).toBe('error');
  expect(() => readLogLevel({ RISIKOBILDE_LOG: 'debug' })).toThrow('allowed: error, warn, info');
});
