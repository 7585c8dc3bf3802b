import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { formProcessingIncomplete } from './form-processing-incomplete.js';

const asked = record('assessment', { forms: ['edpb-dpia-1.0'] });
const whole = {
  phases: [{ text: text('Innsending'), operations: ['collection' as const] }],
  extent: text('Daglig'),
  context: text('Innbyggere'),
  crossBorder: { answer: 'no' as const },
  data: [{ text: text('Navn'), need: text('For å svare'), quality: { requirement: text('Riktig') } }],
};
const cases: readonly RuleCase[] = [
  { name: 'no form is to be filled: nothing', records: [record('activity')], finds: [] },
  { name: 'a form is, and nothing is described', records: [asked, record('activity')], finds: ['activity'] },
  { name: 'all is described: nothing', records: [asked, record('activity', whole)], finds: [] },
  {
    name: 'one of two items of data without a need',
    records: [asked, record('activity', { ...whole, data: [...whole.data, { text: text('Adresse') }] })],
    finds: ['activity'],
  },
  {
    name: 'need and accuracy told for the whole activity',
    records: [
      asked,
      record('activity', {
        ...whole,
        data: [{ text: text('Navn') }],
        necessity: { minimisation: text('Bare det som trengs'), accuracy: text('Kontrolleres') },
      }),
    ],
    finds: [],
  },
  {
    name: 'what does not apply to this activity, with reasons',
    records: [
      record('assessment', {
        forms: ['edpb-dpia-1.0'],
        none: [{ field: 'edpb-dpia-1.0:1.2', record: 'activity', why: text('Ett steg') }],
      }),
      record('activity', { ...whole, phases: [] }),
    ],
    finds: [],
  },
  {
    name: 'what does not apply to another',
    records: [
      record('assessment', {
        forms: ['edpb-dpia-1.0'],
        none: [{ field: 'edpb-dpia-1.0:1.2', record: 'other', why: text('Ett steg') }],
      }),
      record('activity', { ...whole, phases: [] }),
    ],
    finds: ['activity'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formProcessingIncomplete, row)).toEqual(row.finds);
});
