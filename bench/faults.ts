import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { hasPostgres, makePostgres } from '../packages/server/src/testing/real-postgres.js';
import { ownClock } from './faults/clock.js';
import { ownDisk } from './faults/disk.js';
import { createProxy } from './faults/proxy.js';
import { request, type Server, serverOn, untilWell } from './faults/server.js';
import { counted, startWriting } from './faults/writers.js';
import { machine } from './measure.js';
import { isBuilt, memoryOf } from './server-under-test.js';

// `npm run bench -- faults [COUNT] [embedded|postgres]`: kills and disturbances of each store while twenty users write, and what
// became of what was acknowledged. Everything is on loopback, and in folders and on disks that it makes and removes.
const [, wanted = '60', only = ''] = process.argv.slice(2);
const count = Number(wanted);
const users = 20;
/** How long everybody writes undisturbed after the server is well again, milliseconds. */
const calm = 250;
/** Disturbances while one assessment is written; then a new one is, so that the last is not slower than the first. */
const inOne = 50;

type Disturbance = { readonly name: string; readonly run: () => Promise<void> | void };

const disturb = async (
  name: string,
  server: Server,
  disturbances: readonly Disturbance[],
): Promise<boolean> => {
  const began = performance.now();
  const sum = { acknowledged: 0, events: 0, lost: 0, half: 0, twice: 0, back: 0, broken: 0 };
  const odd = new Map<string, number>();
  const ill = new Map<string, number[]>();
  await server.start();
  await untilWell(server);
  for (let done = 0; done < count; ) {
    const assessment = `faults-${done}`;
    await request(server, 'POST', '/api/assessments', {
      from: 'empty',
      id: assessment,
      title: { nb: 'Feil' },
    });
    const writing = startWriting(server, assessment, users);
    for (const end = Math.min(count, done + inOne); done < end; done++) {
      const one = disturbances[done % disturbances.length];
      if (one === undefined) return false;
      await setTimeout(calm * (0.5 + Math.random()));
      await one.run();
      ill.set(one.name, [...(ill.get(one.name) ?? []), await untilWell(server)]);
    }
    await writing.stop();
    await untilWell(server);
    const found = await counted(server, assessment, writing.acknowledged);
    const { body } = await request(server, 'GET', `/api/assessments/${assessment}/verify`);
    sum.acknowledged += writing.acknowledged.length;
    sum.broken += body['ok'] === true ? 0 : 1;
    for (const key of ['events', 'lost', 'half', 'twice', 'back'] as const) sum[key] += found[key];
    for (const [what, n] of writing.odd) odd.set(what, (odd.get(what) ?? 0) + n);
    console.log(
      `  ${name}: ${done} disturbances after ${Math.round((performance.now() - began) / 1000)} s: ${JSON.stringify(sum)}, memory ${memoryOf(server.pid() ?? 0, 'VmRSS')}`,
    );
  }
  const alive = (await request(server, 'GET', '/health')).status === 200;
  console.log(
    `\n${name}: ${count} disturbances, ${users} users, ${sum.acknowledged} edits acknowledged, ${sum.events} events`,
  );
  console.log(
    `  lost ${sum.lost}, half ${sum.half}, twice ${sum.twice}; chains ${sum.broken === 0 ? 'valid' : `BROKEN: ${sum.broken}`}; time went back ${sum.back} times`,
  );
  console.log(`  server ${alive ? 'alive' : 'GONE'}, ended by itself ${server.diedByItself()} times`);
  for (const [which, times] of ill)
    console.log(
      `  ${which}: ${times.length}, well again after ${Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0)} ms (median), ${Math.round(Math.max(...times))} ms at most`,
    );
  console.log(
    `  not acknowledged at once: ${[...odd].map(([what, n]) => `${n} × ${what}`).join(', ') || 'none'}`,
  );
  for (const [what, n] of server.faults) console.log(`  in its log: ${n} × ${what}`);
  return (
    sum.lost + sum.half + sum.twice + sum.back + sum.broken === 0 && alive && server.diedByItself() === 0
  );
};

const clockDisturbances = (clock: ReturnType<typeof ownClock>): readonly Disturbance[] =>
  clock === undefined
    ? []
    : [
        { name: 'clock set back ten years for a second', run: () => clock.setFor('-10y', 1000) },
        { name: 'clock set forward an hour for a second', run: () => clock.setFor('+1h', 1000) },
      ];

