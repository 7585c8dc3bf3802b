import type { Role } from '@risikobilde/api';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDays } from '../testing/in-days.js';
import { onBothDatabases, type TestDatabase } from '../testing/on-both-databases.js';
import { by, fillTwo } from '../testing/two-organisations.js';
import { verifyAccess } from '../verify/verify-access.js';
import { rowsIn } from '../verify/rows.js';

// An exception from roles that are held apart, asked with SQL: no policy and nothing of the server stands before the database.

const json = (id: string): string => JSON.stringify({ id, name: id });
let count = 0;

const exceptions = (open: () => Promise<TestDatabase>): void => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
    await fillTwo(opened.db);
    for (const [person, organisation] of [
      ['kari', 'a'],
      ['per', 'a'],
      ['third', 'a'],
      ['elsewhere', 'b'],
    ] as const)
      await is(person, organisation, 'administrator');
    for (const role of ['reader', 'approver', 'auditor'] as const) await is(`a-${role}`, 'a', role);
    await is('b-reader', 'b', 'reader');
  });
  afterAll(() => opened.close());

  const is = async (person: string, organisation: string, role: Role): Promise<void> => {
    const { db } = opened;
    await db
      .insertInto('person')
      .values({ id: person, name: person, created: '2026-01-01' })
      .onConflict((on) => on.doNothing())
      .execute();
    await db
      .insertInto('membership')
      .values({
        id: `m-${(count += 1)}`,
        person,
        organisation,
        role,
        given: '2026-01-01T00:00:00.000Z',
        given_by: by,
        reason: 'Prøve',
        until: role === 'auditor' ? '2099-01-01' : null,
      })
      .execute();
  };
  const as = (person: string, organisation = 'a') => opened.within({ person, organisation });
  type Asked = {
    readonly who?: string;
    readonly asker?: string;
    readonly person: string;
    readonly organisation?: string;
    readonly until?: string;
    readonly reason?: string;
  };
  const ask = async ({
    who = 'kari',
    asker = who,
    person,
    organisation = 'a',
    until = inDays(30),
    reason = 'Fem ansatte',
  }: Asked): Promise<string> => {
    const id = `e-${(count += 1)}`;
    await as(who, organisation)
      .insertInto('role_exception')
      .values({ id, organisation, person, reason, until, asked_by: json(asker) })
      .execute();
    return id;
  };
  const agree = async (id: string, who = 'per', agreed = who): Promise<bigint> => {
    const { numUpdatedRows } = await as(who)
      .updateTable('role_exception')
      .set({ agreed: '2020-01-01T00:00:00.000Z', agreed_by: json(agreed) })
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return numUpdatedRows;
  };
  const end = async (id: string, who = 'third', ender = who): Promise<bigint> => {
    const { numUpdatedRows } = await as(who)
      .updateTable('role_exception')
      .set({ ended: 'now', ended_by: json(ender), ended_reason: 'Ny ansatt' })
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return numUpdatedRows;
  };
  const give = (person: string, role: Role, organisation = 'a') =>
    as(organisation === 'a' ? 'kari' : 'elsewhere', organisation)
      .insertInto('membership')
      .values({
        id: `given-${(count += 1)}`,
        person,
        organisation,
        role,
        given: '2026-01-01T00:00:00.000Z',
        given_by: json(organisation === 'a' ? 'kari' : 'elsewhere'),
      })
      .execute();
  /** An officer of A and nothing else there. */
  const officer = async (): Promise<string> => {
    const id = `officer-${(count += 1)}`;
    await is(id, 'a', 'dataProtectionOfficer');
    return id;
  };
  const excepted = async (): Promise<readonly [officer: string, id: string]> => {
    const who = await officer();
    const id = await ask({ person: who });
    expect(await agree(id)).toBe(1n);
    return [who, id];
  };
  const rowOf = (id: string) =>
    opened.db.selectFrom('role_exception').selectAll().where('id', '=', id).executeTakeFirst();

  describe('lets an officer contribute, and nothing more', () => {
    it('when one administrator has asked and another has agreed, and the database says when', async () => {
      const [who, id] = await excepted();
      expect(await rowOf(id)).toMatchObject({
        asked: expect.stringMatching(/^2\d{3}-.*Z$/),
        agreed: expect.not.stringMatching(/^2020/),
        agreed_by: json('per'),
      });
      await expect(give(who, 'contributor')).resolves.toBeDefined();
    });
    it('in the other order too: who contributes becomes the officer', async () => {
      const who = `writer-${(count += 1)}`;
      await is(who, 'a', 'contributor');
      await agree(await ask({ person: who }));
      await expect(give(who, 'dataProtectionOfficer')).resolves.toBeDefined();
    });
    it('when the officer is one of the two administrators and asks for herself', async () => {
      const who = await officer();
      await is(who, 'a', 'administrator');
      expect(await agree(await ask({ who, person: who }))).toBe(1n);
      await expect(give(who, 'contributor')).resolves.toBeDefined();
    });
    it('to the last day, which may be today and a year on', async () => {
      for (const until of [inDays(0), inDays(364)]) {
        const who = await officer();
        await agree(await ask({ person: who, until }));
        await expect(give(who, 'contributor')).resolves.toBeDefined();
      }
    });
    it('and is ended by any administrator, also before it is agreed to, also by whoever it is for', async () => {
      const [who, id] = await excepted();
      expect(await end(id)).toBe(1n);
      await expect(give(who, 'contributor')).rejects.toMatchObject({ code: '23P01' });
      expect(await end(await ask({ person: who }), 'kari')).toBe(1n);
      await is(who, 'a', 'administrator');
      expect(await end(await ask({ person: who }), who)).toBe(1n);
    });
    it('and a new one may be asked for while the old one is in force', async () => {
      const [who] = await excepted();
      expect(await agree(await ask({ person: who, until: inDays(60) }))).toBe(1n);
    });
    it.each(['approver', 'riskOwner'] as const)('never to be %s', async (role) => {
      const [who] = await excepted();
      await expect(give(who, role)).rejects.toMatchObject({ code: '23P01' });
      await give(who, 'contributor');
      await expect(give(who, role)).rejects.toMatchObject({ code: '23P01' });
    });
    it('never in another organisation, nor another person', async () => {
      const [who] = await excepted();
      await is(who, 'b', 'dataProtectionOfficer');
      await expect(give(who, 'contributor', 'b')).rejects.toMatchObject({ code: '23P01' });
      await expect(give(await officer(), 'contributor')).rejects.toMatchObject({ code: '23P01' });
    });
    it('never while it is only asked for, is past, or is over', async () => {
      const who = await officer();
      const id = await ask({ person: who });
      await expect(give(who, 'contributor')).rejects.toMatchObject({ code: '23P01' });
      await agree(id);
      await opened.db
        .updateTable('role_exception')
        .set({ until: inDays(-1) })
        .where('id', '=', id)
        .execute();
      await expect(give(who, 'contributor')).rejects.toMatchObject({ code: '23P01' });
    });
    it('never to be officer and contributor where the other role is by a grant and there is none', async () => {
      const who = await officer();
      const { key } = await opened.db
        .selectFrom('assessment')
        .select('key')
        .where('organisation', '=', 'a')
        .limit(1)
        .executeTakeFirstOrThrow();
      const grant = () =>
        as('kari')
          .insertInto('assessment_grant')
          .values({
            id: `g-${(count += 1)}`,
            assessment: key,
            person: who,
            role: 'contributor',
            given: '2026-01-01T00:00:00.000Z',
            given_by: json('kari'),
            reason: 'x',
            until: inDays(5),
          })
          .execute();
      await expect(grant()).rejects.toMatchObject({ code: '23P01' });
      await agree(await ask({ person: who }));
      await expect(grant()).resolves.toBeDefined();
    });
  });

  describe('is not asked for', () => {
    it.each<[string, Partial<Asked>, string]>([
      ['by who reads', { who: 'a-reader' }, '42501'],
      ['by who approves', { who: 'a-approver' }, '42501'],
      ['by who audits', { who: 'a-auditor' }, '42501'],
      ['by nobody', { who: '' }, '42501'],
      ['by somebody unknown', { who: 'nobody' }, '42501'],
      ['by an administrator of another organisation', { who: 'elsewhere' }, '42501'],
      ['in the name of another', { asker: 'per' }, '23P01'],
      ['to a day that is past', { until: inDays(-1) }, '23514'],
      ['for more than a year', { until: inDays(368) }, '23514'],
      ['for ever', { until: '9999-12-31' }, '23514'],
      ['to a day that is none', { until: '2027-02-30' }, '22008'],
      ['to a day in other words', { until: 'infinity' }, '23514'],
      ['without a reason', { reason: '  ' }, '23514'],
      ['for somebody of another organisation', { person: 'b-reader' }, '23P01'],
      ['for who is unknown', { person: 'nobody' }, '23P01'],
    ])('%s', async (_what, more, code) => {
      const who = await officer();
      await expect(ask({ person: who, ...more })).rejects.toMatchObject({ code });
    });
    it('as agreed already, or as ended', async () => {
      const who = await officer();
      const values = {
        id: `e-${(count += 1)}`,
        organisation: 'a',
        person: who,
        reason: 'x',
        until: inDays(5),
        asked_by: json('kari'),
      };
      for (const more of [
        { agreed: 'now', agreed_by: json('per') },
        { agreed: 'now', agreed_by: json('kari') },
        { ended: 'now', ended_by: json('kari'), ended_reason: '' },
      ])
        await expect(
          as('kari')
            .insertInto('role_exception')
            .values({ ...values, ...more })
            .execute(),
        ).rejects.toMatchObject({ code: '23P01' });
    });
    it('for a machine client', async () => {
      await is('robot', 'a', 'contributor');
      await opened.db
        .insertInto('machine_client')
        .values({ person: 'robot', organisation: 'a', client_id: 'robot', scopes: 'read' })
        .execute();
      await expect(ask({ person: 'robot' })).rejects.toMatchObject({ code: '23P01' });
    });
  });

  describe('is not agreed to', () => {
    const apart = { code: '23P01' };
    it('by whoever asked, whatever name they write', async () => {
      const id = await ask({ person: await officer() });
      await expect(agree(id, 'kari')).rejects.toMatchObject(apart);
      await expect(agree(id, 'kari', 'per')).rejects.toMatchObject(apart);
    });
    it('by whoever it is for', async () => {
      const who = await officer();
      await is(who, 'a', 'administrator');
      await expect(agree(await ask({ person: who }), who)).rejects.toMatchObject(apart);
    });
    it('in the name of another', async () => {
      await expect(agree(await ask({ person: await officer() }), 'per', 'third')).rejects.toMatchObject(
        apart,
      );
    });
    it.each(['a-reader', 'a-approver', 'a-auditor', 'elsewhere', 'nobody', ''])('by %s', async (who) => {
      const id = await ask({ person: await officer() });
      expect(await agree(id, who)).toBe(0n);
      expect((await rowOf(id))?.agreed).toBeNull();
    });
    it('by an administrator who is one no more', async () => {
      await is('former', 'a', 'administrator');
      const id = await ask({ person: await officer() });
      await opened.db
        .updateTable('membership')
        .set({ ended: '2026-11-01', ended_by: by, ended_reason: 'x' })
        .where('person', '=', 'former')
        .execute();
      expect(await agree(id, 'former')).toBe(0n);
    });
    it('when whoever asked is administrator no more', async () => {
      await is('leaver', 'a', 'administrator');
      const id = await ask({ who: 'leaver', person: await officer() });
      await opened.db
        .updateTable('membership')
        .set({ ended: '2026-11-01', ended_by: by, ended_reason: 'x' })
        .where('person', '=', 'leaver')
        .execute();
      await expect(agree(id)).rejects.toMatchObject(apart);
    });
    it('when it has ended, or its last day is past', async () => {
      const id = await ask({ person: await officer() });
      await end(id);
      await expect(agree(id)).rejects.toMatchObject({ code: '23001' });
      const past = await ask({ person: await officer() });
      await opened.db
        .updateTable('role_exception')
        .set({ until: inDays(-1) })
        .where('id', '=', past)
        .execute();
      await expect(agree(past)).rejects.toMatchObject(apart);
    });
    it('twice: of two at once one stands', async () => {
      const id = await ask({ person: await officer() });
      const both = await Promise.allSettled([agree(id), agree(id, 'third')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(agree(id)).rejects.toMatchObject({ code: '23001' });
    });
    it('and ended in one', async () => {
      const id = await ask({ person: await officer() });
      await expect(
        as('per')
          .updateTable('role_exception')
          .set({
            agreed: 'now',
            agreed_by: json('per'),
            ended: 'now',
            ended_by: json('per'),
            ended_reason: 'x',
          })
          .where('id', '=', id)
          .execute(),
      ).rejects.toMatchObject(apart);
    });
    it('by half', async () => {
      const id = await ask({ person: await officer() });
      for (const half of [{ agreed_by: json('per') }, { agreed: 'now' }])
        await expect(
          as('per').updateTable('role_exception').set(half).where('id', '=', id).execute(),
        ).rejects.toThrow();
    });
  });

  describe('lasts as it was written', () => {
    it.each([
      ['person', 'a-reader'],
      ['until', inDays(300)],
      ['reason', 'Noe annet'],
      ['asked_by', json('third')],
      ['agreed_by', json('third')],
      ['asked', '2020-01-01'],
      ['id', 'another'],
      ['organisation', 'b'],
    ] as const)('its %s is not altered', async (column, value) => {
      const [, id] = await excepted();
      const before = await rowOf(id);
      await expect(
        sql`update role_exception set ${sql.ref(column)} = ${value} where id = ${id}`.execute(as('per')),
      ).rejects.toThrow();
      expect(await rowOf(id)).toEqual(before);
    });
    it('it is neither removed, nor begun again, nor ended in the name of another or twice', async () => {
      const [, id] = await excepted();
      await expect(sql`delete from role_exception`.execute(as('kari'))).rejects.toThrow('permission denied');
      await expect(end(id, 'third', 'per')).rejects.toMatchObject({ code: '23P01' });
      expect(await end(id, 'a-reader')).toBe(0n);
      expect(await end(id, 'elsewhere')).toBe(0n);
      expect(await end(id)).toBe(1n);
      await expect(end(id)).rejects.toMatchObject({ code: '23001' });
      await expect(
        sql`update role_exception set ended = null, ended_by = null, ended_reason = null where id = ${id}`.execute(
          as('kari'),
        ),
      ).rejects.toMatchObject({ code: '23001' });
    });
    it('it is read by who administers, audits or is officer there, and by whoever it is for', async () => {
      const [who] = await excepted();
      const seen = async (person: string, organisation = 'a') =>
        (await as(person, organisation).selectFrom('role_exception').select('id').execute()).length > 0;
      for (const person of ['kari', 'a-auditor', who])
        expect([person, await seen(person)]).toEqual([person, true]);
      for (const person of ['a-reader', 'a-approver', 'nobody'])
        expect([person, await seen(person)]).toEqual([person, false]);
      for (const organisation of ['a', 'b']) expect(await seen('elsewhere', organisation)).toBe(false);
      const { rows } = await sql`select excepting_organisations(${who}, ${inDays(0)})`.execute(
        as('a-reader'),
      );
      expect(rows).toEqual([]);
    });
    it('it is in the history of access, and what is altered beside that is found', async () => {
      const [, id] = await excepted();
      expect(verifyAccess(await rowsIn(opened.db))).toEqual([]);
      const rows = await rowsIn(opened.db);
      const one = rows.role_exception.find((row) => row['id'] === id) ?? {};
      for (const column of Object.keys(one)) {
        const altered = {
          ...rows,
          role_exception: rows.role_exception.map((row) =>
            row['id'] === id ? { ...row, [column]: 'x' } : row,
          ),
        };
        expect([column, verifyAccess(altered).length > 0]).toEqual([column, true]);
      }
      const gone = rows.role_exception.filter((row) => row['id'] !== id);
      expect(verifyAccess({ ...rows, role_exception: gone })).toHaveLength(1);
      const put = [...rows.role_exception, { ...one, id: 'put-in' }];
      expect(verifyAccess({ ...rows, role_exception: put })).toHaveLength(1);
    });
    it('one that ends while the role is given: no role without it', async () => {
      const [who, id] = await excepted();
      await Promise.allSettled([end(id), give(who, 'contributor')]);
      expect((await rowOf(id))?.ended).not.toBeNull();
      await expect(give(who, 'contributor')).rejects.toMatchObject({ code: '23P01' });
    });
  });
};

describe('an exception from roles that are held apart', () => {
  onBothDatabases(exceptions);
});
