import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { transferInformationMissing } from './transfer-information-missing.js';

const cases: readonly RuleCase[] = [
  {
    name: 'a transfer that the information does not speak of (13(1)(f))',
    records: [record('activity'), record('transfer'), record('right', { article: '13' })],
    finds: ['right'],
  },
  {
    name: 'the same where data come from others (14(1)(f))',
    records: [record('activity'), record('transfer'), record('right', { article: '14' })],
    finds: ['right'],
  },
  {
    name: 'said',
    records: [
      record('activity'),
      record('transfer'),
      record('right', { article: '13', transfers: text('Til USA, på adekvansbeslutning') }),
    ],
    finds: [],
  },
  {
    name: 'a place inside the EEA is no transfer',
    records: [record('activity'), record('transfer', { country: 'IE' }), record('right', { article: '13' })],
    finds: [],
  },
  {
    name: 'one that does not take place',
    records: [
      record('activity'),
      record('transfer', { frequency: 'excluded' }),
      record('right', { article: '13' }),
    ],
    finds: [],
  },
  {
    name: 'another right',
    records: [record('activity'), record('transfer'), record('right', { article: '15' })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(transferInformationMissing, row)).toEqual(row.finds);
});
