import { expect, test } from 'vitest';
import { aService, releaseOf } from '../testing/platform.js';
import { foundInComposed } from '../testing/finding-lines.js';
import { yoursMerelyAdopted as rule } from './yours-merely-adopted.js';

test.each([
  ['own records stand in its place', {}, undefined, []],
  [
    'it is only adopted',
    { services: { answer: 'adopt' } },
    undefined,
    ['error yours-merely-adopted@plat.services'],
  ],
  [
    'it is adapted with fields',
    { services: { answer: 'adapt', reason: { nb: 'R' }, fields: { retention: { nb: 'Ett år' } } } },
    undefined,
    [],
  ],
] as const)('%s', (_, answers, without, expected) => {
  const service = aService(releaseOf(), answers);
  const records = service.records.filter(({ id }) => id !== `stance-${String(without)}`);
  expect(foundInComposed(rule, { ...service, records }, releaseOf())).toEqual(expected);
});
