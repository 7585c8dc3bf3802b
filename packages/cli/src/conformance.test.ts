import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { releaseText, renderFolder } from '@risikobilde/files';
import type { Assessment, Evaluation } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { figuresOf, outcomeOf } from '../../../conformance/outcome.js';
import {
  differences,
  readAssessment,
  readCases,
  readManifest,
  readRelease,
  readWorld,
} from '../../../conformance/read.js';
import { emptyFolder, runCli } from './testing/run-cli.js';

const { tolerance } = readManifest();
const cases = readCases().flatMap((given) => (given.type === 'evaluate' ? [given] : []));

/** An assessment as the files that the command line reads. */
const folderOf = (assessment: Assessment, path: string): void => {
  const none = { sources: [], yaml: [], loaded: [], storedVersion: assessment.schemaVersion };
  for (const file of renderFolder(none, assessment)) {
    mkdirSync(dirname(join(path, file.path)), { recursive: true });
    writeFileSync(join(path, file.path), file.text);
  }
};

test.each(cases)('evaluate --format json gives $id as the corpus expects it', async (given) => {
  const parent = emptyFolder();
  folderOf(readAssessment(given.assessment), join(parent, 'assessment'));
  if (given.release !== undefined) {
    mkdirSync(join(parent, 'assessment', 'platform'));
    writeFileSync(
      join(parent, 'assessment', 'platform', 'release.json'),
      releaseText(readRelease(given.release)),
    );
  }
  mkdirSync(join(parent, 'world'));
  // JSON is YAML as well.
  for (const [index, entry] of readWorld(given.world).entries.entries())
    writeFileSync(join(parent, 'world', `${index}.yaml`), JSON.stringify(entry));
  const days = ['--as-of', given.asOf, ...(given.knownAt === undefined ? [] : ['--known-at', given.knownAt])];
  const { code, out, err } = await runCli(['evaluate', 'assessment', '--world', 'world', ...days], parent);
  expect([code, err]).toEqual([0, '']);
  // Texts apart it is the evaluation itself, and the corpus holds no texts.
  const answer = JSON.parse(out) as Evaluation & { readonly distributions: Parameters<typeof figuresOf>[0] };
  const found = {
    ...outcomeOf(answer),
    ...('figures' in given.expected && { figures: figuresOf(answer.distributions) }),
  };
  expect(differences(given.expected, found, tolerance)).toEqual([]);
});
