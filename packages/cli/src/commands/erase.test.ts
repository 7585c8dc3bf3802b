import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';

// What is erased is tested where the store is; here what is refused before one is opened.
const folder = () => mkdtempSync(join(tmpdir(), 'risikobilde-erase-'));

it.each([
  [[]],
  [['--person', 'kari', '--containing', 'Kari']],
  [['--record', 'doubt']],
  [['--field', 'raisedBy', '--person', 'kari']],
  [['--containing', 'K ']],
])('what is to be erased is said in one way: %s', async (options) => {
  const refused = await runCli(['erase', '--data', 'store', '--lang', 'nb', ...options], folder());
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('Si én ting som skal slettes');
});

it('a folder without a store is refused, and none is made', async () => {
  const parent = folder();
  const refused = await runCli(['erase', '--data', 'store', '--lang', 'nb', '--person', 'kari'], parent);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('Det er ingen database i store');
  expect(existsSync(join(parent, 'store'))).toBe(false);
});
