import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { machine } from './measure.js';
import { addUsers, crowd, isBuilt, memoryOf, processorOf, root, start, users } from './server-under-test.js';
import { allAtOnce, eachInOwnTime, share } from './users.js';
import { dragDay, editToPicture, firstLoad } from './web-browser.js';

/** `npm run bench -- web`: the workbench as its user meets it, on the embedded database and the Altinn case, held against its goals. */
const scenario = 'undue-access-at-provider';

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

type Row = {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  readonly isMet?: boolean;
};
const rows: Row[] = [];
const row = (
  what: string,
  value: number,
  unit: string,
  goal?: { readonly most?: number; readonly least?: number },
  beside = '',
): void => {
  const digits = value < 100 && unit !== 'kB' ? 1 : 0;
  const isMet = goal && (goal.most === undefined ? value >= (goal.least ?? 0) : value <= goal.most);
  rows.push({
    what,
    measured: `${value.toFixed(digits)} ${unit}${beside}`,
    goal: goal ? (goal.most === undefined ? `>= ${goal.least} ${unit}` : `<= ${goal.most} ${unit}`) : '',
    ...(isMet !== undefined && { isMet }),
  });
};

const loads: number[] = [];
/** Waits a little for others to be done, and notes the load that is measured under. */
const quiet = async (): Promise<void> => {
  for (let tries = 0; tries < 6 && (loadavg()[0] ?? 0) > 1.5; tries += 1) await pause(5000);
  loads.push(loadavg()[0] ?? 0);
};

const inTurn = async <T>(times: number, work: () => Promise<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for (let k = 0; k < times; k += 1) all.push(await work());
  return all;
};

if (!isBuilt || !existsSync(join(root, 'packages/web/dist/index.html')))
  throw new Error('build first: npm run build');

const dataDir = await mkdtemp(join(tmpdir(), 'rb-bench-'));
try {
  await quiet();
  await (await start(dataDir)).stop();
  const starts = await inTurn(5, async () => {
    const server = await start(dataDir);
    const memory = Number.parseInt(memoryOf(server.pid, 'VmRSS'), 10);
    const processor = processorOf(server.pid) * 1000;
    await server.stop();
    return { ...server, memory, processor };
  });
  row(
    'start (second time), until it answers with the assessment',
    median(starts.map(({ answered }) => answered)),
    'ms',
    { most: 2000 },
    ` (${Math.round(median(starts.map(({ processor }) => processor)))} ms of processor)`,
  );
  row('memory of the server after start', median(starts.map(({ memory }) => memory)), 'MB');

  await quiet();
  const server = await start(dataDir, { isMeasured: true });
  const { url, pid } = server;
  await firstLoad(url);
  const first = await inTurn(5, () => firstLoad(url));
  row(
    'first screen: JavaScript, gzipped',
    median(first.map(({ gzipped }) => gzipped)) / 1000,
    'kB',
    { most: 245 },
    ` (${first[0]?.scripts} files; ${(median(first.map(({ usable }) => usable)) / 1000).toFixed(0)} kB until it can be used)`,
  );
  row(
    'first screen: interactive, in a browser that has never been here',
    median(first.map(({ interactiveMs }) => interactiveMs)),
    'ms',
    { most: 1500 },
    ` (${Math.round(median(first.map(({ processorMs }) => processorMs)))} ms of processor)`,
  );

  await quiet();
  const moved = await editToPicture(url, scenario, 60);
  row(
    'edit to picture (matrix and conclusion), p95',
    share(moved.picture, 0.95),
    'ms',
    { most: 50 },
    ` (p50 ${median(moved.picture).toFixed(0)} ms, ${moved.processorMs.toFixed(0)} ms of processor)`,
  );
  row(
    'edit to picture (distributions, in a worker), p95',
    share(moved.distribution, 0.95),
    'ms',
    undefined,
    ` (p50 ${median(moved.distribution).toFixed(0)} ms)`,
  );

  await quiet();
  const drags = await inTurn(3, () => dragDay(url, 3));
  row('as-of drag: frames a second', median(drags.map(({ frames }) => frames)), 'fps', { least: 30 });
  row(
    'as-of drag: claims drawn anew',
    median(drags.map(({ pictures }) => pictures)),
    'fps',
    { least: 30 },
    ` (${median(drags.map(({ processorMs }) => processorMs)).toFixed(0)} ms of processor each)`,
  );

  await quiet();
  await addUsers(url);
  console.log(`${users} users who each read four times and write once a second, each in their own time`);
  const paced = await crowd(url, pid, eachInOwnTime);
  row('reads, 50 users, worst p99 of four', paced.reads, 'ms', { most: 50 });
  row(
    'edits, 50 users, p99',
    paced.edits,
    'ms',
    { most: 100 },
    ` (server uses ${Math.round(paced.busy * 100)} % of a core)`,
  );
  console.log('the same, all in the same instant of each second');
  const burst = await crowd(url, pid, allAtOnce, { seconds: 8, warm: 2 });
  row('reads, all 50 users in the same instant, worst p99 of four', burst.reads, 'ms');
  row('edits, all 50 users in the same instant, p99', burst.edits, 'ms');
  const bad = paced.bad + burst.bad;
  if (bad > 0) rows.push({ what: 'not answered well', measured: String(bad), goal: '0', isMet: false });
  row(
    'memory of the server after that',
    Number.parseInt(memoryOf(pid, 'VmRSS'), 10),
    'MB',
    undefined,
    ` (at most ${memoryOf(pid, 'VmHWM')})`,
  );
  await server.stop();

  const high = Math.max(...loads);
  console.log(`\n${machine()}; load before each part ${loads.map((load) => load.toFixed(1)).join(', ')}`);
  if (high > 1.5)
    console.log(
      'others used the machine: times on the clock are longer than they are, processor times are not',
    );
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, measured, goal, isMet } of rows)
    console.log(
      `${what.padEnd(width)}  ${goal.padEnd(11)} ${(isMet === undefined ? '' : isMet ? 'met' : 'not met').padEnd(8)} ${measured}`,
    );
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
