import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { createSealed } from '../packages/server/src/auth/seals.js';
import { norwegianDay, systemClock } from '../packages/server/src/base/clock.js';
import {
  addFirstAdministrator,
  giveAssessmentTo,
} from '../packages/server/src/commands/first-administrator.js';
import { giveGrant, giveMembership } from '../packages/server/src/commands/give-access.js';
import { openDatabase } from '../packages/server/src/store/database.js';
import { freePort } from '../packages/server/src/testing/real-postgres.js';
import { openBrowser } from '../packages/server/src/testing/test-logins.js';
import { startTestProvider, testClient } from '../packages/server/src/testing/test-provider.js';
import type { TwoRoles } from '../packages/server/src/testing/two-roles.js';
import { start } from './server-under-test.js';

// An installation with logins as `docs/drift.md` describes it: server processes behind one address, a PostgreSQL with row-level security
// and two roles, and an identity provider. The people and the organisations are made up.

const secret = 'of a measurement on one machine, known to everybody';
const today = norwegianDay(systemClock.now());

/**
 * A person of the measurement. The first organisation owns the assessment and half of the people; it shares it with another as a whole,
 * a quarter, who read it; and with the people of a third one by one, of whom every second writes.
 */
export type User = {
  readonly organisation: 0 | 1 | 2;
  readonly mayWrite: boolean;
  /** What says who asks: the cookie of the session, and what a browser sends of where it is. */
  readonly headers: Readonly<Record<string, string>>;
};
type Person = Omit<User, 'headers'> & { readonly id: string; readonly name: string; readonly email: string };

const peopleOf = (count: number): readonly Person[] =>
  Array.from({ length: count }, (_, n): Person => {
    const organisation = ([0, 1, 0, 2] as const)[n % 4] ?? 0;
    const mayWrite = organisation === 0 || (organisation === 2 && n % 8 === 3);
    return {
      id: `bruker-${n}`,
      name: `Bruker ${n}`,
      email: `bruker-${n}@eksempel.no`,
      organisation,
      mayWrite,
    };
  });

export type Installation = {
  readonly servers: readonly Awaited<ReturnType<typeof start>>[];
  readonly users: readonly User[];
  readonly close: () => Promise<void>;
};

/** Starts server processes, gives everybody their roles, and logs everybody in, each in a browser of their own. */
export const openInstallation = async (
  { databaseUrl, ownerUrl, postgres }: TwoRoles,
  { processes, users: count }: { readonly processes: number; readonly users: number },
): Promise<Installation> => {
  const people = peopleOf(count);
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const provider = await startTestProvider(publicUrl, { people });
  const settings = {
    DATABASE_OWNER_URL: ownerUrl,
    RISIKOBILDE_LOGIN: 'plain',
    RISIKOBILDE_ISSUER: provider.issuer,
    RISIKOBILDE_CLIENT_ID: testClient.id,
    RISIKOBILDE_CLIENT_SECRET: testClient.secret,
    RISIKOBILDE_PUBLIC_URL: publicUrl,
    RISIKOBILDE_SECRET: secret,
    // Everybody logs in within a minute from one address, as no office does. The other limits are as usual.
    RISIKOBILDE_LIMITS: 'login=100000',
  };
  const servers: Awaited<ReturnType<typeof start>>[] = [];
  const close = async (): Promise<void> => {
    for (const server of servers) await server.stop();
    await provider.close();
    await postgres.remove();
  };
  try {
    for (let n = 0; n < processes; n++)
      servers.push(await start('', { databaseUrl, settings, port: n === 0 ? port : 0 }));
    await giveRoles(ownerUrl, people);
    const users: User[] = [];
    for (let n = 0; n < people.length; n += 10)
      users.push(...(await Promise.all(people.slice(n, n + 10).map((one) => logIn(publicUrl, one)))));
    return { servers, users, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const organisations = [
  ['991825827', 'Digitaliseringsdirektoratet'],
  ['974761076', 'Skatteetaten'],
  ['958935420', 'Oslo kommune'],
] as const;

const giveRoles = async (ownerUrl: string, people: readonly Person[]): Promise<void> => {
  const { handleOf } = createSealed(secret);
  const { db, close } = await openDatabase({ databaseUrl: ownerUrl });
  const services = { db, clock: systemClock, newId: randomUUID };
  const administered: string[] = [];
  for (const [n, [number, organisation]] of organisations.entries())
    administered.push(
      await addFirstAdministrator(services, {
        number,
        organisation,
        name: `Administrator ${n}`,
        handle: handleOf('email', `administrator-${n}@eksempel.no`),
      }),
    );
  await giveAssessmentTo(services, 'altinn3', organisations[0][0]);
  const logins = { handleOf: (email: string) => handleOf('email', email), today: () => today };
  const giver = { user: { id: 'bench', name: 'Bench' }, logins, administered };
  const must = ({ ok }: { readonly ok: boolean }): void => {
    if (!ok) throw new Error('a role was not given');
  };
  const share = { assessment: 'altinn3', reason: 'Måling' };
  must(await giveGrant(services, giver, { ...share, organisation: administered[1] ?? '', role: 'reader' }));
  for (const { organisation, mayWrite, email: identifier, name } of people) {
    const role = mayWrite ? 'contributor' : 'reader';
    const at = administered[organisation] ?? '';
    must(await giveMembership(services, giver, { organisation: at, identifier, name, role: 'contributor' }));
    if (organisation === 2) must(await giveGrant(services, giver, { ...share, identifier, name, role }));
  }
  await close();
};

const logIn = async (publicUrl: string, { id, organisation, mayWrite }: Person): Promise<User> => {
  const browser = openBrowser(publicUrl);
  const { status } = await browser.go('/', id);
  const cookie = [...browser.cookies()].map(([name, value]) => `${name}=${value}`).join('; ');
  if (cookie === '') throw new Error(`${id} was not logged in: ${status}`);
  const headers = { cookie, host: new URL(publicUrl).host, origin: publicUrl };
  return { organisation, mayWrite, headers };
};

/** Opens what is answered bit by bit, and hands over the lines of it as they come. */
export const openLines = (
  url: URL,
  headers: User['headers'],
  take: (line: string) => void,
): Promise<{ readonly close: () => void }> =>
  new Promise((done, fail) => {
    const sent = request(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`${url.pathname}: ${response.statusCode}`));
      let rest = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) take(line);
      });
      response.on('error', () => undefined);
      done({ close: () => sent.destroy() });
    });
    sent.on('error', fail);
    sent.end();
  });
