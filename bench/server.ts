import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine } from './measure.js';
import {
  addUsers,
  costOf,
  crowd,
  isBuilt,
  memoryOf,
  revisionAt,
  start,
  users,
  usersKinds,
} from './server-under-test.js';
import { allAtOnce, eachInOwnTime } from './users.js';

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
  const { url, pid } = server;
  console.log(`\n${users} users who each read four times and write once a second, each in their own time`);
  const { busy } = await crowd(url, pid, eachInOwnTime);
  console.log(`  the server used ${Math.round(busy * 100)} % of a core`);

  console.log(`\nthe same, all in the same instant of each second`);
  await crowd(url, pid, allAtOnce, { seconds: 8, warm: 2 });

  console.log(`\n${users} connections that never pause, one kind at a time`);
  const { reads, edit } = usersKinds(await revisionAt(url));
  for (const kind of reads) await costOf(url, pid, kind);
  const tag = (await fetch(new URL('/api/assessments/altinn3', url))).headers.get('etag') ?? '';
  await costOf(url, pid, {
    name: 'unchanged assessment (304)',
    method: 'GET',
    path: '/api/assessments/altinn3',
    status: 304,
    headers: () => ({ 'if-none-match': tag }),
  });
  await costOf(url, pid, edit);
  console.log(`\nmemory after: ${memoryOf(server.pid, 'VmRSS')}, at most ${memoryOf(server.pid, 'VmHWM')}`);
  const verified = await (await fetch(new URL('/api/assessments/altinn3/verify', server.url))).text();
  console.log(`chain: ${verified}`);
  await server.stop();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
