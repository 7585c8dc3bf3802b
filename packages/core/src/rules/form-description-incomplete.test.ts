import { expect, test } from 'vitest';
import { type Fields, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { formDescriptionIncomplete } from './form-description-incomplete.js';

const forms = ['edpb-dpia-1.0'];
const codes = [{ name: text('Skynormen'), need: 'beneficial' as const }];
const head = (fields: Fields<'assessment'> = {}) => record('assessment', { forms, codes, ...fields });
const none = (field: string, of?: string) => [
  { field: `edpb-dpia-1.0:${field}`, ...(of !== undefined && { record: of }), why: text('Ikke aktuelt her') },
];
const described = {
  phases: [{ text: text('Innsending'), operations: ['collection' as const] }],
  systems: [text('Innboksen')],
  secondaryUses: [{ text: text('Statistikk'), compatibility: text('Artikkel 89') }],
  extent: text('Daglig'),
  context: text('Innbyggere'),
  crossBorder: { answer: 'no' as const },
};
const activity = (fields: Fields<'activity'> = {}) => record('activity', { ...described, ...fields });
const lacksOne = (field: keyof typeof described): RuleCase => ({
  name: `a processing without ${field}`,
  records: [head(), activity({ [field]: undefined })],
  finds: ['activity'],
});

const cases: readonly RuleCase[] = [
  {
    name: 'no form is to be filled: nothing',
    records: [record('assessment'), record('activity')],
    finds: [],
  },
  { name: 'no code of conduct and no why', records: [head({ codes: [] })], finds: ['assessment'] },
  { name: 'none applies, with reasons', records: [head({ codes: [], none: none('1.4') })], finds: [] },
  { name: 'all is described', records: [head(), activity()], finds: [] },
  ...(['phases', 'systems', 'secondaryUses', 'extent', 'context', 'crossBorder'] as const).map(lacksOne),
  {
    name: 'assets of a phase stand for systems',
    records: [
      head(),
      activity({
        systems: [],
        phases: [
          {
            ...described.phases[0],
            text: text('Lagring'),
            operations: ['storage'],
            assets: [{ text: text('Base'), type: 'software' }],
          },
        ],
      }),
    ],
    finds: [],
  },
  {
    name: 'a further use without why it is compatible',
    records: [head(), activity({ secondaryUses: [{ text: text('Statistikk') }] })],
    finds: ['activity'],
  },
  {
    name: 'no further use, with reasons for this processing',
    records: [head({ none: none('1.1.c', 'activity') }), activity({ secondaryUses: [] })],
    finds: [],
  },
  {
    name: 'reasons for another processing answer nothing',
    records: [head({ none: none('1.1.c', 'other') }), activity({ secondaryUses: [] })],
    finds: ['activity'],
  },
  {
    name: 'a special category without which',
    records: [head(), activity({ data: [{ text: text('Sykdom'), class: 'special' }] })],
    finds: ['activity'],
  },
  {
    name: 'a special category that says which',
    records: [head(), activity({ data: [{ text: text('Sykdom'), class: 'special', special: ['health'] }] })],
    finds: [],
  },
  {
    name: 'several purposes that do not say what data they need',
    records: [
      head(),
      activity({
        purposes: [
          { text: text('A'), bases: [] },
          { text: text('B'), bases: [] },
        ],
      }),
    ],
    finds: ['activity'],
  },
  {
    name: 'one purpose needs all the data',
    records: [head(), activity({ purposes: [{ text: text('A'), bases: [] }] })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formDescriptionIncomplete, row)).toEqual(row.finds);
});
