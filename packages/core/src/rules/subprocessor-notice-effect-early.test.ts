import { expect, test } from 'vitest';
import { foundIn, type RuleCase } from '../testing/fixtures.js';
import { aNotice, engagedWithDays, withSupplier } from '../testing/notices.js';
import { subprocessorNoticeEffectEarly } from './subprocessor-notice-effect-early.js';

const cases: readonly RuleCase[] = [
  {
    name: 'the day after the last day to object',
    records: withSupplier(aNotice({ takesEffect: '2024-06-01' })),
    finds: [],
  },
  {
    name: 'the last day to object',
    records: withSupplier(aNotice({ takesEffect: '2024-05-31' })),
    finds: ['notice'],
  },
  {
    name: 'after the stated day, and before the day of the agreement',
    records: withSupplier(aNotice({ objectUntil: '2024-05-10', takesEffect: '2024-05-20' })),
    finds: ['notice'],
  },
  {
    name: 'before the notice, whatever the agreement says',
    records: withSupplier(engagedWithDays({ noticeDays: undefined }), aNotice({ takesEffect: '2024-04-01' })),
    finds: ['notice'],
  },
  {
    name: 'nothing says until when one may object',
    records: withSupplier(engagedWithDays({ noticeDays: undefined }), aNotice({ takesEffect: '2024-05-20' })),
    finds: [],
  },
  { name: 'no day is told', records: withSupplier(aNotice()), finds: [] },
  {
    name: 'who goes waits for nobody',
    records: withSupplier(
      aNotice({ takesEffect: '2024-05-02', names: [{ name: 'Nordsky AS', change: 'removed' }] }),
    ),
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(subprocessorNoticeEffectEarly, row)).toEqual(row.finds);
});
