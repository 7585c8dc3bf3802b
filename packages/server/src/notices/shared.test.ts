import { afterAll, beforeAll, expect, it } from 'vitest';
import { peopleOf } from '../testing/cycle-people.js';
import { inDays } from '../testing/in-days.js';
import { type MailBox, openMailBox } from '../testing/mail-box.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// Whoever an assessment is shared with is told of it: in their list and by mail, until it has been shown to them or is theirs no more.

let box: MailBox;
let server: LoginServer;
let people: Awaited<ReturnType<typeof peopleOf>>;
const minutes = (n: number): Date => new Date(Date.now() + n * 60_000);

beforeAll(async () => {
  box = await openMailBox();
  server = await startLoginServer({
    notices: { mail: box.settings, every: 1e8, gather: 5 * 60_000, webhookHosts: [] },
  });
  people = await peopleOf(
    server,
    {
      boss: ['administrator', 'contributor'],
      officer: ['dataProtectionOfficer'],
      other: ['administrator'],
      writer: ['contributor'],
      guest: [],
      late: [],
      gone: [],
      old: [],
    },
    '2026-11-20',
  );
  const { db } = server.database;
  await db.insertInto('organisation').values({ id: 'b', name: 'Virksomhet B' }).execute();
  for (const person of ['guest', 'late', 'gone', 'old']) {
    await db
      .updateTable('person')
      .set({ handle: `hash of ${person}` })
      .where('id', '=', person)
      .execute();
    // Known to those who give: in an organisation of their own, and, ended, in the one that shares.
    const given = {
      person,
      given: '2026-01-01T00:00:00.000Z',
      given_by: '{"id":"x","name":"X"}',
      reason: 'Prøve',
    };
    const ended = { ended: given.given, ended_by: given.given_by, ended_reason: 'Slutt' };
    await db
      .insertInto('membership')
      .values({ ...given, id: `b-${person}`, organisation: 'b', role: 'reader', until: null })
      .execute();
    await db
      .insertInto('membership')
      .values({ ...given, ...ended, id: `a-${person}`, organisation: 'a', role: 'reader', until: null })
      .execute();
    await db
      .insertInto('notice_receiver')
      .values({ person, address: `${person}@eksempel.no` })
      .execute();
  }
  await people.must(
    people.ask('boss', 'POST', '/api/assessments', { from: 'empty', id: 'en', title: { nb: 'Vurderingen' } }),
  );
  // It has been looked at before it is shared.
  await server.sendDue(minutes(0));
});
afterAll(async () => {
  await server.close();
  await box.close();
});

const share = async (person: string, role: string): Promise<string> => {
  const given = await people.must(
    people.ask('boss', 'POST', '/api/access/grants', {
      assessment: 'en',
      person,
      role,
      reason: 'Blåbærskog',
    }),
  );
  const id = String(given.body['id']);
  // Who has no role there is asked first; of who has one nothing is asked.
  const { status } = await people.ask(person, 'POST', `/api/session/invitations/${id}`, { answer: 'yes' });
  expect([204, 404]).toContain(status);
  return id;
};
type Told = { readonly kind: string; readonly key: string; readonly made: string; readonly isRead: boolean };
const toldTo = async (who: string): Promise<readonly Told[]> =>
  (await people.ask(who, 'GET', '/api/notices')).body['notices'] as readonly Told[];
const mailsTo = (who: string) => box.mails.filter(({ to }) => to === `${who}@eksempel.no`);

it('whoever it is shared with is told by whom and in which role, with the way to their tasks; whoever shared it is not', async () => {
  const id = await share('guest', 'riskOwner');
  await server.sendDue(minutes(1));
  expect(await toldTo('guest')).toMatchObject([
    {
      key: `shared:${id}`,
      kind: 'shared',
      by: 'boss',
      role: 'riskOwner',
      path: '/a/a~en/oppgaver',
      isRead: false,
      isOver: false,
    },
  ]);
  expect(await toldTo('boss')).toEqual([]);
  await server.sendDue(minutes(10));
  const [mail, ...more] = mailsTo('guest');
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Vurderingen: boss har delt vurderingen med deg. Rollen din er risikoeier');
  expect(mail?.text).toContain(`${server.origin}/a/a~en/oppgaver`);
  expect(mail?.raw).not.toContain('Bl=C3=A5b');
  expect(mail?.text).not.toContain('Blåbær');
  await server.sendDue(minutes(60));
  expect(mailsTo('guest')).toHaveLength(1);
});

