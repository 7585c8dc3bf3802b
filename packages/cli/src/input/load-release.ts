import { message } from '@risikobilde/words/message';
import { readFile } from 'node:fs/promises';
import type { Release } from '@risikobilde/core';
import { parseRelease } from '@risikobilde/files';
import { outcomeOf, type Outcome, outcomeRefused } from './problem.js';
import { sha256 } from './sha256.js';

/** A platform release from a file, refused when it is not what its hash says. */
export const loadRelease = async (path: string): Promise<Outcome<Release>> => {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined)
    return outcomeRefused('cannot-read', message('problem.cli.noRelease', { path }), {
      path,
    });
  const parsed = parseRelease({ path, text }, sha256);
  return parsed.ok ? outcomeOf(parsed.value) : { ok: false, problems: parsed.problems };
};
