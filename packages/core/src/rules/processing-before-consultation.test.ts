import { expect, test } from 'vitest';
import { type Fields, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { processingBeforeConsultation as rule } from './processing-before-consultation.js';

// The day of these tests is 1 June 2024.
const file = (fields: Fields<'consultation'>) => record('consultation', fields);
const finds = (severity: string) => [`${severity} processing-before-consultation@consultation`];

test.each([
  ['no start is known', file({ received: '2024-05-04' }), []],
  ['begun before it was sent', file({ begins: '2024-05-01' }), finds('error')],
  [
    'begun while the authority considers',
    file({ received: '2024-05-04', begins: '2024-05-20' }),
    finds('error'),
  ],
  ['planned within the period', file({ received: '2024-05-04', begins: '2024-06-20' }), finds('warning')],
  [
    'planned for the last day of the period',
    file({ received: '2024-05-04', begins: '2024-06-29' }),
    finds('warning'),
  ],
  ['planned after the period', file({ received: '2024-05-04', begins: '2024-06-30' }), []],
  [
    'begun after the answer',
    file({ received: '2024-03-30', answered: '2024-05-20', begins: '2024-05-20' }),
    [],
  ],
  [
    'begun before the answer',
    file({ received: '2024-03-30', answered: '2024-05-20', begins: '2024-05-19' }),
    finds('error'),
  ],
  [
    'planned while the period is suspended',
    file({ received: '2024-03-30', suspended: [{ from: '2024-04-10' }], begins: '2024-07-01' }),
    finds('warning'),
  ],
])('%s', (_, one, expected) => {
  expect(findingLines(rule, [one])).toEqual(expected);
});
