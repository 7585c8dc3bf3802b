import { expect, test } from 'vitest';
import { type Fields, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { formDecisionIncomplete } from './form-decision-incomplete.js';

const head = record('assessment', { forms: ['edpb-dpia-1.0'] });
const approval = (fields: Fields<'decision'> = {}) => record('decision', { type: 'approval', ...fields });
const condition = { text: text('Tiltaket skal være på plass'), measure: 'measure' };
const measure = (state: 'proposed' | 'planned' | 'withdrawn') => record('measure', { states: [{ state }] });
const scenario = (level: number) =>
  record('scenario', { judgements: [judgement('chosen', { frequency: { level }, consequence: { level } })] });

const cases: readonly RuleCase[] = [
  { name: 'no form is to be filled: nothing', records: [record('assessment'), approval()], finds: [] },
  { name: 'nobody has decided', records: [head], finds: ['assessment'] },
  {
    name: 'an acceptance of one risk decides nothing of the whole',
    records: [head, record('decision')],
    finds: ['assessment'],
  },
  {
    name: 'a decision of a later day',
    records: [head, approval({ on: '2030-01-01', outcome: 'approved' })],
    finds: ['assessment'],
  },
  { name: 'an approval without an outcome', records: [head, approval()], finds: ['decision'] },
  { name: 'an outcome', records: [head, approval({ outcome: 'approved' })], finds: [] },
  { name: 'rejected', records: [head, approval({ outcome: 'rejected' })], finds: [] },
  {
    name: 'consultation without a ground',
    records: [head, approval({ outcome: 'consultation' })],
    finds: ['decision'],
  },
  {
    name: 'consultation that national law requires',
    records: [head, approval({ outcome: 'consultation', ground: 'nationalLaw' })],
    finds: [],
  },
  {
    name: 'a decision of the kind that consults asks for a ground too',
    records: [head, record('decision', { type: 'priorConsultation', needed: true })],
    finds: ['decision'],
  },
  {
    name: 'a decision that consultation is not needed is no outcome',
    records: [head, record('decision', { type: 'priorConsultation', needed: false })],
    finds: ['assessment'],
  },
  {
    name: 'a ground without consultation',
    records: [head, approval({ outcome: 'approved', ground: 'nationalLaw' })],
    finds: ['decision#ground'],
  },
  {
    name: 'on conditions without any',
    records: [head, approval({ outcome: 'conditionallyApproved' })],
    finds: ['decision'],
  },
  {
    name: 'a condition that no measure meets',
    records: [head, approval({ outcome: 'conditionallyApproved', conditions: [{ text: text('Noe') }] })],
    finds: ['decision'],
  },
  {
    name: 'a condition with a measure that is planned',
    records: [
      head,
      measure('planned'),
      approval({ outcome: 'conditionallyApproved', conditions: [condition] }),
    ],
    finds: [],
  },
  {
    name: 'a condition with a measure that is only proposed',
    records: [
      head,
      measure('proposed'),
      approval({ outcome: 'conditionallyApproved', conditions: [condition] }),
    ],
    finds: ['decision+measure#undecided'],
  },
  {
    name: 'a condition with a measure that was withdrawn',
    records: [
      head,
      measure('withdrawn'),
      approval({ outcome: 'conditionallyApproved', conditions: [condition] }),
    ],
    finds: ['decision+measure#undecided'],
  },
  {
    name: 'conditions on an approval without any',
    records: [head, measure('planned'), approval({ outcome: 'approved', conditions: [condition] })],
    finds: ['decision#conditions'],
  },
  {
    name: 'approved above what anyone may accept',
    records: [head, scenario(3), approval({ outcome: 'approved' })],
    finds: ['decision#above'],
  },
  { name: 'approved below it', records: [head, scenario(1), approval({ outcome: 'approved' })], finds: [] },
  {
    name: 'consultation because the residual risk is high, and it is',
    records: [head, scenario(3), approval({ outcome: 'consultation', ground: 'residualHigh' })],
    finds: [],
  },
  {
    name: 'consultation because the residual risk is high, and it is not',
    records: [head, scenario(1), approval({ outcome: 'consultation', ground: 'residualHigh' })],
    finds: ['decision#notAbove'],
  },
  {
    name: 'of a risk that nobody has judged it is not known',
    records: [head, record('scenario'), approval({ outcome: 'consultation', ground: 'residualHigh' })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formDecisionIncomplete, row)).toEqual(row.finds);
});
