import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it, onTestFailed } from 'vitest';
import { startServer } from '../process/main.js';
import { editOf, emptyDataDir, send, serveProgram } from '../testing/test-server.js';
import { openDatabase } from './database.js';
import { openEmbedded } from './embedded.js';
import { NotStarted } from '../base/not-started.js';
import { socketFolderOf } from './socket-folder.js';

const folders: string[] = [];
const dataDir = async (): Promise<string> => {
  const dir = await emptyDataDir();
  folders.push(dir);
  return dir;
};
let used: Promise<string> | undefined;
/** One that somebody works in: what starts on it does not first take in the cases that ship, which takes seconds of a core each time. */
const usedDir = async (): Promise<string> => {
  used ??= (async () => {
    const dir = await emptyDataDir();
    const server = await startServer({ port: 0, dataDir: dir, isCaseLoaded: false });
    const made = { from: 'empty', id: 'earlier', title: { nb: 'Fra før' } };
    expect((await send(server, 'POST', '/api/assessments', made)).status).toBe(201);
    await server.close();
    return dir;
  })();
  const dir = await mkdtemp(join(tmpdir(), 'rb-'));
  folders.push(dir);
  await cp(await used, dir, { recursive: true });
  return dir;
};
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});
afterAll(async () => {
  if (used !== undefined) await rm(await used, { recursive: true, force: true });
});

/** A server in a process of its own. */
const startProcess = async (dir: string) => {
  const child = spawn(process.execPath, [serveProgram, '--port', '0', '--data', dir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '' },
    timeout: 600_000,
    killSignal: 'SIGKILL',
  });
  let said = '';
  // What is wrong may be said by the process alone.
  onTestFailed(() => console.error(`the server said: ${said} (${child.exitCode ?? child.signalCode})`));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /http:\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    child.once('close', () => reject(new Error(`the server ended: ${said}`)));
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    url,
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await ended;
    },
  };
};

// Each starts processes or makes a database, which a busy machine takes a minute for.
const patience = { timeout: 600_000 };

