import { expect, test } from 'vitest';
import { basisRow } from '../testing/basis-row.js';
import { entry, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { rightMadeOverridable as rule } from './right-made-overridable.js';

const activity = record('activity', { purposes: [{ text: { nb: 'F' }, bases: [{ article: '6(1)(e)' }] }] });
const table = entry('rightsByBasis', {
  rows: [basisRow('15', { e: 'exists' }), basisRow('21', { e: 'overridable' })],
});
const says = record('right', { article: '15', says: 'mayBeOverridden' });

test.each([
  ['access may not be weighed away', says, ['warning right-made-overridable@right']],
  ['access that is given is right', record('right', { article: '15', says: 'exists' }), []],
  ['objection may be weighed', record('right', { article: '21', says: 'mayBeOverridden' }), []],
  [
    'an exception that is recorded answers for it',
    { ...says, exceptions: [{ provision: '15(4)', why: { nb: 'Andre' } }] },
    [],
  ],
])('%s', (_, right, expected) => {
  expect(findingLines(rule, [activity, right], [table])).toEqual(expected);
});
