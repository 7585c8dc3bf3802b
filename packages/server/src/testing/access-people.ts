import { request } from 'node:http';
import { type Action, type MachineScope, type Role, roles } from '@risikobilde/api';
import type { Insertable } from 'kysely';
import { expect } from 'vitest';
import { sessionCookie } from '../auth/cookies.js';
import { beginSession } from '../store/sessions.js';
import type { Tables } from '../store/tables.js';
import { consumerOf, scopes } from './test-issuer.js';
import { type LoginServer, rawRequest } from './test-logins.js';

// Everybody who may be somebody, and every assessment that there may be. What each may do is written here by hand, not taken from the
// policies.

const reads: readonly Action[] = ['readAssessment', 'exportAssessment', 'publishAssessment'];
const says: readonly Action[] = [...reads, 'raiseDoubt', 'commentAssessment'];
const may: Readonly<Record<Role, readonly Action[]>> = {
  reader: says,
  contributor: [...says, 'editAssessment', 'shareDraft'],
  riskOwner: [...says, 'editAssessment', 'acceptRisk', 'sendBack'],
  dataProtectionOfficer: [
    ...says,
    'readAccessHistory',
    'readReadLog',
    'editAssessment',
    'giveAdvice',
    'sendBack',
  ],
  approver: [...says, 'releaseAssessment', 'approveAssessment', 'sendBack'],
  administrator: [...says, 'readAccessHistory', 'shareDraft', 'deleteAssessment', 'eraseText'],
  auditor: [...reads, 'readAccessHistory', 'readReadLog'],
};
const makes: readonly Role[] = ['contributor', 'administrator'];

export type Person = {
  readonly id: string;
  /** The organisation and the role that the person has in it. */
  readonly member?: readonly [string, Role];
  /** The role that the person has to `shared` alone. */
  readonly grant?: Role;
  /** Of a machine client: what its token is for, and what it is registered with. */
  readonly scopes?: readonly MachineScope[];
};
export const people: readonly Person[] = [
  ...roles.map((role): Person => ({ id: `member-${role}`, member: ['a', role] })),
  ...roles
    .filter((role) => role !== 'administrator')
    .map((role): Person => ({ id: `grant-${role}`, grant: role })),
  // Everybody in C may read `shared`, whatever they are at home.
  { id: 'member-of-c', member: ['c', 'contributor'] },
  // Programs of A, some of them with roles that no program can be registered with.
  { id: 'machine-reader', member: ['a', 'reader'], scopes: ['read'] },
  { id: 'machine-contributor', member: ['a', 'contributor'], scopes: ['read', 'write'] },
  { id: 'machine-for-reading', member: ['a', 'contributor'], scopes: ['read'] },
  { id: 'machine-riskOwner', member: ['a', 'riskOwner'], scopes: ['write'] },
  { id: 'machine-officer', member: ['a', 'dataProtectionOfficer'], scopes: ['write'] },
  { id: 'machine-approver', member: ['a', 'approver'], scopes: ['read', 'write'] },
  { id: 'machine-administrator', member: ['a', 'administrator'], scopes: ['read', 'write'] },
  { id: 'ended' },
  { id: 'past' },
];
/** The programs among them. */
const machines = new Map(people.filter(({ scopes: its }) => its !== undefined).map((one) => [one.id, one]));
const numbers = { a: '900000001', b: '900000002', c: '900000003' } as const;
/** `own` is A's, `foreign` is B's, and `shared` is B's and shared; `nothing` is not there. */
export const assessments = { own: 'a', foreign: 'b', shared: 'b' } as const;
export type Id = keyof typeof assessments | 'nothing';

/** What a program may: nothing that somebody answers for, and to write only with a token for it. */
const itsWrite: readonly Action[] = [
  'editAssessment',
  'raiseDoubt',
  'commentAssessment',
  'createAssessment',
  'importAssessment',
];
const left = (all: readonly Action[], { scopes }: Person): readonly Action[] =>
  scopes === undefined
    ? all
    : all.filter((one) => reads.includes(one) || (scopes.includes('write') && itsWrite.includes(one)));

