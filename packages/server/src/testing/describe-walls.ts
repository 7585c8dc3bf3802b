import { actions, addressOf, type Route, routes } from '@risikobilde/api';
import { canonicalJson } from '@risikobilde/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionCookie } from '../auth/cookies.js';
import type { Auth } from '../auth/permissions.js';
import { tablesOf } from '../backup/tables.js';
import { sha256 } from '../base/sha256.js';
import { hashOfToken } from '../store/sessions.js';
import { type Answer, type Asking, type Id, makePeople, people, permittedOn } from './access-people.js';
import { ofAssessment, ofNone, outcomeOf, sendTo } from './access-routes.js';
import { inDays } from './in-days.js';
import type { LoginServer } from './test-logins.js';

/** Says yes to everybody, whatever they ask for: what is refused then is refused by the database. */
export const permitEverything = (auth: Auth): Auth => {
  const { logins } = auth;
  if (logins === undefined) throw new Error('there are no logins to say yes for');
  const everything = {
    permittedTo: () => Promise.resolve(actions),
    permittedBy: () => actions,
    mayAdminister: () => true,
    policyFor: logins.policyFor,
  };
  return {
    ...auth,
    permittedTo: () => actions,
    logins: {
      ...logins,
      ...everything,
      asMachine: () => everything,
      readableBy: () => sql<boolean>`true`,
      mayStillRead: () => Promise.resolve(true),
    },
  };
};

/** What the server itself writes meanwhile: what it has looked at and told, and what it has worked out. */
const byItself = new Set([
  'job_effect',
  'news',
  'notice',
  'notice_look',
  'reading',
  'service_reading',
  'webhook_delivery',
]);

/** Words that stand in what B has of its own and has shared with nobody. */
const secret = 'Blåbærskog';
/** What B calls its release: it holds letters that no random name has, which may stand in a list for another reason. */
const ofB = 'hos-b';

/** What the database holds by itself, on a server that permits everything to everybody. */
const changed = [{ record: 'foreign', set: { 'title.nb': 'Skrevet av en annen' } }];

