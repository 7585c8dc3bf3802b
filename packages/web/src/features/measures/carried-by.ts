import type { RiskResult } from '@risikobilde/core';

export type Carried = { readonly measure: string; readonly without: number };

/**
 * Expected persons harmed a year over all scenarios (middle of frequency times middle of consequence, summed), now and if
 * each measure alone fell away. Effects multiply, so a measure's own factors are divided out. A factor of zero hides how
 * large the risk was: then what the other measures leave of the initial risk is used.
 */
export const carriedBy = (
  risks: readonly RiskResult[],
): { readonly now: number; readonly measures: readonly Carried[] } => {
  const now = sum(risks.map((risk) => risk.current.frequency.mid * risk.current.consequence.mid));
  const active = new Set(
    risks.flatMap((risk) => risk.effects.flatMap((e) => (e.state === 'current' ? [e.measure] : []))),
  );
  const measures = [...active].map((measure) => ({
    measure,
    without: sum(risks.map((risk) => expectedWithout(risk, measure))),
  }));
  return {
    now,
    measures: measures.toSorted((a, b) => b.without - a.without || (a.measure < b.measure ? -1 : 1)),
  };
};

const expectedWithout = (risk: RiskResult, measure: string): number =>
  risk.effects
    .filter((effect) => effect.state === 'current' && effect.measure !== measure)
    .reduce(
      (left, effect) => left * effect.frequency.mid * effect.consequence.mid,
      risk.initial.frequency.mid * risk.initial.consequence.mid,
    );

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
