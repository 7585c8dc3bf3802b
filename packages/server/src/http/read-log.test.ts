import { type PersonalData, type ReadLog, type Route, routes } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { say } from '@risikobilde/words/all';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetOldReadings } from '../store/readings.js';
import { type Asking, makePeople, people } from '../testing/access-people.js';
import { inDays } from '../testing/in-days.js';
import { onBothStores } from '../testing/on-both-databases.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// Who opened, took out or printed what, and when: told to the auditor and the data protection officer of whoever has it, and to each of themselves.

const day = inDays(0);

const readLog = (at: () => Promise<object>): void => {
  let server: LoginServer;
  let asking: Asking;
  beforeAll(async () => {
    server = await startLoginServer(await at());
    asking = await makePeople(server);
  });
  afterAll(() => server.close());
  const get = async (who: string, path: string) => {
    const answer = await asking.ask(who, 'GET', path);
    expect([who, path, answer.status]).toEqual([who, path, 200]);
    return answer;
  };
  const logOf = async (id: string, who = 'member-auditor', query = ''): Promise<ReadLog> =>
    // What the table of routes says that it answers.
    JSON.parse((await get(who, `/api/assessments/${id}/readings${query}`)).text) as ReadLog;
  const saidOf = (log: ReadLog, who: string) =>
    log.readings.flatMap(({ by, kind, what, times }) => (by?.id === who ? [[kind, what, times]] : []));

  it('says who opened, exported and printed an assessment, each once for a quarter of an hour, and how many times', async () => {
    const reader = 'member-reader';
    for (const path of [
      '',
      '',
      '/events?limit=1',
      `/evaluation?asOf=${day}`,
      '/export?format=zip',
      '/export?format=json',
      `/pages/nb/index.html?asOf=${day}`,
      `/publish?format=docx&asOf=${day}`,
      `/publish?format=pdf&lang=nb&asOf=${day}`,
      `/support-pack?format=html&asOf=${day}`,
    ])
      await get(reader, `/api/assessments/own${path}`);
    // At the border of two quarters there are rows for each.
    const all = saidOf(await logOf('own'), reader);
    const times = (kind: string, what?: string) =>
      all.reduce((sum, [as, of, n]) => (as === kind && of === what ? sum + Number(n) : sum), 0);
    expect([
      times('opened'),
      times('files', 'zip'),
      times('files', 'json'),
      times('draftPage'),
      times('published', 'docx'),
      times('printed', 'pdf'),
      times('supportPack', 'html'),
    ]).toEqual([4, 1, 1, 1, 1, 1, 1]);
    expect(new Set(all.map(([kind, what]) => `${kind} ${what}`)).size).toBe(7);
  });

  it('a program is named as itself, and what was refused is not read', async () => {
    await get('machine-reader', '/api/assessments/own');
    expect((await asking.ask('grant-reader', 'GET', '/api/assessments/own')).status).toBe(404);
    expect((await asking.ask('member-reader', 'DELETE', '/api/assessments/own?revision=1')).status).toBe(403);
    const { readings } = await logOf('own');
    expect(readings.find(({ by }) => by?.id === 'machine-reader')).toMatchObject({
      kind: 'opened',
      by: { name: 'machine-reader', isMachine: true },
    });
    expect(readings.some(({ by }) => by?.id === 'grant-reader')).toBe(false);
  });

  it('who opens a draft by a link is the link, and nothing of them is kept', async () => {
    const made = await asking.ask('member-contributor', 'POST', '/api/assessments/own/share-links', {
      until: inDays(1),
    });
    const { address, id } = JSON.parse(made.text) as { readonly address: string; readonly id: string };
    await get('nobody', `${address}nb/index.html`);
    const { readings } = await logOf('own');
    const { link, by, kind } = readings.find((one) => one.link !== undefined) ?? {};
    expect([kind, by, link]).toEqual([
      'draftPage',
      undefined,
      { id, madeBy: { id: 'member-contributor', name: 'member-contributor' } },
    ]);
    const { rows } = await sql`select person, link from reading where link is not null`.execute(
      server.database.db,
    );
    expect(rows).toEqual([{ person: null, link: id }]);
  });

  it('what was read just before the role ended, or the link was withdrawn, is there all the same', async () => {
    const must = async (who: string, method: string, path: string, body?: object) => {
      const answer = await asking.ask(who, method, path, body);
      expect([path, answer.status < 300, answer.text]).toEqual([path, true, answer.text]);
      return answer.text === '' ? {} : (JSON.parse(answer.text) as Readonly<Record<string, string>>);
    };
    const given = await must('member-administrator', 'POST', '/api/access/memberships', {
      organisation: 'a',
      person: 'member-approver',
      role: 'contributor',
    });
    const made = await must('member-contributor', 'POST', '/api/assessments/own/share-links', {
      until: inDays(1),
    });
    await get('nobody', `${made['address']}nn/index.html`);
    await must('member-contributor', 'DELETE', `/api/assessments/own/share-links/${made['id']}`);
    await get('member-approver', '/api/assessments/own/export?format=zip');
    const all = await server.database.db
      .selectFrom('membership')
      .select('id')
      .where('person', '=', 'member-approver')
      .execute();
    for (const { id } of all)
      await must('member-administrator', 'POST', `/api/access/memberships/${id}/end`, { reason: 'Sluttet' });
    expect(all.map(({ id }) => id)).toContain(given['id']);
    await expect
      .poll(async () => {
        const { readings } = await logOf('own');
        return [
          readings.some(({ link }) => link?.id === made['id']),
          readings.some(({ by, kind }) => by?.id === 'member-approver' && kind === 'files'),
        ];
      })
      .toEqual([true, true]);
  });

  it('it is told to the auditor and the data protection officer of whoever has it, and refused to everybody else', async () => {
    await get('grant-reader', '/api/assessments/shared');
    const told: string[] = [];
    for (const { id } of people)
      for (const of of ['own', 'shared'])
        if ((await asking.ask(id, 'GET', `/api/assessments/${of}/readings`)).status === 200)
          told.push(`${id} ${of}`);
    expect(told).toEqual(['member-dataProtectionOfficer own', 'member-auditor own']);
  });

  it('each is told of their own, also of what is another’s, and of nobody else’s', async () => {
    const keptOf = async (who: string) =>
      JSON.parse((await get(who, '/api/session/kept')).text) as PersonalData;
    const { readings } = await keptOf('grant-reader');
    expect(readings).toEqual([
      {
        kind: 'opened',
        from: expect.any(String),
        last: expect.any(String),
        times: 1,
        assessment: '900000002~shared',
        title: { nb: 'shared' },
      },
    ]);
    expect(JSON.stringify(await keptOf('grant-approver'))).not.toContain('grant-reader');
    expect((await keptOf('grant-approver')).readings).toEqual([]);
  });

  it('comes in pages that hold everything once, newest first; after nothing of it is refused', async () => {
    const whole = await logOf('own');
    const read: string[] = [];
    let next: string | undefined;
    do {
      const page = await logOf(
        'own',
        'member-auditor',
        `?limit=2${next === undefined ? '' : `&after=${next}`}`,
      );
      read.push(...page.readings.map(({ id }) => id));
      ({ next } = page);
    } while (next !== undefined);
    expect(read).toEqual(whole.readings.map(({ id }) => id));
    for (const after of ['nothing', '0', '999999999999'])
      expect(
        (await asking.ask('member-auditor', 'GET', `/api/assessments/own/readings?after=${after}`)).status,
      ).toBe(400);
  });

  it('is kept for 180 days, or for as long as an administrator of the organisation says, and removed when it is past', async () => {
    const { db, within } = server.database;
    const say = (who: string, days: number, of = 'a') =>
      asking.ask(who, 'POST', `/api/access/organisations/${of}/read-log`, { days });
    await sql`insert into reading (organisation, assessment, person, kind, quarter, last, times)
      select a.organisation, a.key, 'member-reader', 'opened', now() - make_interval(days => d), now() - make_interval(days => d), 1
      from assessment a, unnest(array[100, 179, 181]) d where a.id = 'own'`.execute(db);
    const old = async () => {
      await forgetOldReadings(within({ work: 'jobs' }));
      const { rows } = await sql<{ readonly n: number }>`select count(*)::int as n from reading
        where quarter < now() - interval '99 days'`.execute(db);
      return rows[0]?.n;
    };
    expect([(await logOf('own')).days, await old()]).toEqual([180, 2]);
    for (const [who, days, of, status] of [
      ['member-contributor', 120, 'a', 403],
      ['member-auditor', 120, 'a', 403],
      ['member-administrator', 120, 'b', 404],
      ['member-administrator', 29, 'a', 400],
      ['member-administrator', 3651, 'a', 400],
      ['member-administrator', 120, 'a', 204],
    ] as const)
      expect([who, days, of, (await say(who, days, of)).status]).toEqual([who, days, of, status]);
    expect(await logOf('own')).toMatchObject({
      days: 120,
      said: { by: { id: 'member-administrator', name: 'member-administrator' } },
    });
    expect(await old()).toBe(1);
    expect((await get('member-administrator', '/api/access/organisations/a/read-log')).text).toContain(
      '"days":120',
    );
  });

  it('the taking out of everything an organisation owns stands with each of its assessments', async () => {
    await get('member-administrator', '/api/access/organisations/a/archive');
    expect(saidOf(await logOf('own'), 'member-administrator')).toEqual([['archive', undefined, 1]]);
  });
};

onBothStores(readLog);

it('the screens say how long it is kept where nobody has said so, as the database has it', () => {
  for (const language of ['nb', 'nn', 'en'] as const)
    expect(say(message('kept.readings.until'), language)).toContain('180');
});

describe('the table of routes', () => {
  it('says of every route that answers something of an assessment how it is read by it, or it is known not to be', () => {
    const unread = Object.entries<Route>(routes).flatMap(([name, { right, reads }]) =>
      right !== 'anyone' && reads === undefined && /^GET .*\/:id\b/.test(name) ? [name] : [],
    );
    // Lists of names, of links and of what was done; and the line of it on the first page.
    expect(unread.toSorted()).toEqual([
      'GET /api/assessments/:id/access',
      'GET /api/assessments/:id/evidence',
      'GET /api/assessments/:id/in-short',
      'GET /api/assessments/:id/own-steps',
      'GET /api/assessments/:id/readings',
      'GET /api/assessments/:id/share-links',
      'GET /api/assessments/:id/verify',
      'GET /api/assessments/:id/writers',
    ]);
  });
});
