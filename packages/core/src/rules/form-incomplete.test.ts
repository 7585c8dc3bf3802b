import { expect, test } from 'vitest';
import { type Fields, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { formIncomplete } from './form-incomplete.js';

const forms = ['edpb-dpia-1.0'];
const sheet = { forms, team: [{ name: text('Kari') }], scope: { covers: text('Alt') } };
const head = (fields: Fields<'assessment'> = {}) =>
  record('assessment', { ...sheet, publication: { how: 'no' }, ...fields });
const none = (field: string, of?: string) => [
  { field: `edpb-dpia-1.0:${field}`, ...(of !== undefined && { record: of }), why: text('Ikke aktuelt her') },
];
const described = {
  phases: [{ text: text('Innsending'), operations: ['collection' as const] }],
  extent: text('Daglig'),
  context: text('Innbyggere'),
  crossBorder: { answer: 'no' as const },
  data: [{ text: text('Navn'), need: text('For å svare'), quality: { requirement: text('Riktig') } }],
};
const activity = (fields: Fields<'activity'> = {}) => record('activity', { ...described, ...fields });
const approval = (fields: Fields<'decision'> = {}) => record('decision', { type: 'approval', ...fields });

const cases: readonly RuleCase[] = [
  {
    name: 'no form is to be filled: nothing',
    records: [record('assessment'), record('activity'), record('scenario'), approval()],
    finds: [],
  },
  {
    name: 'a form is, and the assessment says nothing',
    records: [record('assessment', { forms })],
    finds: ['assessment'],
  },
  { name: 'all is said', records: [head()], finds: [] },
  {
    name: 'one does not apply, with reasons',
    records: [record('assessment', { ...sheet, none: none('0.5.publication') })],
    finds: [],
  },
  {
    name: 'reasons for another field answer nothing',
    records: [record('assessment', { ...sheet, none: none('1.4') })],
    finds: ['assessment'],
  },
  {
    name: 'an activity that nobody has described',
    records: [head(), record('activity')],
    finds: ['activity'],
  },
  { name: 'an activity that is described', records: [head(), activity()], finds: [] },
  {
    name: 'one of two items of data without a need',
    records: [head(), activity({ data: [...described.data, { text: text('Adresse') }] })],
    finds: ['activity'],
  },
  {
    name: 'need and accuracy told for the whole activity',
    records: [
      head(),
      activity({
        data: [{ text: text('Navn') }],
        necessity: { minimisation: text('Bare det som trengs'), accuracy: text('Kontrolleres') },
      }),
    ],
    finds: [],
  },
  {
    name: 'what does not apply to this activity',
    records: [head({ none: none('1.2', 'activity') }), activity({ phases: [] })],
    finds: [],
  },
  {
    name: 'what does not apply to another',
    records: [head({ none: none('1.2', 'other') }), activity({ phases: [] })],
    finds: ['activity'],
  },
  { name: 'a risk that nobody has placed', records: [head(), record('scenario')], finds: ['scenario'] },
  { name: 'a risk by design', records: [head(), record('scenario', { arises: 'design' })], finds: [] },
  { name: 'an approval without an outcome', records: [head(), approval()], finds: ['decision'] },
  { name: 'an outcome', records: [head(), approval({ outcome: 'approved' })], finds: [] },
  { name: 'an acceptance of a risk has no outcome', records: [head(), record('decision')], finds: [] },
  { name: 'a decision of a later day', records: [head(), approval({ on: '2030-01-01' })], finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formIncomplete, row)).toEqual(row.finds);
});
