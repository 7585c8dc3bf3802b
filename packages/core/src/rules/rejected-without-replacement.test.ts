import { expect, test } from 'vitest';
import { aService, releaseOf } from '../testing/platform.js';
import { foundInComposed } from '../testing/finding-lines.js';
import { rejectedWithoutReplacement as rule } from './rejected-without-replacement.js';

test.each([
  ['nothing is rejected', {}, undefined, []],
  [
    'nothing stands in its place',
    { keys: { answer: 'reject', reason: { nb: 'R' } } },
    undefined,
    ['warning rejected-without-replacement@plat.keys'],
  ],
  [
    'an own record does',
    { keys: { answer: 'reject', reason: { nb: 'R' }, replacedBy: ['own-measure'] } },
    undefined,
    [],
  ],
] as const)('%s', (_, answers, without, expected) => {
  const service = aService(releaseOf(), answers);
  const records = service.records.filter(({ id }) => id !== `stance-${String(without)}`);
  expect(foundInComposed(rule, { ...service, records }, releaseOf())).toEqual(expected);
});
