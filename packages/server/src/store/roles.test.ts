import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothDatabases, type TestDatabase } from '../testing/on-both-databases.js';
import { findForEdit, holdForEdit, assessmentAt } from './assessments.js';
import { letTemporary } from '../testing/let-temporary.js';
import { rolesAndRelation } from './roles.js';
import type { Scope } from './scope.js';
import type { Database } from './tables.js';

// What somebody is, as the database itself looks it up, asked with SQL: nothing of the server stands before it.

const today = '2026-11-28';
const yesterday = '2026-11-27';
const by = JSON.stringify({ id: 'test', name: 'Test' });
const given = { given: '2026-01-01T00:00:00.000Z', given_by: by };
const people = ['anne', 'bo', 'cato'] as const;

/** Anne is of A, was of B, and was of C until yesterday; Bo is of B and C; Cato is of none. `same` is in all three. */
const fill = async (owner: Database): Promise<Readonly<Record<string, string>>> => {
  for (const id of ['a', 'b', 'c'])
    await owner
      .insertInto('organisation')
      .values({ id, name: id, number: id === 'c' ? '991825827' : null })
      .execute();
  for (const id of people) await owner.insertInto('person').values({ id, name: id, created: '' }).execute();
  for (const [person, organisation, role, more] of [
    ['anne', 'a', 'contributor', { until: today }],
    ['anne', 'a', 'reader', {}],
    ['anne', 'b', 'administrator', { ended: yesterday, ended_by: by, ended_reason: 'x' }],
    ['anne', 'c', 'approver', { until: yesterday }],
    ['bo', 'b', 'riskOwner', {}],
    ['bo', 'c', 'contributor', { until: '2099-12-31' }],
  ] as const)
    await owner
      .insertInto('membership')
      .values({ ...given, id: `${person} ${organisation} ${role}`, person, organisation, role, ...more })
      .execute();
  const keys: Record<string, string> = {};
  for (const [organisation, id] of [
    ['a', 'same'],
    ['b', 'same'],
    ['c', 'same'],
    ['b', 'lent'],
    ['b', 'to-a'],
    ['b', 'was-to-a'],
    ['b', 'to-c'],
    ['b', 'watched'],
    ['c', 'watched'],
  ] as const) {
    const { key } = await owner
      .insertInto('assessment')
      .values({ id, organisation, revision: 1, head: '', title: '{}', changed: '', changed_by: by })
      .returning('key')
      .executeTakeFirstOrThrow();
    keys[`${organisation} ${id}`] = key;
  }
  for (const [of, role, more] of [
    ['b lent', 'reader', { person: 'anne' }],
    ['b lent', 'approver', { person: 'anne', ended: today, ended_by: by, ended_reason: 'x' }],
    ['b to-a', 'reader', { organisation: 'a', until: '2099-12-31' }],
    ['b was-to-a', 'auditor', { organisation: 'a', until: yesterday }],
    // Anne was of C until yesterday: what C may, she may no longer.
    ['b to-c', 'reader', { organisation: 'c' }],
    ['b watched', 'auditor', { person: 'anne', until: '2099-12-31' }],
    ['c watched', 'contributor', { person: 'anne' }],
  ] as const)
    await owner
      .insertInto('assessment_grant')
      .values({ ...given, id: `${of} ${role}`, assessment: keys[of] ?? '', role, reason: 'x', ...more })
      .execute();
  return keys;
};

