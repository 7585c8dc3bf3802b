import { canonicalJson, changesBetween, type EditEvent, noHash, sealEvent, stateOf } from '@risikobilde/core';
import { parseAssessmentFolder } from '@risikobilde/files';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { localUser } from '../auth/permissions.js';
import { systemClock } from '../base/clock.js';
import { templateFolders } from '../files/shipped-folders.js';
import { readFolder } from '../files/read-folder.js';
import { readShippedWorld } from '../files/shipped-world.js';
import { sha256 } from '../base/sha256.js';
import { openDatabase } from '../store/database.js';
import { migrate, readMigrations } from '../store/migrate.js';
import { createReleases } from '../store/releases.js';
import type { Database } from '../store/tables.js';
import { createWorlds } from '../store/worlds.js';
import { emptyPlace } from '../testing/test-server.js';
import { isFalse } from '../verify/discrepancy.js';
import { readRows } from '../verify/rows.js';
import { verifyStore } from '../verify/verify-store.js';
import { erase } from './erase.js';
import { workHere } from '../threads/work-on-files.js';

/** A store as the version before erasures left it: events without salts, and comments in no chain. */
const fill = async (db: Database): Promise<void> => {
  const known = (await readMigrations()).map(({ id }) => id).filter((id) => id < '0011');
  await migrate(db, new Set(known));
  const folder = (await templateFolders()).get('empty') ?? '';
  const parsed = parseAssessmentFolder(await readFolder(folder));
  if (!parsed.ok) throw new Error('The template is faulty.');
  const state = stateOf(parsed.value.assessment.records);
  const [head] = state.keys();
  if (head === undefined) throw new Error('The template is empty.');
  const own = { revision: 0, base: 0, assessment: head, who: { id: 'kz', name: 'Kasper Zwingli' } };
  const first: EditEvent = {
    ...own,
    id: 'one',
    revision: 1,
    when: '2026-01-01T12:00:00.000Z',
    changes: changesBetween(new Map(), state),
    previous: noHash,
  };
  const one = sealEvent(first, sha256);
  const record = state.get(head);
  const title = record?.kind === 'assessment' ? record.title : { nb: '' };
  const second: EditEvent = {
    ...own,
    id: 'two',
    revision: 2,
    base: 1,
    when: '2026-01-02T12:00:00.000Z',
    changes: [{ record: head, field: 'title.nb', before: title.nb, after: 'Zwingli sin' }],
    previous: one.hash,
  };
  const two = sealEvent(second, sha256);
  const by = canonicalJson(own.who);
  await sql`insert into assessment (id, revision, head, title, changed, changed_by)
    values (${head}, 2, ${two.hash}, ${JSON.stringify({ ...title, nb: 'Zwingli sin' })}, ${second.when}, ${by})`.execute(
    db,
  );
  for (const [revision, id, sealed] of [
    [1, 'one', one],
    [2, 'two', two],
  ] as const)
    await sql`insert into event (assessment, revision, id, body, hash)
      select key, ${revision}, ${id}, ${sealed.body}, ${sealed.hash} from assessment`.execute(db);
  await sql`insert into comment (id, assessment, record, words, written, written_by, resolved, resolved_by)
    select 'c', key, id, 'Hei, Zwingli.', '2026-01-03T12:00:00.000Z', ${by}, '2026-01-05T12:00:00.000Z', ${by} from assessment`.execute(
    db,
  );
  await sql`insert into reply (id, comment, words, written, written_by) values ('r', 'c', 'Hei.', '2026-01-04T12:00:00.000Z', ${by})`.execute(
    db,
  );
};

it('a store from before comes along: its comments are chained, its texts can be erased, and verify says what rests on the erasure', async () => {
  const { place, drop } = await emptyPlace({ hasTables: false });
  const earlier = await openDatabase(place, fill);
  await earlier.close();
  const { db, plain, close } = await openDatabase(place);
  try {
    const before = await readRows(db);
    expect(verifyStore(before).wrong.filter(isFalse)).toEqual([]);
    expect(before.comment_event).toHaveLength(3);
    const world = await readShippedWorld(undefined);
    const services = {
      db,
      plain,
      world,
      worlds: createWorlds(world),
      rules: [],
      clock: systemClock,
      newId: randomUUID,
      releases: createReleases(),
      run: workHere,
    };
    for (const what of [{ containing: 'zwingli' }, { comment: 'r' }]) {
      const erased = await erase(services, localUser, { what });
      expect(erased).toMatchObject({ ok: true });
    }
    const after = await readRows(db);
    expect(JSON.stringify(after).toLowerCase()).not.toMatch(/zwingli|"kz\\*"/);
    const { wrong } = verifyStore(after);
    expect(wrong.filter(isFalse)).toEqual([]);
    expect(wrong.map(({ code }) => code)).toContain('resealed');
    // What was not erased is still held by the hash that the erasure gave it.
    const altered = after.event.map((row) => ({
      ...row,
      body: row.body.replace('2026-01-01T12', '2026-01-01T13'),
    }));
    expect(verifyStore({ ...after, event: altered }).wrong.filter(isFalse)).not.toEqual([]);
  } finally {
    await close();
    await drop();
  }
});
