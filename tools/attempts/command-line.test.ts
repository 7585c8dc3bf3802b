import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SourceFile } from '@risikobilde/files';
import { wordsOf } from '@risikobilde/words/all';
import { expect, it } from 'vitest';
import { emptyFolder, runCli } from '../../packages/cli/src/testing/run-cli.js';
import { shippedWorld } from '../shipped-files.js';
import { lawfulAttempts } from './allowed.js';
import { allAttempts } from './all-attempts.js';
import { filesOfAllowed, filesOfAttempt, refusalsOf } from './decide.js';
import { today } from './lawful.js';

const world = shippedWorld();
const { say } = wordsOf.nb;

const folderOf = (files: readonly SourceFile[]): string => {
  const parent = emptyFolder();
  for (const { path, text } of files) {
    const to = join(parent, 'mine', path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
  return parent;
};
const release = ['release', 'mine', '--version', '1.0', '--as-of', today];
const publish = [
  'publish',
  'mine',
  '--final',
  '--format',
  'json',
  '--lang',
  'nb',
  '--to',
  'out',
  '--as-of',
  today,
];

it.each(allAttempts.map((attempt) => [attempt.tries, attempt] as const))(
  'neither command lets it out: %s',
  async (_, attempt) => {
    const files = filesOfAttempt(attempt, world);
    const parent = folderOf(files);
    const stopping = refusalsOf(files, world).find(({ finding }) => finding.rule === attempt.stops);
    const { message, fix } = stopping?.finding ?? expect.fail();
    for (const command of [release, publish]) {
      const { code, out, err } = await runCli(command, parent);
      expect([code, out], err).toEqual([1, '']);
      expect(err).toContain(say(message));
      expect(err).toContain(say(fix ?? expect.fail()));
    }
  },
);

it.each(lawfulAttempts.map((one) => [one.is, one] as const))(
  'both commands let it out: %s',
  async (_, one) => {
    const parent = folderOf(filesOfAllowed(one, world));
    for (const command of [release, publish]) {
      const { code, err } = await runCli(command, parent);
      expect(code, err).toBe(0);
    }
  },
);
