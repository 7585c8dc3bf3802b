import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { criminalDataWithoutBasis } from './criminal-data-without-basis.js';

const on = (
  dataClass: 'criminal' | 'ordinary',
  article = '6(1)(c)',
  law?: { source: string; provision: string },
) =>
  record('activity', {
    data: [{ text: text('Straff'), class: dataClass }],
    purposes: [{ text: text('Formål'), bases: [{ article, ...(law && { law }) }] }],
  });

const cases: readonly RuleCase[] = [
  { name: 'criminal data without art. 10: an error', records: [on('criminal')], finds: ['activity'] },
  {
    name: 'with art. 10 but no law: an error, also for an authority',
    records: [record('party', { id: 'operator', type: 'authority' }), on('criminal', '10')],
    finds: ['activity#law'],
  },
  {
    name: 'with art. 10 and its law, under the control of an authority: nothing',
    records: [
      record('party', { id: 'operator', type: 'authority' }),
      on('criminal', '10', { source: 'popplyl', provision: '§ 11' }),
    ],
    finds: [],
  },
  {
    name: 'with no authority in control, the law must hold safeguards: a warning',
    records: [
      record('party', { id: 'operator', type: 'company' }),
      on('criminal', '10', { source: 'popplyl', provision: '§ 11' }),
    ],
    finds: ['activity#safeguards warning'],
  },
  {
    name: 'criminal data with a basis of their own',
    records: [
      record('party', { id: 'operator', type: 'authority' }),
      record('activity', {
        data: [
          {
            text: text('Straff'),
            class: 'criminal',
            bases: [{ article: '10', law: { source: 'popplyl', provision: '§ 11' } }],
          },
        ],
      }),
    ],
    finds: [],
  },
  { name: 'ordinary data: nothing', records: [on('ordinary')], finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(criminalDataWithoutBasis, row)).toEqual(row.finds);
});
