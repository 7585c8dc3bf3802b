import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../process/main.js';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';
import { apiProblemCodes } from '@risikobilde/api';

let server: TestServer;
const edits = '/api/assessments/target/edits';

beforeAll(async () => {
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'target', title: { nb: 'Mål' } });
});
afterAll(() => server.close());

/** A request with headers that `fetch` does not let anyone set. */
const raw = (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = httpRequest({ hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
const whatIsThere = async (): Promise<string> =>
  (await send(server, 'GET', '/api/assessments/target')).text +
  (await send(server, 'GET', '/api/assessments')).text;

describe('a request that is not as it should be', () => {
  const good = editOf(1, [{ record: 'operator', set: { country: 'SE' } }]);
  it.each<[string, unknown, string]>([
    ['no JSON', '{"changes":', 'request-invalid'],
    ['nothing', '', 'request-invalid'],
    ['a list', [], 'request-invalid'],
    ['null', 'null', 'request-invalid'],
    ['no changes', { ...good, changes: [] }, 'request-invalid'],
    ['changes that are none', { ...good, changes: 'all' }, 'request-invalid'],
    ['a revision that is a text', { ...good, baseRevision: '1' }, 'request-invalid'],
    ['a revision that is a fraction', { ...good, baseRevision: 1.5 }, 'request-invalid'],
    ['a revision below the first', { ...good, baseRevision: 0 }, 'request-invalid'],
    ['an unknown field', { ...good, user: 'admin' }, 'request-invalid'],
    ['an edit id with a line end', { ...good, clientEditId: 'abcdefgh\n' }, 'request-invalid'],
    ['a record id that is none', { ...good, changes: [{ record: '../x', remove: true }] }, 'request-invalid'],
    [
      'a removal that is not',
      { ...good, changes: [{ record: 'operator', remove: false }] },
      'request-invalid',
    ],
    [
      'too many changes',
      { ...good, changes: Array.from({ length: 2001 }, () => ({ record: 'a', remove: true })) },
      'request-invalid',
    ],
    [
      'a prototype',
      `{"clientEditId":"abcdefgh","baseRevision":1,"changes":[{"record":"operator","set":{"__proto__":{"x":1}}}]}`,
      'request-invalid',
    ],
    [
      'half a character',
      `{"clientEditId":"abcdefgh","baseRevision":1,"changes":[{"record":"operator","set":{"name":{"nb":"\\ud800"}}}]}`,
      'request-invalid',
    ],
  ])('with %s is refused with a problem, and nothing is stored', async (_, body, code) => {
    const before = await whatIsThere();
    const refused = await send(server, 'POST', edits, body);
    expect([refused.status, refused.type, refused.body['code']]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
      code,
    ]);
    expect(refused.body).toMatchObject({
      type: `/errors/${code}`,
      detail: expect.any(String),
      errors: expect.any(Array),
    });
    expect(await whatIsThere()).toBe(before);
  });

  it('names the field that is wrong', async () => {
    const { body } = await send(server, 'POST', edits, { ...good, baseRevision: 'x', user: 'admin' });
    const fields = (body['errors'] as readonly { readonly field: string }[]).map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['baseRevision', 'user']));
  });

  it('with a body of more than a megabyte is refused', async () => {
    const { status, body } = await send(server, 'POST', edits, {
      ...good,
      changes: [{ record: 'operator', set: { note: { nb: 'x'.repeat(1_100_000) } } }],
    });
    expect([status, body['code']]).toEqual([413, 'body-too-large']);
  });

  it('with a thousand ids that nothing has is refused, and told of a hundred; what was meant is looked for of ten', async () => {
    const changes = Array.from({ length: 1000 }, (_, n) => ({ record: `operato${n}`, remove: true }));
    const { status, body } = await send(server, 'POST', edits, { ...good, changes });
    const errors = body['errors'] as readonly { readonly code: string; readonly hint?: string }[];
    expect([status, errors.length]).toEqual([422, 100]);
    expect(errors.filter(({ hint }) => hint !== undefined).length).toBeLessThanOrEqual(10);
    const wrong = await send(server, 'POST', edits, {
      ...good,
      changes: changes.map(() => ({ record: '../x', remove: true })),
    });
    expect([wrong.status, (wrong.body['errors'] as readonly unknown[]).length]).toEqual([400, 100]);
  });

  it('nested a hundred thousand deep is refused', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { status } = await send(
      server,
      'POST',
      edits,
      `{"clientEditId":"abcdefgh","baseRevision":1,"changes":[{"record":"operator","set":{"note":${deep}}}]}`,
    );
    expect([400, 413, 422]).toContain(status);
    expect((await send(server, 'GET', '/health')).status).toBe(200);
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/zip', 415],
  ])('of the type %s is refused: a form on another page could send it', async (type, status) => {
    const sent = await send(server, 'POST', edits, JSON.stringify(good), { 'content-type': type });
    expect(sent.status).toBe(status);
  });

  it('of no type is refused', async () => {
    const { status } = await raw('POST', edits, { host: new URL(server.url).host }, JSON.stringify(good));
    expect(status).toBe(415);
  });

  it.each([
    ['GET', '/api/assessments/none', 404],
    ['GET', '/api/assessments/target/at/99', 404],
    ['GET', '/api/assessments/target/at/x', 400],
    ['GET', '/api/assessments/target/at/99999999999999', 400],
    ['GET', '/api/assessments/target/evaluation?asOf=2021-02-30', 400],
    ['GET', '/api/assessments/target/evaluation', 400],
    ['GET', '/api/assessments/target/events?limit=100000', 400],
    ['GET', '/api/assessments/target/search?q=x&lang=sv', 400],
    ['GET', '/api/assessments/..%2f..%2fetc%2fpasswd', 400],
    ['GET', '/api/nothing', 404],
    ['PUT', '/api/assessments/target', 404],
    ['GET', '/errors/no-such-code', 404],
    ['GET', '/errors/%3Cscript%3E', 404],
    ['GET', '/..%2f..%2fpackage.json', 404],
    ['GET', '/%c0%ae%c0%ae/package.json', 400],
  ])('%s %s is answered with a problem', async (method, path, status) => {
    const { status: found, type, body } = await send(server, method, path);
    expect([found, type]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(Object.keys(apiProblemCodes)).toContain(body['code']);
  });
});

