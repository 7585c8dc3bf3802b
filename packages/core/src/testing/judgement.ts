/** A judgement for a test: level 2 and 2 by the operator, unless it says otherwise. */
export const judgement = (alternative: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  alternative,
  frequency: { level: 2 },
  consequence: { level: 2 },
  by: 'operator',
  on: '2024-01-01',
  strength: 'moderate' as const,
  why: { nb: 'Fordi' },
  ...fields,
});
