import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { root } from '../server-under-test.js';

/** A server that is started again when it ends, as whoever runs one would. */
export type Server = {
  readonly url: string;
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
  readonly start: () => Promise<void>;
  readonly diedByItself: () => number;
  readonly pid: () => number | undefined;
  /** What it wrote in its log of faults of its own, and how often. */
  readonly faults: ReadonlyMap<string, number>;
};

/** The longest that it may take until all is well, milliseconds. */
const longestIll = 120_000;

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const serve = join(root, 'packages/server/dist/start/serve.js');

/** `program`: what is started instead of the server as it is shipped. */
export const serverOn = async (
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  { program = [serve], at }: { readonly program?: readonly string[]; readonly at?: number } = {},
): Promise<Server> => {
  const port = at ?? (await freePort());
  let child: ChildProcess | undefined;
  let died = 0;
  const faults = new Map<string, number>();
  const start = async (): Promise<void> => {
    const started = spawn(process.execPath, [...program, '--port', String(port), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    started.once('close', () => {
      if (child !== started) return;
      died += 1;
      void start();
    });
    started.stdout.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString('utf8').split('\n')) {
        const fault = /"err":\{"type":"(\w+)","message":"([^"]*)/.exec(line)?.slice(1).join(': ');
        if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
      }
    });
    await Promise.race([once(started.stdout, 'data'), once(started, 'close')]);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    diedByItself: () => died,
    faults,
    pid: () => child?.pid,
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

export const request = async (
  server: Pick<Server, 'url'>,
  method: string,
  path: string,
  body?: unknown,
  who: Readonly<Record<string, string>> = {},
  /** Milliseconds that the answer may take: to verify thousands of edits while much else runs takes its time. */
  longest = 30_000,
) => {
  const response = await fetch(server.url + path, {
    method,
    signal: AbortSignal.timeout(longest),
    headers: { ...who, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

/** Milliseconds until the server says that all is well. */
export const untilWell = async (server: Server): Promise<number> => {
  const began = performance.now();
  let told = 'no answer';
  while (performance.now() - began < longestIll) {
    const well = await request(server, 'GET', '/ready').catch(() => undefined);
    if (well?.status === 200) return performance.now() - began;
    told = well === undefined ? told : JSON.stringify(well.body);
    await setTimeout(25);
  }
  throw new Error(`the server was not well again within ${longestIll / 1000} s: ${told}`);
};
