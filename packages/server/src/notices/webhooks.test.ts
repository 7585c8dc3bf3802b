import { execFileSync, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleOf } from '../testing/cycle-people.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';
import { isPublicAddress } from '@risikobilde/connectors/public-address';
import { postWebhook } from './post-webhook.js';
import { signedHeaders } from './sign-webhook.js';

// What other systems and feed readers are told: a real server, a real database and a real receiver over TLS.

type Got = {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly path: string;
};
const folder = mkdtempSync(join(tmpdir(), 'rb-webhook-'));
const got: Got[] = [];
/** What the receiver answers next. */
let answers: number[] = [];
let receiver: Server;
let url: string;
let server: LoginServer;
let people: Awaited<ReturnType<typeof peopleOf>>;
let ca: string;
/** Long after all that is written here, whenever that is. */
const at = (minutes: number): Date => new Date(Date.parse('2099-03-01T09:00:00Z') + minutes * 60_000);

/** What makes the certificate of the receiver. */
const hasOpenssl = spawnSync('openssl', ['version'], { timeout: 60_000 }).status === 0;

beforeAll(async () => {
  if (!hasOpenssl) return;
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost,IP:127.0.0.1',
    ],
    { stdio: 'ignore', timeout: 200_000 },
  );
  ca = readFileSync(cert, 'utf8');
  receiver = createServer({ key: readFileSync(key), cert: ca }, (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      got.push({
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
        path: request.url ?? '',
      });
      const status = answers.shift() ?? 204;
      response.writeHead(status, status === 302 ? { location: `${url}led-on` } : {}).end();
    });
  });
  await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', () => ready()));
  // A server that listens on an address has one of this kind.
  url = `https://localhost:${(receiver.address() as AddressInfo).port}/`;
  server = await startLoginServer({
    notices: { every: 1e8, webhookHosts: ['localhost'], webhookAuthority: ca },
  });
  people = await peopleOf(
    server,
    { writer: ['contributor'], boss: ['administrator', 'contributor'], officer: ['dataProtectionOfficer'] },
    '2026-11-20',
  );
});
afterAll(async () => {
  if (hasOpenssl) {
    await server.close();
    await new Promise((closed) => receiver.close(closed));
  }
  rmSync(folder, { recursive: true, force: true });
});

type Delivery = {
  readonly id: string;
  readonly type: string;
  readonly state: string;
  readonly status?: number;
  readonly attempts: number;
};
type Webhook = { readonly id: string; readonly url: string; readonly deliveries: readonly Delivery[] };
const listed = async (): Promise<readonly Webhook[]> =>
  (await people.ask('boss', 'GET', '/api/webhooks')).body['webhooks'] as readonly Webhook[];
const add = (who: string, to: string, organisation = 'a') =>
  people.ask(who, 'POST', '/api/webhooks', { organisation, url: to });