const roles = (open: () => Promise<TestDatabase>): void => {
  let opened: TestDatabase;
  let keys: Readonly<Record<string, string>>;
  beforeAll(async () => {
    opened = await open();
    keys = await fill(opened.db);
  });
  afterAll(() => opened.close());
  const within = (scope: Scope): Database => opened.within(scope);

  type Row = {
    readonly organisation: string | null;
    readonly assessment: string | null;
    readonly role: string;
  };
  const told = async (db: Database, whose: string | null, day = today): Promise<readonly string[]> => {
    const { rows } =
      await sql<Row>`select organisation, assessment::text, role from roles_of(${whose}, ${day})`.execute(db);
    const nameOf = (key: string | null): string => Object.keys(keys).find((name) => keys[name] === key) ?? '';
    return rows
      .map(({ organisation, assessment, role }) => `${organisation ?? nameOf(assessment)}: ${role}`)
      .sort();
  };
  const annes = [
    'a: contributor',
    'a: reader',
    'b lent: reader',
    'b to-a: reader',
    'b watched: auditor',
    'c watched: contributor',
  ];
  const bos = ['b to-c: reader', 'b: riskOwner', 'c: contributor'];

  it('a person is told their own roles that are in force, by themselves and through an organisation, and no other’s', async () => {
    for (const organisation of [undefined, 'a', 'b', 'nowhere']) {
      expect(await told(within({ person: 'anne', organisation }), 'anne')).toEqual(annes);
      for (const whose of ['bo', 'cato', 'nobody', '', null])
        expect([whose, await told(within({ person: 'anne', organisation }), whose)]).toEqual([whose, []]);
    }
    expect(await told(within({ person: 'bo' }), 'bo')).toEqual(bos);
    expect(await told(within({ person: 'cato' }), 'cato')).toEqual([]);
  });

  it('a role lasts through its last day, and one that was ended is over at once', async () => {
    const anne = within({ person: 'anne' });
    expect(await told(anne, 'anne', yesterday)).toEqual(
      [...annes, 'b to-c: reader', 'b was-to-a: auditor', 'c: approver'].sort(),
    );
    expect(await told(anne, 'anne', '2026-11-29')).toEqual(annes.filter((one) => one !== 'a: contributor'));
  });

  it('who finds out who somebody is, is told everybody’s; so is who owns the tables at administrative work', async () => {
    for (const db of [within({ work: 'logins' }), opened.db]) {
      expect(await told(db, 'anne')).toEqual(annes);
      expect(await told(db, 'bo')).toEqual(bos);
      for (const whose of ['', null]) expect(await told(db, whose)).toEqual([]);
    }
  });

  it('nobody else is told anything', async () => {
    for (const scope of [
      {},
      { organisation: 'a' },
      { work: 'notices' },
      { work: 'jobs' },
      { token: 'anne' },
      { assessment: keys['b lent'] },
      { administration: 'on' },
      { person: 'anne ', administration: 'on' },
    ] as const)
      expect([scope, await told(within(scope), 'anne')]).toEqual([scope, []]);
  });

  it.each<readonly [string, readonly RawBuilder<unknown>[]]>([
    [
      'tables of one’s own under the names of others',
      [
        sql`create temporary table membership on commit drop as
          select 'c' as organisation, 'cato' as person, 'administrator' as role, null::text as ended, null::text as until`,
        sql`create temporary table assessment_grant on commit drop as select 1::bigint as assessment, 'cato' as person,
          'c'::text as organisation, 'approver' as role, null::text as ended, null::text as until`,
      ],
    ],
    [
      'functions of one’s own under the names of others',
      [
        sql`create function pg_temp.asked(text) returns text language sql as $$ select 'logins' $$`,
        sql`create function pg_temp.is_called_in_administration() returns boolean language sql as $$ select true $$`,
      ],
    ],
  ])(
    '%s cannot be made; and where they are let be made, make nobody anything, first in the path or not',
    async (_, tricks) => {
      for (const trick of tricks)
        await expect(trick.execute(within({ person: 'cato' }))).rejects.toThrow(
          /create temporary tables|denied for schema pg_temp/,
        );
      await letTemporary(opened.db, true);
      for (const path of [[], [sql`select set_config('search_path', 'pg_temp, ' || current_schema(), true)`]])
        await within({ person: 'cato' })
          .transaction()
          .execute(async (tx) => {
            for (const trick of [...tricks, ...path]) await trick.execute(tx);
            for (const whose of ['cato', 'anne', 'bo'])
              expect((await sql`select * from roles_of(${whose}, ${today})`.execute(tx)).rows, whose).toEqual(
                [],
              );
            await sql`drop function if exists pg_temp.asked(text), pg_temp.is_called_in_administration()`.execute(
              tx,
            );
          });
      await letTemporary(opened.db, false);
    },
  );

  it('having been told, who asks is who they were', async () => {
    await within({ person: 'anne' })
      .transaction()
      .execute(async (tx) => {
        const all = () => tx.selectFrom('membership').select('id').orderBy('id').execute();
        const before = await all();
        await sql`select * from roles_of('anne', ${today})`.execute(tx);
        const { rows } =
          await sql`select current_setting('risikobilde.administration', true) as said`.execute(tx);
        expect(rows).toEqual([{ said: '' }]);
        expect(await all()).toEqual(before);
      });
  });

  it('what a person is to each assessment is what the tables say, one by one', async () => {
    for (const person of people)
      for (const [name, key] of Object.entries(keys)) {
        const [organisation = '', id = ''] = name.split(' ');
        // As whoever owns the tables, and asked of each table by itself.
        const { rows } = await sql<{ readonly role: string }>`
          select role from membership where person = ${person} and organisation = ${organisation}
            and ended is null and coalesce(until, '9999') >= ${today}
          union select role from assessment_grant where assessment = ${key} and ended is null
            and coalesce(until, '9999') >= ${today} and (person = ${person} or exists (
              select from membership m where m.person = ${person} and m.organisation = assessment_grant.organisation
                and m.ended is null and coalesce(m.until, '9999') >= ${today}))
          order by 1`.execute(opened.db);
        const db = within({ person });
        const { relation } = await rolesAndRelation(db, person, `${organisation}~${id}`, today);
        expect([person, name, relation?.roles ?? []]).toEqual([person, name, rows.map(({ role }) => role)]);
      }
  });

  const scopes: readonly Scope[] = people.flatMap((person) =>
    [undefined, 'a', 'b', 'c'].map((organisation) => ({ person, organisation })),
  );

  it('an address names the one of whoever is acted for, else the first of another that may be read', async () => {
    /** As it was asked for before: which key, in a question of its own. */
    const keyBefore = async (
      db: Database,
      of: string | undefined,
      id: string,
    ): Promise<string | undefined> => {
      const isOf =
        of === undefined
          ? sql`true`
          : sql`named.organisation in (select o.id from organisation o where o.id = ${of} or o.number = ${of})`;
      const { rows } = await sql<{ readonly key: string }>`select named.key from assessment named
        where named.id = ${id} and named.deleted_at is null and ${isOf}
        order by named.organisation = current_setting('risikobilde.organisation', true) desc, named.organisation limit 1`.execute(
        db,
      );
      return rows[0]?.key;
    };
    const seen = new Set<string | undefined>();
    for (const scope of [...scopes, { organisation: 'b' }, {}])
      for (const of of [undefined, 'a', 'b', 'c', '991825827', 'nowhere'])
        for (const id of ['same', 'watched', 'lent', 'nothing']) {
          const db = within(scope);
          const found = await assessmentAt(db, of === undefined ? id : `${of}~${id}`)
            .select('key')
            .executeTakeFirst();
          expect([scope, of, id, found?.key]).toEqual([scope, of, id, await keyBefore(db, of, id)]);
          seen.add(found?.key);
        }
    expect(seen.size).toBe(Object.keys(keys).length - 3 + 1);
    const meant = async (scope: Scope) =>
      (await assessmentAt(within(scope), 'same').select('key').executeTakeFirst())?.key;
    expect(await meant({ person: 'anne', organisation: 'a' })).toBe(keys['a same']);
    expect(await meant({ person: 'bo', organisation: 'c' })).toBe(keys['c same']);
    expect(await meant({ person: 'bo' })).toBe(keys['b same']);
  });

  it('the one that is named is held, or none: never another under the id that may be changed', async () => {
    const held = (scope: Scope, address: string) =>
      within(scope)
        .transaction()
        .execute(async (tx) => (await holdForEdit(tx, address, 'edit'))?.row.key);
    const read = async (scope: Scope, address: string) =>
      (await findForEdit(within(scope), address, 'edit'))?.row.key;
    // Anne is an auditor of B's, which comes first, and writes in C's.
    const anne = { person: 'anne', organisation: 'a' };
    expect(await read(anne, 'watched')).toBe(keys['b watched']);
    expect(await held(anne, 'watched')).toBeUndefined();
    expect(await held(anne, 'c~watched')).toBe(keys['c watched']);
    for (const scope of scopes)
      for (const address of ['same', 'watched', 'b~same', 'c~watched', 'to-a', 'nothing']) {
        const got = await held(scope, address);
        if (got !== undefined)
          expect([scope, address, got]).toEqual([scope, address, await read(scope, address)]);
      }
  });
};

onBothDatabases(roles);
