/**
 * `npm run bench -- scale [STEPS]`: how rows, room and time grow with the number of organisations, each with a hundred light
 * assessments, on a PostgreSQL with row-level security and two users. STEPS: how many organisations at each step, `10,100,1000` when left
 * out. The same rows every time.
 */
import { loadavg } from 'node:os';
import { asOf, idOf, openMany, party, type Row, services } from './many-organisations.js';
import { machine } from './measure.js';
import { share } from './users.js';

const steps = (process.argv[3] ?? '10,100,1000').split(',').map(Number);

const { at, client, kari, fillTo, close } = await openMany();
try {
  console.log(`${machine()}, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
  const [version] = await at.postgres.ask('show server_version');
  console.log(JSON.stringify(version));

  const time = async (
    what: string,
    ask: (n: number) => Promise<{ readonly status: number; readonly text: string }>,
    runs = 30,
  ) => {
    const late: number[] = [];
    for (let n = 0; n < runs; n++) {
      const began = performance.now();
      const { status, text } = await ask(n);
      if (status >= 300) throw new Error(`${what}: ${status} ${text}`);
      late.push(performance.now() - began);
    }
    const [half, most] = [share(late.slice(2), 0.5), share(late.slice(2), 0.95)];
    console.log(
      `  ${what.padEnd(44)} p50 ${half.toFixed(1).padStart(7)} ms, p95 ${most.toFixed(1).padStart(7)} ms`,
    );
  };

  const revisions = new Map<string, number>();
  for (const organisations of steps) {
    const began = performance.now();
    await fillTo(organisations);
    const [size] = (
      await client.query<Row>(`select pg_database_size(current_database()) as bytes,
      (select sum(reltuples) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace) as rows,
      pg_total_relation_size('event') as event, pg_total_relation_size('assessment') as assessment`)
    ).rows;
    const megabytes = (name: string): number => Number(size?.[name]) / 1e6;
    const count = organisations * services;
    console.log(
      `${organisations} organisations x ${services}: filled in ${((performance.now() - began) / 1000).toFixed(0)} s, ${Number(size?.['rows']).toFixed(0)} rows, ${megabytes('bytes').toFixed(0)} MB, ${((megabytes('bytes') / count) * 1000).toFixed(1)} kB each (events ${((megabytes('event') / count) * 1000).toFixed(1)}, list ${((megabytes('assessment') / count) * 1000).toFixed(1)}); load ${(loadavg()[0] ?? 0).toFixed(1)}`,
    );
    await time('list of assessments (a page)', () => kari.call('GET', '/api/assessments'));
    await time('open one', (n) => kari.call('GET', `/api/assessments/${idOf(0, n)}`));
    await time('open one again', () => kari.call('GET', `/api/assessments/${idOf(0, 0)}`));
    await time('one that is not there', (n) =>
      kari
        .call('GET', `/api/assessments/${idOf(1, n)}`)
        .then(({ status, text }) => ({ status: status === 404 ? 200 : 500, text })),
    );
    await time('in short', (n) => kari.call('GET', `/api/assessments/${idOf(0, n)}/in-short?asOf=${asOf}`));
    await time('edit', (n) => {
      const id = idOf(0, n);
      const base = revisions.get(id) ?? 1;
      revisions.set(id, base + 1);
      return kari.call('POST', `/api/assessments/${id}/edits`, {
        clientEditId: `scale-${organisations}-${n}-${n}`,
        baseRevision: base,
        changes: [{ record: party, set: { 'note.nb': `Merknad ${n}, ${organisations}` } }],
      });
    });
    await time('search in one', (n) => kari.call('GET', `/api/assessments/${idOf(0, n)}/search?q=etat`));
    await time('/pub/', () => kari.call('GET', '/pub/?lang=nb'));
    await time('session', () => kari.call('GET', '/api/session'));
  }
} finally {
  await close();
}
