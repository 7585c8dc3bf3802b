import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon, { type Options, type Request } from 'autocannon';

// What the suites that measure the server share: the server in a process of its own, and users who read and write.
export const users = 50;
const seconds = 8;
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

export const isBuilt = existsSync(join(root, 'packages/server/dist/serve.js'));

const compiled = isBuilt ? [] : ['--import', 'tsx', '--conditions=@risikobilde/source'];

/**
 * Starts the server on a folder, and tells the time until it gives its address, and until it has given the assessment.
 * `isMeasured`: without the limit on how much one user may ask for, which would end a measurement.
 */
export const start = async (dataDir: string, { name = '', isMeasured = false } = {}) => {
  const began = performance.now();
  const args =
    isBuilt && !isMeasured
      ? [join(root, 'packages/server/dist/serve.js'), '--port', '0', '--data', dataDir]
      : [...compiled, join(root, 'bench/server-process.mjs'), dataDir];
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
    listening,
    answered,
    stop: async () => {
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await closed;
    },
  };
};

export const shoot = async (
  name: string,
  options: Options,
  pid?: number,
): Promise<{ readonly p50: number; readonly p99: number; readonly bad: number }> => {
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
  return { p50: latency.p50, p99: latency.p99, bad: non2xx + errors };
};

/** Edits by users who each write in a record of their own, on the newest revision they have been told of. */
export const edits = (revision: number): Pick<Options, 'requests'> => {
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

export const revisionAt = async (url: string): Promise<number> => {
  const { assessments } = (await (await fetch(new URL('/api/assessments', url))).json()) as {
    readonly assessments: readonly { readonly id: string; readonly revision: number }[];
  };
  return assessments.find(({ id }) => id === 'altinn3')?.revision ?? 1;
};

export const addUsers = async (url: string): Promise<void> => {
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
