import { sql } from 'kysely';
import type { Database } from '../store/tables.js';

/** As where the owner of the tables does not own the database, and cannot take from everybody the right to temporary tables. */
export const letTemporary = async (owner: Database, isLet: boolean): Promise<void> => {
  const { rows } = await sql<{ readonly name: string }>`select current_database() as name`.execute(owner);
  const database = sql.id(rows[0]?.name ?? '');
  await (isLet
    ? sql`grant temporary on database ${database} to public`
    : sql`revoke temporary on database ${database} from public`
  ).execute(owner);
};
