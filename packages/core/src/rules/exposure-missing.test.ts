import { expect, test } from 'vitest';
import { foundInComposed } from '../testing/finding-lines.js';
import { aService, platformRecords, releaseOf } from '../testing/platform.js';
import { exposureMissing as rule } from './exposure-missing.js';

const service = aService(releaseOf());
const bare = {
  ...service,
  records: service.records.map((one) => (one.kind === 'assessment' ? { ...one, exposure: undefined } : one)),
};
const harmless = releaseOf(platformRecords().filter(({ kind }) => kind !== 'scenario' && kind !== 'effect'));

test.each([
  ['the service says whom it reaches', service, releaseOf(), []],
  ['it does not', bare, releaseOf(), ['warning exposure-missing@service']],
  ['no scenario of the platform reaches owners', bare, harmless, []],
])('%s', (_, one, release, expected) => {
  expect(foundInComposed(rule, one, release)).toEqual(expected);
});
