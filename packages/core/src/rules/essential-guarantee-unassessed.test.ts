import { expect, test } from 'vitest';
import { entry, foundIn, record, type RuleCase, standardClauses, text } from '../testing/fixtures.js';
import { essentialGuaranteeUnassessed } from './essential-guarantee-unassessed.js';

const scc = { article: '46(2)(c)', source: 'clauses' };
const assessment = (...seen: readonly string[]) => ({
  on: '2023-01-01',
  by: 'operator',
  text: text('Vurdert'),
  guarantees: seen.map((guarantee) => ({ guarantee, met: 'met' as const, why: text('Fordi') })),
});
const guarantees = entry('catalogue', {
  id: 'essential-guarantees',
  items: [
    { id: 'A', text: text('Klare regler') },
    { id: 'B', text: text('Nødvendig og forholdsmessig') },
  ],
});

const cases: readonly RuleCase[] = [
  {
    name: 'one of two guarantees assessed: a warning',
    records: [record('transfer', { grounds: [scc], impactAssessments: [assessment('A')] })],
    world: [standardClauses(), guarantees],
    finds: ['transfer'],
  },
  {
    name: 'both assessed: nothing',
    records: [record('transfer', { grounds: [scc], impactAssessments: [assessment('A', 'B')] })],
    world: [standardClauses(), guarantees],
    finds: [],
  },
  {
    name: 'under an adequacy decision there is nothing to assess',
    records: [
      record('transfer', {
        grounds: [{ article: '45', adequacy: 'adequacy' }],
        impactAssessments: [assessment('A')],
      }),
    ],
    world: [standardClauses(), guarantees, entry('adequacy'), entry('source')],
    finds: [],
  },
];

test.each(cases)('$name', (row) => {
  expect(foundIn(essentialGuaranteeUnassessed, row)).toEqual(row.finds);
});
