import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onBothDatabases, type TestDatabase } from '../testing/on-both-databases.js';
import { by, fillTwo } from '../testing/two-organisations.js';
import type { Scope } from './scope.js';
import type { Queries } from './tables.js';

// What the database itself holds of a role that is offered, asked with SQL: no policy and nothing of the server stands before it.

const given = '2026-11-30T10:00:00.000Z';

const offered = (open: () => Promise<TestDatabase>): void => {
  let opened: TestDatabase;
  let key: string;
  const a = { person: 'person-a', organisation: 'a' };
  const b = { person: 'person-b', organisation: 'b' };
  beforeAll(async () => {
    opened = await open();
    await fillTwo(opened.db);
    const row = await opened.db
      .selectFrom('assessment')
      .select('key')
      .where('organisation', '=', 'a')
      .limit(1)
      .executeTakeFirstOrThrow();
    key = row.key;
    await sql`insert into membership (id, organisation, role, given, given_by, invited, called)
      values ('offer', 'a', 'reader', ${given}, ${by}, 'handle-b', 'Naboen')`.execute(opened.within(a));
    await sql`insert into assessment_grant (id, assessment, role, given, given_by, reason, invited, called)
      values ('offered-grant', ${key}, 'reader', ${given}, ${by}, 'Prøve', 'handle-b', 'Naboen')`.execute(
      opened.within(a),
    );
    await sql`insert into person (id, name, handle, created) values ('machine-of-b', 'b', 'machine machine-of-b', '')`.execute(
      opened.within(b),
    );
    await sql`insert into membership (id, organisation, person, role, given, given_by)
      values ('m-machine', 'b', 'machine-of-b', 'reader', ${given}, ${by})`.execute(opened.within(b));
  });
  afterAll(() => opened.close());
  const rows = async (scope: Scope, statement: ReturnType<typeof sql>): Promise<readonly unknown[]> =>
    (await statement.execute(opened.within(scope))).rows;
  const stored = async (): Promise<readonly unknown[]> =>
    (
      await sql`select to_jsonb(m) from membership m union all select to_jsonb(g) from assessment_grant g order by 1`.execute(
        opened.db,
      )
    ).rows;

  const member = (columns: string, ...values: readonly (string | null)[]) =>
    sql`insert into membership (id, organisation, role, given, given_by, ${sql.raw(columns)})
      values ('another', 'a', 'reader', ${given}, ${by}, ${sql.join(values)})`;
  const attacks: readonly (readonly [string, () => ReturnType<typeof sql>])[] = [
    ['a role for somebody of elsewhere by their id', () => member('person', 'person-b')],
    ['a role for a program of elsewhere', () => member('person', 'machine-of-b')],
    ['a role that is said yes to already', () => member('invited, called, accepted', 'handle-b', 'X', given)],
    ['a role that is said no to already', () => member('invited, called, declined', 'handle-b', 'X', given)],
    ['a role of nobody', () => member('person', null)],
    ['an offer without a name', () => member('invited', 'handle-b')],
    ['an offer under a number', () => member('invited, called', 'handle-b', '010190 12345')],
    [
      'a share with somebody of elsewhere by their id',
      () => sql`insert into assessment_grant (id, assessment, person, role, given, given_by, reason)
        values ('another', ${key}, 'person-b', 'reader', ${given}, ${by}, 'x')`,
    ],
    [
      'a share with an organisation and a person at once',
      () => sql`insert into assessment_grant (id, assessment, organisation, invited, called, role, given, given_by, reason)
        values ('another', ${key}, 'b', 'handle-b', 'X', 'reader', ${given}, ${by}, 'x')`,
    ],
    [
      'yes for another',
      () => sql`update membership set person = 'person-b', accepted = ${given} where id = 'offer'`,
    ],
    [
      'yes for oneself',
      () => sql`update membership set person = 'person-a', accepted = ${given} where id = 'offer'`,
    ],
    ['an offer to somebody else', () => sql`update membership set invited = 'handle-c' where id = 'offer'`],
    ['another name', () => sql`update membership set called = 'X' where id = 'offer'`],
    [
      'no for another',
      () =>
        sql`update membership set declined = ${given}, ended = ${given}, ended_by = ${by}, ended_reason = '' where id = 'offer'`,
    ],
    [
      'yes to a share for another',
      () =>
        sql`update assessment_grant set person = 'person-b', accepted = ${given} where id = 'offered-grant'`,
    ],
    [
      'one’s own role as an offer',
      () => sql`update membership set person = null, invited = 'handle-b', called = 'X' where id = 'm-a'`,
    ],
    ['an offer that is gone', () => sql`delete from membership where id = 'offer'`],
    [
      'a person',
      () => sql`insert into person (id, name, handle, created) values ('y', 'y', 'handle-new', '')`,
    ],
    [
      'a person under the hash of somebody',
      () =>
        sql`insert into person (id, name, handle, created) values ('y', 'y', 'handle-b', '') on conflict do nothing`,
    ],
    [
      'a person who has logged in',
      () =>
        sql`insert into person (id, name, handle, issuer, subject, created) values ('y', 'y', 'machine y', 'i', 's', '')`,
    ],
  ];

  it.each(attacks)('%s is not written', async (_what, statement) => {
    const before = await stored();
    const asked: Queries = opened.within(a);
    await expect(statement().execute(asked)).rejects.toThrow(
      /row-level security|asked first|whoever is invited answers|check constraint|never removed|permission denied/,
    );
    expect(await stored()).toEqual(before);
  });

  it('nobody says yes or no for another, and nobody is told what another is offered', async () => {
    const before = await stored();
    for (const scope of [
      a,
      { organisation: 'a' },
      { work: 'logins' },
      { work: 'notices' },
      {},
      { ...a, administration: 'on' },
    ] as const)
      for (const [id, isYes] of [
        ['offer', true],
        ['offer', false],
        ['offered-grant', true],
      ] as const)
        expect([
          scope,
          await rows(scope, sql`select answer_invitation(${id}, ${isYes}, ${given}) as whose`),
        ]).toEqual([scope, [{ whose: null }]]);
    for (const scope of [a, { organisation: 'a' }, { work: 'notices' }, {}] as const)
      expect([scope, await rows(scope, sql`select * from invitations_to('handle-b')`)]).toEqual([scope, []]);
    expect(await stored()).toEqual(before);
    expect(await rows(b, sql`select id, is_open from invitations_to('handle-b')`)).toEqual([
      { id: 'offer', is_open: true },
      { id: 'offered-grant', is_open: true },
    ]);
  });

  it('a hash finds nobody of elsewhere, whatever is said of oneself', async () => {
    const said = sql`set_config('risikobilde.handle', 'handle-b', true)`;
    expect(
      await rows(a, sql`select p.id from person p, (select ${said}) s where handle = 'handle-b'`),
    ).toEqual([]);
    expect(await rows(a, sql`select id from person where handle = 'handle-b' or id = 'person-b'`)).toEqual(
      [],
    );
    for (const of of ['a', 'b'])
      expect(
        await rows(
          a,
          sql`select known_under('handle-b', ${of}) as who, is_known_in('person-b', ${of}) as is`,
        ),
      ).toEqual([{ who: null, is: false }]);
    expect(
      await rows(a, sql`select known_under('handle-a', 'a') as who, is_known_in('person-a', 'a') as is`),
    ).toEqual([{ who: 'person-a', is: true }]);
  });

  it('what is offered gives nothing until they say yes: no organisation, no assessment, no role', async () => {
    const mine = async () => ({
      roles: await rows(
        b,
        sql`select organisation, role from roles_of('person-b', '2026-12-01') where organisation is not null order by 1`,
      ),
      organisations: await rows(b, sql`select o from own_organisations() o order by 1`),
      read: (await rows(b, sql`select id from assessment where organisation = 'a'`)).length,
      known: await rows(a, sql`select id from person where id = 'person-b'`),
    });
    expect(await mine()).toEqual({
      roles: [{ organisation: 'b', role: 'contributor' }],
      organisations: [{ o: 'b' }],
      read: 0,
      known: [],
    });
    expect(await rows(b, sql`select answer_invitation('offer', true, ${given}) as whose`)).toEqual([
      { whose: 'a' },
    ]);
    expect(await mine()).toMatchObject({
      organisations: [{ o: 'a' }, { o: 'b' }],
      roles: [
        { organisation: 'a', role: 'reader' },
        { organisation: 'b', role: 'contributor' },
      ],
      known: [{ id: 'person-b' }],
    });
    // And it is not taken back by saying no to it, nor begun again over a no.
    expect(await rows(b, sql`select answer_invitation('offer', false, ${given}) as whose`)).toEqual([
      { whose: null },
    ]);
    expect(await rows(b, sql`select answer_invitation('offered-grant', false, ${given}) as whose`)).toEqual([
      { whose: 'a' },
    ]);
    await expect(
      rows(
        a,
        sql`update assessment_grant set ended = null, ended_by = null, ended_reason = null where id = 'offered-grant'`,
      ),
    ).rejects.toThrow('never altered');
    expect(await rows(b, sql`select answer_invitation('offered-grant', true, ${given}) as whose`)).toEqual([
      { whose: null },
    ]);
  });
};

describe('a role that is offered', () => {
  onBothDatabases(offered);
});
