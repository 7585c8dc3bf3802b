import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from '../process/main.js';
import type { RunningServer } from '../process/running-server.js';
import { hasPostgres, type RealPostgres, makePostgres } from '../testing/real-postgres.js';
import { editOf, send } from '../testing/test-server.js';
import { verifyStore } from '../verify/verify-store.js';
import { readRows } from '../verify/rows.js';
import { openDatabase } from './database.js';

let postgres: RealPostgres | undefined;
let server: RunningServer;
const urls = { databaseUrl: '', ownerUrl: '' };
beforeAll(async () => {
  if (!hasPostgres) return;
  postgres = await makePostgres();
  await postgres.ask("create role workbench login password 'w'");
  const url = new URL(postgres.url);
  urls.ownerUrl = url.href;
  url.username = 'workbench';
  url.password = 'w';
  urls.databaseUrl = url.href;
  server = await startServer({ port: 0, ...urls, isCaseLoaded: false });
});
afterAll(async () => {
  if (postgres === undefined) return;
  await server.close();
  await postgres.remove();
});

it.skipIf(!hasPostgres)('a server that does not own its tables does all its work', async () => {
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await send(server, method, path, body);
    expect(answer.status, `${path} ${answer.text}`).toBeLessThan(300);
    return answer.body;
  };
  await ask('POST', '/api/assessments', { from: 'empty', id: 'own', title: { nb: 'Egen' } });
  await ask(
    'POST',
    '/api/assessments/own/edits',
    editOf(1, [{ record: 'own', set: { 'title.nb': 'Sett av Zwingli' } }]),
  );
  const { id } = await ask('POST', '/api/assessments/own/comments', { record: 'own', text: 'Spør Zwingli.' });
  await ask('POST', `/api/assessments/own/comments/${String(id)}/resolve`, {});
  await ask('GET', '/api/assessments/own/search?q=zwingli&lang=nb');
  const { files, revision } = await ask('GET', '/api/assessments/own/export');
  await ask('POST', `/api/assessments/import?replace=${String(revision)}`, { files });
  // It erases through the functions of the owner, and says that it may not write the tables anew.
  const erased = await ask('POST', '/api/assessments/own/erasures', { what: { containing: 'Zwingli' } });
  expect(erased).toMatchObject({ texts: 1, comments: 1, isPurged: false });
  await ask('DELETE', '/api/assessments/own?revision=3');
});

it.skipIf(!hasPostgres)(
  'it can neither alter nor remove an event or a release, nor switch a trigger off',
  async () => {
    const { db, close } = await openDatabase(urls);
    try {
      for (const statement of [
        sql`update event set body = '{}'`,
        sql`delete from event`,
        sql`truncate event`,
        sql`update comment_event set body = '{}'`,
        sql`delete from comment_event`,
        sql`update release set content = ''`,
        sql`delete from release`,
        sql`alter table event disable trigger all`,
        sql`drop trigger event_is_append_only on event`,
        sql`create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'`,
        sql`set session_replication_role = replica`,
        sql`insert into migration (id, checksum) values ('x', 'x')`,
      ])
        await expect(statement.execute(db)).rejects.toThrow(/permission denied|must be owner/);
      expect(verifyStore(await readRows(db)).wrong.filter(({ isNotice }) => isNotice !== true)).toEqual([]);
    } finally {
      await close();
    }
  },
);
