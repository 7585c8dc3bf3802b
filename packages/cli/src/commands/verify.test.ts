import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';

// What is found is tested where the store is; here what is said of what cannot be read.
const folder = () => mkdtempSync(join(tmpdir(), 'risikobilde-verify-'));

it('a folder without a store is refused, and none is made', async () => {
  const parent = folder();
  const refused = await runCli(['verify', '--data', 'store', '--lang', 'nb'], parent);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('Det er ingen database i store');
  expect(existsSync(join(parent, 'store'))).toBe(false);
});

it.each([
  [['--write-heads', 'heads.json'], '--key'],
  [['--heads', 'notes.txt'], '--public-key'],
  [['--heads', 'notes.txt', '--public-key', 'notes.txt'], 'Ed25519'],
])('a list without its key is refused before the store is opened: %s', async (options, said) => {
  const parent = folder();
  writeFileSync(join(parent, 'notes.txt'), 'Handleliste');
  const refused = await runCli(['verify', '--data', 'store', ...options], parent);
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/^heads-unreadable /);
  expect(refused.err).toContain(said);
});

it('a list is never written over a file', async () => {
  const parent = folder();
  writeFileSync(join(parent, 'heads.json'), '');
  const refused = await runCli(
    ['verify', '--data', 'store', '--write-heads', 'heads.json', '--key', 'k'],
    parent,
  );
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('heads.json would-overwrite');
});
