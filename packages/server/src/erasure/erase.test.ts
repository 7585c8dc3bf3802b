import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../backup/write-backup.js';
import { openDatabase } from '../store/database.js';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';
import { isFalse } from '../verify/discrepancy.js';
import { compareHeads, headsOf } from '../verify/heads.js';
import { readRows } from '../verify/rows.js';
import { erasedText } from './marker.js';
import { verifyStore } from '../verify/verify-store.js';

let server: TestServer;
let database: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  server = await startTestServer();
  database = await openDatabase(server.place);
});
afterAll(async () => {
  await database.close();
  await server.close();
});

type Values = Readonly<Record<string, unknown>>;
const ask = async (method: string, path: string, body?: unknown): Promise<Values> => {
  const answer = await send(server, method, path, body);
  expect(answer.status, `${path} ${answer.text}`).toBeLessThan(300);
  return answer.body;
};
const edit = (id: string, base: number, record: string, change: Values, why = 'Kasper Zwingli ba om det') =>
  ask('POST', `/api/assessments/${id}/edits`, editOf(base, [{ record, ...change }], why));

/** An assessment in which a person stands wherever one can. */
const make = async (id: string) => {
  await ask('POST', '/api/assessments', { from: 'empty', id, title: { nb: id } });
  const doubt = {
    kind: 'doubt',
    id: 'doubt',
    text: { nb: 'Kasper Zwingli mener at kilden er svak.' },
    raisedBy: { nb: 'Kasper Zwingli' },
    on: '2026-11-01',
    type: 'undermines',
    against: id,
  };
  await edit(id, 1, 'doubt', { add: doubt });
  await edit(id, 2, 'doubt', { set: { 'raisedBy.nb': 'Kasper Zwingli, rådgiver' } });
  await edit(id, 3, id, { set: { 'title.nb': `${id}, sett av Kasper Zwingli` } });
  const { id: comment } = await ask('POST', `/api/assessments/${id}/comments`, {
    record: 'doubt',
    quote: 'Kasper Zwingli mener',
    text: 'Spør KASPER ZWINGLI selv.',
  });
  await ask('POST', `/api/assessments/${id}/comments/${String(comment)}/replies`, {
    text: 'Zwingli svarer ikke.',
  });
  await ask('POST', `/api/assessments/${id}/suggestions`, {
    record: 'doubt',
    field: 'text.nb',
    quote: 'Kasper Zwingli mener',
    instead: 'Zwingli sier',
  });
  // In files too, and in what is made for the search.
  const { files, revision } = await ask('GET', `/api/assessments/${id}/export`);
  const [first, ...others] = files as readonly { readonly path: string; readonly text: string }[];
  await ask('POST', `/api/assessments/import?replace=${String(revision)}`, {
    files: [{ ...first, text: `# Kasper Zwingli skrev filen\n${first?.text}` }, ...others],
  });
  await ask('GET', `/api/assessments/${id}/search?q=zwingli&lang=nb`);
  return String(comment);
};
const erase = (id: string, what: Values, why?: string) =>
  ask('POST', `/api/assessments/${id}/erasures`, { what, ...(why !== undefined && { why }) });
/** The day that the last event says it happened on: what stands in the place of a text is held against it. */
const dayIn = (events: readonly Values[]): string => String(events.at(-1)?.['when']).slice(0, 10);
const falseIn = async () => verifyStore(await readRows(database.db)).wrong.filter(isFalse);

/** Every file below a folder in which a text stands, whatever its case. */
const filesWith = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .filter((path) => readFileSync(join(folder, path), 'latin1').toLowerCase().includes(text));

