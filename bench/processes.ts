import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { hasPostgres, makePostgres } from '../packages/server/src/testing/real-postgres.js';
import { machine } from './measure.js';
import { addUsers, memoryOf, processorOf, revisionAt, start, tell, usersKinds } from './server-under-test.js';
import { type Answered, eachInOwnTime, type Kind, play, share } from './users.js';

// `npm run bench -- processes [SECONDS]`: two server processes on one PostgreSQL, and two hundred users, half of them at each, who all
// have the same assessment open, read it, and write in it. Every open page must be told every edit, once and in order.
const seconds = Number(process.argv[3] ?? '60');
const users = 200;
/** Seconds between two edits of one user, and between two of the same read, on average. */
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
const openPage = async (url: string, client: string): Promise<Page> => {
  const ending = new AbortController();
  const response = await fetch(new URL(`/api/assessments/altinn3/live?client=${client}`, url), {
    signal: ending.signal,
  });
  const revisions: number[] = [];
  const late: number[] = [];
  void (async () => {
    let rest = '';
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const chunk = await reader?.read();
      if (chunk === undefined || chunk.done) return;
      const lines = (rest + chunk.value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (!line.startsWith('id: ')) continue;
        const revision = Number(line.slice(4));
        revisions.push(revision);
        const at = acknowledged.get(revision);
        late.push(at === undefined ? 0 : performance.now() - at);
      }
    }
  })().catch(() => undefined);
  return { revisions, late, close: () => ending.abort() };
};

if (!hasPostgres) throw new Error('no PostgreSQL is installed here');
console.log(`${machine()}, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
const postgres = await makePostgres();
const servers = [await start('', { isMeasured: true, databaseUrl: postgres.url })];
try {
  servers.push(await start('', { isMeasured: true, databaseUrl: postgres.url }));
  const [one] = servers;
  if (one === undefined) throw new Error('no server');
  await addUsers(one.url, users);
  const revision = await revisionAt(one.url);
  const half = users / servers.length;
  const pages = await Promise.all(
    Array.from({ length: users }, (_, n) =>
      openPage(servers[n % servers.length]?.url ?? one.url, `window-${n}`),
    ),
  );
  console.log(
    `${users} users at ${servers.length} processes for ${seconds} s: each has a page open, reads four things every ${readsEvery} s and writes every ${writesEvery} s`,
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
  const add = (kind: Kind, { late, bad, badly }: Answered): void => {
    const sum = all.get(kind.name) ?? { late: [], bad: 0, badly: new Map<string, number>() };
    for (const one of late) sum.late.push(one);
    for (const [what, n] of badly) sum.badly.set(what, (sum.badly.get(what) ?? 0) + n);
    all.set(kind.name, { ...sum, bad: sum.bad + bad });
  };
  await Promise.all(
    servers.map(async ({ url }, n) => {
      const { reads, edit } = usersKinds(revision, n * half);
      const noted: Kind = {
        ...edit,
        answered: (body) => {
          acknowledged.set((JSON.parse(body) as { readonly revision: number }).revision, performance.now());
          edit.answered?.(body);
        },
      };
      const dues = [
        ...eachInOwnTime(half, reads, seconds, readsEvery),
        ...eachInOwnTime(half, [noted], seconds, writesEvery),
      ].toSorted((a, b) => a.at - b.at);
      for (const [kind, answered] of await play(url, dues, warm)) add(kind, answered);
    }),
  );
  clearInterval(memory);
  const took = (performance.now() - began) / 1000;
  const last = await revisionAt(one.url);
  // What is on its way arrives.
  for (let left = 100; left > 0 && pages.some(({ revisions }) => revisions.at(-1) !== last); left--)
    await pause(100);
  const wanted = Array.from({ length: last - revision }, (_, n) => revision + 1 + n).join();
  const whole = pages.filter(({ revisions }) => revisions.join() === wanted).length;
  for (const [name, answered] of all) tell(name, answered);
  const late = pages.flatMap((page) => page.late);
  console.log(
    `  told to an open page after it was acknowledged: p50 ${share(late, 0.5).toFixed(0)} ms, p99 ${share(late, 0.99).toFixed(0)} ms, ${late.length} times`,
  );
  console.log(
    `  ${last - revision} edits; pages that were told every one, once and in order: ${whole} of ${users}`,
  );
  const bad = [...all.values()].reduce((sum, one) => sum + one.bad, 0);
  console.log(
    `  errors: ${bad}; processor ${servers.map(({ pid }, n) => `${Math.round((100 * (processorOf(pid) - (before[n] ?? 0))) / took)} %`).join(', ')}; memory at most ${servers.map(({ pid }) => memoryOf(pid, 'VmHWM')).join(', ')}`,
  );
  const { ok } = (await (await fetch(new URL('/api/assessments/altinn3/verify', one.url))).json()) as {
    readonly ok: boolean;
  };
  console.log(`  chain ${ok ? 'valid' : 'BROKEN'}`);
  for (const page of pages) page.close();
  if (bad > 0 || whole < users || !ok) process.exitCode = 1;
} finally {
  for (const server of servers) await server.stop();
  await postgres.remove();
}
