import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { hasPostgres } from '../packages/server/src/testing/real-postgres.js';
import { twoRoles } from '../packages/server/src/testing/two-roles.js';
import { openInstallation, openLines, type User } from './logged-in.js';
import { machine } from './measure.js';
import { addUsers, memoryOf, processorOf, revisionAt, tell, usersKinds } from './server-under-test.js';
import { type UserTimings, eachInOwnTime, type Kind, play, share } from './users.js';

// `npm run bench -- processes [SECONDS] [USERS]`: two server processes of an installation with logins, on one PostgreSQL with row-level
// security, and two hundred people of three organisations, each logged in. Half of them at each process, all with the same assessment
// open, which they read; those who may, write in it. Every open page must be told every edit, once and in order.
const seconds = Number(process.argv[3] ?? '60');
const count = Number(process.argv[4] ?? '200');
/** Seconds between two edits, and between two of the same read, on average: as many edits as if everybody wrote. */
const [writesEvery, readsEvery] = [10, 5];
/** Not counted, seconds. */
const warm = Math.min(10, seconds / 5);

type Page = {
  readonly revisions: readonly number[];
  readonly late: readonly number[];
  readonly close: () => void;
};

/** Revisions, and when they were acknowledged to whoever wrote them. */
const acknowledged = new Map<number, number>();

/** A page that is open: the stream of what happens, as a browser reads it. Resolves when it is there. */
const openPage = async (url: string, client: string, { headers }: User): Promise<Page> => {
  const revisions: number[] = [];
  const late: number[] = [];
  const { close } = await openLines(
    new URL(`/api/assessments/altinn3/live?client=${client}`, url),
    headers,
    (line) => {
      if (!line.startsWith('id: ')) return;
      const revision = Number(line.slice(4));
      revisions.push(revision);
      const at = acknowledged.get(revision);
      late.push(at === undefined ? 0 : performance.now() - at);
    },
  );
  return { revisions, late, close };
};

/** What people ask for who are numbered anew: those of one process, or some of them. */
const askedBy = (users: readonly User[]) => (user: number) => users[user]?.headers ?? {};

