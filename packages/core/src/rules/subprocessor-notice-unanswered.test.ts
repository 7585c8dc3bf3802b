import { expect, test } from 'vitest';
import { foundIn, type RuleCase } from '../testing/fixtures.js';
import { aNotice, anAnswer, engagedWithDays, withOwners, withSupplier } from '../testing/notices.js';
import { subprocessorNoticeUnanswered } from './subprocessor-notice-unanswered.js';

const cases: readonly RuleCase[] = [
  { name: 'the last day by the agreement is over', records: withSupplier(aNotice()), finds: ['notice'] },
  {
    name: 'the last day itself is time enough, and near',
    records: withSupplier(aNotice()),
    asOf: '2024-05-31',
    finds: ['notice info'],
  },
  {
    name: 'long before it nothing is asked',
    records: withSupplier(aNotice()),
    asOf: '2024-05-16',
    finds: [],
  },
  {
    name: 'a stated day wins over the agreement',
    records: withSupplier(aNotice({ objectUntil: '2024-08-01' })),
    finds: [],
  },
  {
    name: 'nobody knows until when one may object',
    records: withSupplier(engagedWithDays({ noticeDays: undefined }), aNotice()),
    finds: ['notice'],
  },
  {
    name: 'of two agreements the fewer days count',
    records: withSupplier(
      engagedWithDays({ noticeDays: 90 }),
      engagedWithDays({ noticeDays: 10 }, { id: 'second' }),
      aNotice({ engagements: ['engagement', 'second'] }),
    ),
    asOf: '2024-05-12',
    finds: ['notice'],
  },
  { name: 'accepted in time', records: withSupplier(aNotice(), anAnswer()), finds: [] },
  {
    name: 'accepted after the day',
    records: withSupplier(aNotice(), anAnswer({ on: '2024-06-01' })),
    finds: ['notice'],
  },
  {
    name: 'an answer of later than the day that is asked about is none',
    records: withSupplier(aNotice(), anAnswer({ on: '2024-06-02' })),
    finds: ['notice'],
  },
  {
    name: 'objected to in time, and not to take effect yet',
    records: withSupplier(aNotice({ takesEffect: '2024-07-01' }), anAnswer({ answer: 'objected' })),
    finds: [],
  },
  {
    name: 'objected to, and it has taken effect',
    records: withSupplier(aNotice({ takesEffect: '2024-06-01' }), anAnswer({ answer: 'objected' })),
    finds: ['notice'],
  },
  {
    name: 'objected to, and nobody knows when it takes effect',
    records: withSupplier(aNotice(), anAnswer({ answer: 'objected' })),
    finds: ['notice'],
  },
  {
    name: 'objected to too late',
    records: withSupplier(
      aNotice({ takesEffect: '2024-07-01' }),
      anAnswer({ answer: 'objected', on: '2024-06-01' }),
    ),
    finds: ['notice'],
  },
  {
    name: 'silence authorises nothing where the authorisation is specific',
    records: withSupplier(engagedWithDays({ authorisation: 'specific' }), aNotice()),
    asOf: '2024-05-02',
    finds: ['notice'],
  },
  {
    name: 'a specific authorisation may be given late',
    records: withSupplier(
      engagedWithDays({ authorisation: 'specific' }),
      aNotice(),
      anAnswer({ on: '2024-06-01' }),
    ),
    finds: [],
  },
  {
    name: 'the last of two answers counts',
    records: withSupplier(
      aNotice({ takesEffect: '2024-07-01' }),
      anAnswer({ answer: 'objected' }),
      anAnswer({ id: 'then', on: '2024-05-30' }),
    ),
    finds: [],
  },
  {
    name: 'what has ended asks for no answer',
    records: withSupplier(engagedWithDays({}, { until: '2024-05-20' }), aNotice()),
    finds: [],
  },
  {
    name: 'who is processor only passes it on, and answers for nobody',
    records: withOwners(aNotice()),
    finds: [],
  },
  { name: 'a notice that has not come', records: withSupplier(aNotice()), asOf: '2024-04-30', finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(subprocessorNoticeUnanswered, row)).toEqual(row.finds);
});
