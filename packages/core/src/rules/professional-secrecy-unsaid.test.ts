import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { professionalSecrecyUnsaid } from './professional-secrecy-unsaid.js';

const health = { text: text('Journal'), class: 'special' as const };
const doctor = text('Legen, etter reglene om taushetsplikt for helsepersonell');
const on = (bases: readonly object[], data: readonly object[] = [health]) =>
  record('activity', { data, purposes: [{ text: text('Behandling'), bases }] } as never);
const care = (fields: object = {}) => ({ article: '9(2)(h)', ...fields });

const cases: readonly RuleCase[] = [
  {
    name: 'health care, and nobody said to be bound by secrecy',
    records: [on([care()])],
    finds: ['activity'],
  },
  { name: 'it says who is', records: [on([care({ secrecy: doctor })])], finds: [] },
  {
    name: 'it says so with a word that only keeps the place',
    records: [on([care({ secrecy: text('TODO') })])],
    finds: ['activity'],
  },
  {
    name: 'safeguards of another kind say nothing of it',
    records: [on([care({ safeguards: doctor })])],
    finds: ['activity'],
  },
  { name: 'another letter, which does not ask', records: [on([{ article: '9(2)(g)' }])], finds: [] },
  {
    name: 'another letter besides: what is said of health care is still not shown',
    records: [on([{ article: '9(2)(a)' }, care()])],
    finds: ['activity'],
  },
  {
    name: 'no special data',
    records: [on([care()], [{ text: text('Navn'), class: 'ordinary' }])],
    finds: [],
  },
  {
    name: 'called ordinary, and said to reveal health',
    records: [on([care()], [{ text: text('Diett'), class: 'ordinary', special: ['health'] }])],
    finds: ['activity'],
  },
  {
    name: 'one finding for the activity, though two purposes lack it',
    records: [
      record('activity', {
        data: [health],
        purposes: [
          { text: text('Behandling'), bases: [care()] },
          { text: text('Oppfølging'), bases: [care()] },
        ],
      }),
    ],
    finds: ['activity'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(professionalSecrecyUnsaid, row)).toEqual(row.finds);
});
