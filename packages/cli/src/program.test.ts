import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assessmentFolder, runCli, runProgram, startProgram } from './testing/run-cli.js';

const day = ['--as-of', '2026-03-01'] as const;

// Every other test of the command line runs it in its own process; here it is started as its users start it.
it.each([
  ['an answer', ['check', 'assessment', ...day], 0],
  ['an answer as JSON', ['evaluate', 'assessment', ...day, '--lang', 'en'], 0],
  ['input it cannot read', ['check', 'nowhere'], 2],
  ['a mistyped command', ['chek', '.'], 2],
])('the program as a process of its own says what it says in a test: %s', async (_, args, code) => {
  const { parent } = assessmentFolder();
  const program = await runProgram(args, parent);
  expect(program.code).toBe(code);
  expect(program).toEqual(await runCli(args, parent));
});

it('the program answers 1 when it finds errors', async () => {
  const { parent, path } = assessmentFolder();
  const measures = join(path, 'measures.yaml');
  writeFileSync(measures, readFileSync(measures, 'utf8').replace('implemented, from', 'withdrawn, from'));
  const program = await runProgram(['check', 'assessment', ...day], parent);
  expect(program.code).toBe(1);
  expect(program).toEqual(await runCli(['check', 'assessment', ...day], parent));
});

it('a reader that has seen enough may close the pipe', async () => {
  const { parent } = assessmentFolder();
  const { child, stop } = startProgram(['evaluate', 'assessment', ...day], parent);
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => {
    child.once('close', resolve);
  });
  expect(code).toBe(0);
  await stop();
});
