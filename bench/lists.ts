/**
 * `npm run bench -- lists [STEPS]`: what the database does for the lists that are asked for most, as its own module `auto_explain` tells
 * of each question while the server asks it, with row-level security and two users. STEPS: how many organisations of a hundred light
 * assessments at each step, `100` when left out.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { openClient } from '../packages/server/src/testing/real-postgres.js';
import { asOf, idOf, openMany, services } from './many-organisations.js';
import { machine } from './measure.js';
import { share } from './users.js';

const steps = (process.argv[3] ?? '100').split(',').map(Number);

type Plan = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Plan[];
};
type Told = { readonly 'Query Text': string; readonly Plan: Plan; readonly duration: number };

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
/** Rows that were read of tables and indexes, whether they were wanted or not. */
const readBy = (plan: Plan): number =>
  nodesOf(plan)
    .filter((node) => node['Node Type'].includes('Scan') && node.Plans === undefined)
    .reduce(
      (sum, node) =>
        sum + node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)),
      0,
    );
/** The tables that were gone through from one end to the other, when that is more than a few rows. */
const wholeIn = (plan: Plan): readonly string[] =>
  nodesOf(plan)
    .filter(
      (node) =>
        node['Node Type'] === 'Seq Scan' &&
        node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) > 2 * services,
    )
    .map((node) => node['Relation Name'] ?? '');

const { at, client, kari, fillTo, close } = await openMany();
const log = join(tmpdir(), `${basename(at.postgres.folder)}.log`);
/** What has been told since a place in the log; what another process wrote into the middle of is left out. */
const toldSince = (from: number): readonly Told[] =>
  [
    ...readFileSync(log, 'utf8')
      .slice(from)
      .matchAll(/duration: ([\d.]+) ms {2}plan:\n((?:\t.*\n)+)/g),
  ].flatMap(([, duration, plan = '']) => {
    try {
      const told = JSON.parse(plan.replaceAll('\n\t', '\n')) as Omit<Told, 'duration'>;
      return [{ ...told, duration: Number(duration) }];
    } catch {
      console.log('  (one question could not be read in the log)');
      return [];
    }
  });

/** What a server asks by itself, again and again. */
const isOfServer = /graphile_worker|job_worker|outbox|webhook|notice|to_look_at|last_release/;

/** Asks three times, and tells of the last what the database did: of all questions together, and which took longest. */
const explain = async (what: string, ask: () => Promise<unknown>): Promise<void> => {
  await ask();
  await ask();
  await pause(100);
  const from = readFileSync(log, 'utf8').length;
  await ask();
  await pause(100);
  const told = toldSince(from).filter(
    (one) => nodesOf(one.Plan).some((node) => node['Relation Name']) && !isOfServer.test(one['Query Text']),
  );
  const read = told.reduce((sum, { Plan }) => sum + readBy(Plan), 0);
  const blocks = told.reduce(
    (sum, { Plan }) => sum + (Plan['Shared Hit Blocks'] ?? 0) + (Plan['Shared Read Blocks'] ?? 0),
    0,
  );
  const slowest = told.toSorted((a, b) => b.duration - a.duration)[0];
  const whole = [...new Set(told.flatMap(({ Plan }) => wholeIn(Plan)))];
  console.log(
    `  ${what.padEnd(34)} questions ${String(told.length).padStart(2)}, slowest ${(slowest?.duration ?? 0).toFixed(1).padStart(7)} ms, rows read ${String(read).padStart(7)}, blocks ${String(blocks).padStart(7)}${whole.length > 0 ? `, whole: ${whole.join(', ')}` : ''}`,
  );
  if (process.env['PLANS'] !== undefined && slowest !== undefined)
    console.log(slowest['Query Text'], JSON.stringify(slowest.Plan, undefined, 1));
};

try {
  console.log(machine());
  for (const name of ['workbench', 'postgres'])
    await at.postgres.ask(`alter role ${name} set session_preload_libraries = 'auto_explain'`);
  for (const [name, value] of [
    ['log_min_duration', '0'],
    ['log_analyze', 'on'],
    ['log_buffers', 'on'],
    ['log_timing', 'off'],
    ['log_format', 'json'],
    ['log_nested_statements', 'on'],
  ])
    await at.postgres.ask(`alter system set auto_explain.${name} = '${value}'`);
  for (const organisations of steps) {
    await fillTo(organisations);
    // Everything was looked at today, and three comments, links and releases are in one.
    await client.query(
      `insert into notice_look (assessment, organisation, revision, comments, day)
        select key, organisation, revision, comment_count, $1 from assessment
        on conflict (assessment, organisation) do update set revision = excluded.revision, comments = excluded.comments, day = excluded.day`,
      [asOf],
    );
    await client.query('vacuum analyze notice_look');
    // From now on: those that the server opens from here tell what they do.
    await at.postgres.ask('select pg_reload_conf()');
    await at.postgres.ask(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'workbench' and pid <> pg_backend_pid()",
    );
    await pause(2000);
    const get = (path: string) => async () => {
      const { status, text } = await kari.call('GET', path);
      if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    };
    console.log(`${organisations} organisations x ${services}`);
    const one = `/api/assessments/${idOf(0, 0)}`;
    await explain('list of assessments', get('/api/assessments'));
    await explain('releases', get('/api/releases'));
    await explain('comments', get(`${one}/comments`));
    await explain('files', get(`${one}/evidence`));
    await explain('links to the draft', get(`${one}/share-links`));
    await explain('events', get(`${one}/events`));
    await explain('/pub/', get('/pub/?lang=nb'));
    await explain('access', get('/api/access'));
    // As the user of the server, on a connection that does not tell of it: of the whole, a hundred thousand questions would be told.
    for (const name of ['workbench', 'postgres'])
      await at.postgres.ask(`alter role ${name} reset session_preload_libraries`);
    const looking = await openClient(at.databaseUrl);
    await looking.query("set risikobilde.work = 'notices'");
    for (const [what, ask] of [
      ['what to look at, before', 'assessments_to_look_at($1, 20)'],
      ['what to look at', 'assessments_to_look_at($1, 20, false)'],
    ] as const) {
      const late: number[] = [];
      for (let n = 0; n < 10; n++) {
        const began = performance.now();
        const { rows } = await looking.query(`select * from ${ask}`, [asOf]);
        if (rows.length > 0) throw new Error(`${rows.length} to look at`);
        late.push(performance.now() - began);
      }
      console.log(
        `  ${what}: p50 ${share(late, 0.5).toFixed(1)} ms, fastest ${Math.min(...late).toFixed(1)} ms`,
      );
    }
    for (const name of ['workbench', 'postgres'])
      await at.postgres.ask(`alter role ${name} set session_preload_libraries = 'auto_explain'`);
    await looking.end();
  }
} finally {
  await close();
}
