import { expect, test } from 'vitest';
import { aService, releaseOf } from '../testing/platform.js';
import { foundInComposed } from '../testing/finding-lines.js';
import { stanceOpen as rule } from './stance-open.js';

test.each([
  ['every statement is answered', {}, undefined, []],
  ['a statement is not answered', {}, 'keys', ['warning stance-open@plat.keys']],
] as const)('%s', (_, answers, without, expected) => {
  const service = aService(releaseOf(), answers);
  const records = service.records.filter(({ id }) => id !== `stance-${String(without)}`);
  expect(foundInComposed(rule, { ...service, records }, releaseOf())).toEqual(expected);
});
