import { expect, test } from 'vitest';
import { foundIn, record, type RuleCase } from '../testing/fixtures.js';
import { textOvertaken } from './text-overtaken.js';

const chapter = (nb: string, nn = nb) => record('section', { body: { nb, nn } });
const plan = 'Alt er flyttet innen juni.\n\n::until{day="2026-06-30"}\n';

const cases: readonly RuleCase[] = [
  { name: 'on its last day the text holds', records: [chapter(plan)], asOf: '2026-06-30', finds: [] },
  {
    name: 'the day after it has been overtaken, once for all languages',
    records: [chapter(plan)],
    asOf: '2026-07-01',
    finds: ['section#2026-06-30'],
  },
  {
    name: 'two days are two findings, also where the languages differ',
    records: [chapter(plan, plan.replace('06-30', '05-31'))],
    asOf: '2026-07-01',
    finds: ['section#2026-05-31', 'section#2026-06-30'],
  },
  { name: 'a text without a mark', records: [chapter('Alt er flyttet innen juni 2020.')], finds: [] },
  { name: 'a mark in code', records: [chapter('```\n::until{day="2020-01-01"}\n```')], finds: [] },
  { name: 'a day that there is not', records: [chapter('x\n\n::until{day="2020-02-30"}')], finds: [] },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(textOvertaken, row)).toEqual(row.finds);
});