describe('hostile text', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
  it('in a field is kept as the text it is, and comes back as JSON only', async () => {
    const before = (await send(server, 'GET', '/api/assessments/target')).body['revision'] as number;
    const { status } = await send(
      server,
      'POST',
      edits,
      editOf(before, [{ record: 'operator', set: { 'name.nb': svg } }]),
    );
    expect(status).toBe(201);
    for (const path of ['', '/events', '/search?q=svg', '/export', '/evaluation?asOf=2024-01-01']) {
      const { type, headers, text } = await send(server, 'GET', `/api/assessments/target${path}`);
      expect(type).toBe('application/json; charset=utf-8');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-disposition')).toBe('attachment');
      if (path !== '/evaluation?asOf=2024-01-01') expect(text).toContain('onload');
    }
  });

  it('is never run: every answer forbids scripts that the server does not serve as files', async () => {
    for (const path of ['/', '/api/session', '/errors/not-found', '/api/nothing']) {
      const policy = (await send(server, 'GET', path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|nonce|\*/);
    }
  });
});

describe('a stranger', () => {
  const body = JSON.stringify(editOf(1, [{ record: 'operator', set: { country: 'DK' } }]));
  const json = { 'content-type': 'application/json' };
  const host = () => new URL(server.url).host;

  it.each([
    'evil.example',
    'evil.example:8420',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '0.0.0.0',
    '[::1].evil.example',
  ])('who gave the name %j this address is refused', async (name) => {
    const before = await whatIsThere();
    for (const method of ['GET', 'POST']) {
      // A GET with a body that no header announces is cut off before it is answered.
      const sent = method === 'POST' ? body : undefined;
      const { status, text } = await raw(method, edits, { ...json, host: name }, sent);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain('Mål');
    }
    expect(await whatIsThere()).toBe(before);
  });

  it('who gives two names, one of them ours, is refused whichever comes first', async () => {
    const before = await whatIsThere();
    for (const hosts of [
      [host(), 'evil.example'],
      ['evil.example', host()],
      [host(), host()],
    ]) {
      const { port } = new URL(server.url);
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), '127.0.0.1', () =>
          socket.write(
            ['GET /api/assessments HTTP/1.1', ...hosts.map((name) => `Host: ${name}`), '', ''].join('\r\n'),
          ),
        );
        socket.once('error', reject);
        socket.once('data', (data) => {
          resolve(data.toString('utf8'));
          socket.destroy();
        });
      });
      expect([hosts, answer.slice(0, 12)]).toEqual([hosts, 'HTTP/1.1 400']);
      expect(answer).not.toContain('Mål');
    }
    expect(await whatIsThere()).toBe(before);
  });

  it.each([
    'http://evil.example',
    'null',
    'http://localhost:1',
    'https://127.0.0.1',
    'http://localhost.evil.example',
  ])('whose page is at %j is refused', async (origin) => {
    const before = await whatIsThere();
    const { status, text } = await raw('POST', edits, { ...json, host: host(), origin }, body);
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([403, 'origin-not-allowed']);
    expect((await raw('GET', '/api/assessments', { host: host(), origin })).status).toBe(403);
    expect(await whatIsThere()).toBe(before);
  });

  it('who hides the origin but not the site is refused, and the workbench itself is not', async () => {
    const refused = await raw('POST', edits, { ...json, host: host(), 'sec-fetch-site': 'cross-site' }, body);
    expect(refused.status).toBe(403);
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      const own = `${name}:${new URL(server.url).port}`;
      const { status } = await raw('GET', '/api/session', { host: own, origin: `http://${own}` });
      expect(status).toBe(200);
    }
  });

  it.each(['0.0.0.0', '::', '192.168.1.10', 'example.com'])(
    'cannot be let in by listening on %s',
    async (name) => {
      await expect(startServer({ host: name, port: 0, dataDir: '/nonexistent' })).rejects.toThrow(
        'no logins',
      );
    },
  );
});

