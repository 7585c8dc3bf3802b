import { record, text } from '../../packages/core/src/testing/fixtures.js';
import { law, on } from '../asked-by-date.js';
import { allowedBy, asksFor, type Question } from './question.js';
import { norwegian, today, under } from './records.js';

const task = under('6(1)(e)', law('fvl-1967', '§ 15 a'));
const both = (fields: object = {}, second: object = {}) =>
  on([], {
    decides: [
      { party: 'operator', what: ['purpose'] },
      { party: 'partner', what: ['purpose'], ...second },
    ],
    ...fields,
  });
const partner = record('party', { id: 'partner', type: 'authority' });
const provider = record('party', { id: 'provider' });
const sub = record('party', { id: 'sub' });
const engaged = (fields: object = {}) => record('engagement', fields);
const contract = (fields: object) => ({ contract: { title: text('Avtale'), ...fields } });
const lower = (fields: object = {}) =>
  record('engagement', { id: 'lower', principal: 'provider', contractor: 'sub', ...fields });
const requirement = (met: 'met' | 'partly' | 'notMet') => record('requirement', { item: 'art-28:a', met });

/** Articles 26 to 34: who answers for what, processors, breaches. */
export const roles: readonly Question[] = [
  {
    id: 'joint-without-arrangement',
    question: 'May two authorities be controllers together without an arrangement?',
    asOf: today,
    records: [norwegian, partner, both()],
    asks: allowedBy('joint-without-arrangement'),
    answer: 'no',
    source: 'GDPR 26(1)',
  },
  {
    id: 'joint-with-arrangement',
    question: 'May they with one?',
    asOf: today,
    records: [norwegian, partner, both({ jointArrangement: text('Avtale av 1. mai') })],
    asks: allowedBy('joint-without-arrangement'),
    answer: 'yes',
    source: 'GDPR 26(1)-(2)',
  },
  {
    id: 'separate-controllers',
    question: 'Must controllers that each decide for purposes of their own have one?',
    asOf: today,
    records: [norwegian, partner, both({}, { forOwnPurposes: true })],
    asks: asksFor('joint-without-arrangement'),
    answer: 'no',
    source: 'GDPR 4(7), 26(1): jointly',
  },
  {
    id: 'oral-contract',
    question: 'May a processor be engaged by word of mouth?',
    asOf: today,
    records: [norwegian, provider, task, engaged(contract({ inWriting: false }))],
    asks: allowedBy('processor-without-written-agreement'),
    answer: 'no',
    source: 'GDPR 28(3), 28(9)',
  },
  {
    id: 'contract-later',
    question: 'Is a contract dated after the day enough for processing on the day?',
    asOf: '2026-05-01',
    records: [norwegian, provider, task, engaged(contract({ inWriting: true, date: '2026-06-01' }))],
    asks: allowedBy('processor-without-written-agreement'),
    answer: 'not shown',
    source: 'GDPR 28(3)',
  },
  {
    id: 'sub-processor-oral',
    question: 'May a sub-processor be engaged by word of mouth?',
    asOf: today,
    records: [norwegian, provider, sub, task, engaged(), lower(contract({ inWriting: false }))],
    asks: allowedBy('processor-without-written-agreement'),
    answer: 'no',
    source: 'GDPR 28(4), 28(9)',
  },
  {
    id: 'sub-processor-specific',
    question: 'May a sub-processor be used that has been authorised in writing?',
    asOf: today,
    records: [
      norwegian,
      provider,
      sub,
      task,
      engaged({
        subprocessors: {
          list: 'microsoft-online-services',
          edition: '2026-01-07',
          authorisation: 'specific',
        },
      }),
      lower(),
    ],
    asks: allowedBy('subprocessor-without-authorisation'),
    answer: 'yes',
    source: 'GDPR 28(2)',
  },
  {
    id: 'general-without-notice',
    question: 'Under a general authorisation, may the list change without notice?',
    asOf: today,
    records: [
      norwegian,
      provider,
      task,
      engaged({
        subprocessors: { list: 'microsoft-online-services', edition: '2019', authorisation: 'general' },
      }),
    ],
    asks: allowedBy('subprocessor-notice-missing'),
    answer: 'not shown',
    source: 'GDPR 28(2)',
  },
  {
    id: 'specific-without-notice',
    question: 'Is that notice asked for under a specific authorisation?',
    asOf: today,
    records: [
      norwegian,
      provider,
      task,
      engaged({
        subprocessors: { list: 'microsoft-online-services', edition: '2019', authorisation: 'specific' },
      }),
    ],
    asks: asksFor('subprocessor-notice-missing'),
    answer: 'no',
    source: 'GDPR 28(2): general authorisation',
  },
  {
    id: 'no-point-of-28',
    question: 'May a processor be used when no point of Article 28(3) has been looked at?',
    asOf: today,
    records: [norwegian, provider, task, engaged()],
    asks: allowedBy('art-28-unassessed', 'art-28-not-met'),
    answer: 'not shown',
    source: 'GDPR 28(1), 28(3), 5(2)',
  },
  {
    id: 'point-not-met',
    question: 'May it when the contract does not bind it to instructions?',
    asOf: today,
    records: [norwegian, provider, task, engaged(), requirement('notMet')],
    asks: allowedBy('art-28-not-met'),
    answer: 'no',
    source: 'GDPR 28(3)(a)',
  },
  {
    id: 'point-partly-met',
    question: 'May it when the contract does so in part?',
    asOf: today,
    records: [norwegian, provider, task, engaged(), requirement('partly')],
    asks: allowedBy('art-28-not-met'),
    answer: 'not shown',
    source: 'GDPR 28(3)(a)',
  },
  {
    id: 'processor-own-purposes',
    question: 'Is a supplier that decides the purpose with the customer only a processor?',
    asOf: today,
    records: [
      norwegian,
      provider,
      on([], {
        decides: [
          { party: 'operator', what: ['purpose'] },
          { party: 'provider', what: ['purpose'] },
        ],
      }),
      engaged(),
    ],
    asks: ({ roles: found }) =>
      found.some(({ party, depth }) => party === 'provider' && depth === 0) ? 'no' : 'yes',
    answer: 'no',
    source: 'GDPR 28(10)',
  },
];
