import { expect, test } from 'vitest';
import { type Fields, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { consultationPeriod as rule } from './consultation-period.js';

// The day of these tests is 1 June 2024.
const file = (fields: Fields<'consultation'>) => record('consultation', fields);

test.each([
  ['a file being prepared', file({}), []],
  ['sent', file({ sent: '2024-05-30' }), ['info consultation-period@consultation']],
  ['received four weeks ago', file({ received: '2024-05-04' }), ['info consultation-period@consultation']],
  [
    'received nine weeks ago, no answer',
    file({ received: '2024-03-30' }),
    ['warning consultation-period@consultation'],
  ],
  [
    'an extension told of too late',
    file({ received: '2024-03-30', extended: '2024-05-01' }),
    ['warning consultation-period@consultation', 'warning consultation-period@consultation#extended'],
  ],
  [
    'suspended',
    file({ received: '2024-03-30', suspended: [{ from: '2024-04-10' }] }),
    ['info consultation-period@consultation'],
  ],
  ['answered', file({ received: '2024-03-30', answered: '2024-05-20' }), []],
])('%s', (_, one, expected) => {
  expect([...findingLines(rule, [one])].sort()).toEqual([...expected].sort());
});
