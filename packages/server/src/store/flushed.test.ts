import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterEach, expect, it } from 'vitest';
import { emptyDataDir } from '../testing/test-server.js';
import { FlushedFiles, startParams } from './flushed-files.js';

const folders: string[] = [];
const databaseFolder = async (): Promise<string> => {
  const dir = await emptyDataDir();
  folders.push(dir);
  return join(dir, 'postgres');
};
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

it('the embedded database has the disk take what is stored before it says that it is', async () => {
  const told: string[] = [];
  const fs = new FlushedFiles(await databaseFolder(), () => told.push('flushed'));
  const db = await PGlite.create({ fs, startParams: [...startParams] });
  await db.exec('create table note (n integer)');
  told.length = 0;
  for (let n = 0; n < 20; n++) {
    await db.query('insert into note values ($1)', [n]);
    told.push('acknowledged');
  }
  await db.close();
  const before = told.slice(0, told.lastIndexOf('acknowledged')).join(' ').split('acknowledged');
  expect(before).toHaveLength(20);
  for (const one of before) expect(one).toContain('flushed');
});

const hasTrace =
  process.platform === 'linux' && spawnSync('strace', ['-V'], { timeout: 60_000 }).status === 0;

it.skipIf(!hasTrace)('a trace of the system calls shows write, flush, answer, in that order', async () => {
  const program = `
    import { writeSync } from 'node:fs';
    import { PGlite } from '@electric-sql/pglite';
    import { FlushedFiles, startParams } from '${new URL('flushed-files.ts', import.meta.url).href}';
    const db = await PGlite.create({ fs: new FlushedFiles(process.argv[1]), startParams: [...startParams] });
    await db.exec('create table note (n integer)');
    for (let n = 0; n < 20; n++) {
      await db.query('insert into note values ($1)', [n]);
      writeSync(1, 'acknowledged ' + n);
    }
    process.exit(0);`;
  const { stdout, stderr } = spawnSync(
    'strace',
    // biome-ignore format: one line for what is traced, one for what is run
    [
      '-f', '-y', '-qq', '-s', '20', '-e', 'trace=write,pwrite64,pwritev,fsync,fdatasync', '--',
      process.execPath, '--import', 'tsx', '--conditions=@risikobilde/source',
      '--input-type=module', '-e', program, await databaseFolder(),
    ],
    { cwd: new URL('../..', import.meta.url), encoding: 'utf8', timeout: 200_000, maxBuffer: 2 ** 28 },
  );
  expect(stdout).toContain('acknowledged 19');
  const calls = stderr.split('\n').flatMap((line) => {
    if (line.includes('"acknowledged ')) return ['answer'];
    if (/\bpwrite\w*\(\d+<[^>]*pg_wal/.test(line)) return ['write'];
    return /\bf(data)?sync\(\d+<[^>]*pg_wal/.test(line) ? ['flush'] : [];
  });
  const answers = calls.join(' ').split('answer').slice(0, 20);
  expect(answers).toHaveLength(20);
  for (const one of answers) expect(one.trim()).toMatch(/write flush$/);
});
