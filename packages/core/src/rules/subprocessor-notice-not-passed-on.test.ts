import { expect, test } from 'vitest';
import { foundIn, type RuleCase } from '../testing/fixtures.js';
import { aNotice, engagedWithDays, withOwners, withSupplier } from '../testing/notices.js';
import { subprocessorNoticeNotPassedOn } from './subprocessor-notice-not-passed-on.js';

const passed = (on: string) => aNotice({ passedOn: { on, how: { nb: 'Brev' } } });
const cases: readonly RuleCase[] = [
  { name: 'the owners have not been told', records: withOwners(aNotice()), finds: ['notice'] },
  { name: 'they have, in time', records: withOwners(passed('2024-05-02')), finds: [] },
  { name: 'they are told on the last day', records: withOwners(passed('2024-05-31')), finds: ['notice'] },
  { name: 'they will be', records: withOwners(passed('2024-06-02')), finds: ['notice'] },
  { name: 'the operator is the only controller', records: withSupplier(aNotice()), finds: [] },
  {
    name: 'when nobody knows until when, that it was passed on is enough',
    records: withOwners(passed('2024-05-31')).map((one) =>
      one.id === 'engagement' ? engagedWithDays({ noticeDays: undefined }) : one,
    ),
    finds: [],
  },
  {
    name: 'what has ended concerns nobody',
    records: withOwners(aNotice()).map((one) =>
      one.id === 'engagement' ? engagedWithDays({}, { until: '2024-05-20' }) : one,
    ),
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(subprocessorNoticeNotPassedOn, row)).toEqual(row.finds);
});
