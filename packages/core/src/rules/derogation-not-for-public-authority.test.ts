import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { derogationNotForPublicAuthority } from './derogation-not-for-public-authority.js';

const authority = record('party', { id: 'operator', type: 'authority' });
const publicTask = record('activity', {
  purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(e)' }] }],
});

const cases: readonly RuleCase[] = [
  {
    name: 'an authority in its public task on consent: an error',
    records: [authority, publicTask, record('transfer', { grounds: [{ article: '49(1)(a)' }] })],
    finds: ['transfer+operator#49(1)(a)'],
  },
  {
    name: 'on compelling legitimate interests: an error',
    records: [authority, publicTask, record('transfer', { grounds: [{ article: '49(1)' }] })],
    finds: ['transfer+operator#49(1)'],
  },
  {
    name: 'on important reasons of public interest: nothing',
    records: [authority, publicTask, record('transfer', { grounds: [{ article: '49(1)(d)' }] })],
    finds: [],
  },
  {
    name: 'an authority outside its public task: a warning',
    records: [authority, record('activity'), record('transfer', { grounds: [{ article: '49(1)(b)' }] })],
    finds: ['transfer+operator#49(1)(b) warning'],
  },
  {
    name: 'a company: nothing',
    records: [
      record('party', { id: 'operator' }),
      publicTask,
      record('transfer', { grounds: [{ article: '49(1)(a)' }] }),
    ],
    finds: [],
  },
  {
    name: 'a ground that has ended: nothing',
    records: [
      authority,
      publicTask,
      record('transfer', { grounds: [{ article: '49(1)(a)', until: '2024-01-01' }] }),
    ],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(derogationNotForPublicAuthority, row)).toEqual(row.finds);
});
