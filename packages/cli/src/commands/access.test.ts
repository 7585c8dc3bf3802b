import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.js';

// What is given is tested where the store is; here what is refused before one is opened.
const folder = () => mkdtempSync(join(tmpdir(), 'risikobilde-access-'));
const who = ['--organisation', 'Digdir', '--name', 'Kari Nordmann', '--data', 'store', '--lang', 'nb'];

it.each([
  [['administrator', '--number', '99182582', ...who]],
  [['administrator', '--number', '991 825 827', ...who]],
  [['give-assessment', 'altinn3', '--number', 'Digdir', '--data', 'store', '--lang', 'nb']],
])('an organisation has a number of nine digits: %s', async (options) => {
  const refused = await runCli(options, folder());
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('et organisasjonsnummer på ni siffer');
});

it('without the settings of the server nobody is added, and what is missing is named', async () => {
  const parent = folder();
  const refused = await runCli(['administrator', '--number', '991825827', ...who], parent);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('RISIKOBILDE_LOGIN, RISIKOBILDE_FIRST_ADMINISTRATOR');
  expect(existsSync(join(parent, 'store'))).toBe(false);
});

it('a folder without a store is refused, and none is made', async () => {
  const parent = folder();
  const asked = ['give-assessment', 'altinn3', '--number', '991825827', '--data', 'store', '--lang', 'nb'];
  const refused = await runCli(asked, parent);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('Det er ingen database i store');
  expect(existsSync(join(parent, 'store'))).toBe(false);
});
