import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStoreCommands } from '../packages/cli/src/store-commands.js';
import { runCli } from '../packages/cli/src/testing/run-cli.js';
import { tablesOf } from '../packages/server/src/backup/tables.js';
import { type OpenDatabase, openDatabase } from '../packages/server/src/store/database.js';
import { hasPostgres } from '../packages/server/src/testing/real-postgres.js';
import { type TwoRoles, twoRoles } from '../packages/server/src/testing/two-roles.js';

// Every command that opens a store works on all of it, so it is done as who owns the tables and not as the server.

/** What each is asked for, as somebody would who has only the address that the server has. */
const commands: Readonly<Record<string, readonly string[]>> = {
  backup: ['--to', 'all.backup'],
  restore: ['given.backup'],
  erase: ['--containing', 'Kari Nordmann'],
  administrator: ['--number', '991825827', '--organisation', 'Digdir', '--name', 'Kari Nordmann'],
  'give-assessment': ['altinn3', '--number', '991825827'],
  access: ['altinn3', '--on', '2026-11-27'],
  verify: [],
  archive: ['--to', 'all.zip', '--number', '991825827'],
};
/** Works on jobs as a server does, with its role. */
const asServer = ['worker'];
const settings = {
  RISIKOBILDE_LOGIN: 'plain',
  RISIKOBILDE_ISSUER: 'https://login.example',
  RISIKOBILDE_CLIENT_ID: 'client',
  RISIKOBILDE_CLIENT_SECRET: 'secret',
  RISIKOBILDE_PUBLIC_URL: 'https://risikobilde.example',
  RISIKOBILDE_SECRET: 'a secret of thirty-two characters or more',
  RISIKOBILDE_FIRST_ADMINISTRATOR: 'kari@eksempel.no',
};

it('the commands here are all that open a store', () => {
  const names: string[] = [];
  // Whatever is said of a command more says nothing of its name.
  const any: unknown = new Proxy(() => any, { get: () => any, apply: () => any });
  addStoreCommands({
    command: (usage) => {
      names.push(usage.split(' ')[0] ?? '');
      return any as never;
    },
    terminal: any as never,
    done: () => undefined,
  });
  expect(names.sort()).toEqual([...Object.keys(commands), ...asServer].sort());
});

describe.skipIf(!hasPostgres)('on a PostgreSQL whose tables the server does not own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rb-commands-'));
  const before = { ...process.env };
  let at: TwoRoles;
  let owner: OpenDatabase;
  beforeAll(async () => {
    at = await twoRoles();
    // The server has been started once: the tables are there, and its role may use them.
    await (await openDatabase(at)).close();
    owner = await openDatabase({ databaseUrl: at.ownerUrl });
    await owner.db
      .insertInto('assessment')
      .values({
        id: 'altinn3',
        revision: 0,
        head: '',
        title: '{"nb":"Kari Nordmann"}',
        changed: '',
        changed_by: '{}',
      })
      .execute();
    Object.assign(process.env, settings);
    const made = await runCli(['backup', '--to', 'given.backup', '--database', at.ownerUrl], folder);
    expect([made.code, made.err]).toEqual([0, '']);
  });
  afterAll(async () => {
    for (const name of Object.keys(settings)) delete process.env[name];
    Object.assign(process.env, before);
    await owner.close();
    await at.postgres.remove();
  });
  const everything = async (): Promise<string> => {
    const rows: unknown[] = [];
    for (const { name } of await tablesOf(owner.db))
      rows.push(
        name,
        await owner.db
          .selectFrom(name as 'event')
          .selectAll()
          .execute(),
      );
    return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  };

  it.each(Object.entries(commands))(
    '%s as the role of the server says whom to be, and does nothing',
    async (name, more) => {
      const [stored, files] = [await everything(), readdirSync(folder)];
      const refused = await runCli([name, ...more, '--database', at.databaseUrl, '--lang', 'nb'], folder);
      expect([refused.code, refused.out, refused.err]).toEqual([
        2,
        '',
        expect.stringContaining('workbench eier ikke tabellene'),
      ]);
      expect(refused.err).toContain('DATABASE_OWNER_URL');
      expect(await everything()).toBe(stored);
      expect(readdirSync(folder)).toEqual(files);
    },
  );

  it('as who owns the tables they read all of it', async () => {
    const verified = await runCli(['verify', '--database', at.ownerUrl, '--lang', 'nb'], folder);
    expect(verified.err).toBe('');
    expect(verified.out).toContain('altinn3');
  });

  it('of a store that is not there nothing is told as the role of the server either', async () => {
    writeFileSync(join(folder, 'broken.backup'), 'x');
    const refused = await runCli(['restore', 'broken.backup', '--database', at.databaseUrl], folder);
    expect(refused.code).toBe(2);
  });
});