export const describeWalls = (open: () => Promise<LoginServer>): void => {
  let server: LoginServer;
  let asking: Asking;
  let files: unknown;
  /** What stands in addresses. */
  const named = new Map([
    ['id', 'foreign'],
    ['revision', '1'],
    ['lang', 'nb'],
    ['page', 'index.html'],
  ]);
  beforeAll(async () => {
    server = await open();
    asking = await makePeople(server);
    const asB = async (path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> => {
      const { status, text } = await asking.ask('maker-b', 'POST', path, body);
      expect([path, status, text]).toEqual([path, status < 300 ? status : 0, text]);
      return JSON.parse(text) as Readonly<Record<string, unknown>>;
    };
    const api = '/api/assessments/foreign';
    await asB(`${api}/edits`, {
      clientEditId: 'what-b-says',
      baseRevision: 1,
      changes: [{ record: 'foreign', set: { 'title.nb': secret } }],
    });
    const { id: comment } = await asB(`${api}/comments`, { record: 'foreign', text: secret });
    const { hash } = await asB(`${api}/releases`, { version: ofB, on: '2026-11-01', draft: true });
    const { id: link } = await asB(`${api}/share-links`, { until: inDays(7) });
    const { db } = server.database;
    // What only others outside bring about.
    await sql`insert into reader_feedback (id, organisation, assessment, page, record, quote, words, received)
      select 'said-to-b', organisation, key, 'nb/index.html', 'foreign', 'x', ${secret}, '2026-11-27T10:00:00Z'
      from assessment where organisation = 'b' and id = 'foreign'`.execute(db);
    await sql`insert into feed_address (id, organisation, assessment, person, token_hash, made)
      select 'feed-of-b', organisation, key, 'maker-b', ${'0'.repeat(64)}, '2026-11-27T10:00:00Z'
      from assessment where organisation = 'b' and id = 'foreign'`.execute(db);
    await sql`insert into webhook (id, organisation, url, secret, made, made_by)
      values ('webhook-of-b', 'b', 'https://eksempel.no/b', ${secret}, '2026-11-27T10:00:00Z', 'maker-b')`.execute(
      db,
    );
    await sql`insert into webhook_delivery (organisation, id, webhook, type, body, made)
      values ('b', 'delivery-of-b', 'webhook-of-b', 'test', ${secret}, '2026-11-27T10:00:00Z')`.execute(db);
    await sql`insert into membership (id, organisation, role, given, given_by, invited, called)
      values ('offer-of-b', 'b', 'reader', '2026-11-27T10:00:00Z', '{"id":"x","name":"X"}', 'hash of somebody', ${secret})`.execute(
      db,
    );
    await sql`insert into role_exception (id, organisation, person, reason, until, asked, asked_by)
      values ('exception-of-b', 'b', 'maker-b', ${secret}, ${inDays(30)}, '2026-11-27T10:00:00Z', '{"id":"x","name":"X"}')`.execute(
      db,
    );
    await sql`insert into source_candidate (id, source, publisher, found, body)
      values ('came-in', 'edpb', 'EDPB', '2026-11-27T10:00:00Z', '{}')`.execute(db);
    await sql`insert into candidate_answer (organisation, assessment, candidate, outcome, reason, at, who)
      select 'b', key, 'came-in', 'dismissed', ${secret}, '2026-11-27T10:00:00Z', '{"id":"x","name":"X"}'
      from assessment where organisation = 'b' and id = 'foreign'`.execute(db);
    const first = async (table: 'membership' | 'assessment_grant', whose: string): Promise<string> => {
      const { rows } = await sql<{ readonly id: string }>`select id from ${sql.table(table)}
        where ${sql.ref(whose)} = 'b' order by id limit 1`.execute(db);
      return rows[0]?.id ?? '';
    };
    for (const [step, value] of Object.entries({
      comment: String(comment),
      hash: String(hash),
      link: String(link),
      organisation: 'b',
      feedback: 'said-to-b',
      feed: 'feed-of-b',
      webhook: 'webhook-of-b',
      invitation: 'offer-of-b',
      exception: 'exception-of-b',
      candidate: 'came-in',
      source: 'edpb',
      delivery: 'delivery-of-b',
      login: hashOfToken(asking.cookieOf('maker-b').slice(sessionCookie.length + 1)),
      membership: await first('membership', 'organisation'),
      grant: await first('assessment_grant', 'owner'),
    }))
      named.set(step, value);
    const exported = await asking.ask('maker-b', 'GET', `${api}/export`);
    ({ files } = JSON.parse(exported.text) as { readonly files: unknown });
  });
  afterAll(() => server.close());

  /** The rows of B, but those of what it has shared. */
  const rowsOfB = async (): Promise<string> => {
    const { db } = server.database;
    const { key } = await db
      .selectFrom('assessment')
      .select('key')
      .where('id', '=', 'shared')
      .executeTakeFirstOrThrow();
    const rows: unknown[] = [];
    for (const { name, columns } of await tablesOf(db)) {
      const whose = name === 'organisation' ? 'id' : name === 'assessment_grant' ? 'owner' : 'organisation';
      if (!columns.includes(whose) || byItself.has(name)) continue;
      const of = columns.includes('assessment') && name !== 'release' ? 'assessment' : 'key';
      const all = await sql<
        Readonly<Record<string, unknown>>
      >`select to_jsonb(t) as row from ${sql.table(name)} t
        where ${sql.ref(whose)} = 'b'`.execute(db);
      rows.push(
        name,
        ...all.rows
          .map(({ row }) => row as Readonly<Record<string, unknown>>)
          .filter((row) => name === 'assessment_grant' || String(row[of]) !== key)
          .map((row) => canonicalJson(row))
          .sort(),
      );
    }
    return sha256(JSON.stringify(rows));
  };
  const rowsOfShared = async (): Promise<string> => {
    const { db } = server.database;
    const { rows } =
      await sql`select 'event', to_jsonb(e) from event e join assessment a on a.key = e.assessment where a.id = 'shared'
      union all select 'comment', to_jsonb(c) from comment c join assessment a on a.key = c.assessment where a.id = 'shared'
      union all select 'link', to_jsonb(l) from share_link l join assessment a on a.key = l.assessment where a.id = 'shared'
      order by 1, 2`.execute(db);
    return JSON.stringify(rows);
  };
  /** How it reads when what differs between two that are refused alike is taken out of it. */
  const alike = (id: Id, { status, text }: Answer): string =>
    `${status} ${text.replaceAll(new RegExp(`\\b${id}\\b`, 'g'), 'nothing').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now')}`;

  it('every route asked by everybody of every assessment answers of what one may not read as of what is not there', async () => {
    const before = await rowsOfB();
    const wrong: unknown[] = [];
    let asked = 0;
    for (const [name, route] of ofAssessment)
      for (const person of people) {
        // An answer may have the id as a word of its own: `own` is also who may read an edition.
        const absent = await sendTo(asking, person.id, name, route, 'nothing');
        for (const id of ['own', 'foreign', 'shared'] as const) {
          asked++;
          const answer = await sendTo(asking, person.id, name, route, id);
          const isKept = permittedOn(person, id).length === 0;
          if (isKept ? alike(id, answer) !== alike(id, absent) : outcomeOf(id, answer) === 'is not there')
            wrong.push([name, person.id, id, answer.text.slice(0, 200)]);
          if (answer.text.includes(secret)) wrong.push([name, person.id, id, 'told of B']);
        }
      }
    for (const [name, route] of ofNone)
      for (const person of people) {
        asked++;
        const { text } = await sendTo(asking, person.id, name, route, 'foreign');
        if (text.includes(secret)) wrong.push([name, person.id, 'told of B']);
      }
    expect(wrong).toEqual([]);
    expect(asked).toBe(people.length * (ofAssessment.length * 3 + ofNone.length));
    expect(await rowsOfB()).toBe(before);
  }, 900_000);

  type Asked = readonly [name: string, more?: string | object];
  const day = '2026-11-27';
  const text = 'Fra en annen';
  const until = '2099-12-31';
  const rightly = (): readonly Asked[] => [
    ['GET /api/assessments/:id'],
    ['GET /api/assessments/:id/at/:revision'],
    ['GET /api/assessments/:id/comments'],
    ['GET /api/assessments/:id/comparison', `from=revision:1&to=now&asOf=${day}`],
    ['GET /api/assessments/:id/evaluation', `asOf=${day}`],
    ['GET /api/assessments/:id/events', 'after=0&limit=10'],
    ['GET /api/assessments/:id/writers'],
    ['GET /api/assessments/:id/export', 'format=json'],
    ['GET /api/assessments/:id/in-short', `asOf=${day}`],
    ['GET /api/assessments/:id/pages/:lang/:page', `asOf=${day}`],
    ['GET /api/assessments/:id/publish', `format=json&level=internal&edition=draft&asOf=${day}`],
    ['GET /api/assessments/:id/search', `q=${encodeURIComponent(secret)}&lang=nb`],
    ['GET /api/assessments/:id/share-links'],
    ['GET /api/assessments/:id/support-pack', `format=html&asOf=${day}`],
    ['GET /api/assessments/:id/verify'],
    ['GET /api/assessments/:id/access', `on=${day}`],
    ['GET /api/assessments/:id/readings'],
    ['GET /api/access/organisations/:organisation/read-log'],
    ['POST /api/access/organisations/:organisation/read-log', { days: 30 }],
    ['GET /api/releases/:hash'],
    ['GET /api/services', `platform=foreign&asOf=${day}`],
    ['GET /api/world', 'assessment=foreign'],
    ['GET /api/world/editions', `assessment=foreign&asOf=${day}`],
    ['POST /api/world/editions', { hash: 'a'.repeat(64) }],
    ['POST /api/assessments/:id/edits', { clientEditId: 'edit-of-b', baseRevision: 2, changes: changed }],
    ['DELETE /api/assessments/:id', 'revision=2'],
    ['DELETE /api/assessments/:id/share-links/:link'],
    ['POST /api/assessments/:id/copies', { id: 'taken-from-b', title: { nb: text } }],
    ['POST /api/assessments/:id/releases', { version: 'of-another', on: day, draft: true }],
    ['POST /api/assessments/:id/releases/:version/making'],
    ['POST /api/assessments/:id/erasures', { what: { containing: secret } }],
    ['POST /api/assessments/:id/comments', { record: 'foreign', text }],
    ['POST /api/assessments/:id/comments/:comment/replies', { text }],
    ['POST /api/assessments/:id/comments/:comment/resolve', {}],
    ['POST /api/assessments/:id/comments/:comment/reopen', {}],
    ['POST /api/assessments/:id/comments/:comment/take', { piece: secret }],
    ['POST /api/assessments/:id/comments/:comment/decline', { because: text }],
    [
      'POST /api/assessments/:id/suggestions',
      { record: 'foreign', field: 'title.nb', quote: secret, instead: text, text },
    ],
    ['POST /api/assessments/:id/share-links', { until: inDays(7) }],
    ['POST /api/assessments/:id/presence', { client: 'another-window', name: text }],
    ['GET /api/assessments/:id/evidence'],
    ['POST /api/assessments/:id/evidence', { raw: 'not of ours' }],
    ['POST /api/assessments/:id/word', { file: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==' }],
    ['POST /api/assessments/import?replace=2', { files }],
    [
      'POST /api/access/memberships',
      { organisation: 'b', identifier: 'new@eksempel.no', name: text, role: 'administrator' },
    ],
    [
      'POST /api/access/machines',
      {
        organisation: 'b',
        name: text,
        clientId: 'of-another',
        role: 'contributor',
        scopes: ['write'],
        until,
        reason: text,
      },
    ],
    [
      'POST /api/access/grants',
      { assessment: 'foreign', person: 'member-reader', role: 'reader', reason: text },
    ],
    ['POST /api/access/memberships/:membership/end', { reason: text }],
    ['POST /api/access/grants/:grant/end', { reason: text }],
    [
      'POST /api/access/exceptions',
      { organisation: 'b', person: 'maker-b', until: inDays(30), reason: text },
    ],
    ['POST /api/access/exceptions/:exception/agree'],
    ['POST /api/access/exceptions/:exception/end', { reason: text }],
    ['POST /api/session/organisation', { organisation: 'b' }],
    ['POST /api/session/invitations/:invitation', { answer: 'yes' }],
    ['DELETE /api/session/logins/:login'],
    ['GET /api/assessments/:id/feedback'],
    ['POST /api/assessments/:id/feedback/:feedback/answer', { as: 'declined', because: text }],
    ['GET /api/assessments/:id/news'],
    ['POST /api/assessments/:id/news/:candidate', { outcome: 'dismissed', reason: text }],
    ['POST /api/assessments/:id/news/sources/:source'],
    ['POST /api/notices/feeds', { assessment: 'foreign' }],
    ['DELETE /api/notices/feeds/:feed'],
    ['POST /api/webhooks', { organisation: 'b', url: 'https://eksempel.no/en-annen' }],
    ['DELETE /api/webhooks/:webhook'],
    ['POST /api/webhooks/:webhook/deliveries/:delivery/again'],
    ['GET /api/access/organisations/:organisation/archive'],
    ['POST /api/jobs/:job/again'],
  ];

  it('everything that gives or changes something, rightly asked of what is B’s, is refused, and every row of B is as it was', async () => {
    const before = await rowsOfB();
    const wrong: unknown[] = [];
    for (const person of people)
      for (const [name, more] of rightly()) {
        const { method, path } = addressOf(name);
        const filled = path.replaceAll(/:(\w+)/g, (_, step: string) => named.get(step) ?? step);
        const query = typeof more === 'string' ? `?${more}` : '';
        const answer = await asking.ask(
          person.id,
          method,
          `${filled}${query}`,
          typeof more === 'object' ? more : undefined,
          name.endsWith('/evidence') ? { 'content-type': 'application/octet-stream' } : undefined,
        );
        const isRefused = [403, 404].includes(answer.status);
        if (!isRefused || answer.text.includes(secret))
          wrong.push([person.id, name, answer.status, answer.text.slice(0, 200)]);
      }
    expect(wrong).toEqual([]);
    expect(await rowsOfB()).toBe(before);
  }, 900_000);

  it('what somebody may see and the wall alone does not let them write is refused as what they may not, and nothing is stored', async () => {
    const before = await rowsOfShared();
    for (const [path, body] of [
      ['comments', { record: 'shared', text }],
      [
        'edits',
        {
          clientEditId: 'an-edit-of-an-auditor',
          baseRevision: 1,
          changes: [{ record: 'shared', set: { 'title.nb': text } }],
        },
      ],
      ['share-links', { until: inDays(7) }],
    ] as const) {
      const answer = await asking.ask('grant-auditor', 'POST', `/api/assessments/shared/${path}`, body);
      expect([path, answer.status, JSON.parse(answer.text)]).toEqual([
        path,
        403,
        expect.objectContaining({ code: 'not-permitted' }),
      ]);
      expect(answer.text).not.toMatch(/row-level|policy for table|42501/);
    }
    expect(await rowsOfShared()).toBe(before);
  });

  it('nobody whom it is shared with makes, sees or withdraws a link to its draft, whatever the policies say', async () => {
    const api = '/api/assessments/shared/share-links';
    const made = await asking.ask('maker-b', 'POST', api, { until: inDays(7) });
    const link = JSON.parse(made.text) as {
      readonly id: string;
      readonly madeBy: object;
      readonly isOwned: boolean;
    };
    expect([made.status, link.madeBy, link.isOwned]).toEqual([201, { id: 'maker-b', name: 'maker-b' }, true]);
    const before = await rowsOfShared();
    const [makes, sees, withdraws] = [[] as string[], [] as string[], [] as string[]];
    for (const { id } of people) {
      if ((await asking.ask(id, 'POST', api, { until: inDays(7) })).status === 201) makes.push(id);
      if ((await asking.ask(id, 'GET', api)).text.includes(link.id)) sees.push(id);
      if ((await asking.ask(id, 'DELETE', `${api}/${link.id}`)).status === 204) withdraws.push(id);
    }
    expect([makes, sees, withdraws]).toEqual([[], [], []]);
    expect(await rowsOfShared()).toBe(before);
    expect((await asking.ask('maker-b', 'GET', api)).text).toContain(link.id);
  });

  it('lists give nothing of B, and what is one’s own stays one’s own under the same id', async () => {
    const who = 'member-contributor';
    const title = { nb: 'Vår egen' };
    const made = await asking.ask(who, 'POST', '/api/assessments', { from: 'empty', id: 'foreign', title });
    expect(made.status).toBe(201);
    const { text: ours } = await asking.ask(who, 'GET', '/api/assessments/foreign');
    const { text: theirs } = await asking.ask('maker-b', 'GET', '/api/assessments/foreign');
    expect([ours.includes('Vår egen'), ours.includes(secret), theirs.includes(secret)]).toEqual([
      true,
      false,
      true,
    ]);
    for (const path of [
      '/api/assessments',
      '/api/releases',
      '/api/releases?assessment=foreign',
      `/api/services?platform=foreign&asOf=${day}`,
    ]) {
      const { status, text: listed } = await asking.ask(who, 'GET', path);
      expect([path, status, listed.includes(secret), listed.includes(ofB)]).toEqual([
        path,
        200,
        false,
        false,
      ]);
    }
  });

  it('every route that changes something is tried here, or changes nothing of another', () => {
    const tried = new Set(
      rightly().map(([name]) =>
        name.replace(/\?.*/, '').replace(/:(?:membership|grant|exception)\//, ':given/'),
      ),
    );
    const left = Object.entries<Route>(routes).filter(
      ([name, { right }]) => right !== 'anyone' && addressOf(name).method !== 'GET' && !tried.has(name),
    );
    // They make or end something of one’s own, or say how one wants to be told.
    expect(left.map(([name]) => name).sort()).toEqual([
      'POST /api/assessments',
      'POST /api/notices/choice',
      'POST /api/notices/read',
      'POST /api/releases',
      'POST /api/session/logins/end-others',
    ]);
  });
};