describe.skipIf(!hasOpenssl)('a webhook', () => {
  let secret = '';
  let id = '';
  it('is added by an administrator alone, with a secret that is told once', async () => {
    expect((await add('writer', url)).status).toBe(403);
    const made = await add('boss', `${url}hook`);
    expect(made.status, made.text).toBe(201);
    ({ id, secret } = made.body as { id: string; secret: string });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect((await people.ask('boss', 'GET', '/api/webhooks')).text).not.toContain(secret);
    const row = await server.database.db.selectFrom('webhook').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(secret);
    // Of another organisation, whatever one is in one's own.
    expect((await add('boss', url, server.digdir)).status).toBe(404);
  });

  it('gets what happens, signed over its id, the moment and the body, without what the assessment says', async () => {
    await people.must(
      people.ask('writer', 'POST', '/api/assessments', {
        from: 'empty',
        id: 'en',
        title: { nb: 'Hemmelig tittel' },
      }),
    );
    await server.sendDue(at(0));
    const request = {
      id: 'bes',
      kind: 'decision',
      type: 'adviceRequest',
      level: 'public',
      by: { nb: 'N' },
      on: '2026-11-20',
      why: { nb: 'Hemmelig grunn' },
    };
    await people.must(people.edit('writer', 'en', [{ record: 'bes', add: request }]));
    await server.sendDue(at(1));
    await server.sendDue(at(2));
    const types = got.map(({ body }) => (JSON.parse(body) as { type: string }).type).toSorted();
    expect(types).toEqual([
      'assessment.adviceAsked',
      'assessment.created',
      'assessment.edited',
      'webhook.added',
    ]);
    for (const { headers, body, path } of got) {
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
      expect(headers['webhook-signature']).toBe(
        `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
      );
      expect(body).not.toContain('Hemmelig');
      expect(path).toBe('/hook');
    }
    expect(JSON.parse(got.find(({ body }) => body.includes('adviceAsked'))?.body ?? '{}')).toMatchObject({
      data: { assessment: 'en', revision: 2, place: { screen: 'publish' } },
    });
  });

  it('is tried again after a fault, later and later, under the same id; it is not led on; and it can be sent again by hand', async () => {
    got.length = 0;
    answers = [500, 302, 503, 200];
    await people.must(
      people.ask('writer', 'POST', '/api/assessments/en/comments', { record: 'en', text: 'Hei' }),
    );
    await server.sendDue(at(10));
    // The pause is 10 s, then one minute, then five.
    for (const minutes of [10.1, 10.2, 11, 12, 16]) await server.sendDue(at(minutes));
    // Taken, and put off, by a process whose clock was years ahead for a moment.
    await server.database.db
      .updateTable('webhook_delivery')
      .set({ claimed: at(60 * 24 * 400), next: at(60 * 24 * 400) })
      .where('next', 'is not', null)
      .execute();
    await server.sendDue(at(18));
    expect(got.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook', '/hook']);
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const [webhook] = await listed();
    const delivery = webhook?.deliveries.find(({ type }) => type === 'assessment.commented');
    expect(delivery).toMatchObject({ state: 'delivered', status: 200, attempts: 4 });
    const again = `/api/webhooks/${id}/deliveries/${delivery?.id}/again`;
    expect((await people.ask('writer', 'POST', again, {})).status).toBe(403);
    expect((await people.ask('boss', 'POST', again, {})).status).toBe(204);
    await server.sendDue(at(20));
    expect(got).toHaveLength(5);
    expect(got[4]?.headers['webhook-id']).toBe(delivery?.id);
  });

  it('is given up after ten tries, and gets nothing once it is removed', async () => {
    got.length = 0;
    answers = Array.from({ length: 20 }, () => 500);
    await people.must(
      people.ask('writer', 'POST', '/api/assessments/en/comments', { record: 'en', text: 'Hallo' }),
    );
    for (let hours = 0; hours < 100; hours += 0.25) await server.sendDue(at(60 * 24 * 30 + hours * 60));
    expect(got.filter(({ body }) => body.includes('commented'))).toHaveLength(10);
    answers = [];
    expect((await people.ask('boss', 'DELETE', `/api/webhooks/${id}`)).status).toBe(204);
    expect(await listed()).toEqual([]);
    got.length = 0;
    await people.must(
      people.ask('writer', 'POST', '/api/assessments/en/comments', { record: 'en', text: 'Hallo?' }),
    );
    await server.sendDue(at(60 * 24 * 40));
    expect(got).toEqual([]);
  });

  it.each([
    'http://system.eksempel.no/',
    'https://user:word@system.eksempel.no/',
    'ftp://system.eksempel.no/',
    'file:///etc/passwd',
    'ikke en adresse',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://10.0.0.1/',
    'https://192.168.1.1/',
    'https://172.16.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0.0.0.0/',
    'https://finnes-ikke.invalid/',
  ])('is not added with the address %s', async (to) => {
    const { status, body } = await add('boss', to);
    expect([status, body['code']]).toEqual([422, 'webhook-refused']);
  });

  it('whose name has become private is refused where the connection is made', async () => {
    // Looked up as a name, and found on this machine: the port is open, and nothing arrives there.
    got.length = 0;
    const asked = { body: '{}', headers: {}, ca };
    expect(await postWebhook({ ...asked, url: new URL(url), hosts: [] })).toEqual({
      fault: 'privateAddress',
    });
    expect(
      await postWebhook({ ...asked, url: new URL(url.replace('localhost', '127.0.0.1')), hosts: [] }),
    ).toEqual({
      fault: 'privateAddress',
    });
    expect(got).toEqual([]);
    // Another certificate than is trusted.
    expect(await postWebhook({ url: new URL(url), hosts: ['localhost'], body: '{}', headers: {} })).toEqual({
      fault: 'tls',
    });
  });
});

it.each([
  ['8.8.8.8', true],
  ['2a00:1450:400f:80d::200e', true],
  ['100.64.0.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['2002:7f00:1::', false],
  ['2001:db8::1', false],
  ['::', false],
  ['ff02::1', false],
  ['ikke en adresse', false],
])('whether %s is public is %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

it('signs as the libraries of Standard Webhooks do', () => {
  // What the libraries of Standard Webhooks try themselves with.
  const body = '{"test": 2432232314}';
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
  expect(signedHeaders(secret, { id, body }, new Date(1_614_265_330_000))['webhook-signature']).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});

describe.skipIf(!hasOpenssl)('a feed', () => {
  it('is for whoever has the address, as long as its owner may read, and says nothing of what is in the assessment', async () => {
    const make = await people.ask('officer', 'POST', '/api/notices/feeds', { assessment: 'en' });
    expect(make.status, make.text).toBe(201);
    const { address, id } = make.body as { address: string; id: string };
    const read = () => fetch(new URL(address, server.origin));
    const feed = await (await read()).text();
    expect(feed).toContain('<title>Hemmelig tittel: varsler</title>');
    expect(feed).toContain(`${server.origin}/a/a~en/utgi`);
    expect(feed).not.toContain('Hemmelig grunn');
    expect((await people.ask('officer', 'GET', '/api/notices')).text).not.toContain(
      address.split('/').at(-1),
    );
    // Nobody else withdraws it.
    expect((await people.ask('writer', 'DELETE', `/api/notices/feeds/${id}`)).status).toBe(404);
    const end = { ended: 'x', ended_by: '{}', ended_reason: 'Sluttet' };
    const none = { ended: null, ended_by: null, ended_reason: null };
    const set = (to: typeof end | typeof none) =>
      server.database.db.updateTable('membership').set(to).where('person', '=', 'officer').execute();
    await set(end);
    expect((await read()).status).toBe(404);
    await set(none);
    expect((await read()).status).toBe(200);
    expect((await people.ask('officer', 'DELETE', `/api/notices/feeds/${id}`)).status).toBe(204);
    expect((await read()).status).toBe(404);
    expect((await fetch(new URL(`${address.slice(0, -4)}AAAA`, server.origin))).status).toBe(404);
    expect(
      (await people.ask('officer', 'POST', '/api/notices/feeds', { assessment: 'nothing' })).status,
    ).toBe(404);
  });
});
