import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onBothDatabases, type TestDatabase } from '../testing/on-both-databases.js';
import { emptyPlace } from '../testing/test-server.js';
import { by, fillTwo, hash } from '../testing/two-organisations.js';
import { accessTables, rowsIn } from '../verify/rows.js';
import { verifyAccess } from '../verify/verify-access.js';
import { openDatabase } from './database.js';
import { migrate, readMigrations } from './migrate.js';
import type { Scope } from './scope.js';
import type { Database } from './tables.js';

// The history of access: the database itself writes down what comes, is altered and goes of what says who may, and lets nobody change that.

type Said = {
  readonly table: string;
  readonly did: string;
  readonly by: object;
  readonly row: { readonly id?: string };
};

const said = async (db: Database, organisation: string): Promise<readonly Said[]> =>
  (
    await db
      .selectFrom('access_event')
      .select('body')
      .where('organisation', '=', organisation)
      .orderBy('number')
      .execute()
  ).map(({ body }) => JSON.parse(body) as Said);
const faults = async (db: Database) => verifyAccess(await rowsIn(db));
const given = { given: '2026-11-01T10:00:00.000Z', given_by: by, reason: 'Fag' };

const chain = (open: () => Promise<TestDatabase>): void => {
  let opened: TestDatabase;
  const within = (scope: Scope): Database => opened.within(scope);
  const a: Scope = { person: 'person-a', organisation: 'a' };
  beforeAll(async () => {
    opened = await open();
    await fillTwo(opened.db);
    for (const role of ['reader', 'administrator', 'auditor', 'dataProtectionOfficer'] as const) {
      await opened.db
        .insertInto('person')
        .values({ id: `a-${role}`, name: role, created: '' })
        .execute();
      await opened.db
        .insertInto('membership')
        .values({
          ...given,
          id: `a-${role}`,
          organisation: 'a',
          person: `a-${role}`,
          role,
          until: '2099-12-31',
        })
        .execute();
    }
  });
  afterAll(() => opened.close());

  it('holds all that says who may, and what holds it is what it says', async () => {
    expect(await faults(opened.db)).toEqual([]);
    const tables = new Set((await said(opened.db, 'a')).map(({ table }) => table));
    expect([...tables].sort()).toEqual(['assessment', 'membership', 'organisation', 'release', 'share_link']);
    expect(new Set((await said(opened.db, 'installation')).map(({ table }) => table))).toEqual(
      new Set(['organisation', 'person']),
    );
  });

  it('says who did it, and what came of it', async () => {
    const before = (await said(opened.db, 'a')).length;
    const db = within({ person: 'a-administrator', organisation: 'a' });
    await db
      .insertInto('membership')
      .values({ ...given, id: 'new', organisation: 'a', person: 'a-reader', role: 'contributor' })
      .execute();
    await db
      .updateTable('membership')
      .set({ ended: '2026-11-30T10:00:00.000Z', ended_by: by, ended_reason: 'Sluttet' })
      .where('id', '=', 'new')
      .execute();
    const now = (await said(opened.db, 'a')).slice(before);
    expect(now).toMatchObject([
      {
        table: 'membership',
        did: 'come',
        by: { person: 'a-administrator' },
        row: { id: 'new', ended: null },
      },
      {
        table: 'membership',
        did: 'altered',
        by: { person: 'a-administrator' },
        row: { ended_reason: 'Sluttet' },
      },
    ]);
    // What is altered by who owns the tables is written down as any other.
    await opened.db.updateTable('membership').set({ until: '2027-01-31' }).where('id', '=', 'new').execute();
    expect((await said(opened.db, 'a')).at(-1)).toMatchObject({ did: 'altered', by: { operator: true } });
    expect(await faults(opened.db)).toEqual([]);
  });

  it('many at once stand after each other', async () => {
    const db = within({ person: 'a-administrator', organisation: 'a' });
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        db
          .insertInto('membership')
          .values({
            ...given,
            id: `many-${n}`,
            organisation: 'a',
            person: 'a-reader',
            role: 'reader',
            until: `2027-01-${10 + (n % 20)}`,
          })
          .execute(),
      ),
    );
    expect(await faults(opened.db)).toEqual([]);
    const numbers = await opened.db
      .selectFrom('access_event')
      .select('number')
      .where('organisation', '=', 'a')
      .orderBy('number')
      .execute();
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, at) => at + 1));
  });

  it('what was broken off is not in it', async () => {
    const before = await said(opened.db, 'a');
    const broken = within({ person: 'a-administrator', organisation: 'a' })
      .transaction()
      .execute(async (tx) => {
        await tx
          .insertInto('membership')
          .values({ ...given, id: 'broken', organisation: 'a', person: 'a-reader', role: 'reader' })
          .execute();
        throw new Error('broken off');
      });
    await expect(broken).rejects.toThrow('broken off');
    expect(await said(opened.db, 'a')).toEqual(before);
  });

  it('is read by who audits, administers or is officer of the organisation, and by nobody else', async () => {
    const seen = async (scope: Scope) =>
      new Set(
        (await within(scope).selectFrom('access_event').select('organisation').execute()).map(
          ({ organisation }) => organisation,
        ),
      );
    for (const person of ['a-administrator', 'a-auditor', 'a-dataProtectionOfficer'])
      for (const organisation of ['a', 'b', 'installation', undefined])
        expect(await seen({ person, organisation })).toEqual(new Set(['a']));
    for (const scope of [
      a,
      { person: 'a-reader', organisation: 'a' },
      { person: 'nobody', organisation: 'a' },
      { token: hash('a') },
      { work: 'logins' },
      { work: 'notices' },
      { administration: 'on' },
      {},
    ] as const)
      expect([scope, await seen(scope)]).toEqual([scope, new Set()]);
  });

  it('nobody who serves adds to it, alters or removes what is in it, or works its functions', async () => {
    for (const scope of [
      a,
      { person: 'a-administrator', organisation: 'a' },
      { ...a, administration: 'on' },
    ] as const)
      for (const statement of [
        sql`insert into access_event (organisation, number, body, hash) values ('a', 9999, '{}', ${hash('1')})`,
        sql`update access_event set body = '{}'`,
        sql`delete from access_event`,
        sql`truncate access_event`,
        sql`alter table access_event disable trigger all`,
        sql`alter table membership disable trigger all`,
        sql`drop trigger chained on membership`,
        sql`select add_access_event('a', '{}')`,
        sql`select set_config('session_replication_role', 'replica', true)`,
      ])
        await expect(statement.execute(within(scope))).rejects.toThrow(/permission denied|must be owner/);
  });

  it('nobody who serves removes or alters what says who may', async () => {
    const db = within({ person: 'a-administrator', organisation: 'a' });
    for (const table of accessTables)
      await expect(sql`delete from ${sql.table(table)}`.execute(db), table).rejects.toThrow(
        'permission denied',
      );
    for (const [table, set] of [
      ['membership', sql`role = 'approver'`],
      ['membership', sql`person = 'person-a'`],
      ['membership', sql`given = ''`],
      ['membership', sql`given_by = '{}'`],
      ['membership', sql`until = '2098-01-01'`],
      ['membership', sql`reason = 'x'`],
      ['membership', sql`id = 'x' || id`],
      ['organisation', sql`name = 'x'`],
      ['organisation', sql`id = 'x'`],
    ] as const)
      await expect(
        sql`update ${sql.table(table)} set ${set} where ${sql.ref(table === 'organisation' ? 'id' : 'organisation')} = 'a'`.execute(
          db,
        ),
        table,
      ).rejects.toThrow(
        /never altered|never removed|violates|invited answers|another organisation|duplicate/,
      );
    // Nor is what was ended begun again.
    await expect(
      sql`update membership set ended = null, ended_by = null, ended_reason = null where id = 'new'`.execute(
        db,
      ),
    ).rejects.toThrow('never altered');
    expect(await faults(opened.db)).toEqual([]);
  });

  it('who owns the tables alters and removes nothing in it either, but by letting go of what holds it', async () => {
    for (const statement of [sql`update access_event set body = '{}'`, sql`delete from access_event`])
      await expect(statement.execute(opened.db)).rejects.toThrow('never changed or removed');
  });

  it('an assessment that changes hands is gone in the one history and comes in the other, with its links and grants', async () => {
    const { key } = await opened.db
      .insertInto('assessment')
      .values({
        id: 'given',
        organisation: 'installation',
        revision: 1,
        head: hash('1'),
        title: '""',
        changed: '',
        changed_by: by,
      })
      .returning('key')
      .executeTakeFirstOrThrow();
    await opened.db
      .insertInto('share_link')
      .values({ assessment: key, id: 'given', token_hash: hash('4'), until: '2099-12-31', made: '' })
      .execute();
    await opened.db
      .insertInto('assessment_grant')
      .values({ ...given, assessment: key, id: 'given', person: 'person-b', role: 'reader', until: null })
      .execute();
    const before = (await said(opened.db, 'b')).length;
    await sql`select give_assessment(${key}, 'b')`.execute(opened.db);
    const told = (all: readonly Said[]) => all.map(({ table, did }) => `${table} ${did}`).sort();
    const all = ['assessment', 'assessment_grant', 'share_link'];
    expect(told((await said(opened.db, 'installation')).slice(-3))).toEqual(all.map((one) => `${one} gone`));
    expect(told((await said(opened.db, 'b')).slice(before))).toEqual(all.map((one) => `${one} come`));
    expect(await faults(opened.db)).toEqual([]);
  });
};

onBothDatabases(chain);

describe('a database from before there was a history of access', () => {
  it('has one that begins with what was there, and goes on with what comes', async () => {
    const { place, drop } = await emptyPlace({ hasTables: false });
    const before = (await readMigrations()).filter(({ id }) => id < '0171');
    const database = await openDatabase(place, (db) => migrate(db, new Set(before.map(({ id }) => id))));
    await database.ready;
    const { db } = database;
    await fillTwo(db);
    await migrate(db);
    expect(await faults(db)).toEqual([]);
    const begun = await said(db, 'a');
    expect(new Set(begun.map(({ did }) => did))).toEqual(new Set(['found']));
    expect(begun.filter(({ table }) => table === 'membership')).toMatchObject([{ row: { id: 'm-a' } }]);
    await db.updateTable('membership').set({ until: '2027-01-01' }).where('id', '=', 'm-a').execute();
    expect((await said(db, 'a')).at(-1)).toMatchObject({ did: 'altered', row: { until: '2027-01-01' } });
    expect(await faults(db)).toEqual([]);
    await database.close();
    await drop();
  });
});
