import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { createLog, readLogLevel, withoutTexts } from './log.js';
import { type LoginServer, openBrowser, startLoginServer } from './testing/test-logins.js';

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
}, 240_000);
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
  expect(() => readLogLevel({ RISIKOBILDE_LOG: 'debug' })).toThrow('allowed: error, info');
});