describe('the embedded database', patience, () => {
  it('has every edit that was answered, after the server was killed in the middle of writing', async () => {
    const dir = await usedDir();
    const first = await startProcess(dir);
    await send(first, 'POST', '/api/assessments', { from: 'empty', id: 'killed', title: { nb: 'Drept' } });
    const answered: string[] = [];
    const midway = new EventEmitter();
    const enough = once(midway, 'enough');
    // Four who write without pause, each records of their own, until the server is gone.
    const writing = Promise.allSettled(
      Array.from({ length: 4 }, async (_, writer) => {
        for (let n = 0; ; n++) {
          const id = `w${writer}-${n}`;
          const add = { kind: 'party', id, name: { nb: id }, type: 'company', country: 'NO' };
          const { status } = await send(
            first,
            'POST',
            '/api/assessments/killed/edits',
            editOf(1, [{ record: id, add }]),
          );
          if (status === 201) answered.push(id);
          if (answered.length === 40) midway.emit('enough');
        }
      }),
    );
    await Promise.race([enough, writing]);
    await first.end('SIGKILL');
    await writing;
    expect(answered.length).toBeGreaterThanOrEqual(40);

    const second = await startProcess(dir);
    const { body } = await send(second, 'GET', '/api/assessments/killed');
    const { records } = body['assessment'] as { readonly records: readonly { readonly id: string }[] };
    const there = new Set(records.map(({ id }) => id));
    expect(answered.filter((id) => !there.has(id))).toEqual([]);
    expect((await send(second, 'GET', '/api/assessments/killed/verify')).body).toMatchObject({ ok: true });
    await second.end('SIGTERM');
  });

  it('is joined by a second process, and not opened again', async () => {
    const dir = await usedDir();
    const owner = await startProcess(dir);
    const guest = await startProcess(dir);
    await send(guest, 'POST', '/api/assessments', { from: 'empty', id: 'shared', title: { nb: 'Delt' } });
    const edits = await Promise.all(
      [owner, guest, owner, guest].map((server, index) =>
        send(
          server,
          'POST',
          '/api/assessments/shared/edits',
          editOf(1, [
            {
              record: `p${index}`,
              add: { kind: 'party', id: `p${index}`, name: { nb: 'x' }, type: 'company', country: 'NO' },
            },
          ]),
        ),
      ),
    );
    expect(edits.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const [one, two] = [
      await send(owner, 'GET', '/api/assessments/shared'),
      await send(guest, 'GET', '/api/assessments/shared'),
    ];
    expect(one.body).toEqual(two.body);
    expect(one.body['revision']).toBe(5);
    await guest.end('SIGTERM');
    expect((await send(owner, 'GET', '/api/assessments/shared')).status).toBe(200);
    await owner.end('SIGTERM');
  });

  it('opened by two at the same moment is opened once', async () => {
    const dir = await dataDir();
    const opened = await Promise.all([openEmbedded(dir), openEmbedded(dir), openEmbedded(dir)]);
    expect(opened.filter(({ joined }) => joined)).toHaveLength(2);
    for (const one of opened) await one.close();
  });

  it('answers each connection what it asked, also when a long question comes in several parts', async () => {
    const opened = await openEmbedded(await dataDir());
    const connect = async () => {
      const client = new pg.Client({ host: opened.host, user: 'postgres', database: 'postgres' });
      // One of them is cut off below.
      client.on('error', () => undefined);
      await client.connect();
      return client;
    };
    const clients = await Promise.all([connect(), connect(), connect()]);
    const long = 'x'.repeat(300_000);
    const wrong: unknown[] = [];
    await Promise.all(
      clients.map(async (client, which) => {
        for (let n = 0; n < 60; n++) {
          const asked =
            which === 0
              ? client.query<{ n: number }>('select length($1::text) + $2::int as n', [long, n])
              : client.query<{ n: number }>(`select ${long.length + n} as n`);
          const told = await asked.then(
            ({ rows }) => rows[0]?.n,
            (error: unknown) => error,
          );
          if (told !== long.length + n) wrong.push(told);
        }
      }),
    );
    expect(wrong).toEqual([]);

    // One that is lost in the middle of its question keeps nobody waiting.
    const [lost, other] = clients;
    const unanswered = lost.query('select length($1::text)', [long]).catch((error: unknown) => error);
    lost.connection.stream.destroy();
    expect(await unanswered).toBeInstanceOf(Error);
    expect((await other.query('select $1::int as n', [7])).rows).toEqual([{ n: 7 }]);
    await Promise.all(clients.slice(1).map((client) => client.end()));
    await opened.close();
  });

  it('is made anew where a first start was interrupted, and takes nothing half made for whole', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'rb-'));
    folders.push(dir);
    await mkdir(join(dir, 'postgres.new'), { recursive: true });
    await writeFile(join(dir, 'postgres.new', 'PG_VERSION'), '1');
    const { db, close } = await openDatabase({ dataDir: dir });
    expect(await db.selectFrom('assessment').selectAll().execute()).toEqual([]);
    await close();
    expect(existsSync(join(dir, 'postgres.new'))).toBe(false);
  });

  it('refuses a database that another version has changed', async () => {
    const dir = await dataDir();
    const { db, close } = await openDatabase({ dataDir: dir });
    await db.insertInto('migration').values({ id: '9999-later', checksum: 'x' }).execute();
    await close();
    await expect(openDatabase({ dataDir: dir })).rejects.toThrow('9999-later');
  });
});

