import type { Fields } from './fixtures.js';

type Judgement = NonNullable<Fields<'scenario'>['judgements']>[number];

/** A judgement for a test: level 2 and 2 by the operator, unless it says otherwise. */
export const judgement = (alternative: string, fields: Partial<Judgement> = {}): Judgement => ({
  alternative,
  frequency: { level: 2 },
  consequence: { level: 2 },
  by: 'operator',
  on: '2024-01-01',
  strength: 'moderate',
  why: { nb: 'Fordi' },
  ...fields,
});