describe('texts that no file can hold', () => {
  const half = '\\ud800';
  it.each<[string, string, string, string]>([
    [
      'an edit',
      'POST',
      edits,
      `{"clientEditId":"abcdefgh","baseRevision":1,"why":"X","changes":[{"record":"operator","set":{"name.nb":"X"}}]}`,
    ],
    ['a new assessment', 'POST', '/api/assessments', `{"from":"empty","id":"odd","title":{"nb":"X"}}`],
    ['an import', 'POST', '/api/assessments/import', `{"files":[{"path":"assessment.yaml","text":"X"}]}`],
    [
      'somebody who is present',
      'POST',
      '/api/assessments/target/presence',
      `{"client":"window-aaaa","name":"X"}`,
    ],
  ])('are refused in %s', async (_, method, path, body) => {
    for (const odd of ['\\u0000', half]) {
      const { status, body: told } = await send(server, method, path, body.replaceAll('X', `a${odd}`));
      expect([status, told['code']], odd).toEqual([400, 'request-invalid']);
    }
  });

  it('are refused in a search', async () => {
    const { status } = await send(server, 'GET', '/api/assessments/target/search?q=a%00b&lang=nb');
    expect(status).toBe(400);
  });
});

it('every answer, also a refusal, says what a browser may do with it, and nothing of what made it', async () => {
  for (const [method, path, sent] of [
    ['GET', '/api/session', undefined],
    ['GET', '/api/assessments/none', undefined],
    ['PUT', '/api/session', {}],
    ['PATCH', '/nowhere', {}],
    ['GET', '/errors/not-found', undefined],
    ['POST', '/api/assessments', '{'],
  ] as const) {
    const response = await fetch(new URL(path, server.url), {
      method,
      ...(sent !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: typeof sent === 'string' ? sent : '{}',
      }),
    });
    const { headers } = response;
    const seen = [
      headers.get('x-content-type-options'),
      headers.get('referrer-policy'),
      headers.get('content-security-policy')?.includes("default-src 'self'"),
      /^[a-z]+\/[a-z+]+; charset=utf-8$/.test(headers.get('content-type') ?? ''),
      headers.get('server') ?? headers.get('x-powered-by') ?? headers.get('access-control-allow-origin'),
    ];
    expect([path, ...seen]).toEqual([path, 'nosniff', 'no-referrer', true, true, null]);
  }
});

it('what is asked for twice in one address is refused, and neither is taken', async () => {
  for (const query of [
    'after=0&after=1',
    'limit=1&limit=500',
    'after[]=1',
    'after[x]=1',
    'after=1&__proto__=x',
  ]) {
    const { status, body } = await send(server, 'GET', `/api/assessments/target/events?${query}`);
    expect([query, status, body['code']]).toEqual([query, 400, 'request-invalid']);
  }
});

it('an answer is kept by nobody on the way; one that has a tag by the browser, which asks for it again', async () => {
  for (const path of ['/api/assessments', '/api/assessments/none', '/health'])
    expect((await send(server, 'GET', path)).headers.get('cache-control'), path).toBe('no-store');
  expect((await send(server, 'GET', '/api/assessments/target')).headers.get('cache-control')).toBe(
    'private, no-cache',
  );
});

it('a link on another page to a page of the workbench is no request from that page', async () => {
  const { host } = new URL(server.url);
  const link = {
    host,
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  expect((await raw('GET', '/errors/not-found', link)).status).toBe(200);
  expect((await raw('GET', '/api/assessments', link)).status).toBe(403);
  expect((await raw('GET', '/errors/not-found', { ...link, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
});
