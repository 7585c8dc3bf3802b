import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';

// What is written and read back is tested where the store is; here what is said of what cannot be.
const folder = () => mkdtempSync(join(tmpdir(), 'risikobilde-backup-'));

it('a file that is no backup is refused in the language asked for, and no store is made', async () => {
  const parent = folder();
  writeFileSync(join(parent, 'notes.txt'), 'Handleliste');
  const refused = await runCli(['restore', 'notes.txt', '--data', 'store', '--lang', 'nb'], parent);
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/^store-unavailable filen kan ikke leses .*«risikobilde backup»/);
  expect(existsSync(join(parent, 'store'))).toBe(false);
});

it('a backup is never written over a file', async () => {
  const parent = folder();
  writeFileSync(join(parent, 'mine.backup'), '');
  const refused = await runCli(['backup', '--to', 'mine.backup', '--data', 'store'], parent);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('mine.backup would-overwrite');
  expect(existsSync(join(parent, 'store'))).toBe(false);
});
