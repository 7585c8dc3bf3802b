import type { LocalDate } from '@risikobilde/core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Decisions, readDecisions } from '../auth/decisions.js';
import { accessOnDay } from '../commands/access-on-day.js';
import { onBothDatabases, type TestDatabase } from '../testing/on-both-databases.js';
import { by, fillTwo } from '../testing/two-organisations.js';
import { accessOn } from './access-on.js';
import type { Scope } from './scope.js';

// Who could do what on a day: asked as those who hold others to account, and of nobody else's assessments.

const given = { given: '2026-11-01T10:00:00.000Z', given_by: by, reason: 'Fag' };
const ended = (day: string) => ({ ended: `${day}T10:00:00.000Z`, ended_by: by, ended_reason: 'Sluttet' });

const onADay = (open: () => Promise<TestDatabase>): void => {
  let opened: TestDatabase;
  let decisions: Decisions;
  let key: string;
  beforeAll(async () => {
    opened = await open();
    decisions = await readDecisions();
    const { db } = opened;
    await fillTwo(db);
    ({ key } = await db
      .selectFrom('assessment')
      .select('key')
      .where('id', '=', 'same')
      .where('organisation', '=', 'b')
      .executeTakeFirstOrThrow());
    await db.insertInto('organisation').values({ id: 'c', name: 'Tilsynet' }).execute();
    for (const id of [
      'approver',
      'former',
      'short',
      'auditor',
      'officer',
      'reader',
      'granted',
      'of-c',
      'machine',
      'late',
    ])
      await db.insertInto('person').values({ id, name: id, created: '' }).execute();
    const of = { ...given, organisation: 'b', until: null };
    const member = (id: string, role: string, more: object = {}) =>
      db
        .insertInto('membership')
        .values({ ...of, id: `m-${id}`, person: id, role: role as 'reader', ...more })
        .execute();
    await member('approver', 'approver');
    await member('former', 'approver', ended('2026-11-20'));
    await member('short', 'riskOwner', { until: '2026-11-10' });
    await member('auditor', 'auditor', { until: '2099-12-31' });
    await member('officer', 'dataProtectionOfficer');
    await member('reader', 'reader');
    await member('machine', 'contributor');
    // Late in the evening by UTC it is the next day in Norway.
    await member('late', 'approver', { given: '2026-11-15T23:30:00.000Z' });
    await db
      .insertInto('machine_client')
      .values({ person: 'machine', organisation: 'b', client_id: 'client', scopes: 'read write' })
      .execute();
    const grant = { ...given, assessment: key, until: null };
    await db
      .insertInto('assessment_grant')
      .values({ ...grant, id: 'to-granted', person: 'granted', role: 'approver' })
      .execute();
    await db
      .insertInto('assessment_grant')
      .values({ ...grant, id: 'to-c', organisation: 'c', role: 'auditor', until: '2099-12-31' })
      .execute();
    await member('of-c', 'contributor', { organisation: 'c', ...ended('2026-11-25') });
  });
  afterAll(() => opened.close());

  let asAuditor: Scope;
  beforeEach(() => {
    asAuditor = { person: 'auditor', organisation: 'b' };
  });
  const could = async (action: string, day: string) =>
    (
      await accessOnDay(
        opened.within(asAuditor),
        { ofPerson: decisions, ofMachine: decisions.ofMachine(['read', 'write']) },
        { key },
        day as LocalDate,
      )
    ).people.flatMap((one) => (one.could.some((has) => has === action) ? [one.name] : []));

  it.each([
    ['approveAssessment', '2026-10-31', []],
    ['approveAssessment', '2026-11-01', ['approver', 'former', 'granted']],
    ['approveAssessment', '2026-11-15', ['approver', 'former', 'granted']],
    ['approveAssessment', '2026-11-16', ['approver', 'former', 'granted', 'late']],
    ['approveAssessment', '2026-11-20', ['approver', 'former', 'granted', 'late']],
    ['approveAssessment', '2026-11-21', ['approver', 'granted', 'late']],
    ['acceptRisk', '2026-11-10', ['short']],
    ['acceptRisk', '2026-11-11', []],
    ['giveAdvice', '2026-11-30', ['officer']],
    ['editAssessment', '2026-11-30', ['b', 'machine', 'officer']],
    // A contributor through the organisation that has it, and no program.
    ['shareDraft', '2026-11-30', ['b']],
    ['deleteAssessment', '2026-11-30', []],
  ] as const)('%s on %s: %j', async (action, day, names) => {
    expect(await could(action, day)).toEqual(names);
  });

  it('says of each role through what, by whom and until when, also of those who had it through another organisation', async () => {
    const people = await accessOn(opened.within(asAuditor), key, '2026-11-20' as LocalDate);
    const rolesOf = (id: string) => people.find((one) => one.id === id)?.roles;
    expect(rolesOf('former')).toEqual([
      {
        role: 'approver',
        through: 'organisation',
        given: given.given,
        givenBy: { id: 'test', name: 'Test' },
        reason: 'Fag',
        ended: '2026-11-20T10:00:00.000Z',
      },
    ]);
    expect(rolesOf('granted')).toMatchObject([{ role: 'approver', through: 'grant' }]);
    expect(rolesOf('of-c')).toMatchObject([{ role: 'auditor', through: 'shared', of: 'Tilsynet' }]);
    expect(people.find(({ id }) => id === 'machine')?.isMachine).toBe(true);
    const later = await accessOn(opened.within(asAuditor), key, '2026-11-26' as LocalDate);
    expect(later.some(({ id }) => id === 'of-c')).toBe(false);
  });

  it.each<Scope>([
    { person: 'approver', organisation: 'b' },
    { person: 'reader', organisation: 'b' },
    { person: 'person-b', organisation: 'b' },
    { person: 'granted' },
    { person: 'former', organisation: 'b' },
    { person: 'person-a', organisation: 'a' },
    { person: 'person-a', organisation: 'b' },
    { person: 'nobody', organisation: 'b' },
    { organisation: 'b' },
    { work: 'logins' },
    { work: 'notices', organisation: 'b' },
    { administration: 'on', person: 'reader' },
    {},
  ])('%j is told nothing', async (scope) => {
    await expect(accessOn(opened.within(scope), key, '2026-11-20' as LocalDate)).rejects.toThrow(
      'the history of access is of another',
    );
  });

  it.each<Scope>([
    { person: 'auditor', organisation: 'b' },
    { person: 'officer', organisation: 'b' },
    // Whoever audits for another organisation that it is shared with.
    { person: 'of-c-now', organisation: 'c' },
  ])('%j is told', async (scope) => {
    if (scope.person === 'of-c-now') {
      await opened.db.insertInto('person').values({ id: 'of-c-now', name: 'z', created: '' }).execute();
      await opened.db
        .insertInto('membership')
        .values({
          ...given,
          id: 'of-c-now',
          organisation: 'c',
          person: 'of-c-now',
          role: 'reader',
          until: null,
        })
        .execute();
    }
    expect((await accessOn(opened.within(scope), key, '2026-11-20' as LocalDate)).length).toBeGreaterThan(5);
  });
};

onBothDatabases(onADay);
