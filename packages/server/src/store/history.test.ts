import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AssessmentRecord,
  canonicalJson,
  changesBetween,
  fold,
  readEvent,
  type State,
} from '@risikobilde/core';
import { localUser } from '../auth/permissions.js';
import { firstEvent, nextEvent } from './next-event.js';
import { emptyPlace, editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';
import { appendEvent, insertAssessment } from './assessments.js';
import { type OpenDatabase, openDatabase } from './database.js';
import { eventsAfter } from './events.js';
import { readMigrations } from './migrate.js';
import { createStates, type States } from './states.js';

const clock = { now: () => new Date('2026-01-01T00:00:00Z') };
let count = 0;
const newId = (): string => `event-${(count += 1)}`;
const stateNumber = (n: number): State => {
  const records = [
    { id: 'case', kind: 'assessment', title: { nb: `Nr. ${n}` } },
    ...Array.from({ length: n % 7 }, (_, index) => ({
      id: `p${index}`,
      kind: 'party',
      note: { nb: String(n) },
    })),
  ];
  // The store asks nothing of records but an id; the title is what the list shows.
  return new Map(records.map((record) => [record.id, record as unknown as AssessmentRecord]));
};
const plain = (state: State): string => canonicalJson(Object.fromEntries(state));

describe('the states of an assessment', () => {
  let database: OpenDatabase;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const empty = await emptyPlace();
    drop = empty.drop;
    database = await openDatabase(empty.place);
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });

  it('can be had at any revision, folded forwards, unfolded backwards or from a snapshot', async () => {
    const { db } = database;
    const length = 230;
    const first = await firstEvent({ clock, newId }, 'case', localUser, stateNumber(1), { worldHash: null });
    const key = (await insertAssessment(db, first)) ?? '';
    const writer = createStates();
    let last = { revision: 1, head: first.sealed.hash, changed: first.event.when };
    for (let n = 2; n <= length; n++) {
      const [before, after] = [stateNumber(n - 1), stateNumber(n)];
      const next = await nextEvent({ clock, newId }, 'case', last, localUser, after, {
        changes: changesBetween(before, after),
        base: n - 1,
        worldHash: null,
      });
      expect(await appendEvent(db, key, next)).toBe(true);
      // The same event again finds the assessment moved on.
      if (n % 50 === 0)
        expect(await appendEvent(db, key, { ...next, event: { ...next.event, id: newId() } })).toBe(false);
      last = { revision: n, head: next.sealed.hash, changed: next.event.when };
      writer.remember(key, n, last.head, after);
      await writer.keepSnapshot(db, key, n, after);
    }
    const snapshots = await db.selectFrom('snapshot').select('revision').orderBy('revision').execute();
    expect(snapshots.map(({ revision }) => revision)).toEqual([100, 200]);
    const cold = createStates();
    for (const n of [1, 99, 100, 101, 199, 200, 201, length]) {
      expect(plain(await writer.at(db, key, n))).toBe(plain(stateNumber(n)));
      expect(plain(await cold.at(db, key, n))).toBe(plain(stateNumber(n)));
    }
  });

  it('go on from events that were read for another reason, to the same as all of them folded', async () => {
    const { db } = database;
    const { key } = await db
      .selectFrom('assessment')
      .select('key')
      .where('id', '=', 'case')
      .executeTakeFirstOrThrow();
    const rows = await eventsAfter(db, key, 0, 1000);
    const last = rows.length;
    const hashOf = (n: number): string => rows[n - 1]?.hash ?? '';
    const from = (n: number) => rows.slice(n);
    // Whoever asks this database is shown no event: what is answered was in memory.
    const emptied = database.within({});
    /** What is in memory of a revision; undefined when it would have to be read. */
    const inMemory = async (states: States, n: number): Promise<string | undefined> => {
      const state = await states.at(emptied, key, n, hashOf(n));
      return state.size === 0 ? undefined : plain(state);
    };
    const at = async (n: number): Promise<States> => {
      const states = createStates();
      await states.at(db, key, n, hashOf(n));
      return states;
    };

    const one = await at(150);
    one.follow(key, from(150));
    expect(await inMemory(one, last)).toBe(plain(fold(rows.map(readEvent))));
    expect(await inMemory(one, 180)).toBe(plain(stateNumber(180)));

    // What does not follow: there is one between, it is known already, or it comes after another than the one known here.
    const gap = await at(150);
    gap.follow(key, from(151));
    expect(await inMemory(gap, 150)).toBe(plain(stateNumber(150)));
    const again = await at(150);
    again.follow(key, from(100).slice(0, 50));
    expect(await inMemory(again, 150)).toBe(plain(stateNumber(150)));
    const other = createStates();
    other.remember(key, 150, 'another head', stateNumber(3));
    other.follow(key, from(150));
    expect(plain(await other.at(db, key, last, hashOf(last)))).toBe(plain(stateNumber(last)));
    // Nor is anything begun with an event of what is not known here.
    const unknown = createStates();
    unknown.follow(key, rows);
    expect(await inMemory(unknown, last)).toBeUndefined();
  });

  it('that lead up to an erasure are forgotten when its event is read, and so is what they held', async () => {
    const { db } = database;
    const { key } = await db
      .selectFrom('assessment')
      .select('key')
      .where('id', '=', 'case')
      .executeTakeFirstOrThrow();
    const rows = await eventsAfter(db, key, 0, 1000);
    const [before, next] = [rows[199], rows[200]];
    if (before === undefined || next === undefined) throw new Error('no events');
    const states = createStates();
    await states.at(db, key, 199, rows[198]?.hash);
    await states.at(db, key, 200, before.hash);
    const erasure = { ...readEvent(next), erased: { texts: [] } };
    states.follow(key, [{ ...next, body: JSON.stringify(erasure) }, ...rows.slice(201)]);
    const emptied = database.within({});
    for (const n of [199, 200, 201, 210])
      expect((await states.at(emptied, key, n, rows[n - 1]?.hash)).size, String(n)).toBe(0);
  });

  it('keep their events whatever is asked of the table', async () => {
    const { db } = database;
    const refused = /events are added, never changed or removed/;
    await expect(db.deleteFrom('event').execute()).rejects.toThrow(refused);
    await expect(db.updateTable('event').set({ body: '{}' }).execute()).rejects.toThrow(refused);
    await expect(sql`truncate event`.execute(db)).rejects.toThrow(refused);
  });

  it('have no two assessments with one id', async () => {
    const again = await firstEvent({ clock, newId }, 'case', localUser, stateNumber(1), { worldHash: null });
    expect(await insertAssessment(database.db, again)).toBeUndefined();
  });
});

