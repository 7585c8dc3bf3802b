import { request } from 'node:http';
import { type Action, addressOf, type Role, roles, type Route, routes } from '@risikobilde/api';
import { say } from '@risikobilde/words/all';
import { message } from '@risikobilde/words';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '../auth/cookies.js';
import { beginSession } from '../store/sessions.js';
import { type LoginServer, rawRequest, startLoginServer } from '../testing/test-logins.js';
import type { Tables } from '../store/tables.js';
import type { Insertable } from 'kysely';

// Every route, asked by everybody who may be somebody, of every assessment that there may be: what is answered is held against a table
// that is written here by hand, not against the policies.

const reads: readonly Action[] = ['readAssessment', 'exportAssessment', 'publishAssessment'];
const says: readonly Action[] = [...reads, 'raiseDoubt', 'commentAssessment'];
const may: Readonly<Record<Role, readonly Action[]>> = {
  reader: says,
  contributor: [...says, 'editAssessment'],
  riskOwner: [...says, 'editAssessment', 'acceptRisk', 'sendBack'],
  dataProtectionOfficer: [...says, 'editAssessment', 'giveAdvice', 'sendBack'],
  approver: [...says, 'releaseAssessment', 'approveAssessment', 'sendBack'],
  administrator: [...says, 'deleteAssessment', 'eraseText'],
  auditor: reads,
};
const makes: readonly Role[] = ['contributor', 'administrator'];

type Person = {
  readonly id: string;
  /** The organisation and the role that the person has in it. */
  readonly member?: readonly [string, Role];
  /** The role that the person has to `shared` alone. */
  readonly grant?: Role;
};
const people: readonly Person[] = [
  ...roles.map((role): Person => ({ id: `member-${role}`, member: ['a', role] })),
  ...roles
    .filter((role) => role !== 'administrator')
    .map((role): Person => ({ id: `grant-${role}`, grant: role })),
  // Everybody in C may read `shared`, whatever they are at home.
  { id: 'member-of-c', member: ['c', 'contributor'] },
  { id: 'ended' },
  { id: 'past' },
];
/** `own` is A's, `foreign` is B's, and `shared` is B's and shared; `nothing` is not there. */
const assessments = { own: 'a', foreign: 'b', shared: 'b' } as const;
type Id = keyof typeof assessments | 'nothing';

/** What a person may do to an assessment, and here. */
const toAssessment = ({ id, member, grant }: Person, of: Id): readonly Action[] => {
  if (of === 'own' && member?.[0] === 'a') return may[member[1]];
  if (of === 'shared' && grant !== undefined) return may[grant];
  return of === 'shared' && id === 'member-of-c' ? may.reader : [];
};
const here = ({ member }: Person): readonly Action[] => [
  'readAssessment',
  ...(member !== undefined && makes.includes(member[1])
    ? (['createAssessment', 'importAssessment'] as const)
    : []),
  ...(member?.[1] === 'administrator' ? (['administerAccess'] as const) : []),
];
const permittedOn = (person: Person, of: Id): readonly Action[] => {
  const there = toAssessment(person, of);
  return there.length === 0 ? [] : [...there, ...here(person)];
};

let server: LoginServer;
const cookies = new Map<string, string>();

beforeAll(async () => {
  server = await startLoginServer();
  const { db } = server.database;
  const by = JSON.stringify({ id: 'test', name: 'Test' });
  const given = { given: '2026-01-01T00:00:00.000Z', given_by: by, reason: 'Prøve' };
  for (const id of ['a', 'b', 'c'])
    await db
      .insertInto('organisation')
      .values({ id, name: `Virksomhet ${id}` })
      .execute();
  const member = (id: string, more: Partial<Insertable<Tables['membership']>>) =>
    db
      .insertInto('membership')
      .values({ ...given, id: `m-${id}`, person: id, organisation: 'a', role: 'reader', ...more })
      .execute();
  const until = '2099-12-31';
  for (const { id, member: membership } of [
    ...people,
    { id: 'maker-b', member: ['b', 'contributor'] as const },
  ]) {
    await db.insertInto('person').values({ id, name: id, created: given.given }).execute();
    if (membership !== undefined)
      await member(id, { organisation: membership[0], role: membership[1], until });
  }
  const over = { ended: '2026-02-01T00:00:00.000Z', ended_by: by, ended_reason: 'Sluttet' };
  await member('ended', { role: 'contributor', ...over });
  await member('past', { role: 'contributor', until: '2026-01-31' });
  for (const { id, member: membership } of [
    ...people,
    { id: 'maker-b', member: ['b', 'contributor'] as const },
  ])
    cookies.set(id, await sessionOf(id, membership?.[0]));
  for (const [id, organisation] of Object.entries(assessments)) {
    const who = organisation === 'a' ? 'member-contributor' : 'maker-b';
    const made = await ask(who, 'POST', '/api/assessments', { from: 'empty', id, title: { nb: id } });
    expect([id, made.status]).toEqual([id, 201]);
  }
  const { key } = await db
    .selectFrom('assessment')
    .select('key')
    .where('id', '=', 'shared')
    .executeTakeFirstOrThrow();
  const grant = (id: string, more: Partial<Insertable<Tables['assessment_grant']>>) =>
    db
      .insertInto('assessment_grant')
      .values({ ...given, id: `g-${id}`, assessment: key, role: 'reader', until, ...more })
      .execute();
  for (const { id, grant: role } of people) if (role !== undefined) await grant(id, { person: id, role });
  await grant('c', { organisation: 'c', role: 'reader' });
  await grant('ended', { person: 'ended', role: 'contributor', ...over });
  await grant('past', { person: 'past', role: 'contributor', until: '2026-01-31' });
}, 120_000);
afterAll(() => server.close());

