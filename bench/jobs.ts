/**
 * `npm run bench -- jobs [SERVICES] [WORKERS ...]`: the world changes, and 10,000 services are evaluated anew by 1, 2 and 4 processes of
 * `risikobilde worker` on a PostgreSQL of its own. Time from the event until the last is kept, and what the processes used.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { addServices } from '../packages/server/src/testing/many-services.js';
import { hasPostgres, makePostgres } from '../packages/server/src/testing/real-postgres.js';
import { openDatabase } from '../packages/server/src/store/database.js';
import { machine } from './measure.js';
import { processorOf, root } from './server-under-test.js';

const services = Number(process.argv[3] ?? '10000');
/** How many workers there are at once, one measurement after another. */
const numbers = process.argv.slice(4).map(Number);
const pattern = Math.min(services, 100);
if (!hasPostgres) throw new Error('no PostgreSQL is installed here');

const postgres = await makePostgres();
const count = async (of: string): Promise<number> => {
  const [row] = (await postgres.ask(`select count(*)::integer as n from ${of}`)) as [{ readonly n: number }];
  return row.n;
};
const startWorker = async () => {
  const child = spawn(
    process.execPath,
    // The program itself: what starts it for people starts it in a process of its own, and uses next to nothing.
    [
      '--import',
      'tsx',
      '--conditions=@risikobilde/source',
      join(root, 'packages/cli/src/main.ts'),
      'worker',
      '--database',
      postgres.url,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return child;
};
const untilIdle = async (): Promise<void> => {
  while ((await count('graphile_worker.jobs where run_at <= now()')) > 0) await setTimeout(100);
};

try {
  console.log(machine());
  const { within, close } = await openDatabase({ databaseUrl: postgres.url });
  const filling = performance.now();
  await addServices(within({ organisation: 'installation' }), pattern);
  // The rest are copies of these under other names, written by the database: what is read of each is as large and as unlike.
  await postgres.ask(`with copied as (
      insert into assessment (id, organisation, revision, head, title, changed, changed_by, builds_on)
      select id || '-' || n, organisation, 1, encode(sha256((head || n)::bytea), 'hex'), title, changed, changed_by, builds_on
      from assessment, generate_series(1, ${Math.ceil(services / pattern) - 1}) n returning key, id, head)
    insert into event (assessment, revision, id, body, hash)
    select copied.key, 1, 'copy-' || copied.key, replace(event.body, '"' || made.id || '"', '"' || copied.id || '"'), copied.head
    from copied join assessment made on made.id = regexp_replace(copied.id, '-[0-9]+$', '') and made.key <> copied.key
      join event on event.assessment = made.key`);
  console.log(`${services} services stored in ${((performance.now() - filling) / 1000).toFixed(0)} s`);
  let first: number | undefined;
  for (const n of numbers.length > 0 ? numbers : [1, 2, 4]) {
    const workers = await Promise.all(Array.from({ length: n }, startWorker));
    await setTimeout(2000);
    await untilIdle();
    // What an event in the world does to what is kept: it was made of another world than there is now.
    await postgres.ask("update service_reading set made_of = 'of the world before'");
    await postgres.ask('vacuum analyze service_reading');
    const used = workers.map(({ pid = 0 }) => processorOf(pid));
    const [load, began] = [loadavg()[0] ?? 0, performance.now()];
    await postgres.ask(
      "select graphile_worker.add_job('readServices', '{}', job_key => 'readServices all', priority => 0)",
    );
    while ((await count("service_reading where made_of <> 'of the world before'")) < services)
      await setTimeout(100);
    const took = (performance.now() - began) / 1000;
    const each = workers.map(({ pid = 0 }, index) => processorOf(pid) - (used[index] ?? 0));
    const total = each.reduce((sum, one) => sum + one, 0);
    first ??= took;
    console.log(
      `${n} worker${n > 1 ? 's' : ''}: ${took.toFixed(1)} s (${(first / took).toFixed(2)} times as fast as one), processor ${total.toFixed(1)} s (${each.map((one) => one.toFixed(1)).join(', ')}), load before ${load.toFixed(1)}`,
    );
    for (const worker of workers) {
      worker.kill('SIGTERM');
      await once(worker, 'close');
    }
  }
  await close();
} finally {
  await postgres.remove();
}