const onEmbedded = async (): Promise<boolean> => {
  const disk = ownDisk();
  const home = mkdtempSync(join(tmpdir(), 'rb-faults-'));
  const clock = ownClock(home);
  const dataDir = join(disk?.folder ?? home, 'data');
  mkdirSync(dataDir);
  const server = await serverOn({ DATABASE_URL: '', ...clock?.env }, ['--data', dataDir]);
  const again = (name: string, signal: NodeJS.Signals): Disturbance => ({
    name,
    run: async () => {
      await server.kill(signal);
      await server.start();
    },
  });
  const ofDisk: readonly Disturbance[] =
    disk === undefined
      ? []
      : [
          { name: 'disk full for a second', run: () => disk.fill(1000) },
          {
            name: 'power cut',
            run: async () => {
              disk.cut();
              await server.kill('SIGKILL');
              await disk.mend();
              await server.start();
            },
          },
          {
            name: 'disk read-only after an error, mended after a second',
            run: async () => {
              disk.fail();
              await setTimeout(1000);
              await server.kill('SIGTERM');
              await disk.mend();
              await server.start();
            },
          },
        ];
  try {
    return await disturb('embedded database', server, [
      again('server killed', 'SIGKILL'),
      ...ofDisk.slice(0, 2),
      again('server killed', 'SIGKILL'),
      again('server ended in good order', 'SIGTERM'),
      ...ofDisk.slice(1),
      ...clockDisturbances(clock),
    ]);
  } finally {
    await server.kill('SIGKILL');
    disk?.remove();
    rmSync(home, { recursive: true, force: true });
  }
};

const onPostgres = async (): Promise<boolean> => {
  const disk = ownDisk();
  const home = mkdtempSync(join(tmpdir(), 'rb-faults-'));
  const clock = ownClock(home);
  const postgres = await makePostgres(disk?.folder);
  // It was made without flushing.
  disk?.flush();
  const proxy = await createProxy(Number(new URL(postgres.url).port));
  const url = new URL(postgres.url);
  url.port = String(proxy.port);
  const server = await serverOn({ DATABASE_URL: url.href, ...clock?.env }, []);
  const backend = (name: string, signal: NodeJS.Signals): Disturbance => ({
    name,
    run: () => {
      for (const pid of postgres.backends().slice(0, signal === 'SIGKILL' ? 1 : undefined))
        process.kill(pid, signal);
    },
  });
  const readOnly = (set: string): Promise<unknown> =>
    postgres
      .ask(`alter system ${set} default_transaction_read_only${set === 'set' ? ' = on' : ''}`)
      .then(() => postgres.ask('select pg_reload_conf()'));
  const ofDisk: readonly Disturbance[] =
    disk === undefined
      ? []
      : [
          { name: 'disk full for a second', run: () => disk.fill(1000) },
          {
            name: 'power of the database cut',
            run: async () => {
              disk.cut();
              await postgres.cut();
              await disk.mend();
              postgres.start();
            },
          },
          {
            name: 'disk read-only after an error, mended after a second',
            run: async () => {
              disk.fail();
              await setTimeout(1000);
              await postgres.crash();
              await disk.mend();
              postgres.start();
            },
          },
        ];
  try {
    return await disturb('PostgreSQL', server, [
      { name: 'connections cut', run: () => proxy.cut() },
      backend('connections ended by the database', 'SIGTERM'),
      {
        name: 'server killed',
        run: async () => {
          await server.kill('SIGKILL');
          await server.start();
        },
      },
      backend('a process of the database killed', 'SIGKILL'),
      {
        name: 'database stopped at once and started again',
        run: async () => {
          await postgres.crash();
          await setTimeout(300);
          postgres.start();
        },
      },
      { name: 'network silent for a second', run: () => proxy.still(1000) },
      {
        name: 'database that may only be read for a second',
        run: async () => {
          await readOnly('set');
          await setTimeout(1000);
          await readOnly('reset');
        },
      },
      ...ofDisk,
      ...clockDisturbances(clock),
    ]);
  } finally {
    await server.kill('SIGKILL');
    proxy.close();
    await postgres.remove();
    disk?.remove();
    rmSync(home, { recursive: true, force: true });
  }
};

if (!isBuilt) throw new Error('build the server first: npx vite build packages/server');
console.log(`${machine()}, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
const results: boolean[] = [];
if (only !== 'postgres') results.push(await onEmbedded());
if (only !== 'embedded' && hasPostgres) results.push(await onPostgres());
if (!hasPostgres) console.log('\nPostgreSQL: not tried, none is installed here');
if (results.includes(false)) process.exitCode = 1;
