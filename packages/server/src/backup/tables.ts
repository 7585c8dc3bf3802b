import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '../store/tables.js';

/** A table of the database, whatever a later version has added. */
export type Table = {
  readonly name: string;
  /** Those that hold something of their own, in their order; the others are made from them. */
  readonly columns: readonly string[];
  /** Columns that the database numbers itself. */
  readonly numbered: readonly string[];
};

/**
 * Every table, each after those that it refers to; but not migrations, not who is logged in, not the messages between processes, which last
 * a minute, and not what is known of jobs or can be worked out again.
 */
export const tablesOf = async (db: Queries): Promise<readonly Table[]> => {
  const { rows: columns } = await sql<{
    readonly table: string;
    readonly name: string;
    readonly numbered: boolean;
  }>`
    select c.relname as table, a.attname as name, a.attidentity <> '' as numbered
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname not in ('migration', 'outbox', 'login_session', 'job_worker', 'job_effect', 'service_reading')
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attnum`.execute(db);
  const { rows: references } = await sql<{ readonly from: string; readonly to: string }>`
    select f.relname as from, t.relname as to
    from pg_constraint r join pg_class f on f.oid = r.conrelid join pg_class t on t.oid = r.confrelid
    where r.contype = 'f' and f.relnamespace = current_schema()::regnamespace and f.oid <> t.oid`.execute(db);
  const names = [...new Set(columns.map(({ table }) => table))];
  return inOrder(names, references).map((name) => {
    const own = columns.filter(({ table }) => table === name);
    return {
      name,
      columns: own.map((column) => column.name),
      numbered: own.filter(({ numbered }) => numbered).map((column) => column.name),
    };
  });
};

type Reference = { readonly from: string; readonly to: string };

const inOrder = (names: readonly string[], references: readonly Reference[]): readonly string[] => {
  const ordered: string[] = [];
  const place = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const { from, to } of references) if (from === name) place(to);
    ordered.push(name);
  };
  for (const name of names) place(name);
  return ordered;
};

/** Names of columns, as a list in SQL. */
export const columnNames = (columns: readonly string[]): RawBuilder<unknown> =>
  sql.join(columns.map((column) => sql.ref(column)));
