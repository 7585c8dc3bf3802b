import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startServer } from '../main.js';
import type { RunningServer } from '../running-server.js';
import { hasPostgres, makePostgres, type RealPostgres } from '../testing/real-postgres.js';
import { editOf, send } from '../testing/test-server.js';

const party = (id: string) => ({
  record: id,
  add: { kind: 'party', id, name: { nb: id }, type: 'company', country: 'NO' },
});
const start = ({ url }: RealPostgres): Promise<RunningServer> =>
  startServer({ port: 0, databaseUrl: url, isCaseLoaded: false });

describe.skipIf(!hasPostgres)('a server whose PostgreSQL fails it', () => {
  let postgres: RealPostgres;
  let server: RunningServer;
  beforeAll(async () => {
    postgres = await makePostgres();
    server = await start(postgres);
    for (const id of ['lost', 'locked'])
      await send(server, 'POST', '/api/assessments', { from: 'empty', id, title: { nb: 'x' } });
  });
  afterAll(async () => {
    await server?.close();
    await postgres?.remove();
  });

  it('stores every edit once, and lives, when its connections are ended while it uses them', async () => {
    const over = new AbortController();
    const ending = (async () => {
      while (!over.signal.aborted) {
        await postgres.ask(
          "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
        );
        await new Promise((done) => setTimeout(done, 15));
      }
    })();
    const edits = Array.from({ length: 40 }, (_, n) => editOf(1, [party(`p${n}`)]));
    const answers = await Promise.all(
      edits.map((edit) => send(server, 'POST', '/api/assessments/lost/edits', edit)),
    );
    over.abort();
    await ending;
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const { body } = await send(server, 'GET', '/api/assessments/lost/events?after=1&limit=200');
    const events = body['events'] as readonly { readonly changes: readonly { readonly record: string }[] }[];
    const stored = events.flatMap(({ changes }) => changes.map(({ record }) => record));
    expect(stored.toSorted()).toEqual(edits.map((_, n) => `p${n}`).toSorted());
    expect((await send(server, 'GET', '/api/assessments/lost/verify')).body).toMatchObject({ ok: true });
  });

  it('answers that others wait for a lock, and is in good health meanwhile', async () => {
    const holder = new pg.Client(postgres.url);
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query('begin; lock table event in access exclusive mode');
    const began = performance.now();
    const waiting = Array.from({ length: 14 }, (_, n) =>
      send(
        server,
        'POST',
        `/api/assessments/${n % 2 === 0 ? 'lost' : 'locked'}/edits`,
        editOf(1, [party(`w${n}`)]),
      ),
    );
    const lists = Array.from({ length: 14 }, () =>
      send(server, 'GET', '/api/assessments/lost/events?after=0&limit=5'),
    );
    await new Promise((done) => setTimeout(done, 300));
    const asked = performance.now();
    expect((await send(server, 'GET', '/health')).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(1000);
    const [one] = await Promise.all(lists);
    expect(one).toMatchObject({ status: 503, body: { code: 'database-busy' } });
    expect(Number(one?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect((await send(server, 'GET', '/ready')).body).toMatchObject({ code: 'database-busy' });
    await holder.query('rollback');
    await holder.end();
    await Promise.all(waiting);
  });

  it('says what is wrong while the database is gone, and goes on by itself when it is back', async () => {
    await postgres.crash();
    const ready = await send(server, 'GET', '/ready');
    expect(ready).toMatchObject({ status: 503, body: { code: 'database-away' } });
    expect(ready.text).toContain('ECONNREFUSED');
    expect((await send(server, 'GET', '/health')).status).toBe(200);
    // One that starts meanwhile waits for it too.
    const other = await start(postgres);
    expect(await send(other, 'GET', '/api/assessments')).toMatchObject({ status: 503 });
    postgres.start();
    for (const one of [server, other])
      await expect.poll(async () => (await send(one, 'GET', '/ready')).status, { timeout: 15_000 }).toBe(200);
    expect((await send(other, 'GET', '/api/assessments')).body['assessments']).toHaveLength(2);
    await other.close();
  });
});
