import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '@risikobilde/words/message';
import { notStarted } from '../base/not-started.js';
import { openAsOwner, type OpenDatabase } from '../store/database.js';
import type { StorePlace } from './backup.js';

/** Does some work in a store that is there, also while a server has it open. A folder without one is refused, and none is made. */
export const withStore = async <Value>(
  place: StorePlace,
  work: (store: OpenDatabase) => Promise<Value>,
): Promise<Value> => {
  if ('dataDir' in place && !existsSync(join(place.dataDir, 'postgres')))
    throw await notStarted(message('verify.noStore', { folder: place.dataDir }));
  const store = await openAsOwner(place);
  try {
    await store.ready;
    return await work(store);
  } finally {
    await store.close();
  }
};
