import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../process/main.js';
import type { RunningServer } from '../process/running-server.js';
import { hasPostgres, makePostgres, type RealPostgres } from '../testing/real-postgres.js';
import { editOf, send, sendUntilTaken } from '../testing/test-server.js';

describe.skipIf(!hasPostgres)('two processes on one PostgreSQL', () => {
  let postgres: RealPostgres;
  const servers: RunningServer[] = [];
  beforeAll(async () => {
    postgres = await makePostgres();
    for (let n = 0; n < 2; n++)
      servers.push(await startServer({ port: 0, databaseUrl: postgres.url, isCaseLoaded: false }));
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await postgres?.remove();
  });

  it('tell every open window of every edit, in order, also after the database has cut them off', async () => {
    const [one, other] = servers as [RunningServer, RunningServer];
    await send(one, 'POST', '/api/assessments', { from: 'empty', id: 'live', title: { nb: 'Levende' } });
    const ending = new AbortController();
    const told = await Promise.all(
      servers.map(async ({ url }) => {
        const response = await fetch(`${url}api/assessments/live/live`, { signal: ending.signal });
        const seen = { text: '' };
        void (async () => {
          const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
          for (let chunk = await reader?.read(); chunk?.done === false; chunk = await reader?.read())
            seen.text += chunk.value;
        })().catch(() => undefined);
        return seen;
      }),
    );
    const write = async (from: number, count: number): Promise<void> => {
      for (let n = 0; n < count; n++) {
        const edit = editOf(from + n, [{ record: 'operator', set: { 'note.nb': `Merknad ${from + n}` } }]);
        const { status } = await sendUntilTaken(
          n % 3 === 0 ? other : one,
          'POST',
          '/api/assessments/live/edits',
          edit,
        );
        expect(status).toBe(201);
      }
    };
    const revisions = () =>
      told.map(({ text }) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, revision]) => Number(revision)));
    const upTo = (last: number) => Array.from({ length: last - 1 }, (_, n) => n + 2);
    await write(1, 60);
    await expect.poll(revisions).toEqual([upTo(61), upTo(61)]);
    await postgres.ask(
      "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    await write(61, 20);
    await expect.poll(revisions).toEqual([upTo(81), upTo(81)]);
    ending.abort();
  });

  it('store every edit of a crowd that writes at both at once, and refuse none for good', async () => {
    const [one, other] = servers as [RunningServer, RunningServer];
    await send(one, 'POST', '/api/assessments', { from: 'empty', id: 'crowd', title: { nb: 'Mange' } });
    const names = Array.from({ length: 80 }, (_, n) => `crowd-${n}`);
    const answers = await Promise.all(
      names.map((record, n) =>
        sendUntilTaken(
          n % 2 === 0 ? one : other,
          'POST',
          '/api/assessments/crowd/edits',
          editOf(1, [
            {
              record,
              add: { kind: 'party', id: record, name: { nb: record }, type: 'company', country: 'NO' },
            },
          ]),
        ),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 201));
    const revisions = answers.map(({ body }) => Number(body['revision'])).toSorted((a, b) => a - b);
    expect(revisions).toEqual(names.map((_, n) => n + 2));
    const { body } = await send(other, 'GET', '/api/assessments/crowd/verify');
    expect(body).toMatchObject({ ok: true });
  });
});
