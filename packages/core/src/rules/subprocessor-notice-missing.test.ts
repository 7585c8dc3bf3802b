import { expect, test } from 'vitest';
import { edition, entry, foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { aNotice } from '../testing/notices.js';
import { subprocessorNoticeMissing } from './subprocessor-notice-missing.js';

const list = entry('subprocessors', {
  id: 'list',
  editions: [
    edition('1', '2023-01-01', { complete: true, entries: [] }),
    edition('2', '2024-03-01', { complete: true, entries: [] }),
  ],
});
const engaged = (fields: object = {}) =>
  record('engagement', {
    subprocessors: { list: 'list', edition: '1', authorisation: 'general', ...fields },
  });
const told = (fields: object = {}) => ({
  notices: [{ edition: '2', toldOn: '2024-02-01', days: 30, objection: 'none', ...fields }],
});

const cases: readonly RuleCase[] = [
  {
    name: 'a newer list that nobody was told of',
    records: [engaged()],
    world: [list],
    finds: ['engagement+list#2'],
  },
  { name: 'told of, with an answer', records: [engaged(told())], world: [list], finds: [] },
  {
    name: 'told of after it was in use',
    records: [engaged(told({ toldOn: '2024-03-02' }))],
    world: [list],
    finds: ['engagement+list#2'],
  },
  {
    name: 'told of, and nobody looked at it in time',
    records: [engaged(told({ objection: undefined }))],
    world: [list],
    finds: ['engagement+list#2'],
  },
  {
    name: 'told of, and there is still time',
    records: [engaged(told({ objection: undefined, days: 180 }))],
    world: [list],
    finds: [],
  },
  {
    name: 'objected to, and in use',
    records: [engaged(told({ objection: 'objected' }))],
    world: [list],
    finds: ['engagement+list#2'],
  },
  {
    name: 'told of in a notice with a record of its own',
    records: [engaged(), aNotice({ edition: '2', toldOn: '2024-02-01' })],
    world: [list],
    finds: [],
  },
  {
    name: 'such a notice of another edition',
    records: [engaged(), aNotice({ edition: '1', toldOn: '2024-02-01' })],
    world: [list],
    finds: ['engagement+list#2'],
  },
  {
    name: 'such a notice that came after it was in use',
    records: [engaged(), aNotice({ edition: '2', toldOn: '2024-03-02' })],
    world: [list],
    finds: ['engagement+list#2'],
  },
  { name: 'the newest is relied on', records: [engaged({ edition: '2' })], world: [list], finds: [] },
  { name: 'before it came', records: [engaged()], world: [list], asOf: '2024-02-29', finds: [] },
  {
    name: 'a specific authorisation is another matter',
    records: [engaged({ authorisation: 'specific' })],
    world: [list],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(subprocessorNoticeMissing, row)).toEqual(row.finds);
});
