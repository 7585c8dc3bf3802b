import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { consentConditionsUnanswered } from './consent-conditions-unanswered.js';

const on = (article: string, consent?: object) =>
  record('activity', {
    purposes: [{ text: text('F'), bases: [{ article }] }],
    ...(consent && { consent }),
  });
const authority = record('party', { id: 'operator', type: 'authority' });
const company = record('party', { id: 'operator', type: 'company' });
const answered = { voluntary: text('Kan si nei uten ulempe'), withdrawal: text('På siden') };

const cases: readonly RuleCase[] = [
  {
    name: 'consent to an authority, nothing said',
    records: [authority, on('6(1)(a)')],
    finds: ['activity+operator#voluntary', 'activity#withdrawal'],
  },
  {
    name: 'explicit consent for special categories is consent',
    records: [authority, on('9(2)(a)')],
    finds: ['activity+operator#voluntary', 'activity#withdrawal'],
  },
  {
    name: 'consent to a company: withdrawal',
    records: [company, on('6(1)(a)')],
    finds: ['activity#withdrawal'],
  },
  { name: 'answered', records: [authority, on('6(1)(a)', answered)], finds: [] },
  { name: 'another basis', records: [authority, on('6(1)(e)')], finds: [] },
  {
    name: 'the group of service owners is authorities',
    records: [
      record('assessment', {
        subject: { type: 'platform', name: text('P'), operator: 'x', owners: 'operator' },
      }),
      record('party', { id: 'operator', type: 'group' }),
      on('6(1)(a)', { withdrawal: text('På siden') }),
    ],
    finds: ['activity+operator#voluntary'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(consentConditionsUnanswered, row)).toEqual(row.finds);
});
