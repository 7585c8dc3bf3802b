import type { Access } from '@risikobilde/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDays } from '../testing/in-days.js';
import { peopleOf } from '../testing/cycle-people.js';
import { type MailBox, openMailBox } from '../testing/mail-box.js';
import { hasPostgres } from '../testing/real-postgres.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';
import { type TwoRoles, twoRoles } from '../testing/two-roles.js';

// Who is given a role in an organisation, or loses one, is told of it: in their list, and by mail also when it was their last (ASVS 2.2.3).

type Told = Readonly<Record<string, unknown>> & { readonly key: string };

const rolesTold = (placeOf: () => Promise<TwoRoles | undefined>): void => {
  let box: MailBox;
  let server: LoginServer;
  let people: Awaited<ReturnType<typeof peopleOf>>;
  const minutes = (n: number): Date => new Date(Date.now() + n * 60_000);
  beforeAll(async () => {
    box = await openMailBox();
    const at = await placeOf();
    server = await startLoginServer({
      ...(at && { at }),
      notices: { mail: box.settings, every: 1e8, gather: 5 * 60_000, webhookHosts: [] },
    });
    const known = {
      boss: ['administrator'],
      second: ['administrator'],
      officer: ['dataProtectionOfficer'],
      guest: ['reader'],
      short: ['reader'],
      last: ['reader'],
    } as const;
    people = await peopleOf(server, known, '2026-11-20');
    for (const person of Object.keys(known))
      await server.database.db
        .insertInto('notice_receiver')
        .values({ person, address: `${person}@eksempel.no` })
        .execute();
  });
  afterAll(async () => {
    await server.close();
    await box.close();
  });
  const give = async (person: string, role: string): Promise<string> => {
    const asked = { organisation: 'a', person, role, reason: 'Blåbærskog' };
    return String(
      (await people.must(people.ask('boss', 'POST', '/api/access/memberships', asked))).body['id'],
    );
  };
  const end = (id: string) =>
    people.must(
      people.ask('boss', 'POST', `/api/access/memberships/${id}/end`, { reason: 'Blåbærskog' }),
      204,
    );
  const toldTo = async (who: string): Promise<readonly Told[]> =>
    (await people.ask(who, 'GET', '/api/notices')).body['notices'] as readonly Told[];
  const mailsTo = (who: string) => box.mails.filter(({ to }) => to === `${who}@eksempel.no`);

  it('of a role they had for long, nobody is told; of a new one, whoever has it and nobody else, by whom and where', async () => {
    await server.sendDue(minutes(0));
    expect(await toldTo('guest')).toEqual([]);
    const id = await give('guest', 'approver');
    await server.sendDue(minutes(1));
    await server.sendDue(minutes(2));
    expect(await toldTo('guest')).toEqual([
      {
        key: `roleGiven:${id}`,
        kind: 'roleGiven',
        title: { nb: 'Virksomhet A' },
        by: 'boss',
        role: 'approver',
        path: '/',
        made: expect.any(String),
        isRead: false,
        isOver: false,
      },
    ]);
    for (const other of ['boss', 'short', 'last']) expect([other, await toldTo(other)]).toEqual([other, []]);
    await server.sendDue(minutes(10));
    await server.sendDue(minutes(60));
    const [mail, ...more] = mailsTo('guest');
    expect([more, box.mails.length]).toEqual([[], 1]);
    expect(mail?.subject).toBe('Virksomhet A: boss har gitt deg rollen godkjenner');
    expect(mail?.text.split(/\r?\n/).map((line) => line.trim())).toContain(`${server.origin}/`);
    expect(mail?.text).not.toContain('Blåbær');
  });

  it('is read as any other, and counted', async () => {
    const before = (await people.ask('guest', 'GET', '/api/notices')).body;
    expect(before['unread']).toBe(1);
    await people.must(
      people.ask('guest', 'POST', '/api/notices/read', { until: minutes(120).toISOString() }),
      204,
    );
    const after = (await people.ask('guest', 'GET', '/api/notices')).body;
    expect([after['unread'], after['notices']]).toEqual([0, [expect.objectContaining({ isRead: true })]]);
  });

  it('of one that was ended before they heard of it, whoever had it is told that it ended, and that alone is sent', async () => {
    const id = await give('short', 'contributor');
    await server.sendDue(minutes(61));
    await end(id);
    await server.sendDue(minutes(62));
    expect((await toldTo('short')).map(({ kind, isOver, by }) => [kind, isOver, by])).toEqual([
      ['roleEnded', false, 'boss'],
      ['roleGiven', true, 'boss'],
    ]);
    await server.sendDue(minutes(70));
    expect(mailsTo('short').map(({ subject }) => subject)).toEqual([
      'Virksomhet A: boss har avsluttet rollen din som bidragsyter',
    ]);
  });

  it('whoever has no role left is told by mail, and may do nothing here', async () => {
    const { body } = await people.ask('boss', 'GET', '/api/access');
    const { memberships } = body as unknown as Access;
    await end(memberships.find(({ person }) => person?.id === 'last')?.id ?? '');
    await server.sendDue(minutes(80));
    await server.sendDue(minutes(90));
    expect(mailsTo('last').map(({ subject }) => subject)).toEqual([
      'Virksomhet A: boss har avsluttet rollen din som leser',
    ]);
    expect((await people.ask('last', 'GET', '/api/assessments')).body['assessments']).toEqual([]);
  });

  it('nobody is told of what they gave or ended themselves', async () => {
    await end(await give('boss', 'reader'));
    await server.sendDue(minutes(91));
    expect(await toldTo('boss')).toEqual([]);
  });

  it('of an exception that is asked for, the other administrators; of one that is agreed to or ended, also whoever it is for', async () => {
    const api = '/api/access/exceptions';
    const told = async (who: string) =>
      (await toldTo(who)).map(({ kind, by, path, isOver }) => [kind, by, path, isOver]);
    const wanted = { organisation: 'a', person: 'officer', until: inDays(30), reason: 'Blåbærskog' };
    const { body } = await people.must(people.ask('boss', 'POST', api, wanted));
    await server.sendDue(minutes(95));
    expect([await told('boss'), await told('officer'), await told('second')]).toEqual([
      [],
      [],
      [['exceptionAsked', 'boss', '/tilgang', false]],
    ]);
    await people.must(people.ask('second', 'POST', `${api}/${String(body['id'])}/agree`), 204);
    await server.sendDue(minutes(96));
    const ended = { reason: 'Blåbærskog' };
    await people.must(people.ask('second', 'POST', `${api}/${String(body['id'])}/end`, ended), 204);
    await server.sendDue(minutes(97));
    expect(await told('second')).toEqual([['exceptionAsked', 'boss', '/tilgang', true]]);
    expect(await told('boss')).toEqual([
      ['exceptionEnded', 'second', '/tilgang', false],
      ['exceptionAgreed', 'second', '/tilgang', false],
    ]);
    expect((await told('officer')).map(([kind, by, path]) => [kind, by, path])).toEqual([
      ['exceptionEnded', 'second', '/'],
      ['exceptionAgreed', 'second', '/'],
    ]);
    await server.sendDue(minutes(130));
    const [mail] = mailsTo('officer');
    expect(mail?.text).toContain('second har avsluttet unntaket');
    expect(mail?.text).not.toContain('Blåbær');
  });
};

describe('in the database that the tests have', () => rolesTold(() => Promise.resolve(undefined)));

describe.skipIf(!hasPostgres)('on a PostgreSQL whose tables the server does not own', () =>
  rolesTold(twoRoles),
);
