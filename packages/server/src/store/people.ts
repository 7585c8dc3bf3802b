import { sql } from 'kysely';
import type { Queries } from './tables.js';

type Bound = { readonly issuer: string; readonly subject: string };

/**
 * The person that a provider names; at the first login, the one who is expected under the handle, from then on known by the
 * provider's own name. A handle is taken once: somebody else who comes with the same (an address that was given to another) is nobody.
 */
export const findOrBind = async (
  db: Queries,
  { issuer, subject }: Bound,
  handle: string | undefined,
): Promise<string | undefined> => {
  const known = await db
    .selectFrom('person')
    .select('id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (known !== undefined || handle === undefined) return known?.id;
  const bound = await db
    .updateTable('person')
    .set({ issuer, subject })
    .where('handle', '=', handle)
    .where('subject', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return bound?.id;
};

/** Lets the rest of a transaction see, or make, the person under a handle: who knows it may be told that there is one, and nothing more. */
export const expectPerson = async (tx: Queries, handle: string): Promise<void> => {
  await sql`select set_config('risikobilde.handle', ${handle}, true)`.execute(tx);
};
