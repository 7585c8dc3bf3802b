import { compose, evaluate } from '@risikobilde/core';
import { aService, aWorld, releaseOf, testDay } from '@risikobilde/core/testing';
import { expect, test } from 'vitest';
import { publishText } from '../../test/fixture.js';

test('of a service as many scenarios are judged or not judged as there are, its platform’s too, and never fewer than none', () => {
  const release = releaseOf();
  const assessment = compose(aService(release), release);
  const { files } = publishText(assessment, aWorld(), evaluate(assessment, aWorld(), testDay), {
    format: 'hugo',
    languages: ['nb'],
    level: 'public',
  });
  const annex = files.find(({ path }) => path.endsWith('annex-c/_index.nb.md'))?.text ?? '';
  const rows = annex.split('\n').filter((line) => /^\| Valgt .*\|\s*\S*\d\s*\|$/.test(line));
  expect(
    rows.map((row) =>
      row
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim()),
    ),
  ).toEqual([['0', '0', '1', '0']]);
});
