import { loadavg } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { hasPostgres } from '../packages/server/src/testing/real-postgres.js';
import { openBrowser } from '../packages/server/src/testing/test-logins.js';
import { startTestProvider, testClient } from '../packages/server/src/testing/test-provider.js';
import { createSealed } from '../packages/server/src/auth/seals.js';
import { norwegianDay, systemClock } from '../packages/server/src/base/clock.js';
import { addFirstAdministrator } from '../packages/server/src/commands/first-administrator.js';
import { giveMembership } from '../packages/server/src/commands/give-access.js';
import { openDatabase } from '../packages/server/src/store/database.js';
import { openReceivers } from './faults/receivers.js';
import { freePort, request, type Server, serverOn, untilWell } from './faults/server.js';
import { type Disturbance, onEmbedded, onPostgres, type StorePlace } from './faults/stores.js';
import { countEvents, startWriting } from './faults/writers.js';
import { machine } from './measure.js';
import { isBuilt, root } from './server-under-test.js';

// `npm run bench -- told [COUNT] [embedded|postgres]`: the disturbances of `faults` while people who have logged in write and comment, others
// are told of it by mail, another system by webhooks, and jobs are worked on. Besides what was acknowledged it is counted what was told.
const [, wanted = '60', only = ''] = process.argv.slice(2);
const count = Number(wanted);
const users = 8;
const calm = 400;
const secret = 'of a measurement on one machine, known to everybody';
/** What is not told when this has passed is lost, milliseconds: longer than whoever has taken something to send may have it. */
const patience = 13 * 60_000;

const people = [
  { id: 'boss', name: 'Bruker Sjef', email: 'boss@eksempel.no' },
  { id: 'reader', name: 'Leser', email: 'reader@eksempel.no' },
  ...Array.from({ length: users }, (_, n) => ({
    id: `u${n}`,
    name: `Bruker ${n}`,
    email: `u${n}@eksempel.no`,
  })),
];
type Headers = Readonly<Record<string, string>>;

const createInstallation = async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const [provider, receivers] = [await startTestProvider(origin, { people }), await openReceivers()];
  const logins = {
    profile: 'plain',
    issuer: provider.issuer,
    clientId: testClient.id,
    clientSecret: testClient.secret,
    publicUrl: origin,
    secret,
    proxies: [],
  };
  const notices = { ...receivers.settings, every: 200, gather: 500, digestHour: 0 };
  const open = async (place: StorePlace, env: NodeJS.ProcessEnv): Promise<Server> => {
    const server = await serverOn({ ...env, FAULTS_SERVED: JSON.stringify({ logins, notices, place }) }, [], {
      at: port,
      program: [join(root, 'bench/served-process.mjs')],
    });
    await giveRoles(place);
    return server;
  };
  return { origin, receivers, open, close: () => Promise.all([provider.close(), receivers.close()]) };
};

/** Everybody's roles, before the server has the store. */
const giveRoles = async (place: StorePlace): Promise<void> => {
  const { handleOf } = createSealed(secret);
  const { db, close } = await openDatabase(
    'dataDir' in place ? { dataDir: place.dataDir } : { databaseUrl: place.ownerUrl },
  );
  const services = { db, clock: systemClock, newId: () => crypto.randomUUID() };
  const [boss, ...others] = people;
  const organisation = await addFirstAdministrator(services, {
    number: '991825827',
    organisation: 'Prøve',
    name: boss?.name ?? '',
    handle: handleOf('email', boss?.email ?? ''),
  });
  const giver = {
    user: { id: 'bench', name: 'Bench' },
    logins: { handleOf: (email: string) => handleOf('email', email), today: () => norwegianDay(new Date()) },
    administered: [organisation],
  };
  for (const { email: identifier, name, id } of others) {
    const role = id === 'reader' ? 'reader' : 'contributor';
    const given = await giveMembership(services, giver, { organisation, identifier, name, role });
    if (!given.ok) throw new Error(`a role was not given: ${JSON.stringify(given.refusal)}`);
  }
  await close();
};

const logIn = async (origin: string, id: string): Promise<Headers> => {
  const browser = openBrowser(origin);
  const { status } = await browser.go('/', id);
  const cookie = [...browser.cookies()].map(([name, value]) => `${name}=${value}`).join('; ');
  if (cookie === '') throw new Error(`${id} was not logged in: ${status}`);
  return { cookie, origin };
};

type Delivery = { readonly id: string; readonly state: string };
/** Those of the deliveries that the list gives: the newest. */
const listed = async (server: Server, boss: Headers): Promise<readonly Delivery[]> => {
  const { body } = await request(server, 'GET', '/api/webhooks', undefined, boss);
  const webhooks = body['webhooks'] as readonly { readonly deliveries: readonly Delivery[] }[];
  return webhooks.flatMap(({ deliveries }) => deliveries);
};

