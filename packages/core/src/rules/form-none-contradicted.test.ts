import { expect, test } from 'vitest';
import { entry, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { formNoneContradicted } from './form-none-contradicted.js';

const column = (id: string, from: string, where?: Record<string, string>) => ({
  id,
  name: text(id),
  fill: [{ from, ...(where && { where }) }],
});
const part = (number: string, fields: object) => ({
  number,
  name: text(`Del ${number}`),
  tables: [1],
  layout: 'rows' as const,
  asks: 'author' as const,
  columns: [column('text', 'assessment.title')],
  ...fields,
});
const form = entry('form', {
  id: 'edpb-dpia-1.0',
  sections: [
    {
      number: '1',
      name: text('Del 1'),
      parts: [
        part('1.4', {
          rows: [{ each: 'assessment.codes' }],
          columns: [column('code', 'assessment.codes.name')],
        }),
        part('1.1.c', { rows: [{ each: 'activity.secondaryUses' }] }),
        part('1.1.d', { layout: 'fields', columns: [column('scope', 'activity.extent')] }),
        part('2.3.a', {
          layout: 'fixed',
          fixed: [{ id: 'fairness', item: 'edpb-dpia-measures:fairness' }],
          columns: [column('measures', 'measure.title')],
        }),
        part('5.2', {
          layout: 'text',
          columns: [column('text', 'advice.text', { 'advice.adviser': 'dataSubjects' })],
        }),
      ],
    },
  ],
});
const codes = [{ name: text('Skynormen'), need: 'beneficial' as const }];
const head = (field: string, fields: object = {}) =>
  record('assessment', {
    forms: ['edpb-dpia-1.0'],
    none: [{ field: `edpb-dpia-1.0:${field}`, why: text('Ikke aktuelt') }],
    ...fields,
  });
const found = (field: string): string => `assessment#edpb-dpia-1.0:${field}`;
const uses = [{ text: text('Statistikk') }];
const about = (activity: string) => ({
  none: [{ field: 'edpb-dpia-1.0:1.1.c', record: activity, why: text('Ingen') }],
});

const cases: readonly RuleCase[] = [
  { name: 'nothing is there: no contradiction', records: [head('1.4')], finds: [] },
  { name: 'the assessment says it after all', records: [head('1.4', { codes })], finds: [found('1.4')] },
  { name: 'no form is to be filled', records: [head('1.4', { codes, forms: [] })], finds: [] },
  {
    name: 'a form that the world does not have',
    records: [head('1.4', { codes, forms: ['other'] })],
    finds: [],
  },
  { name: 'a field that the form does not have', records: [head('9.9')], finds: [found('9.9')] },
  {
    name: 'a column that the part does not have',
    records: [head('1.4.colour')],
    finds: [found('1.4.colour')],
  },
  {
    name: 'a record of the part says it',
    records: [head('1.1.c'), record('activity', { secondaryUses: uses })],
    finds: [found('1.1.c')],
  },
  {
    name: 'said of one processing, and another has it',
    records: [
      head('', about('activity')),
      record('activity'),
      record('activity', { id: 'other', secondaryUses: uses }),
    ],
    finds: [],
  },
  {
    name: 'said of the very processing that has it',
    records: [head('', about('activity')), record('activity', { secondaryUses: uses })],
    finds: [`${found('1.1.c')} activity`],
  },
  {
    name: 'a field that a record fills',
    records: [head('1.1.d.scope'), record('activity', { extent: text('Daglig') })],
    finds: [found('1.1.d.scope')],
  },
  {
    name: 'a printed row with a measure',
    records: [head('2.3.a.fairness'), record('measure', { refs: ['edpb-dpia-measures:fairness'] })],
    finds: [found('2.3.a.fairness')],
  },
  { name: 'a printed row without', records: [head('2.3.a.fairness'), record('measure')], finds: [] },
  {
    name: 'nobody was asked, and one has answered',
    records: [head('5.2'), record('advice', { adviser: 'dataSubjects' })],
    finds: [found('5.2')],
  },
  { name: 'advice of others does not contradict it', records: [head('5.2'), record('advice')], finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formNoneContradicted, { world: [form], ...row })).toEqual(row.finds);
});