const sessionOf = async (person: string, organisation: string | undefined): Promise<string> => {
  const begun = { person, organisation, issuer: 'test', subject: person, sid: undefined };
  return `${sessionCookie}=${await beginSession(server.database.db, begun, new Date())}`;
};

const ask = (who: string, method: string, path: string, body?: unknown) =>
  rawRequest(
    method,
    `${server.origin}${path}`,
    {
      cookie: cookies.get(who) ?? '',
      'accept-language': 'en',
      ...(method !== 'GET' && { origin: server.origin }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body === undefined ? undefined : JSON.stringify(body),
  );

/** A stream is let go as soon as it has begun. */
const askStream = (who: string, path: string): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((done) => {
    const asked = request(
      `${server.origin}${path}`,
      { headers: { cookie: cookies.get(who) ?? '', 'accept-language': 'en' }, agent: false },
      (response) => {
        const status = response.statusCode ?? 0;
        const isStream = response.headers['content-type']?.includes('event-stream') === true;
        let text = '';
        response.on('data', (part: Buffer) => {
          text += part.toString('utf8');
        });
        response.on('end', () => done({ status, text }));
        if (isStream) {
          asked.destroy();
          done({ status, text: '' });
        }
      },
    );
    asked.end();
  });

const steps: Readonly<Record<string, string>> = {
  revision: '1',
  comment: 'none',
  lang: 'nb',
  page: 'index.html',
  hash: 'a'.repeat(64),
  given: 'none',
  version: '1',
  code: 'not-found',
};
const addressFor = (route: Route, path: string, id: Id): string =>
  path.replaceAll(/:(\w+)/g, (_, step: string) => (step === 'id' ? id : (steps[step] ?? 'none'))) +
  (route.assessmentIn === undefined
    ? ''
    : `?${new URLSearchParams({ [route.assessmentIn]: id, asOf: '2026-11-27' }).toString()}`);

type Outcome = 'goes on' | 'may not' | 'is not there' | 'who are you';
/** How far a request came: what is refused after rights were asked went on, whatever it was refused for. */
const outcomeOf = (id: Id, { status, text }: { readonly status: number; readonly text: string }): Outcome => {
  const { code, detail } =
    status >= 400
      ? (JSON.parse(text) as { readonly code?: string; readonly detail?: string })
      : { code: undefined, detail: undefined };
  if (code === 'not-logged-in') return 'who are you';
  if (code === 'not-permitted') return 'may not';
  return code === 'not-found' && detail === say(message('refusal.noAssessment', { id }), 'en')
    ? 'is not there'
    : 'goes on';
};

const all = Object.entries<Route>(routes).filter(([, { right }]) => right !== 'anyone');
const ofAssessment = all.filter(
  ([name, { assessmentIn }]) => name.includes('/api/assessments/:id') || assessmentIn !== undefined,
);
const ofNone = all.filter((one) => !ofAssessment.includes(one));
const send = (who: string, name: string, route: Route, id: Id) => {
  const { method, path } = addressOf(name);
  const address = addressFor(route, path, id);
  return path.endsWith('/live')
    ? askStream(who, address)
    : ask(who, method, address, method === 'GET' || method === 'DELETE' ? undefined : {});
};

describe('every route of an assessment', () => {
  it.each(ofAssessment)(
    '%s',
    async (name, route) => {
      const { right } = route as Route & { readonly right: Action };
      for (const person of people) {
        for (const id of ['own', 'foreign', 'shared', 'nothing'] as const) {
          const permitted = permittedOn(person, id);
          const expected: Outcome =
            permitted.length === 0 ? 'is not there' : permitted.includes(right) ? 'goes on' : 'may not';
          const answered = await send(person.id, name, route, id);
          expect([person.id, id, outcomeOf(id, answered)]).toEqual([person.id, id, expected]);
          if (expected === 'is not there') {
            // What one may not know of is told of in the very words of what is not there.
            const absent = await send(person.id, name, route, 'nothing');
            expect([answered.status, answered.text.replaceAll(id, 'nothing')]).toEqual([
              absent.status,
              absent.text,
            ]);
          }
        }
      }
      expect(outcomeOf('own', await send('unknown', name, route, 'own'))).toBe('who are you');
    },
    60_000,
  );
});

describe('every route of no one assessment', () => {
  it.each(ofNone)(
    '%s',
    async (name, route) => {
      const { right } = route as Route & { readonly right: Action };
      for (const person of people) {
        const expected: Outcome = here(person).includes(right) ? 'goes on' : 'may not';
        const answered = await send(person.id, name, route, 'own');
        expect([person.id, outcomeOf('own', answered)]).toEqual([person.id, expected]);
      }
      expect(outcomeOf('own', await send('unknown', name, route, 'own'))).toBe('who are you');
    },
    60_000,
  );
});

describe('a list', () => {
  it('holds the assessments that one may read, each with what one may do to it', async () => {
    for (const person of people) {
      const { text } = await ask(person.id, 'GET', '/api/assessments');
      const { assessments: listed } = JSON.parse(text) as {
        readonly assessments: readonly { readonly id: string; readonly permitted: readonly Action[] }[];
      };
      const expected = (['foreign', 'own', 'shared'] as const)
        .filter((id) => permittedOn(person, id).length > 0)
        .map((id) => [id, [...new Set(permittedOn(person, id))].sort()]);
      expect([person.id, listed.map(({ id, permitted }) => [id, [...permitted].sort()])]).toEqual([
        person.id,
        expected,
      ]);
      for (const { id, permitted } of listed) {
        const one = JSON.parse((await ask(person.id, 'GET', `/api/assessments/${id}`)).text) as {
          readonly permitted: readonly Action[];
        };
        expect([...one.permitted].sort()).toEqual([...permitted].sort());
      }
    }
  });
});

describe('an import', () => {
  it('that is to replace an assessment asks for the right to change that one', async () => {
    const exported = await ask('maker-b', 'GET', '/api/assessments/foreign/export');
    const { files, revision } = JSON.parse(exported.text) as {
      readonly files: unknown;
      readonly revision: number;
    };
    const replace = (who: string) =>
      ask(who, 'POST', `/api/assessments/import?replace=${revision}`, { files });
    expect(outcomeOf('foreign', await replace('member-contributor'))).toBe('is not there');
    expect((await replace('maker-b')).status).toBe(200);
  });

  it('belongs to the organisation that one acts for', async () => {
    const { db } = server.database;
    const rows = await db
      .selectFrom('assessment')
      .select(['id', 'organisation'])
      .where('id', 'in', Object.keys(assessments))
      .execute();
    expect(Object.fromEntries(rows.map(({ id, organisation }) => [id, organisation]))).toEqual(assessments);
  });
});

describe('a refusal', () => {
  it('names the policy that says who may', async () => {
    const { status, text } = await ask('member-reader', 'DELETE', '/api/assessments/own?revision=1');
    expect([status, text]).toEqual([403, expect.stringContaining('administrators-delete-and-erase')]);
  });

  it('comes to an edit that is more than a doubt from somebody who may only raise doubts', async () => {
    const { status, text } = await ask('member-reader', 'POST', '/api/assessments/own/edits', {
      clientEditId: 'an-edit-of-a-reader',
      baseRevision: 1,
      changes: [{ record: 'own', set: { 'title.nb': 'Min' } }],
    });
    expect([status, text]).toEqual([
      403,
      expect.stringContaining('contributors-risk-owners-and-officers-write'),
    ]);
  });
});

describe('a right that changes', () => {
  it('is asked anew at the next request, also where the browser has the answer already', async () => {
    const { db } = server.database;
    const seen = await ask('member-approver', 'GET', '/api/assessments/own');
    const again = () =>
      rawRequest('GET', `${server.origin}/api/assessments/own`, {
        cookie: cookies.get('member-approver') ?? '',
        'if-none-match': seen.headers.get('etag') ?? '',
      });
    expect((await again()).status).toBe(304);
    await db
      .updateTable('membership')
      .set({ role: 'reader' })
      .where('id', '=', 'm-member-approver')
      .execute();
    expect((await again()).status).toBe(200);
    await db
      .updateTable('membership')
      .set({ until: '2026-01-31' })
      .where('id', '=', 'm-member-approver')
      .execute();
    expect((await again()).status).toBe(404);
  });

  it('is never removed from the table, only ended', async () => {
    await expect(server.database.db.deleteFrom('membership').execute()).rejects.toThrow('never removed');
    await expect(server.database.db.deleteFrom('assessment_grant').execute()).rejects.toThrow(
      'never removed',
    );
  });
});
