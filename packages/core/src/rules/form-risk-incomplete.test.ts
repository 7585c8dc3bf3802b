import { expect, test } from 'vitest';
import { type Fields, foundIn, record, type RuleCase, text } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { formRiskIncomplete } from './form-risk-incomplete.js';

const head = (fields: Fields<'assessment'> = {}) =>
  record('assessment', { forms: ['edpb-dpia-1.0'], ...fields });
const none = (field: string) => [{ field: `edpb-dpia-1.0:${field}`, why: text('Ikke aktuelt her') }];
const factors = [{ direction: 'raises' as const, text: text('Mange brukere') }];
const scenario = (id: string, fields: Fields<'scenario'> = {}) =>
  record('scenario', { id, factors, ...fields });
const planned = scenario('planned', { arises: 'design' });
const fault = scenario('fault', { arises: 'deviation' });
const judged = (level: number) => [judgement('chosen', { frequency: { level }, consequence: { level } })];

const cases: readonly RuleCase[] = [
  {
    name: 'no form is to be filled: nothing',
    records: [record('assessment'), record('scenario')],
    finds: [],
  },
  { name: 'a risk by design and one by deviation', records: [head(), planned, fault], finds: [] },
  { name: 'no risk at all', records: [head()], finds: ['assessment#design', 'assessment#deviation'] },
  { name: 'none by design', records: [head(), fault], finds: ['assessment#design'] },
  { name: 'none by design, with reasons', records: [head({ none: none('3.1') }), fault], finds: [] },
  { name: 'none by deviation', records: [head(), planned], finds: ['assessment#deviation'] },
  {
    name: 'a risk that nobody has placed',
    records: [head(), planned, fault, scenario('new')],
    finds: ['new'],
  },
  {
    name: 'only risks that nobody has placed: they are asked, and no section is empty',
    records: [head(), scenario('new')],
    finds: ['new'],
  },
  {
    name: 'a risk without factors',
    records: [head(), planned, record('scenario', { id: 'bare', arises: 'deviation' })],
    finds: ['bare'],
  },
  {
    name: 'special data that it affects is a factor',
    records: [
      head(),
      planned,
      record('scenario', { id: 'bare', arises: 'deviation' }),
      record('activity', { data: [{ text: text('Sykdom'), class: 'special' }] }),
    ],
    finds: [],
  },
  {
    name: 'a measure of the planned processing that lowers it is a factor',
    records: [
      head(),
      planned,
      record('scenario', { id: 'bare', arises: 'deviation' }),
      record('measure'),
      record('effect', { scenario: 'bare' }),
    ],
    finds: [],
  },
  {
    name: 'a moderate risk that nobody has accepted',
    records: [head(), planned, scenario('fault', { arises: 'deviation', judgements: judged(2) })],
    finds: ['fault'],
  },
  {
    name: 'a moderate risk that somebody has',
    records: [
      head(),
      planned,
      scenario('fault', { arises: 'deviation', judgements: judged(2) }),
      record('decision', { type: 'acceptance', scenario: 'fault' }),
    ],
    finds: [],
  },
  {
    name: 'a low risk needs no acceptance',
    records: [head(), planned, scenario('fault', { arises: 'deviation', judgements: judged(1) })],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(formRiskIncomplete, row)).toEqual(row.finds);
});
