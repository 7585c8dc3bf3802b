import { expect, test } from 'vitest';
import { type Fields, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { formNecessityIncomplete } from './form-necessity-incomplete.js';

const step = { answer: 'yes' as const, why: text('Fordi') };
const alternatives = [
  { id: 'before', name: text('Før'), role: 'baseline' as const, description: text('Eget datasenter') },
  { id: 'chosen', name: text('Valgt'), role: 'chosen' as const },
];
const head = (fields: Fields<'assessment'> = {}) =>
  record('assessment', { forms: ['edpb-dpia-1.0'], alternatives, ...fields });
const freedom = (fields: Fields<'freedom'> = {}) =>
  record('freedom', { steps: { necessary: step, proportionate: step }, ...fields });
const none = (field: string, of?: string) => [
  { field: `edpb-dpia-1.0:${field}`, ...(of !== undefined && { record: of }), why: text('Ikke aktuelt her') },
];
const item = {
  text: text('Navn'),
  need: text('For å svare'),
  recipients: [text('Skatteetaten')],
  recipientsWhy: text('De avgjør saken'),
  retentionWhy: text('Arkivloven'),
  quality: { requirement: text('Som i Folkeregisteret') },
};
const activity = (...data: NonNullable<Fields<'activity'>['data']>) => record('activity', { data });
const whole = (...records: RuleCase['records']) => [head(), freedom(), ...records];

const cases: readonly RuleCase[] = [
  {
    name: 'no form is to be filled: nothing',
    records: [record('assessment'), activity({ text: text('Navn') })],
    finds: [],
  },
  { name: 'neither necessity nor proportionality is reasoned', records: [head()], finds: ['assessment'] },
  { name: 'both are', records: whole(), finds: [] },
  {
    name: 'benefits stand for proportionality and not for necessity',
    records: [head(), freedom({ steps: {} }), record('benefit')],
    finds: ['assessment'],
  },
  {
    name: 'an alternative that was not chosen and is not described',
    records: [
      head({
        alternatives: [
          { ...alternatives[0], id: 'before', name: text('Før'), role: 'other', description: undefined },
          { id: 'chosen', name: text('Valgt'), role: 'chosen' },
        ],
      }),
      freedom(),
    ],
    finds: ['assessment'],
  },
  { name: 'data with all their reasons', records: whole(activity(item)), finds: [] },
  {
    name: 'one of two without a need',
    records: whole(activity(item, { ...item, need: undefined })),
    finds: ['activity'],
  },
  {
    name: 'recipients without why',
    records: whole(activity({ ...item, recipientsWhy: undefined })),
    finds: ['activity'],
  },
  {
    name: 'no recipients, and so no why',
    records: whole(activity({ ...item, recipients: [], recipientsWhy: undefined })),
    finds: [],
  },
  {
    name: 'retention without why',
    records: whole(activity({ ...item, retentionWhy: undefined })),
    finds: ['activity'],
  },
  {
    name: 'no requirement of quality',
    records: whole(activity({ ...item, quality: undefined })),
    finds: ['activity'],
  },
  {
    name: 'need, retention and accuracy told for the whole processing',
    records: whole(
      record('activity', {
        data: [{ text: text('Navn') }],
        necessity: {
          minimisation: text('Bare det som trengs'),
          storageLimitation: text('Slettes'),
          accuracy: text('Kontrolleres'),
        },
      }),
    ),
    finds: [],
  },
  {
    name: 'what does not apply to this processing, field by field',
    records: [
      head({ none: none('2.2.b.quality', 'activity') }),
      freedom(),
      activity({ ...item, quality: undefined }),
    ],
    finds: [],
  },
  {
    name: 'reasons for quality are none for need',
    records: [
      head({ none: none('2.2.b.quality', 'activity') }),
      freedom(),
      activity({ ...item, need: undefined }),
    ],
    finds: ['activity'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formNecessityIncomplete, row)).toEqual(row.finds);
});
