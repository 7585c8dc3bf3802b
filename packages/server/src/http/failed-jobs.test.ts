import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../base/clock.js';
import { addFirstAdministrator } from '../commands/first-administrator.js';
import { addJob } from '../jobs/add-job.js';
import { handleOf, type LoginServer, openBrowser, startLoginServer } from '../testing/test-logins.js';

// Jobs that failed, for who administers the organisation they were done for: nobody else's, and without a word of what they failed with.

let server: LoginServer;
let kari: ReturnType<typeof openBrowser>;
let siri: ReturnType<typeof openBrowser>;
let ola: ReturnType<typeof openBrowser>;
let theirs: string;
const release = 'e'.repeat(64);
const later = new Date(Date.now() + 3_600_000);

/** Adds a job that has failed with something; without it, one whose process was interrupted. */
const failed = async (
  organisation: string,
  task: 'readPart' | 'makeEdition',
  why?: string,
): Promise<string> => {
  const { db } = server.database;
  const key = randomUUID();
  if (task === 'readPart')
    await addJob(db, task, { organisation, keys: ['1', '2'], asOf: '2026-11-28' }, { key, runAt: later });
  else await addJob(db, task, { organisation, release }, { key, runAt: later });
  const { rows } = await sql<{ readonly id: string }>`select id::text as id from graphile_worker.jobs
    where key = ${`${task} ${key}`}`.execute(db);
  const [{ id } = { id: '' }] = rows;
  await sql`select graphile_worker.permanently_fail_jobs(array[${id}::bigint], ${why ?? null})`.execute(db);
  if (why === undefined)
    await sql`update graphile_worker._private_jobs set last_error = null where id = ${id}::bigint`.execute(
      db,
    );
  return id;
};
const jobs = async (who: typeof kari, query = '') => {
  const { status, text, body } = await who.call('GET', `/api/jobs${query}`);
  expect([status, text]).toEqual([200, text]);
  return body as { readonly jobs: readonly { readonly id: string }[]; readonly next?: string };
};

beforeAll(async () => {
  server = await startLoginServer();
  theirs = await addFirstAdministrator(
    { db: server.database.db, clock: systemClock, newId: randomUUID },
    {
      number: '974761076',
      organisation: 'Skatteetaten',
      handle: handleOf('email', 'siri@eksempel.no'),
      name: 'Siri Dahl',
    },
  );
  [kari, siri, ola] = [openBrowser(server.origin), openBrowser(server.origin), openBrowser(server.origin)];
  await kari.go('/', 'kari');
  await siri.go('/', 'siri');
  for (const role of ['reader'])
    await kari.call('POST', '/api/access/memberships', {
      organisation: server.digdir,
      identifier: 'ola@eksempel.no',
      name: 'Ola Hansen',
      role,
    });
  await ola.go('/', 'ola');
  await server.database.db
    .insertInto('release')
    .values({
      hash: release,
      assessment: 'min-tjeneste',
      version: '2.1',
      made_on: '2026-01-10',
      title: JSON.stringify({ nb: 'Min tjeneste' }),
      counts: '{}',
      content: '{}',
      is_draft: false,
      stored: '',
      stored_by: '{}',
      made_from: null,
      made_revision: null,
      organisation: server.digdir,
      visibility: 'own',
      signature: null,
    })
    .execute();
});
afterAll(() => server.close());

it('an administrator sees what failed for their organisation, of what, how often and with which code, and nobody’s words', async () => {
  const interrupted = await failed(server.digdir, 'readPart');
  const edition = await failed(server.digdir, 'makeEdition', 'away: no answer for Kari Nordmann');
  const other = await failed(theirs, 'readPart', 'TypeError: another’s');
  const { jobs: mine } = await jobs(kari);
  expect(mine).toEqual([
    {
      id: interrupted,
      task: 'readPart',
      organisation: server.digdir,
      services: 2,
      tries: 8,
      most: 8,
      code: 'interrupted',
    },
    {
      id: edition,
      task: 'makeEdition',
      organisation: server.digdir,
      edition: { assessment: 'min-tjeneste', title: { nb: 'Min tjeneste' }, version: '2.1' },
      tries: 5,
      most: 5,
      code: 'away',
    },
  ]);
  expect(JSON.stringify(mine)).not.toMatch(/Kari|answer/);
  expect((await jobs(siri)).jobs).toMatchObject([{ id: other, code: 'TypeError' }]);
  for (const [method, path] of [
    ['GET', '/api/jobs'],
    ['POST', `/api/jobs/${edition}/again`],
  ] as const)
    expect((await ola.call(method, path)).status).toBe(403);
});

it('the list comes in pages, and begins after nothing that is no number of a job', async () => {
  const { jobs: all } = await jobs(kari);
  const first = await jobs(kari, '?limit=1');
  const second = await jobs(kari, `?limit=1&after=${first.next}`);
  expect([...first.jobs, ...second.jobs, second.next]).toEqual([...all, undefined]);
  expect((await jobs(kari, '?limit=2')).next).toBeUndefined();
  for (const query of ['limit=0', 'limit=501', 'after=nonsense', "after=1'"])
    expect((await kari.call('GET', `/api/jobs?${query}`)).status, query).toBe(400);
});

it('a job that failed is tried again when its administrator says so; another’s is there no more than one that never was', async () => {
  const [{ id: other } = { id: '' }] = (await jobs(siri)).jobs;
  const answers = await Promise.all(
    [other, '999999999', 'nonsense'].map((id) => kari.call('POST', `/api/jobs/${id}/again`)),
  );
  expect(answers.map(({ status, body }) => [status, body['detail']])).toEqual(
    answers.map(() => [404, answers[0]?.body['detail']]),
  );
  expect((await jobs(siri)).jobs).toHaveLength(1);
  expect((await siri.call('POST', `/api/jobs/${other}/again`)).status).toBe(204);
  // It is done at once, and gone; while it is done it is no longer among those that failed.
  const left = async (): Promise<readonly unknown[]> => {
    const { rows } = await sql`select from graphile_worker.jobs where id = ${other}::bigint`.execute(
      server.database.db,
    );
    return rows;
  };
  await expect.poll(left).toEqual([]);
  expect((await jobs(siri)).jobs).toEqual([]);
});
