import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { formSheetIncomplete } from './form-sheet-incomplete.js';

const forms = ['edpb-dpia-1.0'];
const team = [{ name: text('Kari') }];
const scope = { covers: text('Alt') };
const cases: readonly RuleCase[] = [
  { name: 'no form is to be filled: nothing', records: [record('assessment')], finds: [] },
  {
    name: 'a form is, and nothing is said: each is missing',
    records: [record('assessment', { forms })],
    finds: ['assessment#publication', 'assessment#scope', 'assessment#team'],
  },
  {
    name: 'all is said: nothing',
    records: [record('assessment', { forms, team, scope, publication: { how: 'no' } })],
    finds: [],
  },
  {
    name: 'one does not apply, with reasons: the other is missing',
    records: [
      record('assessment', {
        forms,
        scope,
        team,
        none: [{ field: 'edpb-dpia-1.0:0.5.publication', why: text('Ikke avgjort') }],
      }),
    ],
    finds: [],
  },
  {
    name: 'reasons for another field answer nothing',
    records: [
      record('assessment', {
        forms,
        scope,
        team,
        none: [{ field: 'edpb-dpia-1.0:1.4', why: text('Ingen') }],
      }),
    ],
    finds: ['assessment#publication'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formSheetIncomplete, row).toSorted()).toEqual(row.finds);
});
