import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres, makePostgres, type RealPostgres } from '../testing/real-postgres.js';
import { holdForEdit } from './assessments.js';
import { type OpenDatabase, openDatabase } from './database.js';

// Two processes that write in one assessment at the same time: whoever waits for the other is told what the other has stored.

describe.skipIf(!hasPostgres)('an assessment that another process stores in', () => {
  let postgres: RealPostgres;
  let one: OpenDatabase;
  let other: OpenDatabase;
  beforeAll(async () => {
    postgres = await makePostgres();
    one = await openDatabase({ databaseUrl: postgres.url });
    other = await openDatabase({ databaseUrl: postgres.url });
  });
  afterAll(async () => {
    await one?.close();
    await other?.close();
    await postgres?.remove();
  });

  const make = async (id: string): Promise<string> => {
    const { key } = await one.db
      .insertInto('assessment')
      .values({ id, revision: 1, head: 'h1', title: '{}', changed: '', changed_by: '{}' })
      .returning('key')
      .executeTakeFirstOrThrow();
    return key;
  };

  /** What the other process finds that asks for the assessment while one works in it, and has it when that is done. */
  const foundMeanwhile = async (
    id: string,
    work: (tx: Parameters<typeof holdForEdit>[0]) => Promise<unknown>,
  ) => {
    let finding: ReturnType<typeof holdForEdit> | undefined;
    await one.db.transaction().execute(async (tx) => {
      // However long it takes to see here that the other waits.
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
      await holdForEdit(tx, id, 'edit');
      finding = other.db.transaction().execute(async (tx2) => {
        await sql`set local lock_timeout = 0`.execute(tx2);
        await sql`set local statement_timeout = 0`.execute(tx2);
        return holdForEdit(tx2, id, 'edit');
      });
      await expect.poll(() => postgres.ask('select from pg_locks where not granted')).not.toEqual([]);
      await work(tx);
    });
    return finding;
  };

  it('is found as it is when it is one’s turn, with the edit that was stored meanwhile under the same name', async () => {
    const key = await make('same-edit');
    const found = await foundMeanwhile('same-edit', async (tx) => {
      await tx.updateTable('assessment').set({ revision: 2, head: 'h2' }).where('key', '=', key).execute();
      await tx
        .insertInto('event')
        .values({
          assessment: key,
          revision: 2,
          id: 'e',
          client_edit_id: 'edit',
          body: 'stored',
          hash: '2'.repeat(64),
        })
        .execute();
    });
    expect(found?.row).toMatchObject({ key, revision: 2, head: 'h2' });
    expect(found?.before).toMatchObject({ body: 'stored' });
  });

  it('is not found where it was deleted meanwhile', async () => {
    const key = await make('gone');
    const found = await foundMeanwhile('gone', (tx) =>
      tx.updateTable('assessment').set({ deleted_at: new Date() }).where('key', '=', key).execute(),
    );
    expect(found).toBeUndefined();
  });
});
