import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { nationalIdWithoutNeed } from './national-id-without-need.js';

const number = [{ text: text('Fødselsnummer'), class: 'nationalId' as const }];

const cases: readonly RuleCase[] = [
  {
    name: 'no reason given: information',
    records: [record('activity', { data: number })],
    finds: ['activity'],
  },
  { name: 'no national identity number: nothing', records: [record('activity')], finds: [] },
  {
    name: 'the necessity part points to section 12: nothing',
    records: [
      record('activity', {
        data: number,
        necessity: { minimisation: text('Sikker identifisering er nødvendig (popplyl. § 12).') },
      }),
    ],
    finds: [],
  },
  {
    name: 'another section that begins with the same digits does not count',
    records: [record('activity', { data: number, necessity: { minimisation: text('Jf. § 120') } })],
    finds: ['activity'],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(nationalIdWithoutNeed, row)).toEqual(row.finds);
});
