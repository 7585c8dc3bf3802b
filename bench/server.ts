import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Options } from 'autocannon';
import { machine } from './measure.js';
import { addUsers, edits, isBuilt, memoryOf, revisionAt, shoot, start, users } from './server-under-test.js';

/** `npm run bench -- server`: start, memory, and answers under fifty users, on the embedded database and the Altinn case. */
const load = loadavg()[0] ?? 0;
console.log(
  `${machine()}, load ${load.toFixed(1)} (above 1 others use the machine, and times are longer than they are)`,
);
const dataDir = await mkdtemp(join(tmpdir(), 'rb-bench-'));
try {
  if (!isBuilt) console.log('not built (npm run build): started from source, which takes longer');
  await (await start(dataDir, { name: 'first start' })).stop();
  await (await start(dataDir, { name: 'second start' })).stop();
  await (await start(dataDir, { name: 'third start' })).stop();

  const server = await start(dataDir, { isMeasured: true });
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