const dump = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'rb-erased-'));
  try {
    await writeBackup(database.db, join(folder, 'backup'));
    return gunzipSync(readFileSync(join(folder, 'backup'))).toString('utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe('what is erased', () => {
  it('is gone from every table, page, log and index of the store, from backups and exports, and the chain is whole', async () => {
    await make('whole');
    const listed = headsOf(await readRows(database.db));
    expect((await dump()).toLowerCase()).toContain('zwingli');
    const erased = await erase('whole', { containing: 'Zwingli' }, 'Sak 2026/123');
    expect(erased).toMatchObject({ isPurged: true, left: [] });
    // Two of the doubt, two of its change, the title, and why, three times. Its file is not counted.
    expect(erased).toMatchObject({ texts: 8, comments: 5 });

    expect((await dump()).toLowerCase()).not.toContain('zwingli');
    if ('dataDir' in server.place) expect(filesWith(server.place.dataDir, 'zwingli')).toEqual([]);
    for (const path of [
      '',
      '/events',
      '/comments',
      '/export',
      '/at/4',
      '/at/2',
      '/search?q=zwingli&lang=nb',
    ]) {
      const { text } = await send(server, 'GET', `/api/assessments/whole${path}`);
      expect(text.toLowerCase(), path).not.toContain('zwingli');
    }
    expect(await falseIn()).toEqual([]);
    // A list that was signed before still holds.
    expect(compareHeads(await readRows(database.db), listed).filter(isFalse)).toEqual([]);
    expect(await ask('GET', '/api/assessments/whole/verify')).toMatchObject({ ok: true });
  });

  it('is said to be: in the place of each text in its language, and by an event that says who did it and when', async () => {
    const { events } = (await ask('GET', '/api/assessments/whole/events')) as { events: readonly Values[] };
    const day = dayIn(events);
    const [year, month, date] = day.split('-');
    const { assessment } = (await ask('GET', '/api/assessments/whole')) as {
      assessment: { records: readonly Values[] };
    };
    expect(assessment.records.find(({ id }) => id === 'doubt')).toMatchObject({
      raisedBy: { nb: `slettet ${date}.${month}.${year} etter krav` },
    });
    expect(events.at(-1)).toMatchObject({ who: { id: 'local' }, why: 'Sak 2026/123', erased: {} });
    const { comments } = (await ask('GET', '/api/assessments/whole/comments')) as {
      comments: readonly Values[];
    };
    expect(comments[0]).toMatchObject({ erased: day, by: { id: 'local' } });
  });

  it('can be edited and exported further, and comes in again', async () => {
    const { revision } = await ask('GET', '/api/assessments/whole');
    await edit('whole', Number(revision), 'doubt', { set: { 'raisedBy.nb': 'En rådgiver' } }, 'Rettet');
    const { files } = await ask('GET', '/api/assessments/whole/export');
    const again = await ask('POST', `/api/assessments/import?replace=${Number(revision) + 1}`, { files });
    expect(again['id']).toBe('whole');
    expect(await falseIn()).toEqual([]);
    expect(
      (await send(server, 'POST', '/api/assessments/whole/erasures', { what: { containing: 'Zwingli' } }))
        .status,
    ).toBe(404);
  });

  it('may be one field of a record, with what was quoted from it; or one comment, with nothing else', async () => {
    const comment = await make('part');
    expect(await erase('part', { record: 'doubt', field: 'raisedBy' })).toMatchObject({
      texts: 3,
      comments: 1,
    });
    const { text } = await send(server, 'GET', '/api/assessments/part/events');
    expect(text).not.toContain('rådgiver');
    expect(text).toContain('Kasper Zwingli mener at kilden er svak.');
    expect(await erase('part', { comment })).toMatchObject({ texts: 0, comments: 1 });
    const { text: comments } = await send(server, 'GET', '/api/assessments/part/comments');
    expect(comments).not.toContain('KASPER');
    expect(comments).toContain('Zwingli svarer ikke.');
    expect(await falseIn()).toEqual([]);
  });

  it('may be who wrote: then nobody is named, and what was written stands', async () => {
    const erased = await erase('part', { person: 'local' });
    expect(erased['texts']).toBeGreaterThan(8);
    const { events } = (await ask('GET', '/api/assessments/part/events')) as { events: readonly Values[] };
    const users = events.slice(0, -1).map(({ who }) => (who as Values)['id']);
    expect(new Set(users)).toEqual(new Set([`erased-${dayIn(events)}`]));
    expect(await falseIn()).toEqual([]);
  });

  it('is refused where a release that a service stands on holds it, or where no text may stand; nothing is erased then', async () => {
    await make('base');
    const { revision } = await ask('GET', '/api/assessments/base');
    await edit('base', Number(revision), 'base', { set: { 'subject.type': 'platform' } });
    const measure = {
      kind: 'measure',
      id: 'keys',
      title: { nb: 'Nøkler' },
      description: { nb: 'Holdes av Kasper Zwingli.' },
      type: 'technical',
      states: [{ state: 'planned', from: '2026-01-01' }],
      offer: { type: 'provided' },
    };
    await edit('base', Number(revision) + 1, 'keys', { add: measure });
    const release = await ask('POST', '/api/assessments/base/releases', {
      version: '1',
      on: '2026-11-01',
      draft: true,
    });
    await ask('POST', '/api/assessments', { from: 'empty', id: 'upon', title: { nb: 'upon' } });
    await edit('upon', 1, 'upon', {
      set: { buildsOn: { release: release['hash'], title: { nb: 'Plattform' } } },
    });
    const before = await dump();
    for (const [id, what, said] of [
      ['base', { containing: 'Zwingli' }, 'upon'],
      ['base', { record: 'doubt', field: 'type' }, 'doubt'],
    ] as const) {
      const refused = await send(server, 'POST', `/api/assessments/${id}/erasures`, { what });
      expect(refused.body).toMatchObject({ status: 422, code: 'erasure-not-possible' });
      expect(refused.text).toContain(said);
    }
    expect(await dump()).toBe(before);
    await send(server, 'DELETE', '/api/assessments/upon?revision=2');
    await erase('base', { containing: 'Zwingli' });
    expect((await send(server, 'GET', `/api/releases/${String(release['hash'])}`)).status).toBe(404);
    expect(await falseIn()).toEqual([]);
  });
});

