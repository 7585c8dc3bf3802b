import { cpSync, existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { sha256 } from '../base/sha256.js';
import { openDatabase } from '../store/database.js';
import { openEmbedded } from '../store/embedded.js';
import { readMigrations } from '../store/migrate.js';

/** An embedded database that lasts as long as this process: to copy and open one takes two seconds of a core. */
type Own = {
  readonly dataDir: string;
  /** What its tables were like when they had just been made. */
  readonly shape: string;
  readonly ask: (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly close: () => Promise<void>;
};

let own: Promise<Own> | undefined;

/**
 * The data folder of this process's embedded database, with the tables as the migrations leave them and nothing in them. To make them
 * anew takes a second of a core each time, so they are emptied; where somebody has changed the tables themselves, a new database is opened.
 */
export const emptyOwn = async (): Promise<string> => {
  const before = await (own ??= openOwn());
  const kept = (await shapeOf(before)) === before.shape ? before : await another(before);
  await kept.ask(emptied);
  return kept.dataDir;
};

/** The same without any tables. */
export const emptyOwnWithoutTables = async (): Promise<string> => {
  const { ask, dataDir } = await (own ??= openOwn());
  await ask('drop schema public cascade; create schema public');
  return dataDir;
};

const another = async ({ close }: Own): Promise<Own> => {
  own = close().then(openOwn);
  return own;
};

const openOwn = async (): Promise<Own> => {
  const dataDir = await emptyDataDir();
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true });
  process.once('exit', remove);
  // Vitest ends its workers by a signal.
  process.once('SIGTERM', () => process.exit(0));
  const { host, close } = await openEmbedded(dataDir);
  const ask: Own['ask'] = async (statement) => {
    const client = new pg.Client({ host, user: 'postgres', database: 'postgres' });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  await ask(keepWhatMigrationsPut);
  const shape = await shapeOf({ ask });
  return {
    dataDir,
    shape,
    ask,
    close: async () => {
      await close();
      process.off('exit', remove);
      remove();
    },
  };
};

/** Rows that the migrations themselves put into the tables, so that they can be put there again. */
const keepWhatMigrationsPut = `do $$ declare t record; there boolean; begin
  create schema kept;
  for t in select tablename as name from pg_tables where schemaname = 'public' loop
    execute format('select exists (select from public.%I)', t.name) into there;
    if there then execute format('create table kept.%1$I as table public.%1$I', t.name); end if;
  end loop;
end $$`;

/** The queue stands in a schema of its own. A table that nobody has written to has no pages, and is left alone. */
const emptied = `begin; set local session_replication_role = replica;
do $$ declare t record; written text; begin
  select string_agg(c.oid::regclass::text, ', ') into written from pg_class c
    where c.relkind = 'r' and pg_relation_size(c.oid) > 0 and to_regclass(format('kept.%I', c.relname)) is null
      and (c.relnamespace = 'public'::regnamespace or c.oid in ('graphile_worker._private_jobs'::regclass,
        'graphile_worker._private_job_queues'::regclass, 'graphile_worker._private_known_crontabs'::regclass));
  if written is not null then execute format('truncate %s cascade', written); end if;
  for t in select tablename as name from pg_tables where schemaname = 'kept' loop
    execute format('delete from public.%1$I; insert into public.%1$I overriding system value table kept.%1$I', t.name);
  end loop;
  perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
    from pg_sequences where schemaname = 'public' and last_value is not null;
end $$; commit`;

/** All that a migration could make otherwise, in one line; what the rows themselves move is left out. */
const shapeOf = async ({ ask }: Pick<Own, 'ask'>): Promise<string> => {
  const own = "relnamespace = 'public'::regnamespace";
  const [row] = await ask(`select md5(string_agg(line, '|' order by line)) as shape from (
    select jsonb_build_array(oid, relname, relkind, relowner, relacl, relrowsecurity, relforcerowsecurity, reloptions)::text as line
      from pg_class where ${own}
    union all select jsonb_build_array(nspname, nspowner, nspacl)::text from pg_namespace where nspname !~ '^pg_'
    union all select a::text from pg_attribute a join pg_class c on c.oid = attrelid where ${own}
    union all select d::text from pg_attrdef d
    union all select i::text from pg_index i join pg_class c on c.oid = indrelid where ${own}
    union all select c::text from pg_constraint c
    union all select t::text from pg_trigger t
    union all select p::text from pg_policy p
    union all select f::text from pg_proc f where pronamespace = 'public'::regnamespace
    union all select s::text from pg_sequence s
    union all select a::text from pg_default_acl a
    union all select r::text from pg_roles r
    union all select s::text from pg_db_role_setting s
  ) as lines`);
  return String(row?.['shape']);
};

/** A data folder with an empty database in it. Making one takes seconds, so one is made per set of migrations and copied. */
export const emptyDataDir = async (): Promise<string> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'rb-'));
  // A thousand files: to copy them one by one while others wait takes twice as much of a core.
  cpSync(await templateFolder(), join(dataDir, 'postgres'), { recursive: true });
  return dataDir;
};

const templateFolder = async (): Promise<string> => {
  const name = sha256(JSON.stringify(await readMigrations())).slice(0, 16);
  const folder = join(tmpdir(), `rb-template-${name}`);
  if (existsSync(folder)) return folder;
  const making = await mkdtemp(join(tmpdir(), 'rb-making-'));
  await mkdir(making, { recursive: true });
  const { close } = await openDatabase({ dataDir: making });
  await close();
  // Two workers may make it at once: the first is kept.
  await rename(join(making, 'postgres'), folder).catch(() => undefined);
  await rm(making, { recursive: true, force: true });
  return folder;
};
