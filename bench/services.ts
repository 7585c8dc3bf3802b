/**
 * `npm run bench -- services`: the operator's list of 10,000 services (SERVICES), asked of the server. The services are
 * stored by the store's own functions, then the server is started as a user starts it, and asked.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '../packages/server/src/store/database.js';
import { addServices } from '../packages/server/src/testing/many-services.js';
import { machine } from './measure.js';
import { memoryOf, processorOf, start } from './server-under-test.js';

const count = Number(process.env['SERVICES'] ?? 10_000);
const asOf = '2026-12-24';

const dataDir = await mkdtemp(join(tmpdir(), 'rb-bench-'));
try {
  console.log(machine());
  // The platform's own assessment, and its release with the service that ships, as a first start makes them.
  await (await start(dataDir)).stop();
  const { db, close } = await openDatabase({ dataDir });
  const filling = performance.now();
  await addServices(db, count);
  await close();
  console.log(`${count} services stored in ${((performance.now() - filling) / 1000).toFixed(0)} s`);

  const server = await start(dataDir, { isMeasured: true });
  const ask = async (what: string, query = ''): Promise<void> => {
    const [from, used] = [performance.now(), processorOf(server.pid)];
    const url = new URL(`/api/services?platform=altinn3&asOf=${asOf}${query}`, server.url);
    const response = await fetch(url, { headers: { 'accept-encoding': 'gzip, br' } });
    const body = await response.text();
    const wall = performance.now() - from;
    const { total, services } = JSON.parse(body) as {
      readonly total: number;
      readonly services: readonly unknown[];
    };
    const size = `${(body.length / 1000).toFixed(0)} kB`;
    const processor = `${((processorOf(server.pid) - used) * 1000).toFixed(0)} ms processor`;
    console.log(
      `${what.padEnd(48)} ${wall.toFixed(0).padStart(7)} ms, ${processor}; ${services.length} of ${total} rows, ${size}`,
    );
  };
  const send = async (path: string, body: object): Promise<void> => {
    const response = await fetch(new URL(path, server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  };
  const untilRead = async (): Promise<void> => {
    const [from, used] = [performance.now(), processorOf(server.pid)];
    for (let asked = 1; ; asked++) {
      const response = await fetch(new URL(`/api/services?platform=altinn3&asOf=${asOf}`, server.url));
      const { reading } = (await response.json()) as { readonly reading?: object };
      if (reading === undefined) {
        const [wall, cpu] = [(performance.now() - from) / 1000, processorOf(server.pid) - used];
        console.log(
          `  all read after ${wall.toFixed(0)} s, ${cpu.toFixed(0)} s processor, asked ${asked} times`,
        );
        return;
      }
      // As the page does.
      await setTimeout(1000);
    }
  };
  await ask('first call');
  await untilRead();
  await ask('call when all are read');
  await ask('the same again');
  await ask('the next 200', '&offset=200');
  await ask('those with something open', '&only=open');
  await ask('found by name', '&find=tjeneste%2099');
  await ask('all rows', '&limit=10000');
  await send('/api/assessments/altinn3/releases', { version: '2.7', on: '2026-12-14', draft: true });
  await ask('first call after a release of the platform');
  await untilRead();
  await ask('call when all are read');
  console.log(`memory: ${memoryOf(server.pid, 'VmRSS')}, at most ${memoryOf(server.pid, 'VmHWM')}`);
  await server.stop();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