describe('a data folder', patience, () => {
  it('that has lost a part of the database is refused with what to do, and left as it is', async () => {
    const dir = await dataDir();
    await writeFile(join(dir, 'database.json'), '');
    const lists = () => readdir(join(dir, 'postgres'), { recursive: true }).catch(() => []);
    for (const part of ['.', 'PG_VERSION', 'global/pg_control', 'pg_wal', 'pg_xact', 'base/5']) {
      const path = join(dir, 'postgres', part);
      await rename(path, join(dir, 'aside'));
      const before = await lists();
      const opening = openEmbedded(dir);
      await expect(opening, part).rejects.toThrow(/is not whole.*backup/);
      await expect(opening, part).rejects.toBeInstanceOf(NotStarted);
      expect(await lists()).toEqual(before);
      await rename(join(dir, 'aside'), path);
    }
  });

  it('that has lost the file of one table is refused', async () => {
    const dir = await dataDir();
    const { db, close } = await openDatabase({ dataDir: dir });
    const { rows } = await sql<{ path: string }>`select pg_relation_filepath('event') as path`.execute(db);
    const path = rows[0]?.path ?? '';
    await close();
    await rm(join(dir, 'postgres', path));
    await expect(openDatabase({ dataDir: dir })).rejects.toThrow(`Missing: ${path}`);
  });

  it('that was copied without its empty folders is whole', async () => {
    const dir = await dataDir();
    await (await openDatabase({ dataDir: dir })).close();
    for (const entry of await readdir(join(dir, 'postgres'), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory() && (await readdir(path)).length === 0) await rm(path, { recursive: true });
    }
    const { db, close } = await openDatabase({ dataDir: dir });
    expect(await db.selectFrom('assessment').selectAll().execute()).toEqual([]);
    await close();
  });

  it('that a killed first start left is opened by the next, while what that start began is still running', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'rb-'));
    folders.push(dir);
    const first = spawn(process.execPath, [serveProgram, '--port', '0', '--data', dir], {
      stdio: 'ignore',
      timeout: 600_000,
    });
    const ended = once(first, 'close');
    // Where this test stood still meanwhile, the start has come further: what follows is to hold then as well.
    const begun = ['postgres.new', 'postgres'].map((folder) => join(dir, folder, 'PG_VERSION'));
    await expect.poll(() => begun.some((file) => existsSync(file)), { timeout: 120_000 }).toBe(true);
    first.kill('SIGKILL');
    await ended;
    const second = await startProcess(dir);
    expect((await send(second, 'GET', '/api/assessments')).status).toBe(200);
    await second.end('SIGTERM');
  });

  it('is opened whatever an earlier lock file says of a process that lives', async () => {
    const dir = await dataDir();
    await mkdir(join(dir, 'run'), { recursive: true });
    for (const name of ['lock', join('run', 'starting')]) await writeFile(join(dir, name), '1');
    const opened = await openEmbedded(dir);
    expect(opened.joined).toBe(false);
    await opened.close();
  });

  it('is taken over by the process that joined when the one that had it is killed', async () => {
    const dir = await usedDir();
    const owner = await startProcess(dir);
    const guest = await startProcess(dir);
    await send(owner, 'POST', '/api/assessments', {
      from: 'empty',
      id: 'kept',
      title: { nb: 'Tatt vare på' },
    });
    await owner.end('SIGKILL');
    await expect
      .poll(async () => (await send(guest, 'GET', '/api/assessments/kept')).status, { timeout: 120_000 })
      .toBe(200);
    await expect.poll(async () => (await send(guest, 'GET', '/ready')).status).toBe(200);
    await guest.end('SIGTERM');
  });

  it('has its socket where the path is short enough, however deep it is', async () => {
    // No other run of this test, nor one that was broken off, has the socket of the same path.
    const deep = join(await mkdtemp(join(tmpdir(), 'rb-')), 'deep-'.repeat(30));
    folders.push(dirname(deep));
    const folder = await socketFolderOf(deep);
    folders.push(folder);
    expect(folder.length).toBeLessThan(100);
    expect(folder).not.toContain(deep);
    // Whoever else may read the folder may read what is sent through it.
    await chmod(folder, 0o755);
    await expect(socketFolderOf(deep)).rejects.toBeInstanceOf(NotStarted);
  });
});
