import { expect, test } from 'vitest';
import { type Fields, findingsOf, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { en } from '../testing/text-in-language.js';
import { formSheetIncomplete } from './form-sheet-incomplete.js';

const forms = ['edpb-dpia-1.0'];
const alternatives = [
  { id: 'before', name: text('Før'), role: 'baseline' as const },
  { id: 'chosen', name: text('Valgt'), role: 'chosen' as const, from: '2024-01-01' },
];
const sheet = {
  forms,
  alternatives,
  team: [{ name: text('Kari') }],
  scope: { covers: text('Alt') },
  publication: { how: 'no' as const },
  processingVersion: text('1'),
  reasons: [{ item: 'edpb-dpia-reasons:d1', why: text('Ombudet ba om det') }],
};
const head = (fields: Fields<'assessment'> = {}) => record('assessment', { ...sheet, ...fields });
const none = (field: string) => [{ field: `edpb-dpia-1.0:${field}`, why: text('Ikke aktuelt her') }];
const controller = (fields: Fields<'party'> = {}) =>
  record('party', { id: 'operator', type: 'authority', contact: text('Oslo'), units: text('IT'), ...fields });
const engagement = (fields: Fields<'engagement'> = {}) => record('engagement', fields);

const cases: readonly RuleCase[] = [
  {
    name: 'no form is to be filled: nothing',
    records: [record('assessment'), controller({ contact: undefined }), engagement()],
    finds: [],
  },
  {
    name: 'a form is, and the assessment says nothing',
    records: [record('assessment', { forms })],
    finds: ['assessment'],
  },
  { name: 'all is said', records: [head()], finds: [] },
  { name: 'no reason for the assessment is known', records: [head({ reasons: [] })], finds: ['assessment'] },
  {
    name: 'a criterion that the processing meets is a reason',
    records: [
      head({ reasons: [] }),
      record('activity', { criteria: [{ item: 'wp248:c4', why: text('Helse') }] }),
    ],
    finds: [],
  },
  {
    name: 'a processing with a controller that says neither unit nor point of contact',
    records: [head(), record('activity'), controller({ contact: undefined, units: undefined })],
    finds: ['operator'],
  },
  {
    name: 'the risk owner stands for the unit of the operator',
    records: [head({ riskOwner: text('Direktøren') }), record('activity'), controller({ units: undefined })],
    finds: [],
  },
  {
    name: 'an organisation that decides nothing is not asked',
    records: [head(), record('party')],
    finds: [],
  },
  { name: 'a processor without its tasks', records: [head(), engagement()], finds: ['engagement'] },
  { name: 'with its tasks', records: [head(), engagement({ tasks: text('Drift') })], finds: [] },
  {
    name: 'one does not apply, with reasons',
    records: [head({ publication: undefined, none: none('0.5.publication') })],
    finds: [],
  },
  {
    name: 'reasons for another field answer nothing',
    records: [head({ publication: undefined, none: none('0.5.scope') })],
    finds: ['assessment'],
  },
  {
    name: 'approved without a day on which the work was done',
    records: [head(), record('decision', { type: 'approval' })],
    finds: ['assessment'],
  },
  {
    name: 'an approval of a later day asks for none yet',
    records: [head(), record('decision', { type: 'approval', on: '2030-01-01' })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formSheetIncomplete, row)).toEqual(row.finds);
});

test('names the record, each field with its number in the form, and leads to the first', () => {
  const [finding] = findingsOf(formSheetIncomplete, [head({ team: [], scope: undefined })]);
  expect(finding && en(finding.message)).toBe(
    'Vurdering: The form asks for something that is not given: Team involved (0.5) and Scope (0.5).',
  );
  expect(finding?.at).toEqual({ record: 'assessment', field: 'team' });
});
