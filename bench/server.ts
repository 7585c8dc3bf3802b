import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon, { type Options, type Request } from 'autocannon';
import { machine } from './measure.js';

/** `npm run bench -- server`: start, memory, and answers under fifty users, on the embedded database and the Altinn case. */
const users = 50;
const seconds = 8;
const root = fileURLToPath(new URL('..', import.meta.url));

/** Field of /proc/PID/status in megabytes; undefined on a system without it. */
const memoryOf = (pid: number, field: 'VmRSS' | 'VmHWM'): string => {
  const path = `/proc/${pid}/status`;
  const kilobytes = existsSync(path)
    ? new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(path, 'utf8'))?.[1]
    : undefined;
  return kilobytes === undefined ? 'unknown' : `${Math.round(Number(kilobytes) / 1000)} MB`;
};

/** Seconds on the processor since the process began, all threads: the cost that does not grow when others use the machine. */
const processorOf = (pid: number): number => {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return Number.NaN;
  const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

const start = async (name: string, dataDir: string, isCompiled: boolean) => {
  const began = performance.now();
  const args = isCompiled
    ? [join(root, 'packages/server/dist/serve.js'), '--port', '0', '--data', dataDir]
    : ['--import', 'tsx', '--conditions=@risikobilde/source', join(root, 'bench/server-process.ts'), dataDir];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
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
    stop: async () => {
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await closed;
    },
  };
};

const shoot = async (name: string, options: Options, pid?: number): Promise<void> => {
  const before = pid === undefined ? 0 : processorOf(pid);
  const { latency, requests, non2xx, errors } = await autocannon({
    connections: users,
    duration: seconds,
    ...options,
  });
  const bad = non2xx + errors > 0 ? `, ${non2xx + errors} NOT answered well` : '';
  const each = pid === undefined ? Number.NaN : ((processorOf(pid) - before) * 1000) / requests.total;
  const cost = pid === undefined ? '' : `, ${each.toFixed(2)} ms of processor each`;
  console.log(
    `${name}: p50 ${latency.p50} ms, p99 ${latency.p99} ms, max ${latency.max} ms, ${Math.round(requests.average)} a second${cost}${bad}`,
  );
};

/** Edits by users who each write in a record of their own, on the newest revision they have been told of. */
const edits = (revision: number): Pick<Options, 'requests'> => {
  let newest = revision;
  let count = 0;
  const setupRequest = (request: Request): Request => {
    count += 1;
    const change = { record: `user-${count % users}`, set: { 'note.nb': `Merknad nummer ${count}` } };
    return {
      ...request,
      body: JSON.stringify({
        clientEditId: `bench-${process.pid}-${Date.now()}-${count}`,
        baseRevision: newest,
        changes: [change],
      }),
    };
  };
  return {
    requests: [
      {
        method: 'POST',
        path: '/api/assessments/altinn3/edits',
        headers: { 'content-type': 'application/json' },
        setupRequest,
        onResponse: (status: number, body: string) => {
          if (status === 201) newest = Math.max(newest, (JSON.parse(body) as { revision: number }).revision);
        },
      },
    ],
  };
};

const revisionAt = async (url: string): Promise<number> => {
  const { assessments } = (await (await fetch(new URL('/api/assessments', url))).json()) as {
    readonly assessments: readonly { readonly id: string; readonly revision: number }[];
  };
  return assessments.find(({ id }) => id === 'altinn3')?.revision ?? 1;
};

const addUsers = async (url: string): Promise<void> => {
  const changes = Array.from({ length: users }, (_, index) => ({
    record: `user-${index}`,
    add: {
      kind: 'party',
      id: `user-${index}`,
      name: { nb: `Bruker ${index}` },
      type: 'company',
      country: 'NO',
    },
  }));
  await fetch(new URL('/api/assessments/altinn3/edits', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clientEditId: 'bench-users', baseRevision: 1, changes }),
  });
};

const load = loadavg()[0] ?? 0;
console.log(
  `${machine()}, load ${load.toFixed(1)} (above 1 others use the machine, and times are longer than they are)`,
);
const dataDir = await mkdtemp(join(tmpdir(), 'rb-bench-'));
try {
  const isBuilt = existsSync(join(root, 'packages/server/dist/serve.js'));
  if (!isBuilt) console.log('not built (npm run build): started from source, which takes longer');
  await (await start('first start', dataDir, isBuilt)).stop();
  await (await start('second start', dataDir, isBuilt)).stop();
  await (await start('third start', dataDir, isBuilt)).stop();

  const server = await start('', dataDir, false);
  await addUsers(server.url);
  const get = (path: string): Options => ({ url: server.url, requests: [{ method: 'GET', path }] });

  console.log(`\n${users} users who each read four times and write once a second`);
  const paced = { overallRate: users };
  await Promise.all([
    shoot('  whole assessment (270 kB)', { ...get('/api/assessments/altinn3'), ...paced }),
    shoot('  list of assessments', { ...get('/api/assessments'), ...paced }),
    shoot('  comments', { ...get('/api/assessments/altinn3/comments'), ...paced }),
    shoot('  last events', { ...get('/api/assessments/altinn3/events?after=1&limit=20'), ...paced }),
    shoot('  edits', { url: server.url, ...edits(await revisionAt(server.url)), ...paced }),
  ]);

  console.log(`\n${users} connections that never pause, one kind at a time`);
  const { pid } = server;
  await shoot('  whole assessment', get('/api/assessments/altinn3'), pid);
  const tag = (await fetch(new URL('/api/assessments/altinn3', server.url))).headers.get('etag') ?? '';
  const headers = { 'if-none-match': tag };
  const unchanged = { method: 'GET' as const, path: '/api/assessments/altinn3', headers };
  // It answers 304, which the tool counts among what was not answered well.
  await shoot('  unchanged assessment (304)', { url: server.url, requests: [unchanged] }, pid);
  await shoot('  list of assessments', get('/api/assessments'), pid);
  await shoot('  edits', { url: server.url, ...edits(await revisionAt(server.url)) }, pid);
  console.log(`\nmemory after: ${memoryOf(server.pid, 'VmRSS')}, at most ${memoryOf(server.pid, 'VmHWM')}`);
  const verified = await (await fetch(new URL('/api/assessments/altinn3/verify', server.url))).text();
  console.log(`chain: ${verified}`);
  await server.stop();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
