import { compose, evaluate } from '@risikobilde/core';
import { aService, aWorld, platformRecords, record, releaseOf, testDay } from '@risikobilde/core/testing';
import { expect, test } from 'vitest';
import { publishText } from '../../test/fixture.js';

const world = aWorld();
const right = (id: string, article: '15' | '17', how: string, of: string) =>
  record('right', {
    id,
    article,
    how: { nb: how },
    activities: [of],
    answeredBy: id === 'erase' ? 'operator' : 'me',
  });

const release = releaseOf([
  ...platformRecords(),
  right(
    'erase',
    '17',
    'Driftsenheten sletter på oppfordring.',
    platformRecords().find(({ kind }) => kind === 'activity')?.id ?? '',
  ),
]);
const service = aService(release);
const owner = right('see', '15', 'Søkeren ser sine opplysninger.', 'permits');

const annexOf = (records: readonly (typeof owner)[]): string => {
  const assessment = compose({ ...service, records: [...service.records, ...records] }, release);
  const { files } = publishText(assessment, world, evaluate(assessment, world, testDay), {
    format: 'hugo',
    languages: ['nb'],
    level: 'public',
  });
  const text = files.find(({ path }) => path.includes('annex-e/_index'))?.text ?? '';
  return text;
};

const rowsOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => /^\|.*(sletter på oppfordring|ser sine opplysninger)/.test(line))
    .join('\n');

test('the rights table of a service has what its owner says, and says where the platform’s is', () => {
  const text = annexOf([owner]);
  expect(rowsOf(text)).toContain('Søkeren ser sine opplysninger.');
  expect(rowsOf(text)).not.toContain('sletter på oppfordring');
  expect(text).toContain('står i plattformens vurdering');
});

test('where the owner says nothing of rights, none is shown as the owner’s', () => {
  expect(rowsOf(annexOf([]))).toBe('');
});
