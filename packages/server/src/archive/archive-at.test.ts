import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { send, startTestServer } from '../testing/test-server.js';
import { verifyArchive, writeArchiveAt } from './archive-at.js';

const python = spawnSync('python3', ['--version'], { timeout: 60_000 }).status === 0;

it.skipIf(!python)(
  'a store where nobody logs in is written to one zip while its server runs, whole or not at all',
  async () => {
    const server = await startTestServer();
    const folder = await mkdtemp(join(tmpdir(), 'risikobilde-archive-'));
    const file = join(folder, 'alt.zip');
    try {
      await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'liten', title: { nb: 'Liten' } });
      expect(await writeArchiveAt(server.place, join(folder, 'ingen.zip'), '123456789')).toBe(false);
      expect(existsSync(join(folder, 'ingen.zip'))).toBe(false);
      expect(await writeArchiveAt(server.place, file, undefined)).toBe(true);
      await expect(writeArchiveAt(server.place, file, undefined)).rejects.toThrow(/EEXIST/);
      execFileSync('python3', ['-m', 'zipfile', '-e', file, join(folder, 'ut')], { timeout: 200_000 });
      expect(await verifyArchive(join(folder, 'ut'))).toEqual([]);
      expect(await readFile(join(folder, 'ut', 'access-history.jsonl'), 'utf8')).toContain('"assessment"');
      await appendFile(join(folder, 'ut', 'assessments/liten/folder/assessment.yaml'), '# endret');
      expect(await verifyArchive(join(folder, 'ut'))).toMatchObject([
        { path: 'assessments/liten/folder/assessment.yaml' },
      ]);
    } finally {
      await rm(folder, { recursive: true });
      await server.close();
    }
  },
);