if (!hasPostgres) throw new Error('no PostgreSQL is installed here');
console.log(`${machine()}, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
const loggingIn = performance.now();
const { servers, users, close } = await openInstallation(await twoRoles(), { processes: 2, users: count });
try {
  const [[one], [owner]] = [servers, users];
  if (one === undefined || owner === undefined) throw new Error('no server');
  await addUsers(one.url, count, owner.headers);
  const revision = await revisionAt(one.url, owner.headers);
  const writers = users.filter(({ mayWrite }) => mayWrite).length;
  console.log(
    `${count} people logged in and their roles given after ${((performance.now() - loggingIn) / 1000).toFixed(0)} s: ${[0, 1, 2].map((n) => users.filter(({ organisation }) => organisation === n).length).join(' + ')} of three organisations, ${writers} may write and ${count - writers} only read`,
  );
  // Those who write come first, so that they are the first users of each process.
  const sorted = users.toSorted((a, b) => Number(b.mayWrite) - Number(a.mayWrite));
  const at = servers.map((_, n) => sorted.filter((_user, index) => index % servers.length === n));
  const readers = users.filter(({ mayWrite }) => !mayWrite);
  const theirs: Kind = {
    ...usersKinds(revision, 0, askedBy(readers)).edit,
    name: 'edits of those who only read, each refused with 403',
    status: 403,
    answered: () => undefined,
  };
  const refused = await play(
    one.url,
    readers.map((_, user) => ({ at: 0, user, kind: theirs })),
    0,
  );
  const pages = (
    await Promise.all(
      servers.map(({ url }, n) =>
        Promise.all((at[n] ?? []).map((user, index) => openPage(url, `window-${n}-${index}`, user))),
      ),
    )
  ).flat();
  console.log(
    `${count} users at ${servers.length} processes for ${seconds} s: each has a page open and reads four things every ${readsEvery} s; those who may, write every ${((writesEvery * writers) / count).toFixed(1)} s`,
  );
  const began = performance.now();
  const memory = setInterval(
    () => {
      console.log(
        `  after ${Math.round((performance.now() - began) / 1000)} s: memory ${servers.map(({ pid }) => memoryOf(pid, 'VmRSS')).join(', ')}`,
      );
    },
    Math.max(10_000, seconds * 100),
  );
  const before = servers.map(({ pid }) => processorOf(pid));
  const all = new Map<string, { late: number[]; bad: number; badly: Map<string, number> }>();
  const add = (kind: Kind, { late, bad, badly }: UserTimings): void => {
    const sum = all.get(kind.name) ?? { late: [], bad: 0, badly: new Map<string, number>() };
    for (const one of late) sum.late.push(one);
    for (const [what, n] of badly) sum.badly.set(what, (sum.badly.get(what) ?? 0) + n);
    all.set(kind.name, { ...sum, bad: sum.bad + bad });
  };
  await Promise.all(
    servers.map(async ({ url }, n) => {
      const here = at[n] ?? [];
      const theirWriters = here.filter(({ mayWrite }) => mayWrite).length;
      const { reads, edit } = usersKinds(revision, n * Math.ceil(count / servers.length), askedBy(here));
      const noted: Kind = {
        ...edit,
        answered: (body) => {
          acknowledged.set((JSON.parse(body) as { readonly revision: number }).revision, performance.now());
          edit.answered?.(body);
        },
      };
      const dues = [
        ...eachInOwnTime(here.length, reads, seconds, readsEvery),
        ...eachInOwnTime(theirWriters, [noted], seconds, (writesEvery * writers) / count),
      ].toSorted((a, b) => a.at - b.at);
      for (const [kind, answered] of await play(url, dues, warm)) add(kind, answered);
    }),
  );
  clearInterval(memory);
  const took = (performance.now() - began) / 1000;
  const last = await revisionAt(one.url, owner.headers);
  // What is on its way arrives.
  for (let left = 100; left > 0 && pages.some(({ revisions }) => revisions.at(-1) !== last); left--)
    await pause(100);
  const wanted = Array.from({ length: last - revision }, (_, n) => revision + 1 + n).join();
  const whole = pages.filter(({ revisions }) => revisions.join() === wanted).length;
  for (const [kind, answered] of refused) tell(kind.name, answered);
  for (const [name, answered] of all) tell(name, answered);
  const late = pages.flatMap((page) => page.late);
  console.log(
    `  told to an open page after it was acknowledged: p50 ${share(late, 0.5).toFixed(0)} ms, p99 ${share(late, 0.99).toFixed(0)} ms, ${late.length} times`,
  );
  console.log(
    `  ${last - revision} edits; pages that were told every one, once and in order: ${whole} of ${count}`,
  );
  const asked = [...all.values()].reduce((sum, one) => sum + one.bad + one.late.length, 0);
  const bad = [...all.values(), ...refused.values()].reduce((sum, one) => sum + one.bad, 0);
  console.log(
    `  errors: ${bad} of ${asked}; processor ${servers.map(({ pid }, n) => `${Math.round((100 * (processorOf(pid) - (before[n] ?? 0))) / took)} %`).join(', ')}; memory at most ${servers.map(({ pid }) => memoryOf(pid, 'VmHWM')).join(', ')}; load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
  const { ok } = (await (
    await fetch(new URL('/api/assessments/altinn3/verify', one.url), { headers: owner.headers })
  ).json()) as { readonly ok: boolean };
  console.log(`  chain ${ok ? 'valid' : 'BROKEN'}`);
  for (const page of pages) page.close();
  if (bad > 0 || whole < count || !ok) process.exitCode = 1;
} finally {
  await close();
}
