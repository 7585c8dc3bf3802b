import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { priorConsultationNeeded } from './prior-consultation-needed.js';

const high = (by = 'operator') =>
  record('scenario', {
    judgements: [
      {
        alternative: 'chosen',
        frequency: { level: 3 },
        consequence: { level: 3 },
        by,
        on: '2024-01-01',
        strength: 'moderate',
        why: text('Fordi'),
      },
    ],
  });

const cases: readonly RuleCase[] = [
  { name: 'a high residual risk and no decision: an error', records: [high()], finds: ['scenario'] },
  { name: 'the example’s own judgement: a warning', records: [high('example')], finds: ['scenario warning'] },
  {
    name: 'a decision to consult with nothing sent: a warning',
    records: [high(), record('decision', { type: 'priorConsultation', needed: true })],
    finds: ['scenario warning'],
  },
  {
    name: 'a file that has been sent: nothing',
    records: [high(), record('consultation', { sent: '2024-05-01' })],
    finds: [],
  },
  {
    name: 'a file that is sent on a later day, or is about another risk: an error',
    records: [
      high(),
      record('consultation', { sent: '2024-06-02' }),
      record('consultation', { id: 'of-another', sent: '2024-05-01', about: ['other'] }),
    ],
    finds: ['scenario'],
  },
  {
    name: 'an acceptance does not help: an error',
    records: [high(), record('decision', { type: 'acceptance', scenario: 'scenario' })],
    finds: ['scenario'],
  },
  {
    name: 'a decision of a later day: an error before it',
    records: [high(), record('decision', { type: 'priorConsultation', needed: true, on: '2024-06-02' })],
    finds: ['scenario'],
  },
  {
    name: 'a decision that it is not needed does not help: an error',
    records: [high(), record('decision', { type: 'priorConsultation', needed: false })],
    finds: ['scenario'],
  },
  {
    name: 'a decision about another risk does not help',
    records: [high(), record('decision', { type: 'priorConsultation', needed: true, scenario: 'other' })],
    finds: ['scenario'],
  },
  {
    name: 'measures that bring it down: nothing',
    records: [high(), record('measure'), record('effect', { frequency: 0.001, consequence: 0.001 })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(priorConsultationNeeded, row)).toEqual(row.finds);
});
