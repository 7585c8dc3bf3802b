import { expect, test } from 'vitest';
import { foundIn, type RuleCase } from '../testing/fixtures.js';
import { aNotice, anAnswer, engagedWithDays, withSupplier } from '../testing/notices.js';
import { subprocessorNoticeContradicted } from './subprocessor-notice-contradicted.js';

const cases: readonly RuleCase[] = [
  { name: 'all is in order', records: withSupplier(aNotice(), anAnswer()), finds: [] },
  {
    name: 'the stated day is that of the agreement',
    records: withSupplier(aNotice({ objectUntil: '2024-05-31' })),
    finds: [],
  },
  {
    name: 'the stated day is sooner',
    records: withSupplier(aNotice({ objectUntil: '2024-05-15' })),
    finds: ['notice#agreement'],
  },
  {
    name: 'the stated day is later',
    records: withSupplier(aNotice({ objectUntil: '2024-07-15' })),
    finds: ['notice#agreement'],
  },
  {
    name: 'the last day is before the notice',
    records: withSupplier(aNotice({ objectUntil: '2024-04-30' })),
    finds: ['notice#order'],
  },
  {
    name: 'passed on before it came',
    records: withSupplier(aNotice({ passedOn: { on: '2024-04-30', how: { nb: 'Brev' } } })),
    finds: ['notice#passedOn'],
  },
  {
    name: 'answered before it came',
    records: withSupplier(aNotice(), anAnswer({ on: '2024-04-30' })),
    finds: ['notice#answer'],
  },
  {
    name: 'about a relation with another',
    records: withSupplier(aNotice({ sender: 'operator' })),
    finds: ['notice#party.engagement'],
  },
  {
    name: 'about a relation that had ended',
    records: withSupplier(engagedWithDays({}, { until: '2024-05-01' }), aNotice()),
    finds: ['notice#ended.engagement'],
  },
  {
    name: 'about one that ended since',
    records: withSupplier(engagedWithDays({}, { until: '2024-05-02' }), aNotice()),
    finds: [],
  },
  {
    name: 'a name that comes and goes, however it is written',
    records: withSupplier(
      aNotice({
        names: [
          { name: 'Sky AS', change: 'added' },
          { name: ' sky as', change: 'removed' },
        ],
      }),
    ),
    finds: ['notice#names'],
  },
  {
    name: 'a name that leaves one service for another',
    records: withSupplier(
      aNotice({
        names: [
          { name: 'Sky AS', change: 'added', service: { nb: 'Kart' } },
          { name: 'Sky AS', change: 'removed', service: { nb: 'Lagring' } },
        ],
      }),
    ),
    finds: [],
  },
  {
    name: 'entered twice',
    records: withSupplier(aNotice(), aNotice({ id: 'notice-2' })),
    finds: ['notice-2#twice'],
  },
  {
    name: 'two notices of one day about different names',
    records: withSupplier(
      aNotice(),
      aNotice({ id: 'notice-2', names: [{ name: 'Annen AS', change: 'added' }] }),
    ),
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(subprocessorNoticeContradicted, row)).toEqual(row.finds);
});