describe('the chain in the database', () => {
  let server: TestServer;
  let database: OpenDatabase;
  beforeAll(async () => {
    server = await startTestServer();
    // Someone with the rights of the database's owner, beside the server.
    database = await openDatabase(server.place);
    await sql`alter table event disable trigger event_is_append_only`.execute(database.db);
  });
  afterAll(async () => {
    await database.close();
    await server.close();
  });

  const verify = async (id: string) => (await send(server, 'GET', `/api/assessments/${id}/verify`)).body;
  const written = async (id: string): Promise<string> => {
    await send(server, 'POST', '/api/assessments', { from: 'empty', id, title: { nb: 'Kjede' } });
    for (const [index, code] of ['SE', 'DK', 'FI'].entries())
      await send(
        server,
        'POST',
        `/api/assessments/${id}/edits`,
        editOf(index + 1, [{ record: 'operator', set: { country: code } }]),
      );
    expect(await verify(id)).toMatchObject({ ok: true, length: 4 });
    const row = await database.db
      .selectFrom('assessment')
      .select('key')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.key;
  };

  it('is found broken where a country was changed behind its back', async () => {
    const key = await written('altered');
    await sql`update event set body = replace(body, '"DK"', '"NO"') where assessment = ${key} and revision = 3`.execute(
      database.db,
    );
    expect(await verify('altered')).toMatchObject({ ok: false, brokenAt: 3, why: 'hash-differs' });
  });

  it('is found broken where an event in the middle, or the last one, is gone', async () => {
    const middle = await written('middle');
    await database.db
      .deleteFrom('event')
      .where('assessment', '=', middle)
      .where('revision', '=', 2)
      .execute();
    expect(await verify('middle')).toMatchObject({ ok: false, brokenAt: 2 });
    const last = await written('last');
    await database.db.deleteFrom('event').where('assessment', '=', last).where('revision', '=', 4).execute();
    expect(await verify('last')).toMatchObject({ ok: false, brokenAt: 4 });
  });

  it('is whole, and what the list shows of it is told of in words when it is another', async () => {
    await written('retitled');
    const title = JSON.stringify({ nb: 'Falsk' });
    await database.db.updateTable('assessment').set({ title }).where('id', '=', 'retitled').execute();
    const answer = await verify('retitled');
    expect(answer).toMatchObject({
      ok: false,
      length: 4,
      wrong: [{ code: 'title', message: { key: 'verify.found.title' } }],
    });
    expect(answer).not.toHaveProperty('brokenAt');
  });

  it('is told of when the list calls an example what is none', async () => {
    await written('no-example');
    const { db } = database;
    await db.updateTable('assessment').set({ is_example: true }).where('id', '=', 'no-example').execute();
    expect(await verify('no-example')).toMatchObject({ ok: false, wrong: [{ code: 'example' }] });
  });

  it('of an older version is marked as an example by what its events say last', async () => {
    const exampleOf = { author: 'operator', address: 'https://example.org/' };
    const edited = async (id: string, ...changes: readonly object[]) => {
      await written(id);
      for (const [index, change] of changes.entries())
        await send(
          server,
          'POST',
          `/api/assessments/${id}/edits`,
          editOf(index + 4, [{ record: id, ...change }]),
        );
    };
    await edited('became', { set: { exampleOf } });
    await edited('was', { set: { exampleOf } }, { unset: ['exampleOf'] });
    await edited('again', { set: { exampleOf } }, { unset: ['exampleOf'] }, { set: { exampleOf } });
    await edited('never', { set: { 'title.nb': 'Ikke "exampleOf"' } });
    const ids = ['again', 'became', 'never', 'was'];
    const marks = async () => {
      const { db } = database;
      const rows = await db
        .selectFrom('assessment')
        .selectAll()
        .where('id', 'in', ids)
        .orderBy('id')
        .execute();
      return rows.map((row) => row.is_example);
    };
    const before = await marks();
    expect(before).toEqual([true, true, false, false]);
    const migration = (await readMigrations()).find(({ id }) => id === '0008-examples');
    await sql`alter table assessment drop column is_example`.execute(database.db);
    // As migrations are: several statements, in one piece.
    await database.db.transaction().execute((tx) => sql.raw(migration?.text ?? '').execute(tx));
    expect(await marks()).toEqual(before);
  });
});
