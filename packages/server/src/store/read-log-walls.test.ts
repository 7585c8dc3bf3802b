import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothDatabases, type TestDatabase } from '../testing/on-both-databases.js';
import { by, fillTwo } from '../testing/two-organisations.js';
import { readLog, sayPeriod } from './readings.js';
import type { Scope } from './scope.js';

// The log of reading, asked with SQL as the server's role: nothing of the server stands before the database.

const walls = (open: () => Promise<TestDatabase>): void => {
  let opened: TestDatabase;
  let key: string;
  let shared: string;
  const within = (scope: Scope) => opened.within(scope);
  const noted = (more: object) =>
    sql`select put_readings(${JSON.stringify([{ kind: 'opened', what: '', at: '2026-11-30T10:05:00.000Z', times: 1, ...more }])}::jsonb)`;
  const rows = async () =>
    (
      await opened.db
        .selectFrom('reading')
        .select(['organisation', 'person', 'assessment', 'times'])
        .orderBy('position')
        .execute()
    ).map((row) => Object.values(row).join(' '));
  beforeAll(async () => {
    opened = await open();
    const { db } = opened;
    await fillTwo(db);
    for (const [id, organisation, role] of [
      ['auditor', 'b', 'auditor'],
      ['officer', 'b', 'dataProtectionOfficer'],
      ['administrator', 'b', 'administrator'],
      ['ended', 'b', 'auditor'],
      ['past', 'b', 'auditor'],
      ['machine', 'b', 'auditor'],
      ['auditor-a', 'a', 'auditor'],
      ['granted', 'a', 'reader'],
    ] as const) {
      await db.insertInto('person').values({ id, name: id, created: '' }).execute();
      await db
        .insertInto('membership')
        .values({
          id: `m-${id}`,
          person: id,
          organisation,
          role,
          given: '',
          given_by: by,
          reason: 'Fag',
          until: id === 'past' ? '2026-01-01' : '2099-12-31',
          ...(id === 'ended' && { ended: '2026-01-01T00:00:00Z', ended_by: by, ended_reason: 'x' }),
        })
        .execute();
    }
    await db
      .insertInto('machine_client')
      .values({ person: 'machine', organisation: 'b', client_id: 'client', scopes: 'read' })
      .execute();
    const keyOf = async (id: string) =>
      (
        await db
          .selectFrom('assessment')
          .select('key')
          .where('id', '=', id)
          .where('organisation', '=', 'b')
          .executeTakeFirstOrThrow()
      ).key;
    [key, shared] = [await keyOf('same'), await keyOf('shared')];
    await db
      .insertInto('assessment_grant')
      .values({
        id: 'granted-b',
        assessment: shared,
        person: 'granted',
        role: 'auditor',
        reason: 'x',
        given: '',
        given_by: by,
        until: '2099-12-31',
      })
      .execute();
    await noted({ assessment: key }).execute(within({ person: 'person-b', organisation: 'b' }));
    await noted({ assessment: shared }).execute(within({ person: 'granted', organisation: 'a' }));
  });
  afterAll(() => opened.close());

  it('a second reading in the quarter of an hour is counted in the same row, and one in another has a row of its own', async () => {
    const before = await rows();
    expect(before).toEqual([`b person-b ${key} 1`, `b granted ${shared} 1`]);
    const db = within({ person: 'officer', organisation: 'b' });
    for (const at of ['2026-11-30T10:15:00.000Z', '2026-11-30T10:29:59.999Z', '2026-11-30T10:30:00.000Z'])
      await noted({ assessment: key, at }).execute(db);
    expect((await rows()).slice(2)).toEqual([`b officer ${key} 2`, `b officer ${key} 1`]);
  });

  it.each<readonly [Scope, object]>([
    [{ person: 'person-a', organisation: 'a' }, { assessment: 'key' }],
    [{ person: 'person-a', organisation: 'b' }, { assessment: 'key' }],
    [{ person: 'ended', organisation: 'b' }, { assessment: 'key' }],
    [{ person: 'past', organisation: 'b' }, { assessment: 'key' }],
    [{ person: 'nobody', organisation: 'b' }, { assessment: 'key' }],
    [{ organisation: 'b' }, { assessment: 'key' }],
    [{ token: 'f'.repeat(64) }, { assessment: 'key' }],
    [{ work: 'notices', organisation: 'b' }, { assessment: 'key' }],
    [{ administration: 'on' }, { assessment: 'key' }],
    [{ person: 'person-a', organisation: 'a' }, { organisation: 'b' }],
    [{ person: 'person-b', organisation: 'b' }, { assessment: '999999' }],
    [{ person: 'person-b', organisation: 'b' }, { release: 'f'.repeat(64) }],
  ])('as %j nothing is noted of %j', async (scope, what) => {
    const before = await rows();
    const given = 'assessment' in what && what.assessment === 'key' ? { assessment: key } : what;
    await noted({ ...given, person: 'auditor' }).execute(within(scope));
    expect(await rows()).toEqual(before);
  });

  it('nobody but whoever reads is named as the reader, whatever is sent', async () => {
    await noted({
      assessment: key,
      person: 'auditor',
      by: 'auditor',
      at: '2026-11-30T11:00:00.000Z',
    }).execute(within({ person: 'person-b', organisation: 'b' }));
    expect((await rows()).at(-1)).toBe(`b person-b ${key} 1`);
  });

  it.each<readonly [string, readonly string[]]>([
    ['auditor', ['granted', 'officer', 'person-b']],
    ['officer', ['granted', 'officer', 'person-b']],
    ['administrator', []],
    ['person-b', ['person-b']],
    ['granted', ['granted']],
    ['ended', []],
    ['past', []],
    ['machine', []],
    ['auditor-a', []],
    ['person-a', []],
  ])('%s sees of the rows %j', async (person, seen) => {
    for (const organisation of ['a', 'b']) {
      const all = await within({ person, organisation }).selectFrom('reading').select('person').execute();
      expect([...new Set(all.map((row) => row.person ?? ''))].sort()).toEqual(seen);
    }
  });

  it.each<Scope>([
    { person: 'administrator', organisation: 'b' },
    { person: 'person-b', organisation: 'b' },
    // Who audits the one assessment for another.
    { person: 'granted', organisation: 'a' },
    { person: 'granted', organisation: 'b' },
    { person: 'auditor-a', organisation: 'b' },
    { person: 'machine', organisation: 'b' },
    { person: 'ended', organisation: 'b' },
    { person: 'past', organisation: 'b' },
    { organisation: 'b' },
    { work: 'logins' },
    { work: 'notices', organisation: 'b' },
    { work: 'jobs' },
    { administration: 'on', person: 'administrator' },
    { administration: 'on' },
    {},
  ])('%j is not told who reads what B has', async (scope) => {
    for (const of of [key, shared])
      await expect(readLog(within(scope), of, { limit: 10 })).rejects.toThrow(
        'the log of reading is of another',
      );
    if (scope.person !== 'granted' && scope.person !== 'person-b')
      expect(await within(scope).selectFrom('reading').selectAll().execute()).toEqual([]);
  });

  it('nobody adds, alters or removes a row, whoever they are; the function removes what is past and nothing else', async () => {
    const before = await rows();
    for (const person of ['auditor', 'officer', 'administrator', 'person-b'])
      for (const statement of [
        sql`insert into reading (organisation, assessment, person, kind, quarter, last, times) values ('b', ${key}, ${person}, 'opened', now(), now(), 1)`,
        sql`update reading set times = 9`,
        sql`update reading set person = 'auditor'`,
        sql`delete from reading`,
        sql`truncate reading`,
        sql`alter table reading disable row level security`,
        sql`drop policy reads on reading`,
        sql`delete from reading_period`,
        sql`truncate reading_period`,
      ])
        await expect(
          statement.execute(within({ person, organisation: 'b', administration: 'on' })),
        ).rejects.toThrow(/permission denied|must be owner|row-level security/);
    for (const statement of [sql`select forget_old_readings()`, sql`update reading_period set days = 30`])
      await statement.execute(within({ person: 'administrator', organisation: 'b' }));
    expect(await rows()).toEqual(before);
  });

  it('an administrator of the organisation says how long it is kept, in nobody else’s name and for nobody else', async () => {
    const user = (id: string) => ({ id, name: id });
    for (const [person, of, as, days] of [
      ['administrator', 'a', 'administrator', 40],
      ['administrator', 'b', 'auditor', 40],
      ['auditor', 'b', 'auditor', 40],
      ['person-b', 'b', 'person-b', 40],
      ['person-a', 'b', 'person-a', 40],
      ['administrator', 'b', 'administrator', 29],
      ['administrator', 'b', 'administrator', 0],
      ['administrator', 'b', 'administrator', 4000],
    ] as const)
      await expect(sayPeriod(within({ person, organisation: 'b' }), of, days, user(as))).rejects.toThrow(
        /row-level security|check constraint/,
      );
    await sayPeriod(within({ person: 'administrator', organisation: 'b' }), 'b', 40, user('administrator'));
    const { rows: said } = await sql`select reading_days('a') as a, reading_days('b') as b`.execute(
      opened.db,
    );
    expect(said).toEqual([{ a: 180, b: 40 }]);
  });
};

onBothDatabases(walls);
