import { expect, test } from 'vitest';
import { entry, type Fields, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { formMeasuresIncomplete } from './form-measures-incomplete.js';

const item = (id: string, group?: string) => ({ id, text: text(id), ...(group !== undefined && { group }) });
const areas = entry('catalogue', {
  id: 'edpb-dpia-measures',
  items: [
    item('fairness', 'principles'),
    item('consent', 'other'),
    item('transfers', 'other'),
    item('security'),
  ],
});
const principles = entry('catalogue', { id: 'nsm-principles', area: 'security', items: [item('2.6')] });
const all = ['fairness', 'consent', 'transfers', 'security'].map((area) => `edpb-dpia-measures:${area}`);
const head = (fields: Fields<'assessment'> = {}) =>
  record('assessment', { forms: ['edpb-dpia-1.0'], ...fields });
const none = (field: string) => [{ field: `edpb-dpia-1.0:${field}`, why: text('Ikke aktuelt her') }];
const full = {
  refs: all,
  states: [{ state: 'implemented' as const }],
  suitability: text('Virker'),
  evidence: [{ text: text('Rapport') }],
};
const measure = (fields: Fields<'measure'> = {}) => record('measure', { ...full, ...fields });
const additional = (fields: Fields<'measure'> = {}) =>
  record('measure', {
    id: 'more',
    set: 'additional',
    states: [{ state: 'planned' }],
    owner: text('Kari'),
    due: '2025-01-01',
    suitability: text('Virker'),
    ...fields,
  });
const effect = record('effect', { measure: 'more', scenario: 'scenario' });
const scenario = record('scenario');
const world = [areas, principles];

const cases: readonly RuleCase[] = [
  { name: 'no form is to be filled: nothing', records: [record('assessment')], finds: [] },
  {
    name: 'each area without a measure',
    records: [head()],
    finds: ['assessment#fairness', 'assessment#consent', 'assessment#transfers', 'assessment#security'],
  },
  { name: 'each area has one', records: [head(), measure()], finds: [] },
  {
    name: 'a measure that comes in addition is none of the planned processing',
    records: [
      head(),
      measure(),
      measure({ id: 'other', refs: [], set: 'additional' }),
      record('effect', { measure: 'other' }),
      scenario,
    ],
    finds: [],
  },
  {
    name: 'what was withdrawn answers no area',
    records: [
      head({ none: [...none('2.3.a'), ...none('2.3.c')] }),
      measure({ states: [{ state: 'withdrawn' }] }),
    ],
    finds: ['assessment#security'],
  },
  {
    name: 'a printed row does not apply, with reasons, and the others do',
    records: [
      head({ none: none('2.3.c.consent') }),
      measure({ refs: all.filter((ref) => !ref.endsWith('consent')) }),
    ],
    finds: [],
  },
  {
    name: 'no basis is consent, so its area needs nothing',
    records: [
      head(),
      measure({ refs: all.filter((ref) => !ref.endsWith('consent')) }),
      record('activity', { purposes: [{ text: text('A'), bases: [{ article: '6(1)(e)' }] }] }),
    ],
    finds: [],
  },
  {
    name: 'a principle of the security authority is security',
    records: [
      head({ none: [...none('2.3.a'), ...none('2.3.c')] }),
      measure({ refs: ['nsm-principles:2.6'] }),
    ],
    finds: [],
  },
  {
    name: 'a measure without why it is suitable',
    records: [head(), measure({ suitability: undefined })],
    finds: ['measure'],
  },
  {
    name: 'the reasons of an effect say why',
    records: [head(), measure({ suitability: undefined }), record('effect'), scenario],
    finds: [],
  },
  {
    name: 'implemented, and nothing shows it',
    records: [head(), measure({ evidence: [] })],
    finds: ['measure'],
  },
  {
    name: 'a measure of no area and of the planned processing is not asked',
    records: [head(), measure(), record('measure', { id: 'aside' })],
    finds: [],
  },
  {
    name: 'an additional measure with all',
    records: [head(), measure(), additional(), effect, scenario],
    finds: [],
  },
  {
    name: 'an additional measure that mitigates no risk',
    records: [head(), measure(), additional()],
    finds: ['more'],
  },
  {
    name: 'planned without a due date',
    records: [head(), measure(), additional({ due: undefined }), effect, scenario],
    finds: ['more'],
  },
  {
    name: 'proposed with nobody responsible',
    records: [
      head(),
      measure(),
      additional({ states: [{ state: 'proposed' }], owner: undefined }),
      effect,
      scenario,
    ],
    finds: ['more'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formMeasuresIncomplete, { world, ...row })).toEqual(row.finds);
});
