import { type Role, roles } from '@risikobilde/api';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onBothDatabases, type TestDatabase } from '../testing/on-both-databases.js';
import { fillTwo } from '../testing/two-organisations.js';

// What the database itself refuses to give, asked with SQL: no policy and nothing of the server stands before it.

const writes: readonly Role[] = ['contributor', 'riskOwner', 'approver'];
let count = 0;

const apart = (open: () => Promise<TestDatabase>): void => {
  let opened: TestDatabase;
  let key: string;
  const administrator = { person: 'person-a', organisation: 'a' };
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
  });
  afterAll(() => opened.close());

  /** Who reads in both organisations already, and is asked of no more. */
  const somebody = async (): Promise<string> => {
    const id = `somebody-${(count += 1)}`;
    await opened.db.insertInto('person').values({ id, name: id, created: '2026-01-01' }).execute();
    for (const organisation of ['a', 'b'])
      await opened.db
        .insertInto('membership')
        .values({ ...given('test'), person: id, organisation, role: 'reader', until: null })
        .execute();
    return id;
  };
  type Terms = { readonly until?: string; readonly by?: string; readonly organisation?: string };
  const given = (by: string) => ({
    id: `given-${(count += 1)}`,
    given: new Date().toISOString(),
    given_by: JSON.stringify({ id: by, name: by }),
    reason: 'Prøve',
  });
  const join = (person: string, role: Role, { until, by = 'person-a', organisation = 'a' }: Terms = {}) =>
    opened
      .within({ person: organisation === 'a' ? 'person-a' : 'person-b', organisation })
      .insertInto('membership')
      .values({
        ...given(by),
        person,
        organisation,
        role,
        until: until ?? (role === 'auditor' ? '2099-01-01' : null),
      })
      .execute();
  const grant = (person: string, role: Exclude<Role, 'administrator'>, { by = 'person-a' }: Terms = {}) =>
    opened
      .within(administrator)
      .insertInto('assessment_grant')
      .values({ ...given(by), person, assessment: key, role, until: '2099-01-01' })
      .execute();

  it('an officer gets no role that writes or decides in the same organisation, nor the other way round', async () => {
    for (const role of roles) {
      const isRefused = writes.includes(role);
      for (const [first, second] of [
        ['dataProtectionOfficer', role],
        [role, 'dataProtectionOfficer'],
      ] as const) {
        const who = await somebody();
        await join(who, first);
        const added = join(who, second);
        if (isRefused) await expect(added).rejects.toMatchObject({ code: '23P01' });
        else if (role !== 'dataProtectionOfficer') await expect(added).resolves.toBeDefined();
        else await added;
      }
    }
  });

  it.each(['a role and a grant', 'a grant and a role', 'two grants'])(
    '%s are apart as two roles are',
    async (which) => {
      const who = await somebody();
      await (which.startsWith('a role') ? join : grant)(who, 'dataProtectionOfficer');
      const added = (which.endsWith('a role') ? join : grant)(who, 'approver');
      await expect(added).rejects.toMatchObject({ code: '23P01' });
    },
  );

  it('two that are given at once are not both there', async () => {
    const who = await somebody();
    const both = await Promise.allSettled([join(who, 'dataProtectionOfficer'), join(who, 'approver')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('one that has ended or is past is in the way of nothing, and one in another organisation neither', async () => {
    const [ended, past, elsewhere] = [await somebody(), await somebody(), await somebody()];
    await join(ended, 'dataProtectionOfficer');
    await sql`update membership set ended = '2026-11-01', ended_by = '{}', ended_reason = 'x' where person = ${ended} and role = 'dataProtectionOfficer'`.execute(
      opened.within(administrator),
    );
    await join(past, 'dataProtectionOfficer', { until: '2020-01-01' });
    await join(elsewhere, 'dataProtectionOfficer', { organisation: 'b', by: 'person-b' });
    for (const who of [ended, past, elsewhere]) await expect(join(who, 'approver')).resolves.toBeDefined();
    // Nor is it begun again over the other: what was ended stays so.
    await expect(
      sql`update membership set ended = null, ended_by = null, ended_reason = null where person = ${ended} and role = 'dataProtectionOfficer'`.execute(
        opened.within(administrator),
      ),
    ).rejects.toMatchObject({ code: '23001' });
  });

  it('nobody gives themselves a role that decides, by a role or by a grant', async () => {
    for (const role of ['riskOwner', 'approver', 'dataProtectionOfficer'] as const) {
      await expect(join('person-a', role, { by: 'person-a' })).rejects.toMatchObject({ code: '23P01' });
      await expect(grant('person-a', role, { by: 'person-a' })).rejects.toMatchObject({ code: '23P01' });
    }
  });
};

describe('roles that do not mix', () => {
  onBothDatabases(apart);
});
