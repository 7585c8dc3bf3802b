import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { schemaVersion, type World } from '@risikobilde/core';
import { createServiceEntries } from '@risikobilde/fleet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { norwegianDay, systemClock, today } from '../base/clock.js';
import { readPart, readServices } from '../commands/read-services.js';
import { type OpenServices, openServices } from '../process/open-services.js';
import { madeOf, readReadings } from '../store/service-readings.js';
import { installation } from '../store/tables.js';
import { bareServices } from '../testing/bare-services.js';
import { addServices } from '../testing/many-services.js';
import { hasPostgres, makePostgres, type RealPostgres } from '../testing/real-postgres.js';
import { onceFor, servicesFor } from './job.js';

const many = 300;
const program = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url));

let postgres: RealPostgres;
let opened: OpenServices;
let stored: Awaited<ReturnType<typeof addServices>>;
const running = new Set<ReturnType<typeof spawn>>();

const count = async (of: string): Promise<number> => {
  const [row] = (await postgres.ask(`select count(*)::integer as n from ${of}`)) as [{ readonly n: number }];
  return row.n;
};
const startWorkerProcess = async (): Promise<ReturnType<typeof spawn>> => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=@risikobilde/source', program, 'worker', '--database', postgres.url],
    { stdio: ['ignore', 'pipe', 'inherit'], timeout: 900_000 },
  );
  running.add(child);
  if (child.stdout === null) throw new Error('no output');
  await once(child.stdout, 'data');
  return child;
};

/** What a service comes to is of a day, and on another all of it is worked out again: a day that is about to end is waited out. */
const onOneDay = async (): Promise<void> => {
  while (today(systemClock) !== norwegianDay(new Date(Date.now() + 600_000))) await setTimeout(1000);
};

describe.skipIf(!hasPostgres)('services that are evaluated anew by processes of their own', () => {
  beforeAll(async () => {
    await onOneDay();
    postgres = await makePostgres();
    opened = await openServices({ databaseUrl: postgres.url }, bareServices);
    stored = await addServices(opened.services.db, many);
    // Every entry that is ever kept, with what it was made of.
    await postgres.ask(`create table kept_once (assessment bigint, made_of text);
      create function note_kept() returns trigger language plpgsql security definer as $$
      begin insert into public.kept_once values (new.assessment, new.made_of); return null; end $$;
      create trigger noted after insert or update on service_reading for each row execute function note_kept()`);
  }, 1_200_000);
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await opened?.close();
    await postgres?.remove();
  });

  it('one that is killed in the middle has done nothing twice, and another misses nothing', async () => {
    const killed = await startWorkerProcess();
    const isQuiet = () =>
      count(`pg_stat_activity where backend_type = 'client backend' and state = 'active'
        and wait_event_type is distinct from 'Client' and pid <> pg_backend_pid()`);
    // In the middle: some parts are done, and it is at another.
    const isAtIt = async (): Promise<boolean> => {
      const kept = await count('service_reading');
      expect(kept, 'it was never seen in the middle').toBeLessThan(many);
      return kept > 0 && (await count('graphile_worker.jobs where locked_by is not null')) > 0;
    };
    // Held still while it is looked at: it would go on, and may be done before it is killed.
    for (let isThere = false; !isThere; ) {
      killed.kill('SIGCONT');
      await setTimeout(50);
      killed.kill('SIGSTOP');
      await expect.poll(isQuiet).toBe(0);
      isThere = await isAtIt();
    }
    killed.kill('SIGKILL');
    await once(killed, 'close');
    const done = await count('service_reading');
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(many);
    expect(await count('graphile_worker.jobs where locked_by is not null')).toBeGreaterThan(0);
    const began = performance.now();
    const other = await startWorkerProcess();
    while ((await count('service_reading')) < many && performance.now() - began < 600_000)
      await setTimeout(200);
    expect(await count('service_reading')).toBe(many);
    await expect.poll(() => count('graphile_worker.jobs')).toBe(0);
    expect(await count('kept_once')).toBe(many);
    expect(await count('(select distinct assessment from kept_once) k')).toBe(many);
    // Told to end, it ends in order.
    other.kill('SIGTERM');
    expect((await once(other, 'close'))[0]).toBe(0);
    expect(await count('job_worker')).toBe(0);
  }, 900_000);

  it('what they kept is what each service comes to when it is worked out by itself', async () => {
    const { services } = opened;
    const [{ release, states }, asOf] = [stored, today(services.clock)];
    const rows = await services.db.selectFrom('assessment').selectAll().orderBy('key').execute();
    const kept = await readReadings(
      services.db,
      rows.map((row) => ({
        key: row.key,
        madeOf: madeOf(services, row, release.manifest.hash, asOf),
        release,
      })),
    );
    const entryOf = createServiceEntries(release, undefined, services.world, asOf);
    expect(kept.size).toBe(many);
    for (const [index, row] of rows.entries())
      expect(kept.get(row.key), row.id).toEqual(
        entryOf({ schemaVersion, records: [...(states[index]?.values() ?? [])] }),
      );
  });

  it('after an event in the world every service is out of date, and after nothing none is', async () => {
    const parts = async (world: World): Promise<number> => {
      const own = servicesFor({ ...opened.services, world }, {});
      const job = { payload: {}, services: own, isLastTry: false, signal: new AbortController().signal };
      await readServices({ ...job, once: onceFor(own.db, String(Math.floor(Math.random() * 1e9))) });
      const found = (await postgres.ask('select payload from graphile_worker._private_jobs')) as readonly {
        readonly payload: { readonly keys: readonly string[]; readonly asOf: string };
      }[];
      await postgres.ask('delete from graphile_worker._private_jobs');
      return found.reduce((sum, { payload }) => sum + payload.keys.length, 0);
    };
    const { world } = opened.services;
    expect(await parts(world)).toBe(0);
    expect(await parts({ entries: world.entries.slice(1) })).toBe(many);
  });

  it('an entry of a service that was changed while it was worked out is not kept', async () => {
    const own = servicesFor(opened.services, { organisation: installation });
    const { key, head } = await own.db
      .selectFrom('assessment')
      .select(['key', 'head'])
      .orderBy('key')
      .limit(1)
      .executeTakeFirstOrThrow();
    await own.db.deleteFrom('service_reading').where('assessment', '=', key).execute();
    const job = { services: own, isLastTry: false, signal: new AbortController().signal };
    await readPart({
      ...job,
      payload: { organisation: installation, keys: [key], asOf: today(own.clock) },
      once: async (effect) => {
        await own.db
          .updateTable('assessment')
          .set({ head: 'f'.repeat(64) })
          .where('key', '=', key)
          .execute();
        await own.db.transaction().execute(effect);
        await own.db.updateTable('assessment').set({ head }).where('key', '=', key).execute();
        return true;
      },
    });
    expect(await count(`service_reading where assessment = ${key}`)).toBe(0);
  });
});
