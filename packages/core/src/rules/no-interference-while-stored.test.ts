import { expect, test } from 'vitest';
import { entry, event, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { noInterferenceWhileStored } from './no-interference-while-stored.js';

const world = [
  entry('source', { id: 'leander', type: 'judgment', events: [event('1987-03-26', 'adopted')] }),
  entry('source', { id: 'marper', type: 'judgment', events: [event('2008-12-04', 'adopted')] }),
];
const holding = (dataClass: 'ordinary' | 'special' | 'nationalId') =>
  record('activity', { data: [{ text: text('Opplysninger'), class: dataClass }] });
const answer = (yesOrNo: 'yes' | 'no', right = 'echr-8') =>
  record('freedom', { right, steps: { interference: { answer: yesOrNo, why: text('Fordi') } } });

const cases: readonly RuleCase[] = [
  {
    name: 'no interference while health data are stored (Marper)',
    records: [holding('special'), answer('no')],
    world,
    finds: ['freedom'],
  },
  {
    name: 'nor under the Constitution',
    records: [holding('nationalId'), answer('no', 'constitution-102')],
    world,
    finds: ['freedom'],
  },
  {
    name: 'a conclusion alone',
    records: [holding('special'), record('freedom', { right: 'echr-8', conclusion: 'noInterference' })],
    world,
    finds: ['freedom'],
  },
  { name: 'an interference that is seen', records: [holding('special'), answer('yes')], world, finds: [] },
  {
    name: 'ordinary data need not be about private life',
    records: [holding('ordinary'), answer('no')],
    world,
    finds: [],
  },
  { name: 'another freedom', records: [holding('special'), answer('no', 'echr-10')], world, finds: [] },
  {
    name: 'a day before the judgments',
    records: [holding('special'), answer('no')],
    world,
    asOf: '1987-03-25',
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(noInterferenceWhileStored, row)).toEqual(row.finds);
});
