import { actions, addressOf, type Route, routes } from '@risikobilde/api';
import { canonicalJson } from '@risikobilde/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Auth } from '../auth/permissions.js';
import { tablesOf } from '../backup/tables.js';
import { sha256 } from '../sha256.js';
import { type Asking, type Id, makePeople, people, permittedOn } from './access-people.js';
import { ofAssessment, ofNone, outcomeOf, sendTo } from './access-routes.js';
import type { LoginServer } from './test-logins.js';

/** Says yes to everybody, whatever they ask for: what is refused then is refused by the database. */
export const permitEverything = (auth: Auth): Auth => {
  const { logins } = auth;
  if (logins === undefined) throw new Error('there are no logins to say yes for');
  return {
    ...auth,
    permittedTo: () => actions,
    logins: {
      ...logins,
      permittedTo: () => Promise.resolve(actions),
      permittedBy: () => actions,
      readableBy: () => sql<boolean>`true`,
      mayAdminister: () => true,
      mayStillRead: () => Promise.resolve(true),
    },
  };
};

/** Words that stand in what B has of its own and has shared with nobody. */
const secret = 'Blåbærskog';

/** What the database holds by itself, on a server that permits everything to everybody. */
export const describeWalls = (open: () => Promise<LoginServer>): void => {
  let server: LoginServer;
  let asking: Asking;
  let comment: string;
  let files: unknown;
  const given = new Map<string, string>();
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
    comment = String((await asB(`${api}/comments`, { record: 'foreign', text: secret }))['id']);
    await asB(`${api}/releases`, { version: 'b-1', on: '2026-11-01', draft: true });
    await asB(`${api}/share-links`, { until: '2099-12-31' }).catch(() => undefined);
    files = (
      JSON.parse((await asking.ask('maker-b', 'GET', `${api}/export`)).text) as { readonly files: unknown }
    ).files;
    const { db } = server.database;
    const b = await db
      .selectFrom('membership')
      .select('id')
      .where('organisation', '=', 'b')
      .executeTakeFirst();
    given.set('membership', b?.id ?? '');
    const grant = await db.selectFrom('assessment_grant').select('id').executeTakeFirst();
    given.set('grant', grant?.id ?? '');
  }, 240_000);
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
      if (!columns.includes(whose)) continue;
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
  /** What somebody without any relation to it may know of an assessment of B. */
  const mayRead = (who: (typeof people)[number], id: Id): boolean => permittedOn(who, id).length > 0;

  it('every route asked by everybody of every assessment gives what one may read, and nothing else', async () => {
    const before = await rowsOfB();
    const wrong: unknown[] = [];
    let asked = 0;
    for (const [name, route] of ofAssessment)
      for (const person of people)
        for (const id of ['own', 'foreign', 'shared', 'nothing'] as const) {
          asked++;
          const answer = await sendTo(asking, person.id, name, route, id);
          const outcome = outcomeOf(id, answer);
          if ((outcome === 'is not there') === mayRead(person, id) || outcome === 'may not')
            wrong.push([name, person.id, id, outcome, answer.text.slice(0, 200)]);
          if (answer.text.includes(secret)) wrong.push([name, person.id, id, 'told of B']);
        }
    for (const [name, route] of ofNone)
      for (const person of people) {
        asked++;
        const { text } = await sendTo(asking, person.id, name, route, 'foreign');
        if (text.includes(secret)) wrong.push([name, person.id, 'told of B']);
      }
    expect(wrong).toEqual([]);
    expect(asked).toBe(people.length * (ofAssessment.length * 4 + ofNone.length));
    expect(await rowsOfB()).toBe(before);
  }, 600_000);

  it('everything that changes something, rightly asked of what is B’s, leaves every row of B as it was', async () => {
    const before = await rowsOfB();
    const of = '/api/assessments/foreign';
    const text = 'Fra en annen';
    const until = '2099-12-31';
    const asked: readonly (readonly [string, string, unknown?])[] = [
      [
        'POST',
        `${of}/edits`,
        {
          clientEditId: 'an-edit-of-another',
          baseRevision: 2,
          changes: [{ record: 'foreign', set: { 'title.nb': text } }],
        },
      ],
      ['DELETE', `${of}?revision=2`],
      ['POST', `${of}/copies`, { id: 'taken-from-b', title: { nb: text } }],
      ['POST', `${of}/releases`, { version: 'of-another', on: '2026-11-02', draft: true }],
      ['POST', `${of}/erasures`, { what: { containing: secret } }],
      ['POST', `${of}/comments`, { record: 'foreign', text }],
      ['POST', `${of}/comments/${comment}/replies`, { text }],
      ['POST', `${of}/comments/${comment}/resolve`, {}],
      ['POST', `${of}/comments/${comment}/reopen`, {}],
      ['POST', `${of}/suggestions`, { record: 'foreign', field: 'title.nb', quote: secret, instead: text }],
      ['POST', `${of}/share-links`, { until }],
      ['POST', `${of}/presence`, { client: 'another', name: text }],
      ['POST', '/api/assessments/import?replace=2', { files }],
      [
        'POST',
        '/api/access/memberships',
        { organisation: 'b', identifier: 'new@eksempel.no', name: text, role: 'administrator' },
      ],
      [
        'POST',
        '/api/access/grants',
        { assessment: 'foreign', person: 'member-reader', role: 'reader', reason: text },
      ],
      ['POST', `/api/access/memberships/${given.get('membership')}/end`, { reason: text }],
      ['POST', `/api/access/grants/${given.get('grant')}/end`, { reason: text }],
      ['POST', '/api/session/organisation', { organisation: 'b' }],
    ];
    const wrong: unknown[] = [];
    for (const person of people)
      for (const [method, path, body] of asked) {
        const answer = await asking.ask(person.id, method, path, body);
        if (answer.status < 400 || answer.status >= 500 || answer.text.includes(secret))
          wrong.push([person.id, method, path, answer.status, answer.text.slice(0, 200)]);
      }
    expect(wrong).toEqual([]);
    expect(await rowsOfB()).toBe(before);
  }, 600_000);

  it('every route that changes something of an assessment is among those that were rightly asked', () => {
    const changing = Object.entries<Route>(routes)
      .filter(([name, { right }]) => right !== 'anyone' && addressOf(name).method !== 'GET')
      .map(([name]) => name)
      .sort();
    // A new one is tried above, or said here to change nothing of another's.
    expect(changing).toMatchSnapshot();
  });
};
