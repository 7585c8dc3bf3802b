import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL of one's own, to be treated badly. */
export type RealPostgres = {
  readonly url: string;
  /** Ends it at once, without a word to whoever asks it something, and leaves it so. */
  readonly crash: () => Promise<void>;
  /** The same of all its processes in one moment, without any of them doing anything more. */
  readonly cut: () => Promise<void>;
  readonly start: () => void;
  /** The processes that serve connections, to be ended one by one. */
  readonly backends: () => readonly number[];
  readonly ask: (statement: string) => Promise<readonly unknown[]>;
  readonly folder: string;
  readonly remove: () => Promise<void>;
};

const found = ['/usr/lib/postgresql', '/usr/local/pgsql', '/opt/homebrew/opt/postgresql']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => [folder, ...readdirSync(folder).map((version) => join(folder, version))])
  .map((folder) => join(folder, 'bin'))
  .findLast((folder) => existsSync(join(folder, 'initdb')));

/** Whether a PostgreSQL is installed here, and is to be tried: `npm test` says the same whatever else a machine has. */
export const hasPostgres = found !== undefined && process.env['RISIKOBILDE_TESTS'] !== 'quick';

// It refuses to run as root, and then runs as its own user or as nobody.
const owner = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const [, , uid, gid] =
    (
      users.find((line) => line.startsWith('postgres:')) ?? users.find((line) => line.startsWith('nobody:'))
    )?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
};

const run = (program: string, args: readonly string[]): void => {
  const { status, stderr } = spawnSync(join(found ?? '', program), args, {
    ...owner(),
    timeout: 200_000,
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer()
      .once('error', () => done(false))
      .listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });

/**
 * Below the ports that the system gives out by itself: one that is found free is used seconds later, and must be nobody else's by then.
 * Each process of a run has a part of them to itself; where in it one begins is chance, for another run on the same machine.
 */
const ports = { from: 15_000, each: 500, processes: 30 } as const;
const ownPorts = ports.from + ports.each * (Number(process.env['VITEST_POOL_ID'] ?? 0) % ports.processes);
let lastPort = randomInt(ports.each);

/** A port of this machine that nobody listens on; never the same twice, and another than other processes of a run are given. */
export const freePort = async (): Promise<number> => {
  do lastPort = (lastPort + 1) % ports.each;
  while (!(await isFree(ownPorts + lastPort)));
  return ownPorts + lastPort;
};

/** A connection of one's own, to be ended by whoever opened it. */
export const openClient = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client(url);
  await client.connect();
  return client;
};

/** Makes and starts one, on loopback only. `parent`: the folder that its data is put in. */
export const makePostgres = async (parent = tmpdir()): Promise<RealPostgres> => {
  const folder = mkdtempSync(join(parent, 'rb-pg-'));
  const { uid, gid } = owner();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ]);
  // Not with the data, whose disk may be full.
  const log = join(tmpdir(), `${basename(folder)}.log`);
  let main: number | undefined;
  const start = (): void => {
    const options = `-c listen_addresses=127.0.0.1 -p ${port} -c unix_socket_directories=`;
    try {
      run('pg_ctl', ['-D', data, '-l', log, '-w', '-t', '180', '-o', options, 'start']);
    } catch (error) {
      throw new Error(`${String(error)}\n${readFileSync(log, 'utf8').slice(-2000)}`, { cause: error });
    }
    main = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const kill = (pid: number, signal: NodeJS.Signals): void => {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself in the meantime.
    }
  };
  const children = (named = ''): readonly number[] => {
    const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(main)], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    return stdout
      .trim()
      .split('\n')
      .filter((line) => line.includes(named))
      .map((line) => Number.parseInt(line, 10));
  };
  const crash = async (): Promise<void> => {
    const pid = main;
    if (pid === undefined) return;
    main = undefined;
    kill(pid, 'SIGQUIT');
    while (isAlive(pid)) await new Promise((done) => setTimeout(done, 10));
  };
  const cut = async (): Promise<void> => {
    const pid = main;
    if (pid === undefined) return;
    // Held first, so that it starts nothing anew while its processes end.
    kill(pid, 'SIGSTOP');
    const all = [...children(), pid];
    main = undefined;
    for (const one of all) kill(one, 'SIGKILL');
    while (all.some(isAlive)) await new Promise((done) => setTimeout(done, 10));
  };
  start();
  return {
    url,
    folder,
    start,
    crash,
    cut,
    backends: () => children('127.0.0.1'),
    ask: async (statement) => {
      const client = new pg.Client(url);
      client.on('error', () => undefined);
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(statement)).rows;
      } finally {
        await client.end();
      }
    },
    remove: async () => {
      await crash();
      rmSync(folder, { recursive: true, force: true });
      rmSync(log, { force: true });
    },
  };
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
