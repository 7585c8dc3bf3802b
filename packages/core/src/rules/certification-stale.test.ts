import { expect, test } from 'vitest';
import { entry, foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { certificationStale } from './certification-stale.js';

const transfer = record('transfer', { grounds: [{ article: '45', adequacy: 'adequacy' }] });
const party = (lastChecked?: string) =>
  record('party', {
    id: 'importer',
    country: 'US',
    certifications: [
      {
        scheme: 'adequacy',
        source: { title: 'Liste' },
        verification: 'P',
        ...(lastChecked !== undefined && { lastChecked }),
      },
    ],
  });
const world = [entry('adequacy', { covers: 'certified' }), entry('source')];

const cases: readonly RuleCase[] = [
  { name: 'checked within a year: nothing', records: [transfer, party('2023-06-02')], world, finds: [] },
  {
    name: 'checked more than a year ago: a warning',
    records: [transfer, party('2023-05-01')],
    world,
    finds: ['importer+adequacy'],
  },
  {
    name: 'no day of check: no less than one too long ago',
    records: [transfer, party()],
    world,
    finds: ['importer+adequacy'],
  },
  {
    name: 'a decision that covers all needs no certification',
    records: [transfer, party('2020-01-01')],
    world: [entry('adequacy'), entry('source')],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(certificationStale, row)).toEqual(row.finds);
});
