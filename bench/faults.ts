import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { hasPostgres } from '../packages/server/src/testing/real-postgres.js';
import { request, type Server, serverOn, untilWell } from './faults/server.js';
import { type Disturbance, onEmbedded, onPostgres, type StorePlace } from './faults/stores.js';
import { countEvents, startWriting } from './faults/writers.js';
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
    const found = await countEvents(server, assessment, writing.acknowledged);
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

const open = (place: StorePlace, env: NodeJS.ProcessEnv): Promise<Server> =>
  'dataDir' in place
    ? serverOn({ DATABASE_URL: '', ...env }, ['--data', place.dataDir])
    : serverOn({ DATABASE_URL: place.databaseUrl, DATABASE_OWNER_URL: place.ownerUrl, ...env }, []);

if (!isBuilt) throw new Error('build the server first: npx vite build packages/server');
console.log(`${machine()}, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
const results: boolean[] = [];
if (only !== 'postgres') results.push(await onEmbedded(open, disturb));
if (only !== 'embedded' && hasPostgres) results.push(await onPostgres(open, disturb));
if (!hasPostgres) console.log('\nPostgreSQL: not tried, none is installed here');
if (results.includes(false)) process.exitCode = 1;
