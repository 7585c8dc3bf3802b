import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../store/database.js';
import type { Database } from '../store/tables.js';
import { emptyPlace, startTestServer } from './test-server.js';

const inEmptyPlace = async <T>(look: (db: Database) => Promise<T>): Promise<T> => {
  const { place, drop } = await emptyPlace();
  const { db, close } = await openDatabase(place);
  try {
    return await look(db);
  } finally {
    await close();
    await drop();
  }
};

const organisations = (db: Database) => sql`select * from organisation`.execute(db).then(({ rows }) => rows);

describe('the next test finds the database', () => {
  it('without what another wrote, and with what the migrations put there as they put it', async () => {
    const before = await inEmptyPlace(organisations);
    await inEmptyPlace(async (db) => {
      await sql`update organisation set name = 'En annen'`.execute(db);
      await sql`insert into organisation (id, name) values ('kommune', 'Kommune')`.execute(db);
      await sql`insert into person (id, name, created) values ('kari', 'Kari', '2026-01-01')`.execute(db);
    });
    const [after, left] = await inEmptyPlace(async (db) => [
      await organisations(db),
      (await sql`select from person`.execute(db)).rows,
    ]);
    expect(before).toHaveLength(1);
    expect(after).toEqual(before);
    expect(left).toEqual([]);
  });

  it.each([
    ['took a column away', 'alter table organisation drop column name'],
    ['lets everybody read', 'alter table event disable row level security'],
  ])('with the tables as they were, when another %s', async (_, change) => {
    const shape = (db: Database) =>
      sql`select relname, relrowsecurity, relnatts from pg_class
        where relnamespace = 'public'::regnamespace order by relname`
        .execute(db)
        .then(({ rows }) => rows);
    const before = await inEmptyPlace(shape);
    await inEmptyPlace((db) => sql.raw(change).execute(db));
    expect(await inEmptyPlace(shape)).toEqual(before);
  });

  it.runIf(process.env['TEST_DATABASE_URL'] === undefined)(
    'though the file before it failed before it could give its place back, or its server did not start',
    async () => {
      const { testPath = '' } = expect.getState();
      expect.setState({ testPath: 'a file before this one' });
      const left = await startTestServer();
      expect.setState({ testPath });
      await expect(startTestServer({ port: -1 })).rejects.toThrow(/port/);
      await expect(fetch(left.url)).rejects.toThrow('fetch failed');
      expect(await inEmptyPlace(organisations)).toHaveLength(1);
    },
  );
});
