import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres } from '../testing/real-postgres.js';
import { emptyPlace } from '../testing/test-server.js';
import { twoRoles } from '../testing/two-roles.js';
import { type OpenDatabase, openDatabase } from './database.js';
import type { Scope } from './scope.js';
import type { Database } from './tables.js';

// What the database itself lets whom have, asked with SQL: nothing of the server stands before it.

const hash = (sign: string): string => sign.repeat(64);
const by = JSON.stringify({ id: 'test', name: 'Test' });
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

/** Two organisations with the same in each, under the same ids, and a person in each; and one of B's that is shared with Anne of A. */
const fill = async (owner: Database): Promise<void> => {
  for (const id of ['a', 'b']) {
    await owner.insertInto('organisation').values({ id, name: id, number: null }).execute();
    await owner
      .insertInto('person')
      .values({ id: `person-${id}`, name: id, created: '', handle: `handle-${id}` })
      .execute();
    await owner
      .insertInto('membership')
      .values({
        id: `m-${id}`,
        organisation: id,
        person: `person-${id}`,
        role: 'contributor',
        given: '',
        given_by: by,
      })
      .execute();
  }
  for (const [organisation, id] of [
    ['a', 'same'],
    ['b', 'same'],
    ['b', 'shared'],
  ] as const) {
    const { key } = await owner
      .insertInto('assessment')
      .values({
        id,
        organisation,
        revision: 1,
        head: hash('1'),
        title: `"${organisation}"`,
        changed: '',
        changed_by: by,
      })
      .returning('key')
      .executeTakeFirstOrThrow();
    const of = { assessment: key };
    await owner
      .insertInto('event')
      .values({ ...of, revision: 1, id: `event-${id}`, body: organisation, hash: hash('1') })
      .execute();
    await owner
      .insertInto('snapshot')
      .values({ ...of, revision: 1, records: '[]' })
      .execute();
    await owner
      .insertInto('source_file')
      .values({ ...of, path: 'x', position: 0, content: organisation })
      .execute();
    await owner
      .insertInto('comment')
      .values({ ...of, id: `comment-${id}`, record: 'r', words: organisation, written: '', written_by: by })
      .execute();
    await owner
      .insertInto('comment_event')
      .values({ ...of, number: 1, body: organisation, salts: '[]', hash: hash('1') })
      .execute();
    await owner
      .insertInto('search_document')
      .values({
        ...of,
        record: 'r',
        kind: 'party',
        language: 'nb',
        stemmer: 'norwegian',
        title: 't',
        body: organisation,
      })
      .execute();
    await owner
      .insertInto('share_link')
      .values({
        ...of,
        id: `link-${id}`,
        token_hash: hash(organisation === 'a' ? 'a' : id === 'same' ? 'b' : 'c'),
        until: '2099-12-31',
        made: '',
      })
      .execute();
    for (const [sign, visibility] of [
      ['d', 'own'],
      ['e', 'builders'],
      ['f', 'public'],
    ] as const)
      if (id === 'same')
        await owner
          .insertInto('release')
          .values({
            hash: organisation === 'a' ? hash(sign) : hash(sign).replace(/^./, '0'),
            organisation,
            visibility,
            assessment: 'same',
            version: sign,
            made_on: '2026-01-01',
            title: '{}',
            counts: '{}',
            content: organisation,
            stored: '',
            stored_by: by,
            made_from: key,
            made_revision: 1,
          })
          .execute();
  }
  const { key } = await owner
    .selectFrom('assessment')
    .select('key')
    .where('id', '=', 'shared')
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('assessment_grant')
    .values({
      id: 'g',
      assessment: key,
      person: 'person-a',
      role: 'auditor',
      given: '',
      given_by: by,
      reason: 'Tilsyn',
      until: '2099-12-31',
    })
    .execute();
};

type Opened = Pick<OpenDatabase, 'db' | 'within'> & { readonly close: () => Promise<void> };

