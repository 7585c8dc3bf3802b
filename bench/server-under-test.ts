import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type UserTimings, type eachInOwnTime, type Kind, play, share, withoutPause } from './users.js';

// What the suites that measure the server share: the server in a process of its own, and users who read and write.
export const users = 50;
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Field of /proc/PID/status in megabytes; undefined on a system without it. */
export const memoryOf = (pid: number, field: 'VmRSS' | 'VmHWM'): string => {
  const path = `/proc/${pid}/status`;
  const kilobytes = existsSync(path)
    ? new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(path, 'utf8'))?.[1]
    : undefined;
  return kilobytes === undefined ? 'unknown' : `${Math.round(Number(kilobytes) / 1000)} MB`;
};

/** Seconds on the processor since the process began, all threads: the cost that does not grow when others use the machine. */
export const processorOf = (pid: number): number => {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return Number.NaN;
  const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

const built = join(root, 'packages/server/dist/start/serve.js');

export const isBuilt = existsSync(built);

const compiled = isBuilt ? [] : ['--import', 'tsx', '--conditions=@risikobilde/source'];
const serve = isBuilt ? built : join(root, 'packages/server/src/process/serve.ts');

/**
 * Starts the server on a folder, and tells the time until it gives its address, and until it has given the assessment.
 * `isMeasured`: without the limit on how much one user may ask for, which would end a measurement. `databaseUrl`: instead of the
 * folder. `settings`: of an installation, as its environment says them.
 */
export const start = async (
  dataDir: string,
  {
    name = '',
    isMeasured = false,
    databaseUrl = '',
    port = 0,
    settings = {},
  }: {
    readonly name?: string;
    readonly isMeasured?: boolean;
    readonly databaseUrl?: string;
    readonly port?: number;
    readonly settings?: Readonly<Record<string, string>>;
  } = {},
) => {
  const began = performance.now();
  const args = [
    ...(process.env['CPU_PROF'] ? ['--cpu-prof', '--cpu-prof-dir', process.env['CPU_PROF']] : []),
    ...compiled,
    ...(isMeasured
      ? [join(root, 'bench/server-process.mjs'), dataDir]
      : [serve, '--port', String(port), ...(dataDir === '' ? [] : ['--data', dataDir])]),
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
    child.once('close', (code) => reject(new Error(`the server ended (${code})`)));
  });
  const listening = performance.now() - began;
  await (await fetch(new URL('/api/assessments/altinn3', url))).text();
  const answered = performance.now() - began;
  const pid = child.pid ?? 0;
  if (name !== '')
    console.log(
      `${name}: address after ${Math.round(listening)} ms, first assessment after ${Math.round(answered)} ms, processor ${processorOf(pid).toFixed(1)} s, memory ${memoryOf(pid, 'VmRSS')}`,
    );
  return {
    url,
    pid,
    listening,
    answered,
    /** How long its loop was held at most since this was last asked, milliseconds; for a server that is measured. */
    loopHeld: async (): Promise<number> => {
      child.send('held');
      const [held] = (await once(child, 'message')) as [number];
      return held;
    },
    stop: async () => {
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await closed;
    },
  };
};

type Headers = Readonly<Record<string, string>>;
/** Of somebody who has not logged in. */
const nothing = (): Headers => ({});

/**
 * What a user of the workbench asks for: four ways to read, and an edit of a record of their own on the newest revision.
 * `first`: the number of the first user. `headers`: what each sends with everything.
 */
export const usersKinds = (
  revision: number,
  first = 0,
  headers: (user: number) => Headers = nothing,
): { readonly reads: readonly Kind[]; readonly edit: Kind } => {
  const get = (name: string, path: string): Kind => ({ name, method: 'GET', path, status: 200, headers });
  let newest = revision;
  let count = 0;
  return {
    reads: [
      get('whole assessment', '/api/assessments/altinn3'),
      get('list of assessments', '/api/assessments'),
      get('comments', '/api/assessments/altinn3/comments'),
      get('events', '/api/assessments/altinn3/events?after=1&limit=20'),
    ],
    edit: {
      name: 'edits',
      method: 'POST',
      path: '/api/assessments/altinn3/edits',
      status: 201,
      headers,
      isInTurn: true,
      body: (user) => {
        count += 1;
        const change = { record: `user-${first + user}`, set: { 'note.nb': `Merknad nummer ${count}` } };
        return JSON.stringify({
          clientEditId: `bench-${process.pid}-${first}-${Date.now()}-${count}`,
          baseRevision: newest,
          changes: [change],
        });
      },
      answered: (body) => {
        newest = Math.max(newest, (JSON.parse(body) as { revision: number }).revision);
      },
    },
  };
};

type Crowd = {
  /** The slowest in a hundred of each kind, milliseconds. */
  readonly reads: number;
  readonly edits: number;
  readonly bad: number;
  /** Share of one core that the server used. */
  readonly busy: number;
};

export const tell = (name: string, { late, bad, badly }: UserTimings, beside = ''): void =>
  console.log(
    `  ${name}: p50 ${share(late, 0.5).toFixed(1)} ms, p99 ${share(late, 0.99).toFixed(1)} ms, max ${Math.max(...late).toFixed(0)} ms, ${late.length} of them${beside}${bad > 0 ? `, ${bad} NOT answered well (${[...badly].map(([what, n]) => `${n} ${what}`).join(', ')})` : ''}`,
  );

/** All that the users ask for in some seconds, of which the first few are not counted. */
export const crowd = async (
  url: string,
  pid: number,
  timing: typeof eachInOwnTime,
  { seconds = 20, warm = 4 } = {},
): Promise<Crowd> => {
  const { reads, edit } = usersKinds(await revisionAt(url));
  const dues = timing(users, [...reads, edit], seconds);
  const [before, began] = [processorOf(pid), performance.now()];
  const all = await play(url, dues, warm);
  const busy = (processorOf(pid) - before) / ((performance.now() - began) / 1000);
  for (const [kind, answered] of all) tell(kind.name, answered);
  const p99 = (kind: Kind): number => share(all.get(kind)?.late ?? [], 0.99);
  return {
    reads: Math.max(...reads.map(p99)),
    edits: p99(edit),
    bad: [...all.values()].reduce((sum, one) => sum + one.bad, 0),
    busy,
  };
};

/** Tells what one request of a kind costs, when nobody pauses. */
export const costOf = async (url: string, pid: number, kind: Kind): Promise<void> => {
  const before = processorOf(pid);
  const answered = await withoutPause(url, users, kind, 8);
  const each = ((processorOf(pid) - before) * 1000) / (answered.late.length + answered.bad);
  tell(kind.name, answered, `, ${each.toFixed(2)} ms of processor each`);
};

export const revisionAt = async (url: string, headers = nothing()): Promise<number> => {
  const { assessments } = (await (await fetch(new URL('/api/assessments', url), { headers })).json()) as {
    readonly assessments: readonly { readonly id: string; readonly revision: number }[];
  };
  return assessments.find(({ id }) => id === 'altinn3')?.revision ?? 1;
};

export const addUsers = async (url: string, count = users, headers = nothing()): Promise<void> => {
  const changes = Array.from({ length: count }, (_, index) => ({
    record: `user-${index}`,
    add: {
      kind: 'party',
      id: `user-${index}`,
      name: { nb: `Bruker ${index}` },
      type: 'company',
      country: 'NO',
    },
  }));
  const { ok, status } = await fetch(new URL('/api/assessments/altinn3/edits', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ clientEditId: 'bench-users', baseRevision: 1, changes }),
  });
  if (!ok) throw new Error(`the users were not added: ${status}`);
};
