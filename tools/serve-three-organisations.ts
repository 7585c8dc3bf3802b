// A server with logins for the browser test of five people of three organisations: an identity provider, an SMTP server that says every
// mail it gets on a line of its own, and an assessment of a shared service that another organisation's service builds on. All made up.
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createRelease, type Evaluation, offerOf } from '../packages/core/src/index.js';
import { judgement, record } from '../packages/core/src/testing/index.js';
import { createSealed } from '../packages/server/src/auth/seals.js';
import { sessionCookie } from '../packages/server/src/auth/cookies.js';
import { norwegianDay, systemClock } from '../packages/server/src/base/clock.js';
import { addFirstAdministrator } from '../packages/server/src/commands/first-administrator.js';
import { giveGrant } from '../packages/server/src/commands/give-access.js';
import { startServer } from '../packages/server/src/process/main.js';
import { readThreadLimits } from '../packages/server/src/threads/limits.js';
import { sha256 } from '../packages/server/src/base/sha256.js';
import { openDatabase } from '../packages/server/src/store/database.js';
import { insertRelease } from '../packages/server/src/store/releases.js';
import { beginSession } from '../packages/server/src/store/sessions.js';
import { fillChapters } from '../packages/server/src/testing/fill-chapters.js';
import { processingRecords } from '../packages/server/src/testing/ready-to-give-out.js';
import { openMailBox } from '../packages/server/src/testing/mail-box.js';
import { startTestProvider, testClient } from '../packages/server/src/testing/test-provider.js';

const { values } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string' }, provider: { type: 'string' } },
});
const port = Number(values.port);
const dataDir = values.data ?? '';
const publicUrl = `http://localhost:${port}`;
const secret = 'of a test on one machine, known to everybody';

const people = ['Kari Nordmann', 'Ola Hansen', 'Siri Dahl', 'Per Berg', 'Tuva Lie'].map((name) => {
  const id = name.split(' ')[0]?.toLowerCase() ?? '';
  return { id, name, email: `${id}@eksempel.no` };
});
const mails = await openMailBox(({ to, subject, text, html, raw }) =>
  console.log(`MAIL ${JSON.stringify({ to, subject, text, html, raw })}`),
);
const provider = await startTestProvider(publicUrl, { port: Number(values.provider), people });
const server = await startServer({
  threads: readThreadLimits(process.env),
  port,
  dataDir,
  logins: {
    profile: 'plain',
    issuer: provider.issuer,
    clientId: testClient.id,
    clientSecret: testClient.secret,
    publicUrl,
    secret,
    proxies: [],
  },
  // In the place of minutes, so that nobody waits for them.
  notices: { mail: mails.settings, every: 500, gather: 1000 },
});