const disturbTold =
  ({ origin, receivers }: Awaited<ReturnType<typeof createInstallation>>) =>
  async (name: string, server: Server, disturbances: readonly Disturbance[]): Promise<boolean> => {
    const began = performance.now();
    await server.start();
    await untilWell(server);
    const as = new Map<string, Headers>();
    const headersOf = (id: string): Headers => as.get(id) ?? {};
    /** Whoever is logged out logs in again, as people do: a clock set forward an hour ends a session that nobody used for an hour. */
    const logInAgain = async (): Promise<void> => {
      for (const { id } of people) {
        const { status } = await request(server, 'GET', '/api/session', undefined, headersOf(id));
        if (status === 401) as.set(id, await logIn(origin, id));
      }
    };
    await logInAgain();
    const must = async (method: string, path: string, body: unknown, who: Headers): Promise<void> => {
      const answer = await request(server, method, path, body, who);
      if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    };
    const session = await request(server, 'GET', '/api/session', undefined, headersOf('boss'));
    const [organisation] = session.body['organisations'] as readonly { readonly id: string }[];
    await must(
      'POST',
      '/api/webhooks',
      { organisation: organisation?.id, url: receivers.url },
      headersOf('boss'),
    );
    await must(
      'POST',
      '/api/assessments',
      { from: 'empty', id: 'told', title: { nb: 'Fortalt' } },
      headersOf('u0'),
    );
    const commented: string[] = [];
    const oddComments = new Map<string, number>();
    /** Every tenth edit is commented on, with the name of the reader in it; a comment has no name of its own, so it is not sent again. */
    const comment = async (user: number, n: number): Promise<void> => {
      if (n % 10 !== 0) return;
      const record = `u${user}-${n}-a`;
      const answer = await request(
        server,
        'POST',
        '/api/assessments/told/comments',
        { record, text: 'Hva mener @Leser?' },
        headersOf(`u${user}`),
      ).catch(() => undefined);
      if (answer?.status === 201) commented.push(record);
      else
        oddComments.set(
          String(answer?.body['code']),
          (oddComments.get(String(answer?.body['code'])) ?? 0) + 1,
        );
    };
    const writing = startWriting(server, 'told', users, {
      headers: (user) => headersOf(`u${user}`),
      besides: async (user, n) => {
        await Promise.all([comment(user, n), setTimeout(150)]);
      },
    });
    for (let done = 0; done < count; done += 1) {
      const one = disturbances[done % disturbances.length];
      if (one === undefined) return false;
      await setTimeout(calm * (0.5 + Math.random()));
      await one.run();
      await untilWell(server);
      await logInAgain();
      if (done % 25 === 24)
        console.log(
          `  ${name}: ${done + 1} disturbances after ${Math.round((performance.now() - began) / 1000)} s: ${writing.acknowledged.length} edits, ${commented.length} comments, ${receivers.mails.length} mails, ${receivers.deliveries.size} deliveries`,
        );
    }
    await writing.stop();
    await untilWell(server);
    await logInAgain();
    const found = await countEvents(server, 'told', writing.acknowledged, headersOf('u0'));
    const { body } = await request(
      server,
      'GET',
      '/api/assessments/told/verify',
      undefined,
      headersOf('u0'),
      600_000,
    );
    // Whom each comment was told to: by the mails that lead to its record, each mail once however often it came.
    const mailsOf = (record: string): number =>
      new Set(
        receivers.mails
          .filter(
            ({ to, text }) => to === 'reader@eksempel.no' && new RegExp(`#${record}\r?$`, 'm').test(text),
          )
          .map(({ headers }) => headers.get('message-id')),
      ).size;
    const untold = (): readonly string[] => commented.filter((record) => mailsOf(record) === 0);
    const waiting = async (): Promise<readonly Delivery[]> =>
      (await listed(server, headersOf('boss'))).filter(({ state }) => state !== 'delivered');
    const until = performance.now() + patience;
    while (performance.now() < until && (untold().length > 0 || (await waiting()).length > 0))
      await setTimeout(2000);
    const undelivered = await waiting();
    const ids = receivers.mails.map(({ headers }) => headers.get('message-id'));
    const sameMail = ids.length - new Set(ids).size;
    const [lost, twice] = [untold().length, commented.filter((record) => mailsOf(record) > 1).length];
    const again = [...receivers.deliveries.values()].reduce((sum, n) => sum + n - 1, 0);
    console.log(
      `\n${name}: ${count} disturbances in ${Math.round((performance.now() - began) / 1000)} s, ${writing.acknowledged.length} edits acknowledged: lost ${found.lost}, half ${found.half}, twice ${found.twice}; chain ${body['ok'] === true ? 'valid' : 'BROKEN'}; time went back ${found.back} times`,
    );
    console.log(
      `  ${commented.length} comments acknowledged that name somebody: not told ${lost}, told by two different mails ${twice}; ${receivers.mails.length} mails, of them ${sameMail} once more under the same Message-ID`,
    );
    console.log(
      `  ${receivers.deliveries.size} deliveries to the webhook: not delivered ${undelivered.length}, once more under the same id ${again}`,
    );
    console.log(
      `  server ended by itself ${server.diedByItself()} times; comments not acknowledged: ${JSON.stringify(Object.fromEntries(oddComments))}`,
    );
    console.log(
      `  edits not acknowledged at once: ${[...writing.odd].map(([what, n]) => `${n} × ${what}`).join(', ') || 'none'}`,
    );
    for (const [what, n] of server.faults) console.log(`  in its log: ${n} × ${what}`);
    return (
      found.lost + found.half + found.twice + found.back + lost + twice + undelivered.length === 0 &&
      body['ok'] === true &&
      server.diedByItself() === 0
    );
  };

if (!isBuilt) throw new Error('build the server first: npx vite build packages/server');
console.log(`${machine()}, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
const results: boolean[] = [];
for (const [store, run] of [
  ['embedded', onEmbedded],
  ['postgres', onPostgres],
] as const) {
  if ((only !== '' && only !== store) || (store === 'postgres' && !hasPostgres)) continue;
  const installation = await createInstallation();
  results.push(await run(installation.open, disturbTold(installation)));
  await installation.close();
}
if (!hasPostgres) console.log('\nPostgreSQL: not tried, none is installed here');
if (results.includes(false)) process.exitCode = 1;
