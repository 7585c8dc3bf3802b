import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inDays } from '../testing/in-days.js';
import { onBothDatabases, type TestDatabase } from '../testing/on-both-databases.js';
import { by, fillTwo, hash } from '../testing/two-organisations.js';
import type { Scope } from './scope.js';

// A link to a draft is of a contributor or an administrator of the organisation that has the assessment: in the database, asked with SQL.

const linksOwned = (open: () => Promise<TestDatabase>): void => {
  let opened: TestDatabase;
  let keys: Readonly<Record<string, string>>;
  const b: Scope = { person: 'person-b', organisation: 'b' };
  beforeAll(async () => {
    opened = await open();
    const { db } = opened;
    await fillTwo(db);
    const rows = await db.selectFrom('assessment').select(['key', 'id', 'organisation']).execute();
    keys = Object.fromEntries(rows.map(({ key, id, organisation }) => [`${organisation} ${id}`, key]));
    const given = { given: '', given_by: by, reason: 'Prøve', until: '2099-12-31' };
    for (const role of [
      'reader',
      'riskOwner',
      'approver',
      'dataProtectionOfficer',
      'auditor',
      'administrator',
    ] as const) {
      await db
        .insertInto('person')
        .values({ id: `b-${role}`, name: role, created: '' })
        .execute();
      await db
        .insertInto('membership')
        .values({ ...given, id: `b-${role}`, organisation: 'b', person: `b-${role}`, role })
        .execute();
      if (role === 'administrator') continue;
      await db
        .insertInto('person')
        .values({ id: `to-${role}`, name: role, created: '' })
        .execute();
      await db
        .insertInto('assessment_grant')
        .values({
          ...given,
          id: `to-${role}`,
          assessment: keys['b shared'] ?? '',
          person: `to-${role}`,
          role,
        })
        .execute();
    }
    await db.insertInto('person').values({ id: 'to-contributor', name: 'c', created: '' }).execute();
    await db
      .insertInto('assessment_grant')
      .values({
        ...given,
        id: 'to-contributor',
        assessment: keys['b shared'] ?? '',
        person: 'to-contributor',
        role: 'contributor',
      })
      .execute();
  });
  afterAll(() => opened.close());

  let count = 0;
  const made = (scope: Scope, more: { readonly until?: string; readonly made_by?: string | null } = {}) => {
    const id = `new-${++count}`;
    const until = more.until ?? inDays(7);
    const maker = more.made_by === undefined ? JSON.stringify({ id: scope.person, name: '' }) : more.made_by;
    return sql`insert into share_link (assessment, id, token_hash, until, made, made_by)
      values (${keys['b shared']}, ${id}, ${String(count).padStart(64, '0')}, ${until}, '', ${maker})`
      .execute(opened.within(scope))
      .then(() => id);
  };
  const refused = /another organisation|row-level security|permission denied|of whoever makes it/;

  it.each(['b-reader', 'b-riskOwner', 'b-approver', 'b-dataProtectionOfficer', 'b-auditor'])(
    '%s makes none, sees none and withdraws none',
    async (person) => {
      const scope = { person, organisation: 'b' };
      await expect(made(scope)).rejects.toThrow(refused);
      const db = opened.within(scope);
      expect(await db.selectFrom('share_link').select('id').execute()).toEqual([]);
      const { numUpdatedRows } = await db
        .updateTable('share_link')
        .set({ withdrawn: 'now' })
        .executeTakeFirst();
      expect(numUpdatedRows).toBe(0n);
    },
  );

  it.each([
    'to-reader',
    'to-contributor',
    'to-riskOwner',
    'to-approver',
    'to-dataProtectionOfficer',
    'to-auditor',
    'person-a',
  ])(
    '%s, whom the assessment is shared with, makes none, sees none of it and withdraws none',
    async (person) => {
      for (const organisation of ['b', 'a', undefined]) {
        const scope = { person, organisation };
        await expect(made(scope)).rejects.toThrow(refused);
        const db = opened.within(scope).selectFrom('share_link').where('organisation', '=', 'b');
        expect(await db.select('id').execute()).toEqual([]);
        const { numUpdatedRows } = await opened
          .within(scope)
          .updateTable('share_link')
          .where('organisation', '=', 'b')
          .set({ withdrawn: 'now' })
          .executeTakeFirst();
        expect(numUpdatedRows).toBe(0n);
      }
    },
  );

  it('a contributor and an administrator make their own and nobody else’s, of which the other withdraws either', async () => {
    for (const person of ['person-b', 'b-administrator']) {
      const scope = { person, organisation: 'b' };
      await made(scope);
      await expect(made(scope, { made_by: JSON.stringify({ id: 'b-reader', name: '' }) })).rejects.toThrow(
        refused,
      );
      await expect(made(scope, { until: inDays(91) })).rejects.toThrow('ninety days');
      // A server from before says nothing of who makes it.
      const of = await made(scope, { made_by: null });
      const row = await opened.db
        .selectFrom('share_link')
        .select('made_by')
        .where('id', '=', of)
        .executeTakeFirst();
      expect(JSON.parse(row?.made_by ?? '{}')).toMatchObject({ id: person });
    }
    const withdrawn = opened
      .within(b)
      .updateTable('share_link')
      .set({ withdrawn: 'then' })
      .where(sql<boolean>`made_by like '%b-administrator%'`);
    expect((await withdrawn.executeTakeFirst()).numUpdatedRows).toBe(2n);
  });

  it('of a link that is made nothing changes but that it is withdrawn, once', async () => {
    const id = await made(b);
    for (const set of [
      { until: inDays(80) },
      { token_hash: hash('8') },
      { made: 'another' },
      { made_by: by },
      { id: 'another' },
    ])
      await expect(
        opened.within(b).updateTable('share_link').set(set).where('id', '=', id).execute(),
        JSON.stringify(set),
      ).rejects.toThrow(/nothing else of it changes/);
    const withdraw = (withdrawn: string | null) =>
      opened.within(b).updateTable('share_link').set({ withdrawn }).where('id', '=', id).execute();
    await withdraw('then');
    for (const again of [null, 'later']) await expect(withdraw(again)).rejects.toThrow('once');
    const removed = await opened.within(b).deleteFrom('share_link').executeTakeFirst().catch(String);
    expect(removed === undefined || typeof removed === 'string' || removed.numDeletedRows === 0n).toBe(true);
  });

  it.each([
    ['is ended', { ended: '2026-01-01', ended_by: by, ended_reason: 'Sluttet' }],
    ['is past its last day', { until: '2026-01-31' }],
    ['is another', { role: 'reader' as const }],
  ])(
    'a link opens nothing, and takes no feedback, when the role of whoever made it %s',
    async (_, change) => {
      const scope = { token: hash('c') };
      const seen = async () =>
        (await opened.within(scope).selectFrom('assessment').select('id').execute()).map(({ id }) => id);
      const feedback = async () =>
        (
          await sql<{ readonly is: string }>`select feedback_state('', '') as is`.execute(
            opened.within(scope),
          )
        ).rows[0]?.is;
      expect([await seen(), await feedback()]).toEqual([['shared'], 'open']);
      const ofMaker = opened.db.updateTable('membership').where('id', '=', 'm-b');
      await ofMaker.set(change).execute();
      expect([await seen(), await feedback()]).toEqual([[], 'closed']);
      await ofMaker
        .set({ ended: null, ended_by: null, ended_reason: null, until: null, role: 'contributor' })
        .execute();
      expect(await seen()).toEqual(['shared']);
    },
  );

  it('a role that whoever made it is given later does not open a link again that ended with the role before', async () => {
    const seen = () =>
      opened
        .within({ token: hash('c') })
        .selectFrom('assessment')
        .select('id')
        .execute();
    const ofMaker = opened.db.updateTable('membership').where('id', '=', 'm-b');
    await ofMaker.set({ ended: '2026-10-01', ended_by: by, ended_reason: 'Sluttet' }).execute();
    await opened.db
      .insertInto('membership')
      .values({
        id: 'm-b-again',
        person: 'person-b',
        organisation: 'b',
        role: 'contributor',
        given: '2026-11-01T10:00:00.000Z',
        given_by: by,
        reason: 'Prøve',
        until: '2099-12-31',
      })
      .execute();
    expect(await seen()).toEqual([]);
    await ofMaker.set({ ended: null, ended_by: null, ended_reason: null }).execute();
    expect(await seen()).toEqual([{ id: 'shared' }]);
  });

  it('a link whose maker is not known opens nothing where there are logins, and is the organisation’s to withdraw', async () => {
    await sql`insert into share_link (assessment, id, token_hash, until, made)
      values (${keys['b shared']}, 'of-before', ${hash('5')}, '2099-12-31', '')`.execute(opened.db);
    expect(
      await opened
        .within({ token: hash('5') })
        .selectFrom('assessment')
        .select('id')
        .execute(),
    ).toEqual([]);
    const withdrawn = opened
      .within(b)
      .updateTable('share_link')
      .set({ withdrawn: 'now' })
      .where('id', '=', 'of-before');
    expect((await withdrawn.executeTakeFirst()).numUpdatedRows).toBe(1n);
  });
};

onBothDatabases(linksOwned);