it('what has been shown is read, and nothing else is; of it no mail is sent', async () => {
  const [first] = [await share('late', 'reader'), await share('late', 'approver')];
  await server.sendDue(minutes(61));
  const told = await toldTo('late');
  expect(told).toHaveLength(2);
  const made = told[0]?.made ?? '';
  await people.must(
    people.ask('late', 'POST', '/api/notices/read', { until: made, key: `shared:${first}` }),
    204,
  );
  const read = await toldTo('late');
  expect(read.filter(({ isRead }) => isRead).map(({ key }) => key)).toEqual([`shared:${first}`]);
  await server.sendDue(minutes(70));
  const [mail] = mailsTo('late');
  expect(mail?.text).toContain('Rollen din er godkjenner');
  expect(mail?.text).not.toContain('Rollen din er leser');
});

it('nobody is told of what was theirs for so short that they never heard of it, nor of what they have had for long', async () => {
  const taken = await share('gone', 'reader');
  await server.sendDue(minutes(71));
  await people.must(
    people.ask('boss', 'POST', `/api/access/grants/${taken}/end`, { reason: 'Feil person' }),
    204,
  );
  await server.database.db
    .insertInto('assessment_grant')
    .columns(['id', 'assessment', 'person', 'role', 'given', 'given_by', 'reason'])
    .expression(
      server.database.db
        .selectFrom('assessment_grant')
        .where('id', '=', taken)
        .select((of) => [
          of.val('long-ago').as('id'),
          'assessment',
          of.val('old').as('person'),
          'role',
          of.val('2020-01-01T00:00:00.000Z').as('given'),
          'given_by',
          'reason',
        ]),
    )
    .execute();
  await share('guest', 'reader');
  await server.sendDue(minutes(80));
  expect(mailsTo('gone')).toEqual([]);
  expect(mailsTo('old')).toEqual([]);
  expect(await toldTo('old')).toEqual([]);
});

it('the administrators and the officer are told of a link to the draft by whom and until when, until it is withdrawn or its maker may share it no more', async () => {
  const { ask, must } = people;
  const at = '/api/assessments/en/share-links';
  const share = async () => String((await must(ask('writer', 'POST', at, { until: inDays(7) }))).body['id']);
  const [first, second] = [await share(), await share()];
  const toldOf = async (who: string) =>
    (await toldTo(who)).filter(({ kind }) => kind === 'draftShared') as readonly object[];
  await server.sendDue(minutes(90));
  const told = { kind: 'draftShared', by: 'writer', day: inDays(7), path: '/a/a~en/utgi', isOver: false };
  for (const who of ['boss', 'other', 'officer'])
    expect([who, await toldOf(who)]).toEqual([
      who,
      expect.arrayContaining([
        expect.objectContaining({ ...told, key: `draftShared:${first}` }),
        expect.objectContaining({ ...told, key: `draftShared:${second}` }),
      ]),
    ]);
  for (const who of ['writer', 'guest', 'late']) expect([who, await toldOf(who)]).toEqual([who, []]);
  await must(ask('other', 'DELETE', `${at}/${first}`), 204);
  await server.sendDue(minutes(91));
  const open = async () =>
    (await toldOf('officer')).flatMap((one) =>
      (one as { isOver: boolean }).isOver ? [] : [(one as { key: string }).key],
    );
  expect(await open()).toEqual([`draftShared:${second}`]);
  const { id: role } = await server.database.db
    .selectFrom('membership')
    .select('id')
    .where('person', '=', 'writer')
    .executeTakeFirstOrThrow();
  await must(ask('boss', 'POST', `/api/access/memberships/${role}/end`, { reason: 'Sluttet' }), 204);
  const list = (await must(ask('boss', 'GET', at), 200)).body['links'] as readonly object[];
  expect(list).toEqual([
    expect.objectContaining({ id: second, madeBy: { id: 'writer', name: 'writer' }, isOwned: false }),
    expect.objectContaining({ id: first, isOwned: false, withdrawn: expect.any(String) as string }),
  ]);
});

it('a round whose clock is ten years back tells who has a role, and nobody whose role has ended since', async () => {
  const { db } = server.database;
  await db
    .updateTable('membership')
    .set({ ended: null, ended_by: null, ended_reason: null, until: '2026-01-31' })
    .where('id', '=', 'a-gone')
    .execute();
  const said = { record: 'en', text: 'Hva mener dere, @guest og @gone?' };
  await people.must(people.ask('boss', 'POST', '/api/assessments/en/comments', said));
  await server.sendDue(new Date('2016-12-01T12:00:00Z'));
  expect((await toldTo('guest')).filter(({ kind }) => kind === 'mentioned')).toHaveLength(1);
  expect((await toldTo('gone')).filter(({ kind }) => kind === 'mentioned')).toEqual([]);
});