/** What a person may do to an assessment, and here. */
const toAssessment = (person: Person, of: Id): readonly Action[] => {
  const { id, member, grant } = person;
  if (of === 'own' && member?.[0] === 'a') return left(may[member[1]], person);
  // By a grant nobody shares what is another's, nor sees who reads it.
  if (of === 'shared' && grant !== undefined)
    return may[grant].filter((one) => one !== 'shareDraft' && one !== 'readReadLog');
  return of === 'shared' && id === 'member-of-c' ? may.reader : [];
};
export const here = (person: Person): readonly Action[] => {
  const { member } = person;
  const all = [
    'readAssessment',
    ...(member !== undefined && makes.includes(member[1])
      ? (['createAssessment', 'importAssessment'] as const)
      : []),
    ...(member?.[1] === 'administrator' ? (['administerAccess'] as const) : []),
  ] as const;
  return left(all, person);
};
export const permittedOn = (person: Person, of: Id): readonly Action[] => {
  const there = toAssessment(person, of);
  return there.length === 0 ? [] : [...there, ...here(person)];
};

export type Answer = { readonly status: number; readonly text: string; readonly headers?: Headers };
/** Asks as one of the people; those who are not among them have not logged in. */
export type Asking = {
  readonly ask: (
    who: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => ReturnType<typeof rawRequest>;
  /** What one of them sends with every request. */
  readonly cookieOf: (who: string) => string;
  readonly askStream: (who: string, path: string) => Promise<Answer>;
};

/** Makes the organisations, the people with their roles, and the assessments. */
export const makePeople = async (server: LoginServer): Promise<Asking> => {
  const cookies = new Map<string, string>();
  const tokens = new Map<string, string>();
  const asking = askingAs(server, cookies, tokens);
  const { ask } = asking;
  const { db } = server.database;
  const by = JSON.stringify({ id: 'test', name: 'Test' });
  const given = { given: '2026-01-01T00:00:00.000Z', given_by: by, reason: 'Prøve' };
  for (const [id, number] of Object.entries(numbers))
    await db
      .insertInto('organisation')
      .values({ id, number, name: `Virksomhet ${id}` })
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
    if (!machines.has(id)) cookies.set(id, await sessionOf(server, id, membership?.[0]));
  for (const { id, scopes: its = [] } of machines.values()) {
    await db
      .insertInto('machine_client')
      .values({ person: id, organisation: 'a', client_id: id, scopes: its.join(' ') })
      .execute();
    const claims = {
      client_id: id,
      scope: its.map((one) => scopes[one]).join(' '),
      consumer: consumerOf(numbers.a),
      exp: Math.floor(Date.now() / 1000) + 3600,
    };
    tokens.set(id, await server.issuer.issue(claims));
  }
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
  return asking;
};

const sessionOf = async (
  server: LoginServer,
  person: string,
  organisation: string | undefined,
): Promise<string> => {
  const begun = { person, organisation, issuer: 'test', subject: person, sid: undefined };
  return `${sessionCookie}=${await beginSession(server.database.db, begun, new Date())}`;
};

const askingAs = (
  server: LoginServer,
  cookies: ReadonlyMap<string, string>,
  tokens: ReadonlyMap<string, string>,
): Asking => ({
  cookieOf: (who) => cookies.get(who) ?? '',
  ask: (who, method, path, body, headers = {}) =>
    rawRequest(
      method,
      `${server.origin}${path}`,
      {
        ...whoIn(cookies, tokens, who),
        'accept-language': 'en',
        ...(method !== 'GET' && !tokens.has(who) && { origin: server.origin }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body === undefined ? undefined : JSON.stringify(body),
    ),
  askStream: (who, path) => askStream(server, whoIn(cookies, tokens, who), path),
});

/** What of a request says who asks: a cookie, or a token. */
const whoIn = (
  cookies: ReadonlyMap<string, string>,
  tokens: ReadonlyMap<string, string>,
  who: string,
): Readonly<Record<string, string>> => {
  const token = tokens.get(who);
  return token === undefined ? { cookie: cookies.get(who) ?? '' } : { authorization: `Bearer ${token}` };
};

/** A stream is let go as soon as it has begun. */
const askStream = (
  server: LoginServer,
  who: Readonly<Record<string, string>>,
  path: string,
): Promise<Answer> =>
  new Promise((done) => {
    const asked = request(
      `${server.origin}${path}`,
      { headers: { ...who, 'accept-language': 'en' }, agent: false },
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
