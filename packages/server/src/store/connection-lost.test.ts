import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startServer } from '../process/main.js';
import type { RunningServer } from '../process/running-server.js';
import { hasPostgres, makePostgres, type RealPostgres } from '../testing/real-postgres.js';
import { editOf, send, sendUntilTaken } from '../testing/test-server.js';

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
    const done: string[] = [];
    const ending = (async () => {
      while (!over.signal.aborted) {
        await postgres.ask(
          "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
        );
        // Not by the clock: on a slow machine nothing would ever be done between one end and the next.
        const before = done.length;
        while (done.length === before && !over.signal.aborted) await setTimeout(15);
      }
    })();
    const edits = Array.from({ length: 40 }, (_, n) => editOf(1, [party(`p${n}`)]));
    const answers = await Promise.all(
      edits.map(async (edit) => {
        const answer = await sendUntilTaken(server, 'POST', '/api/assessments/lost/edits', edit);
        done.push(edit.clientEditId);
        return answer;
      }),
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
    const waiting = Array.from({ length: 14 }, (_, n) =>
      send(
        server,
        'POST',
        `/api/assessments/${n % 2 === 0 ? 'lost' : 'locked'}/edits`,
        editOf(1, [party(`w${n}`)]),
      ),
    );
    const ask = async () => {
      const lists = Array.from({ length: 14 }, () =>
        send(server, 'GET', '/api/assessments/lost/events?after=0&limit=5'),
      );
      const began = performance.now();
      const health = send(server, 'GET', '/health');
      const first = await Promise.race([health, ...lists]);
      const [list] = await Promise.all(lists);
      const wasLong = performance.now() - began > 10_000;
      const ready = await send(server, 'GET', '/ready');
      expect(list).toMatchObject({ status: 503, body: { code: 'database-busy' } });
      expect(Number(list?.headers.get('retry-after'))).toBeGreaterThan(0);
      return { isHealthFirst: first === (await health), health: first.status, wasLong, ready: ready.body };
    };
    // Asked anew where others had the machine in between.
    await expect
      .poll(ask, { timeout: 200_000 })
      .toMatchObject({ isHealthFirst: true, health: 200, wasLong: false, ready: { code: 'database-busy' } });
    await holder.query('rollback');
    await holder.end();
    await Promise.all(waiting);
  });

  it('says what is wrong while the database is gone, and goes on by itself when it is back', async () => {
    await postgres.crash();
    // The connection that it is asked on may not have been told yet that it is lost.
    await expect
      .poll(() => send(server, 'GET', '/ready'))
      .toMatchObject({
        status: 503,
        body: { code: 'database-away' },
        text: expect.stringContaining('ECONNREFUSED'),
      });
    expect((await send(server, 'GET', '/health')).status).toBe(200);
    // One that starts meanwhile waits for it too.
    const other = await start(postgres);
    expect(await send(other, 'GET', '/api/assessments')).toMatchObject({ status: 503 });
    postgres.start();
    for (const one of [server, other])
      await expect.poll(async () => (await send(one, 'GET', '/ready')).status).toBe(200);
    expect((await send(other, 'GET', '/api/assessments')).body['assessments']).toHaveLength(2);
    await other.close();
  });
});