it('what stands in the place of a text is stored and verified, so its words are never changed', () => {
  expect((['nb', 'nn', 'en'] as const).map((language) => erasedText(language, '2026-11-27'))).toEqual([
    'slettet 27.11.2026 etter krav',
    'sletta 27.11.2026 etter krav',
    'erased 2026-11-27 on request',
  ]);
});

describe('an erasure that was not made', () => {
  it('is found: a text that is gone untold, another in its place, one that came back, and an event altered meanwhile', async () => {
    const rows = await readRows(database.db);
    const { key } = rows.assessment.find(({ id }) => id === 'whole') ?? { key: '' };
    const at = rows.event.findIndex(({ assessment, revision }) => assessment === key && revision === 2);
    const [event] = rows.event.slice(at);
    if (event === undefined) throw new Error('There is no second event.');
    const falseWith = (other: Partial<typeof event>): number =>
      verifyStore({ ...rows, event: rows.event.with(at, { ...event, ...other }) }).wrong.filter(isFalse)
        .length;
    expect(falseWith({})).toBe(0);
    expect(falseWith({ body: event.body.replace('slettet', 'fjernet') })).toBeGreaterThan(0);
    expect(falseWith({ body: event.body.replace('undermines', 'rebuts') })).toBeGreaterThan(0);
    expect(falseWith({ salts: null })).toBeGreaterThan(0);
    const seals = JSON.parse(event.salts ?? '[]') as readonly string[];
    for (const [index, seal] of seals.entries())
      for (const other of ['A'.repeat(22), 'a'.repeat(64)])
        expect(
          falseWith({ salts: JSON.stringify(seals.with(index, other)) }),
          `${index} ${seal}`,
        ).toBeGreaterThan(0);
  });

  it('is not for the database to make: an event cannot be altered but by the functions of an erasure', async () => {
    for (const statement of [
      sql`update event set body = 'x'`,
      sql`update comment_event set body = 'x'`,
      sql`delete from comment_event`,
      sql`truncate comment_event`,
    ])
      await expect(statement.execute(database.db)).rejects.toThrow(/added, never/);
  });
});
