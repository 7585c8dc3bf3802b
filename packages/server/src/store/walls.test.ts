import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothDatabases, type TestDatabase } from '../testing/on-both-databases.js';
import { fillTwo, hash } from '../testing/two-organisations.js';
import { letTemporary } from '../testing/let-temporary.js';
import { writtenIntoAnothers } from '../testing/written-into-anothers.js';
import type { Scope } from './scope.js';
import type { Database } from './tables.js';

// What the database itself lets whom have, asked with SQL: nothing of the server stands before it.

const tables = [
  'assessment',
  'event',
  'snapshot',
  'source_file',
  'comment',
  'comment_event',
  'search_document',
  'share_link',
] as const;

const walls = (open: () => Promise<TestDatabase>): void => {
  let opened: TestDatabase;
  let keys: Readonly<Record<string, string>>;
  const within = (scope: Scope): Database => opened.within(scope);
  const a: Scope = { person: 'person-a', organisation: 'a' };
  const b: Scope = { person: 'person-b', organisation: 'b' };
  beforeAll(async () => {
    opened = await open();
    await fillTwo(opened.db);
    const rows = await opened.db.selectFrom('assessment').select(['key', 'id', 'organisation']).execute();
    keys = Object.fromEntries(rows.map(({ key, id, organisation }) => [`${organisation} ${id}`, key]));
  });
  afterAll(() => opened.close());

  it('every table has its rows walled off, also from who owns it, and the organisation in every key', async () => {
    const { rows } = await sql<{
      readonly table: string;
      readonly walled: boolean;
      readonly forced: boolean;
      readonly policies: string;
      readonly keys: readonly string[];
    }>`select relname as table, relrowsecurity as walled, relforcerowsecurity as forced,
        (select string_agg(polcmd::text, '' order by polcmd::text) from pg_policy where polrelid = c.oid) as policies,
        array(select pg_get_indexdef(indexrelid) from pg_index where indrelid = c.oid and indisunique) as keys
      from pg_class c where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace order by 1`.execute(
      opened.db,
    );
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter(({ walled, forced }) => !walled || !forced).map(({ table }) => table)).toEqual([]);
    // Of reading, adding, changing and removing.
    expect(rows.filter(({ policies }) => policies !== 'adrw').map(({ table }) => table)).toEqual([]);
    // A person may be of several organisations, a session and where notices are sent are a person's, and a process works for all. The key of an
    // assessment is numbered by the database.
    const ofNone = new Set([
      'organisation',
      'person',
      'login_session',
      'notice_receiver',
      'migration',
      'job_worker',
      // What is public is nobody's.
      'source_look',
      'source_candidate',
    ]);
    const without = rows.flatMap(({ table, keys: all }) =>
      ofNone.has(table)
        ? []
        : all.filter(
            (key) =>
              !/\b(?:organisation|owner)\b/.test(key.slice(key.indexOf('('))) &&
              !/ assessment_key /.test(key),
          ),
    );
    expect(without).toEqual([]);
  });

  it('every row that belongs to an assessment can only be of the organisation that has the assessment', async () => {
    const { rows } = await sql<{ readonly table: string; readonly says: string }>`
      select conrelid::regclass::text as table, pg_get_constraintdef(oid) as says from pg_constraint
      where contype = 'f' and confrelid = 'assessment'::regclass`.execute(opened.db);
    expect(rows.length).toBeGreaterThan(7);
    for (const { table, says } of rows)
      expect([table, says]).toEqual([table, expect.stringMatching(/\((?:organisation|owner), \w+\)/)]);
  });

  it('without saying who asks there is nothing but what is published', async () => {
    const db = within({});
    for (const table of [
      ...tables,
      'membership',
      'person',
      'organisation',
      'login_session',
      'outbox',
    ] as const)
      expect([table, await db.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
    const releases = await db.selectFrom('release').select('visibility').execute();
    expect(releases).toEqual([{ visibility: 'public' }, { visibility: 'public' }]);
  });

  it('who asks for an organisation that they have no role in gets nothing of it', async () => {
    const db = within({ person: 'person-a', organisation: 'b' });
    const rows = await db.selectFrom('assessment').select(['organisation', 'id']).orderBy('id').execute();
    expect(rows).toEqual([
      { organisation: 'a', id: 'same' },
      { organisation: 'b', id: 'shared' },
    ]);
    expect(
      await within({ person: 'nobody', organisation: 'b' }).selectFrom('assessment').select('id').execute(),
    ).toEqual([]);
  });

  it('each has their own under the same id, and what is shared with them', async () => {
    for (const table of tables) {
      const seen = async (scope: Scope) =>
        (await within(scope).selectFrom(table).select('organisation').execute())
          .map((row) => row.organisation)
          .sort();
      // Of a link to a draft the organisation alone that has the assessment.
      expect([table, await seen(a)]).toEqual([table, table === 'share_link' ? ['a'] : ['a', 'b']]);
      expect([table, await seen(b)]).toEqual([table, ['b', 'b']]);
    }
  });

  it.each(writtenIntoAnothers)(
    '%s is not written into what another has: neither shared with an auditor, nor not shared at all',
    async (_, statement) => {
      for (const of of [keys['b same'] ?? '', keys['b shared'] ?? ''])
        await expect(statement(of).execute(within(a))).rejects.toThrow(
          /row-level security|another organisation|permission denied|must be owner|foreign key/,
        );
    },
  );

  it('nothing of another is changed or removed', async () => {
    for (const statement of [
      sql`update assessment set title = 'x' where organisation = 'b'`,
      sql`update comment set words = 'x' where organisation = 'b'`,
      sql`update share_link set until = '2000-01-01' where organisation = 'b'`,
      sql`update assessment_grant set role = 'approver' where owner = 'b'`,
      sql`update membership set role = 'administrator' where organisation = 'b'`,
      sql`update organisation set name = 'x' where id = 'b'`,
      sql`update person set name = 'x' where id = 'person-b'`,
      sql`delete from snapshot where organisation = 'b'`,
      sql`delete from source_file where organisation = 'b'`,
      sql`delete from search_document where organisation = 'b'`,
      sql`delete from outbox`,
    ]) {
      const { numAffectedRows } = await statement.execute(within(a));
      expect(numAffectedRows).toBe(0n);
    }
  });

  it('a person sees and ends their own logins and nobody else’s, and begins none', async () => {
    const [own, other] = [hash('7'), hash('8')];
    const last = { issuer: '', subject: '', began: new Date(), used: new Date() };
    await opened.db
      .insertInto('login_session')
      .values([
        { ...last, hash: own, person: 'person-a' },
        { ...last, hash: other, person: 'person-b', organisation: 'a' },
      ])
      .execute();
    const seen = async (scope: Scope) =>
      (await within(scope).selectFrom('login_session').select('hash').execute()).map((row) => row.hash);
    expect([await seen(a), await seen(b), await seen({ organisation: 'a' })]).toEqual([[own], [other], []]);
    const left = within(a).updateTable('login_session').set({ person: 'person-b' });
    expect((await left.executeTakeFirst()).numUpdatedRows).toBe(0n);
    const ended = within(a).deleteFrom('login_session');
    expect((await ended.executeTakeFirst()).numDeletedRows).toBe(1n);
    expect([await seen(a), await seen(b)]).toEqual([[], [other]]);
    await opened.db.deleteFrom('login_session').execute();
  });

  it('a release is seen by its organisation, by those who stand on its platform, and when it is published by all', async () => {
    const seen = async (scope: Scope) =>
      (await within(scope).selectFrom('release').select(['organisation', 'visibility']).execute())
        .map((row) => `${row.organisation} ${row.visibility}`)
        .sort();
    expect(await seen(a)).toEqual(['a builders', 'a own', 'a public', 'b public']);
    const own = within(a).updateTable('assessment').where('organisation', '=', 'a');
    // To know the hash of a draft is not enough to stand on it.
    await expect(own.set({ builds_on: `0${hash('e').slice(1)}` }).execute()).rejects.toThrow(
      'the release is not here',
    );
    await own.set({ builds_on: `0${hash('f').slice(1)}` }).execute();
    expect(await seen(a)).toEqual(['a builders', 'a own', 'a public', 'b builders', 'b public']);
    await own.set({ builds_on: null }).execute();
  });

  it('a connection keeps nothing of who asked before: not after an answer, an error, or a transaction that was broken off', async () => {
    const nobody = async (): Promise<void> => {
      const { rows } = await sql<{ readonly person: string; readonly n: string }>`
        select current_setting('risikobilde.person', true) as person, (select count(*) from event)::text as n`.execute(
        within({}),
      );
      expect(rows).toEqual([{ person: '', n: '0' }]);
    };
    await within(b).selectFrom('event').selectAll().execute();
    await nobody();
    await expect(sql`select 1 / 0`.execute(within(b))).rejects.toThrow('division by zero');
    await nobody();
    await expect(
      within(b)
        .transaction()
        .execute(async (tx) => {
          await tx.selectFrom('event').selectAll().execute();
          await sql`select no_such_function()`.execute(tx);
        }),
    ).rejects.toThrow('no_such_function');
    await nobody();
    // Nor does what a statement says of who asks last longer than it.
    await sql`select set_config('risikobilde.person', 'person-b', true)`.execute(within(a));
    await nobody();
  });

  it('two who ask at once, on the same connections, each get their own', async () => {
    const seen = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const scope = n % 2 === 0 ? a : b;
        if (n % 5 === 0) await sql`select 1 / 0`.execute(within(scope)).catch(() => undefined);
        const rows =
          n % 3 === 0
            ? await within(scope)
                .transaction()
                .execute((tx) =>
                  tx.selectFrom('event').select('body').where('id', '=', 'event-same').execute(),
                )
            : await within(scope).selectFrom('event').select('body').where('id', '=', 'event-same').execute();
        return [scope.organisation, rows.map(({ body }) => body)];
      }),
    );
    for (const [organisation, rows] of seen) expect(rows).toEqual([organisation]);
  });

  it('who has one open, or knows the secret of its draft, reads that one and writes nothing', async () => {
    for (const scope of [{ assessment: keys['b same'] }, { token: hash('b') }]) {
      const db = within(scope);
      expect(await db.selectFrom('event').select(['assessment', 'body']).execute()).toEqual([
        { assessment: keys['b same'], body: 'b' },
      ]);
      expect((await db.updateTable('assessment').set({ title: 'x' }).executeTakeFirst()).numUpdatedRows).toBe(
        0n,
      );
    }
    expect(
      await within({ token: hash('6') })
        .selectFrom('assessment')
        .select('id')
        .execute(),
    ).toEqual([]);
  });

  it('a table of one’s own under the name of another cannot be made; where it is let be made, it makes nobody a member', async () => {
    await expect(
      sql`create temporary table membership as select 1 as one`.execute(within(a)),
    ).rejects.toThrow(/create temporary tables|denied for schema pg_temp/);
    await letTemporary(opened.db, true);
    const rows = await within(a)
      .transaction()
      .execute(async (tx) => {
        await sql`create temporary table membership on commit drop as select 'b' as organisation, 'person-a' as person,
          null as ended, null as until`.execute(tx);
        await sql`create temporary table asked on commit drop as select 'b' as setting`.execute(tx);
        return tx.selectFrom('event').select('body').where('id', '=', 'event-same').execute();
      });
    await letTemporary(opened.db, false);
    expect(rows).toEqual([{ body: 'a' }]);
  });

  it('to say that it is administrative work helps nobody but who owns the tables', async () => {
    const { rows } = await sql<{ readonly is: boolean }>`select is_administration() as is`.execute(
      within({ administration: 'on' }),
    );
    expect(rows).toEqual([{ is: false }]);
    expect(await within({ administration: 'on' }).selectFrom('event').select('id').execute()).toEqual([]);
  });
};

onBothDatabases(walls);
