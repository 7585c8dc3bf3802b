import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '@risikobilde/words/all';
import { startServer } from '../process/main.js';
import type { RunningServer } from '../process/running-server.js';
import { hasPostgres } from '../testing/real-postgres.js';
import { editOf, send } from '../testing/test-server.js';
import { type TwoRoles, twoRoles } from '../testing/two-roles.js';
import { openDatabase } from './database.js';
import { migrate, migrateBack, readMigrations, type SqlMigration } from './migrate.js';
import { NotStarted } from '../base/not-started.js';

const invented = (id: string, least: string, text: string): SqlMigration => ({
  id,
  text,
  checksum: createHash('sha256').update(text).digest('hex'),
  least,
});

/** Everything that the catalogue says of the tables: columns, keys, indexes, triggers, policies, functions. */
const schema = `select string_agg(line, E'\n' order by line) as said from (
  select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
    from information_schema.columns where table_schema = 'public'
  union all select indexdef from pg_indexes where schemaname = 'public'
  union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
    where connamespace = 'public'::regnamespace
  union all select format('%s %s', tgrelid::regclass, pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
  union all select format('%s %s %s %s %s', tablename, policyname, cmd, qual, with_check) from pg_policies
  union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
) as lines`;

describe.skipIf(!hasPostgres)('a rolling upgrade where the server owns no table', () => {
  let at: TwoRoles;
  let now: readonly SqlMigration[];
  let next: readonly SqlMigration[];
  let before: readonly unknown[];
  const running: RunningServer[] = [];
  const start = async (migrations: readonly SqlMigration[], more: object = {}): Promise<RunningServer> => {
    const { databaseUrl, ownerUrl } = at;
    const server = await startServer({
      port: 0,
      databaseUrl,
      ownerUrl,
      isCaseLoaded: false,
      migrations,
      ...more,
    });
    running.push(server);
    // On a machine that others use the database may be slow to let anybody in.
    await expect.poll(async () => (await send(server, 'GET', '/ready')).status).toBe(200);
    return server;
  };
  const ask = async (statement: string): Promise<readonly unknown[]> => {
    const client = new pg.Client(at.ownerUrl);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  const stop = async (server: RunningServer): Promise<void> => {
    running.splice(running.indexOf(server), 1);
    await server.close();
  };
  const refusal = (migrations: readonly SqlMigration[], more: object = {}): Promise<string> =>
    start(migrations, more).then(
      () => 'started',
      (error: unknown) => (error instanceof NotStarted ? say(error.why, 'en') : String(error)),
    );
  /** Party `name` is added at one server on the newest revision, and is read at another. */
  const works = async (one: RunningServer, other: RunningServer, name: string): Promise<void> => {
    const before = Number((await send(one, 'GET', '/api/assessments/rolling')).body['revision']);
    const add = { kind: 'party', id: name, name: { nb: name }, type: 'company', country: 'NO' };
    const edit = await send(
      one,
      'POST',
      '/api/assessments/rolling/edits',
      editOf(before, [{ record: name, add }]),
    );
    expect(edit.status, edit.text).toBe(201);
    expect((await send(other, 'GET', '/api/assessments/rolling')).text).toContain(`"${name}"`);
  };
  beforeAll(async () => {
    at = await twoRoles();
    now = await readMigrations();
    const last = now.at(-1)?.id ?? '';
    // What an upgrade may do: a column that nobody has to fill in, and a table that is only added to.
    next = [
      ...now,
      invented(
        '9998-expand',
        last,
        `alter table assessment add column colour text;
         create table seen (id bigint primary key)`,
      ),
    ];
  });
  afterAll(async () => {
    for (const server of running) await server.close();
    await at?.postgres.remove();
  });

  it('runs on a PostgreSQL of version 15 or later', async () => {
    const [row] = (await at.postgres.ask('show server_version_num')) as readonly {
      readonly server_version_num: string;
    }[];
    expect(Number(row?.server_version_num)).toBeGreaterThanOrEqual(150_000);
  });

  it('the former version goes on while the next changes the tables, starts again after it, and each reads what the other stores', async () => {
    const former = await start(now);
    before = await ask(schema);
    await send(former, 'POST', '/api/assessments', {
      from: 'empty',
      id: 'rolling',
      title: { nb: 'Rullende' },
    });
    const later = await start(next);
    // As a version with such a table does when it starts.
    await ask('revoke update, delete on seen from workbench');
    await works(former, later, 'by-former');
    await works(later, former, 'by-later');
    await stop(former);
    const again = await start(now);
    await works(again, later, 'by-former-again');
    await expect.poll(async () => (await send(again, 'GET', '/ready')).status).toBe(200);
    expect((await send(later, 'GET', '/api/assessments/rolling/verify')).body).toMatchObject({ ok: true });
    await stop(again);
    await stop(later);
  });

  it('the former version does not give away rights in tables that it does not know', async () => {
    expect(await ask("select has_table_privilege('workbench', 'seen', 'delete') as may")).toEqual([
      { may: false },
    ]);
  });

  it('a version that the tables have left behind refuses to start, and says what to do', async () => {
    const contract = [
      ...next,
      invented('9999-contract', '9998-expand', 'alter table assessment drop column colour'),
    ];
    await stop(await start(contract));
    expect(await refusal(now)).toContain('(migration 9999-contract)');
    await stop(await start(next));
  });

  it('the last migration is taken back, and only the last; the former tables are the same as they were', async () => {
    const { db, close } = await openDatabase({ databaseUrl: at.ownerUrl }, async () => undefined);
    const back = (text: string) => () => Promise.resolve(text);
    await expect(migrateBack(db, '9998-expand', back('select 1'))).rejects.toThrow('9999-contract');
    await migrateBack(db, '9999-contract', back('alter table assessment add column colour text'));
    await migrateBack(db, '9998-expand', back('alter table assessment drop column colour; drop table seen'));
    await expect(migrateBack(db, '9997-none', () => Promise.resolve(undefined))).rejects.toThrow();
    await close();
    expect(await ask(schema)).toEqual(before);
    const server = await start(now);
    await works(server, server, 'after-the-way-back');
    await stop(server);
  });

  it('a server that does not own the tables and has no word of who does works with those that are up to date, and waits for no others', async () => {
    const server = await start(now, { ownerUrl: undefined });
    await works(server, server, 'without-owner');
    await stop(server);
    expect(await refusal(next, { ownerUrl: undefined })).toContain('migration 9998-expand is missing');
  });

  it('every migration that has a way back leaves the tables as they were before it, with what is stored in them', async () => {
    const ways = (await readdir(new URL('./migrations/back/', import.meta.url))).map((name) =>
      name.replace(/\.sql$/, ''),
    );
    expect(ways).toContain(now.at(-1)?.id);
    for (const { id, least } of now.filter((one) => ways.includes(one.id)).toReversed()) {
      const former = now.filter((one) => one.id < id);
      await ask('drop schema public cascade; create schema public');
      const server = await start(former);
      await send(server, 'POST', '/api/assessments', {
        from: 'empty',
        id: 'rolling',
        title: { nb: 'Tilbake' },
      });
      const was = await ask(schema);
      const later = await start(now.filter((one) => one.id <= id));
      // One that names itself is one that older servers stop for.
      const isBeside = least !== id;
      if (isBeside) await works(server, later, 'before');
      const { db, close } = await openDatabase({ databaseUrl: at.ownerUrl }, async () => undefined);
      await migrateBack(db, id);
      await close();
      expect(await ask(schema), id).toEqual(was);
      await works(later, server, 'after');
      expect((await send(server, 'GET', '/api/assessments/rolling/verify')).body).toMatchObject({ ok: true });
      await stop(server);
      await stop(later);
    }
  });

  it('a database brought up to date a migration at a time is the same as one that is made at once', async () => {
    const made = async (steps: readonly (readonly SqlMigration[])[]): Promise<readonly unknown[]> => {
      await ask('drop schema public cascade; create schema public');
      for (const known of steps) {
        const place = { databaseUrl: at.ownerUrl };
        const { ready, close } = await openDatabase(place, (db) => migrate(db, undefined, known));
        await ready;
        await close();
      }
      return ask(schema);
    };
    const atOnce = await made([now]);
    expect(await made(now.map((_, n) => now.slice(0, n + 1)))).toEqual(atOnce);
    expect(JSON.stringify(atOnce)).not.toContain('$user');
  });

  it('every migration after those that one had to stop for says which servers work with what it leaves', () => {
    const silent = now.filter(({ id, least }) => id > '0041-evidence-tenants' && least === undefined);
    expect(silent.map(({ id }) => id)).toEqual([]);
    for (const { id, least } of now) {
      const isKnown = now.some((one) => one.id === least && one.id <= id);
      expect(least === undefined || isKnown, `${id} names ${least}`).toBe(true);
    }
  });
});