const { db, close } = await openDatabase({ dataDir });
const services = { db, clock: systemClock, newId: randomUUID };
const { handleOf } = createSealed(secret);
const logins = {
  handleOf: (email: string) => handleOf('email', email),
  today: () => norwegianDay(systemClock.now()),
};
const today = norwegianDay(systemClock.now());
const organisation = async (number: string, name: string, administrator: string): Promise<string> => {
  const email = `${administrator.split(' ')[0]?.toLowerCase()}@eksempel.no`;
  return addFirstAdministrator(services, {
    number,
    organisation: name,
    name: administrator,
    handle: handleOf('email', email),
  });
};
const [digdir, tax] = [
  await organisation('991825827', 'Digitaliseringsdirektoratet', 'Kari Nordmann'),
  await organisation('974761076', 'Skatteetaten', 'Per Berg'),
];
const giver = { user: { id: 'test', name: 'Test' }, logins, administered: [digdir, tax] };
// They are here from before, with what they administer, and are given more: nobody is asked of that.
const emailOf = (name: string): string => `${name.split(' ')[0]?.toLowerCase()}@eksempel.no`;
const created = new Date().toISOString();
for (const [at, name, given] of [
  [digdir, 'Kari Nordmann', ['contributor']],
  [digdir, 'Ola Hansen', ['dataProtectionOfficer']],
  [digdir, 'Siri Dahl', ['riskOwner', 'approver']],
  [tax, 'Per Berg', ['contributor', 'riskOwner']],
] as const) {
  const [person, handle] = [randomUUID(), handleOf('email', emailOf(name))];
  await db.insertInto('person').values({ id: person, name, handle, created }).execute();
  await db
    .updateTable('membership')
    .set({ person, accepted: created })
    .where('invited', '=', handle)
    .execute();
  for (const role of given)
    await db
      .insertInto('membership')
      .values({
        id: randomUUID(),
        organisation: at,
        person,
        role,
        given: created,
        given_by: JSON.stringify(giver.user),
      })
      .execute();
}

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };
/** What somebody does through the API, as their browser would. */
const as = async (email: string, acting: string) => {
  const { id: person } = await db
    .selectFrom('person')
    .select('id')
    .where('handle', '=', handleOf('email', email))
    .executeTakeFirstOrThrow();
  const begun = { person, organisation: acting, issuer: 'test', subject: person, sid: undefined };
  const cookie = `${sessionCookie}=${await beginSession(db, begun, new Date())}`;
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${publicUrl}${path}`, {
      method,
      headers: { cookie, origin: publicUrl, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
  };
  const edit = async (id: string, changes: readonly object[]): Promise<void> => {
    const { body } = await ask('GET', `/api/assessments/${id}`);
    await ask('POST', `/api/assessments/${id}/edits`, {
      clientEditId: randomUUID(),
      baseRevision: body['revision'],
      changes,
    });
  };
  return { ask, edit };
};

const kari = await as('kari@eksempel.no', digdir);
const shared = 'fellestjeneste';
await kari.ask('POST', '/api/assessments', {
  from: 'empty',
  id: shared,
  title: { nb: 'Fellestjenesten', nn: 'Fellestenesta', en: 'The shared service' },
  subject: 'platform',
});
const records = [
  record('party', { id: 'provider' }),
  ...processingRecords.filter(({ kind }) => kind !== 'scenario'),
  record('measure', {
    id: 'kryptering',
    title: { nb: 'Kryptering' },
    offer: { type: 'provided' },
  }),
  record('scenario', {
    id: 'lekkasje',
    judgements: [
      judgement('planned', { frequency: { level: 2 }, consequence: { level: 3 }, strength: 'weak' }),
    ],
  }),
];
await kari.edit(
  shared,
  records.map((one) => ({ record: one.id, add: one })),
);
const { body } = await kari.ask('GET', `/api/assessments/${shared}/evaluation?asOf=${today}`);
const evaluation = body['evaluation'] as Evaluation;
const routine = { nb: 'Rutine 4.2' };
// No decision answers for a chapter with nothing in it, nor for a duty.
await kari.edit(shared, [
  {
    record: evaluation.assessment.id,
    set: { dpo: routine, breaches: { toAuthority: routine, toPersons: routine, fromProcessors: routine } },
  },
  ...fillChapters(evaluation.findings),
]);

// The edition before, which a service of another organisation builds on.
const row = await db.selectFrom('assessment').selectAll().where('id', '=', shared).executeTakeFirstOrThrow();
const now = (await kari.ask('GET', `/api/assessments/${shared}`)).body['assessment'] as Parameters<
  typeof createRelease
>[0];
const release = createRelease(now, { version: '0.9', on: today }, sha256);
if (!release.records.some((one) => offerOf(one) !== undefined)) throw new Error('nothing is offered');
await insertRelease(db, {
  release,
  stored: new Date().toISOString(),
  by: { id: 'test', name: 'Test' },
  organisation: digdir,
  madeFrom: { ...row, visibility: 'public' },
});
const per = await as('per@eksempel.no', tax);
await per.ask('POST', '/api/assessments', {
  from: 'empty',
  id: 'skattetjeneste',
  title: { nb: 'Skattetjenesten', nn: 'Skattetenesta', en: 'The tax service' },
  subject: 'service',
});
await per.edit('skattetjeneste', [
  {
    record: 'skattetjeneste',
    set: { buildsOn: { release: release.manifest.hash, title: { nb: 'Fellestjenesten' } } },
  },
]);
await giveGrant(services, giver, {
  assessment: shared,
  identifier: 'tuva@eksempel.no',
  name: 'Tuva Lie',
  role: 'auditor',
  until: today,
  reason: 'Tilsyn med Digitaliseringsdirektoratet',
});
await close();

console.log(`${publicUrl}/`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void Promise.all([server.close(), provider.close(), mails.close()]).then(() => process.exit(0));
  });
