import type { Trusted } from '../feed/look-at-feed.js';
import type { EditionBytes } from '../feed/pack-files.js';
import type { Queries } from './tables.js';

/** What was last taken, and what is trusted since. */
export type Taken = {
  readonly hash: string;
  readonly trusted: Trusted;
  readonly fetched: Date;
  readonly expires: Date;
};

export const takenEdition = async (db: Queries): Promise<Taken | undefined> => {
  const row = await db.selectFrom('world_current').selectAll().executeTakeFirst();
  if (row === undefined) return undefined;
  const { edition: hash, trusted, fetched, expires } = row;
  // Written below.
  return { hash, trusted: JSON.parse(trusted) as Trusted, fetched, expires };
};

export const editionBytes = async (db: Queries, hash: string): Promise<EditionBytes | undefined> => {
  const row = await db
    .selectFrom('world_edition')
    .select('content')
    .where('hash', '=', hash)
    .executeTakeFirst();
  // Written below.
  return row && (JSON.parse(row.content) as EditionBytes);
};

/** The hashes of the editions that are kept, those first whose world is called so. */
export const editionsKept = async (db: Queries, world: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('world_edition')
    .select(['hash', 'world'])
    .orderBy('number', 'desc')
    .execute();
  return rows
    .toSorted((a, b) => Number(b.world === world) - Number(a.world === world))
    .map(({ hash }) => hash);
};

/** Keeps an edition, for whoever asks by its name later. */
export const keepEdition = async (
  db: Queries,
  {
    hash,
    number,
    world,
    bytes,
  }: { readonly hash: string; readonly number: number; readonly world: string; readonly bytes: EditionBytes },
): Promise<void> => {
  await db
    .insertInto('world_edition')
    .values({ hash, number, world, content: JSON.stringify({ edition: bytes.edition, packs: bytes.packs }) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** From now on it holds; every process is told by the same transaction. */
export const setTaken = async (
  tx: Queries,
  { hash: edition, trusted, fetched, expires }: Taken,
): Promise<void> => {
  const row = { edition, trusted: JSON.stringify(trusted), fetched, expires };
  await tx
    .insertInto('world_current')
    .values({ the_one: true, ...row })
    .onConflict((conflict) => conflict.column('the_one').doUpdateSet(row))
    .execute();
};
