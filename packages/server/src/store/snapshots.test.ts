import { expect, it } from 'vitest';
import { isSnapshotKept, snapshotEvery } from './states.js';
import { insertSnapshot, thinSnapshots } from './events.js';
import { openDatabase } from './database.js';
import { emptyPlace } from '../testing/test-server.js';

it('of ten thousand events every hundredth of the last thousand has a snapshot, and every thousandth before', async () => {
  const { place, drop } = await emptyPlace();
  const { db, close } = await openDatabase(place);
  try {
    const { key } = await db
      .insertInto('assessment')
      .values({ id: 'a', revision: 1, head: '', title: '{}', changed: '', changed_by: '{}' } as never)
      .returning('key')
      .executeTakeFirstOrThrow();
    for (let n = snapshotEvery; n <= 10_000; n += snapshotEvery) {
      await insertSnapshot(db, key, n, '[]');
      await thinSnapshots(db, key, n - 1000, 1000);
    }
    const rows = await db.selectFrom('snapshot').select('revision').orderBy('revision').execute();
    const there = rows.map(({ revision }) => revision);
    expect(there).toHaveLength(19);
    const all = Array.from({ length: 100 }, (_, at) => (at + 1) * snapshotEvery);
    expect(there).toEqual(all.filter((n) => isSnapshotKept(n, 10_000)));
  } finally {
    await close();
    await drop();
  }
});
