import { expect, test } from 'vitest';
import { confirmAll, standOn } from '../compose/confirm.js';
import { testDay } from '../testing/fixtures.js';
import { foundInComposed } from '../testing/finding-lines.js';
import { aService, platformRecords, releaseOf, withChange } from '../testing/platform.js';
import { statementUnconfirmed as rule } from './statement-unconfirmed.js';

const changed = releaseOf(withChange('keys', { title: { nb: 'Nye nøkler' } }), '2');
const withdrawn = releaseOf(
  platformRecords().filter(({ id }) => id !== 'keys'),
  '2',
);
const service = aService(releaseOf());
const read = { on: testDay, by: { nb: 'R' }, result: 'unchanged', because: { nb: 'B' } } as const;

test.each([
  ['the release is the one that was read', service, releaseOf(), []],
  [
    'the platform changed it',
    standOn(service, changed),
    changed,
    ['warning statement-unconfirmed@plat.keys'],
  ],
  [
    'the platform withdrew it',
    standOn(service, withdrawn),
    withdrawn,
    ['warning statement-unconfirmed@plat.keys'],
  ],
  ['the change is read', confirmAll(standOn(service, changed), changed, read), changed, []],
  ['the withdrawal is read', confirmAll(standOn(service, withdrawn), withdrawn, read), withdrawn, []],
])('%s', (_, one, release, expected) => {
  expect(foundInComposed(rule, one, release)).toEqual(expected);
});
