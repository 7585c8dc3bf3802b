import type { AnnualLaw } from '@risikobilde/risk';
import { type Context, recordOf } from '../context.js';
import { harmSeverities, type HarmSeverity } from '../model/harm-severity.js';
import type { JudgedNow } from './comparison/comparisons.js';
import type { Prepared } from './memory.js';

/** The law of a year's harm of one severity or worse in one alternative. */
export type SeverityLaw = {
  readonly alternative: string;
  readonly severity: HarmSeverity;
  readonly scenarios: readonly string[];
  readonly law: AnnualLaw;
};

/** For each alternative and each severity that a scenario has: the year's harm of that severity or worse. */
export const severityYears = (
  context: Context,
  judged: readonly JudgedNow[],
  lawsOf: (portfolios: readonly (readonly Prepared[])[]) => readonly AnnualLaw[],
): readonly SeverityLaw[] => {
  const graded = judged.flatMap((one) => {
    const severity = recordOf(context, 'scenario', one.risk.scenario)?.harm.severity;
    return severity ? [{ ...one, severity }] : [];
  });
  return harmSeverities
    .filter((severity) => graded.some((one) => one.severity === severity))
    .flatMap((severity) => {
      const counted = graded.filter(
        (one) => harmSeverities.indexOf(one.severity) >= harmSeverities.indexOf(severity),
      );
      const sides = context.head.alternatives.map(({ id }) => ({
        alternative: id,
        own: counted.filter(({ risk }) => risk.alternative === id),
      }));
      const laws = lawsOf(sides.map(({ own }) => own.map(({ prepared }) => prepared)));
      return sides.flatMap(({ alternative, own }, place) => {
        const law = laws[place];
        return law ? [{ alternative, severity, scenarios: own.map(({ risk }) => risk.scenario), law }] : [];
      });
    });
};
