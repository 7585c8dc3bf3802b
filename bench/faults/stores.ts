import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { twoRoles } from '../../packages/server/src/testing/two-roles.js';
import { ownClock } from './clock.js';
import { ownDisk } from './disk.js';
import { createProxy } from './proxy.js';
import type { Server } from './server.js';

export type Disturbance = { readonly name: string; readonly run: () => Promise<void> | void };

/** Where a server stores. */
export type StorePlace =
  | { readonly dataDir: string }
  | { readonly databaseUrl: string; readonly ownerUrl: string };

type Open = (place: StorePlace, env: NodeJS.ProcessEnv) => Promise<Server>;
/** Disturbs a server that is not started yet; whether nothing was wrong. */
type Disturb = (name: string, server: Server, disturbances: readonly Disturbance[]) => Promise<boolean>;

const clockDisturbances = (clock: ReturnType<typeof ownClock>): readonly Disturbance[] =>
  clock === undefined
    ? []
    : [
        { name: 'clock set back ten years for a second', run: () => clock.setFor('-10y', 1000) },
        { name: 'clock set forward an hour for a second', run: () => clock.setFor('+1h', 1000) },
      ];

export const onEmbedded = async (open: Open, disturb: Disturb): Promise<boolean> => {
  const disk = ownDisk();
  const home = mkdtempSync(join(tmpdir(), 'rb-faults-'));
  const clock = ownClock(home);
  const dataDir = join(disk?.folder ?? home, 'data');
  mkdirSync(dataDir);
  const server = await open({ dataDir }, { ...clock?.env });
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

export const onPostgres = async (open: Open, disturb: Disturb): Promise<boolean> => {
  const disk = ownDisk();
  const home = mkdtempSync(join(tmpdir(), 'rb-faults-'));
  const clock = ownClock(home);
  const { postgres, ...urls } = await twoRoles(disk?.folder);
  // It was made without flushing.
  disk?.flush();
  const proxy = await createProxy(Number(new URL(postgres.url).port));
  // Only the server goes by it: what owns the tables is there when it starts.
  const url = new URL(urls.databaseUrl);
  url.port = String(proxy.port);
  const server = await open({ ...urls, databaseUrl: url.href }, { ...clock?.env });
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