const walls = (open: () => Promise<Opened>): void => {
  let opened: Opened;
  let keys: Readonly<Record<string, string>>;
  const within = (scope: Scope): Database => opened.within(scope);
  const a: Scope = { person: 'person-a', organisation: 'a' };
  const b: Scope = { person: 'person-b', organisation: 'b' };
  beforeAll(async () => {
    opened = await open();
    await fill(opened.db);
    const rows = await opened.db.selectFrom('assessment').select(['key', 'id', 'organisation']).execute();
    keys = Object.fromEntries(rows.map(({ key, id, organisation }) => [`${organisation} ${id}`, key]));
  }, 180_000);
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
      expect([table, await seen(a)]).toEqual([table, ['a', 'b']]);
      expect([table, await seen(b)]).toEqual([table, ['b', 'b']]);
    }
  });

  it.each<readonly [string, (of: string) => ReturnType<typeof sql>]>([
    [
      'an event',
      (of) =>
        sql`insert into event (assessment, revision, id, body, hash) values (${of}, 2, 'x', '', ${hash('1')})`,
    ],
    [
      'an event that says it is one’s own',
      (of) =>
        sql`insert into event (organisation, assessment, revision, id, body, hash) values ('a', ${of}, 2, 'x', '', ${hash('1')})`,
    ],
    [
      'a file',
      (of) =>
        sql`insert into source_file (organisation, assessment, path, position, content) values ('a', ${of}, 'y', 1, '')`,
    ],
    [
      'a comment',
      (of) =>
        sql`insert into comment (organisation, assessment, id, record, words, written, written_by) values ('a', ${of}, 'y', 'r', '', '', ${by})`,
    ],
    [
      'a reply',
      () =>
        sql`insert into reply (organisation, comment, id, words, written, written_by) values ('b', 'comment-shared', 'y', '', '', ${by})`,
    ],
    [
      'a link to the draft',
      (of) =>
        sql`insert into share_link (organisation, assessment, id, token_hash, until, made) values ('a', ${of}, 'y', ${hash('9')}, '2099-01-01', '')`,
    ],
    [
      'a grant to oneself',
      (of) =>
        sql`insert into assessment_grant (owner, assessment, id, person, role, given, given_by, reason) values ('a', ${of}, 'y', 'person-a', 'approver', '', ${by}, 'x')`,
    ],
    [
      'a release',
      (of) =>
        sql`insert into release (organisation, hash, assessment, version, made_on, title, counts, content, stored, stored_by, made_from, made_revision) values ('a', ${hash('8')}, 'same', 'y', '', '{}', '{}', '', '', ${by}, ${of}, 1)`,
    ],
    [
      'a release of the other organisation',
      () =>
        sql`insert into release (organisation, hash, assessment, version, made_on, title, counts, content, stored, stored_by) values ('b', ${hash('8')}, 'same', 'y', '', '{}', '{}', '', '', ${by})`,
    ],
    ['news', (of) => sql`insert into outbox (kind, assessment, body) values ('edit', ${of}, '1')`],
    [
      'a role there',
      () =>
        sql`insert into membership (id, organisation, person, role, given, given_by) values ('y', 'b', 'person-a', 'administrator', '', ${by})`,
    ],
    ['an organisation', () => sql`insert into organisation (id, name) values ('y', 'y')`],
    ['a person', () => sql`insert into person (id, name, handle, created) values ('y', 'y', 'y', '')`],
    [
      'a session',
      () =>
        sql`insert into login_session (hash, person, issuer, subject, began, used) values (${hash('7')}, 'person-b', '', '', now(), now())`,
    ],
    ['an erasure', (of) => sql`select erase_in_event(${of}, 1, 'gone', '[]')`],
    ['an erasure of a release', (of) => sql`select erase_release(${of}, ${`0${hash('d').slice(1)}`})`],
    [
      'another who stored a release',
      () => sql`select erase_release_storer('b', ${`0${hash('f').slice(1)}`}, ${by})`,
    ],
    ['an assessment that changes hands', (of) => sql`select give_assessment(${of}, 'a')`],
    [
      'one’s own given to the other',
      () => sql`update assessment set organisation = 'b' where organisation = 'a'`,
    ],
    ['a table that is let go of', () => sql`alter table event no force row level security`],
    ['a policy less', () => sql`drop policy reads on event`],
  ])(
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

  it('a table of one’s own under the name of another makes nobody a member', async () => {
    const rows = await within(a)
      .transaction()
      .execute(async (tx) => {
        await sql`create temporary table membership on commit drop as select 'b' as organisation, 'person-a' as person,
          null as ended, null as until`.execute(tx);
        await sql`create temporary table asked on commit drop as select 'b' as setting`.execute(tx);
        return tx.selectFrom('event').select('body').where('id', '=', 'event-same').execute();
      });
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

describe('in the database that the tests have', () => {
  walls(async () => {
    const { place, drop } = await emptyPlace();
    const { db, within, close } = await openDatabase(place);
    return {
      db,
      within,
      close: async () => {
        await close();
        await drop();
      },
    };
  });
});

describe.skipIf(!hasPostgres)('on a PostgreSQL whose tables the server does not own', () => {
  walls(async () => {
    const { postgres, ...urls } = await twoRoles();
    const server = await openDatabase(urls);
    const owner = await openDatabase({ databaseUrl: urls.ownerUrl });
    return {
      db: owner.db,
      within: server.within,
      close: async () => {
        await server.close();
        await owner.close();
        await postgres.remove();
      },
    };
  });
});
