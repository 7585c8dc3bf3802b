import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { hasPostgres, makePostgres } from '../packages/server/src/testing/real-postgres.js';
import { isBuilt, root } from './server-under-test.js';

// `npm run bench -- faults [COUNT] [embedded|postgres]`: kills and disturbances while twenty users write, on both stores, and what became of what
// was acknowledged. Everything is on loopback, and in folders that it makes and removes.
const [, wanted = '60', only = ''] = process.argv.slice(2);
const count = Number(wanted);
const users = 20;
/** How long everybody writes undisturbed after the server is well again, and the longest that it may take to be so; milliseconds. */
const [calm, longestIll] = [250, 60_000];
/** No more is disturbed on one store after this; milliseconds. */
const longest = 600_000;

type Disturbance = { readonly name: string; readonly run: () => Promise<void> };
type Server = {
  readonly url: string;
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
  readonly start: () => Promise<void>;
  readonly diedByItself: () => number;
};

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** A server that is started again when it ends, as whoever runs one would. */
const serverOn = async (env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Server> => {
  const port = await freePort();
  let child: ChildProcess | undefined;
  let died = 0;
  const start = async (): Promise<void> => {
    const started = spawn(
      process.execPath,
      [join(root, 'packages/server/dist/start/serve.js'), '--port', String(port), ...args],
      { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    child = started;
    started.once('close', () => {
      if (child !== started) return;
      died += 1;
      void start();
    });
    await Promise.race([once(started.stdout, 'data'), once(started, 'close')]);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    diedByItself: () => died,
    kill: async (signal) => {
      const killed = child;
      child = undefined;
      if (killed === undefined || killed.exitCode !== null) return;
      const closed = once(killed, 'close');
      killed.kill(signal);
      await closed;
    },
  };
};

/** Passes connections on to a port, until it cuts them all. */
const createProxy = async (to: number) => {
  const open = new Set<Socket>();
  let isStill = false;
  const server = createServer((near) => {
    const far = createConnection(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('data', (chunk: Buffer) => void (isStill || other.write(chunk)));
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  const cut = (): void => open.forEach((socket) => socket.destroy());
  return {
    port,
    cut,
    /** Takes in and passes nothing on, as a network does that has lost its way; then cuts. */
    still: async (milliseconds: number) => {
      isStill = true;
      await setTimeout(milliseconds);
      cut();
      isStill = false;
    },
    close: () => {
      cut();
      server.close();
    },
  };
};

const request = async (server: Server, method: string, path: string, body?: unknown) => {
  const response = await fetch(server.url + path, {
    method,
    signal: AbortSignal.timeout(30_000),
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const untilWell = async (server: Server): Promise<number> => {
  const began = performance.now();
  while (performance.now() - began < longestIll) {
    const well = await request(server, 'GET', '/ready').catch(() => undefined);
    if (well?.status === 200) return performance.now() - began;
    await setTimeout(25);
  }
  throw new Error(`the server was not well again within ${longestIll / 1000} s`);
};

const partOf = (id: string) => ({
  record: id,
  add: { kind: 'party', id, name: { nb: id }, type: 'company', country: 'NO' },
});

/** Writes without pause, each edit two records; one that is not acknowledged is sent again as it was, as the workbench does. */
const write = async (
  server: Server,
  user: number,
  over: AbortSignal,
  acknowledged: string[],
  odd: Map<string, number>,
) => {
  for (let n = 0; !over.aborted; n++) {
    const id = `u${user}-${n}`;
    const edit = {
      clientEditId: `faults-${process.pid}-${id}`,
      baseRevision: 1,
      changes: [partOf(`${id}-a`), partOf(`${id}-b`)],
    };
    for (;;) {
      const answer = await request(server, 'POST', '/api/assessments/faults/edits', edit).catch(
        () => undefined,
      );
      if (answer?.status === 201) {
        acknowledged.push(id);
        break;
      }
      const told = answer === undefined ? 'no answer' : `${answer.status} ${String(answer.body['code'])}`;
      odd.set(told, (odd.get(told) ?? 0) + 1);
      if (over.aborted) break;
      await setTimeout(20 + Math.random() * 80);
    }
  }
};

type Counted = {
  readonly lost: number;
  readonly half: number;
  readonly twice: number;
  readonly events: number;
};

const counted = async (server: Server, acknowledged: readonly string[]): Promise<Counted> => {
  const seen = new Map<string, number>();
  let [after, events]: [number | undefined, number] = [0, 0];
  while (after !== undefined) {
    const { body } = await request(server, 'GET', `/api/assessments/faults/events?after=${after}&limit=200`);
    const page = body as unknown as {
      readonly events: readonly { readonly changes: readonly { readonly record: string }[] }[];
      readonly next?: number;
    };
    events += page.events.length;
    for (const { changes } of page.events)
      for (const { record } of changes) seen.set(record, (seen.get(record) ?? 0) + 1);
    after = page.next;
  }
  const has = (id: string): readonly number[] => ['a', 'b'].map((part) => seen.get(`${id}-${part}`) ?? 0);
  const all = new Set([...seen.keys()].flatMap((id) => /^(u\d+-\d+)-[ab]$/.exec(id)?.[1] ?? []));
  return {
    events,
    lost: acknowledged.filter((id) => has(id).includes(0)).length,
    half: [...all].filter((id) => has(id)[0] !== has(id)[1]).length,
    twice: [...all].filter((id) => has(id).some((times) => times > 1)).length,
  };
};

const disturb = async (
  name: string,
  server: Server,
  disturbances: readonly Disturbance[],
): Promise<boolean> => {
  await server.start();
  await untilWell(server);
  await request(server, 'POST', '/api/assessments', { from: 'empty', id: 'faults', title: { nb: 'Feil' } });
  const over = new AbortController();
  const acknowledged: string[] = [];
  const odd = new Map<string, number>();
  const writing = Array.from({ length: users }, (_, user) =>
    write(server, user, over.signal, acknowledged, odd),
  );
  const ill = new Map<string, number[]>();
  const until = performance.now() + longest;
  let done = 0;
  for (let n = 0; n < count && performance.now() < until; n++) {
    const one = disturbances[n % disturbances.length];
    if (one === undefined) break;
    await setTimeout(calm * (0.5 + Math.random()));
    await one.run();
    ill.set(one.name, [...(ill.get(one.name) ?? []), await untilWell(server)]);
    done += 1;
  }
  over.abort();
  await Promise.all(writing);
  await untilWell(server);
  const { lost, half, twice, events } = await counted(server, acknowledged);
  const chain = (await request(server, 'GET', '/api/assessments/faults/verify')).body['ok'] === true;
  const alive = (await request(server, 'GET', '/health')).status === 200;
  console.log(
    `\n${name}: ${done} disturbances, ${users} users, ${acknowledged.length} edits acknowledged, ${events} events`,
  );
  console.log(`  lost ${lost}, half ${half}, twice ${twice}; chain ${chain ? 'valid' : 'BROKEN'}`);
  console.log(`  server ${alive ? 'alive' : 'GONE'}, ended by itself ${server.diedByItself()} times`);
  for (const [which, times] of ill)
    console.log(
      `  ${which}: ${times.length}, well again after ${Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0)} ms (median), ${Math.round(Math.max(...times))} ms at most`,
    );
  console.log(
    `  not acknowledged at once: ${[...odd].map(([what, n]) => `${n} × ${what}`).join(', ') || 'none'}`,
  );
  return lost + half + twice === 0 && chain && alive && server.diedByItself() === 0;
};

/** A disk of one's own that can be filled and made read-only; undefined where that is not permitted. */
const ownDisk = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rb-disk-'));
  const mount = (...args: readonly string[]): boolean =>
    spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
  if (!mount('-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', folder)) {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  const filler = join(folder, 'filler');
  const disturbances: readonly Disturbance[] = [
    {
      name: 'disk full for a second',
      run: async () => {
        try {
          for (let size = 2 ** 22; size >= 4096; ) {
            try {
              writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
            } catch {
              size /= 2;
            }
          }
          await setTimeout(1000);
        } finally {
          rmSync(filler, { force: true });
        }
      },
    },
  ];
  return {
    folder,
    disturbances,
    remove: () => {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const onEmbedded = async (): Promise<boolean> => {
  const disk = ownDisk();
  const dataDir = disk ? join(disk.folder, 'data') : mkdtempSync(join(tmpdir(), 'rb-faults-'));
  mkdirSync(dataDir, { recursive: true });
  const server = await serverOn({ DATABASE_URL: '' }, ['--data', dataDir]);
  const again = (name: string, signal: NodeJS.Signals): Disturbance => ({
    name,
    run: async () => {
      await server.kill(signal);
      await server.start();
    },
  });
  try {
    return await disturb('embedded database', server, [
      again('server killed', 'SIGKILL'),
      again('server killed', 'SIGKILL'),
      again('server ended in good order', 'SIGTERM'),
      ...(disk?.disturbances ?? []),
    ]);
  } finally {
    await server.kill('SIGKILL');
    disk?.remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

const onPostgres = async (): Promise<boolean> => {
  const disk = ownDisk();
  const postgres = await makePostgres(disk?.folder);
  const proxy = await createProxy(Number(new URL(postgres.url).port));
  const url = new URL(postgres.url);
  url.port = String(proxy.port);
  const server = await serverOn({ DATABASE_URL: url.href }, []);
  const backend = (name: string, signal: NodeJS.Signals): Disturbance => ({
    name,
    run: () => {
      for (const pid of postgres.backends().slice(0, signal === 'SIGKILL' ? 1 : undefined))
        process.kill(pid, signal);
      return Promise.resolve();
    },
  });
  try {
    return await disturb('PostgreSQL', server, [
      { name: 'connections cut', run: () => Promise.resolve(proxy.cut()) },
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
      ...(disk?.disturbances ?? []),
    ]);
  } finally {
    await server.kill('SIGKILL');
    proxy.close();
    await postgres.remove();
    disk?.remove();
  }
};

if (!isBuilt) throw new Error('build the server first: npx vite build packages/server');
const results: boolean[] = [];
if (only !== 'postgres') results.push(await onEmbedded());
if (only !== 'embedded' && hasPostgres) results.push(await onPostgres());
if (!hasPostgres) console.log('\nPostgreSQL: not tried, none is installed here');
if (results.includes(false)) process.exitCode = 1;
