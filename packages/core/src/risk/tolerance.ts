import { exceedance } from '@risikobilde/risk';
import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { alternativeName, nameOf } from '../derive/names.js';
import type { ToleranceResult } from '../evaluation.js';
import { harmSeverities } from '../model/harm-severity.js';
import { type Tolerance } from '../model/risk-comparison.js';
import { severityFrom } from './number-words.js';
import type { SeverityLaw } from './severity-years.js';
import { oftenOf } from './tolerance-table.js';

/** Every limit of what is accepted, held against every alternative: how likely a year above it is. */
export const toleranceResults = (
  context: Context,
  laws: readonly SeverityLaw[],
): readonly ToleranceResult[] =>
  (context.head.tolerance ?? [])
    .filter(({ on }) => on === undefined || on <= context.asOf)
    .flatMap((limit) =>
      context.head.alternatives.flatMap(({ id }) => {
        const law = lawFor(laws, id, limit);
        return law ? [resultOf(context, limit, law)] : [];
      }),
    );

/** The law of the severity, or of the next graver one that a scenario has: nothing lies between. */
const lawFor = (
  laws: readonly SeverityLaw[],
  alternative: string,
  { severity }: Tolerance,
): SeverityLaw | undefined =>
  laws
    .filter((one) => one.alternative === alternative)
    .find((one) => harmSeverities.indexOf(one.severity) >= harmSeverities.indexOf(severity));

const resultOf = (
  context: Context,
  { severity, persons, years, by, why }: Tolerance,
  { alternative, scenarios, law }: SeverityLaw,
): ToleranceResult => {
  const chance = exceedance(law, persons);
  const exceeded = chance * years > 1;
  return {
    alternative,
    severity,
    persons,
    years,
    by,
    scenarios,
    chance,
    exceeded,
    basis: message('risk.tolerance.setBy', {
      subject: severityFrom(severity, 'counted'),
      persons,
      limit: message('quantity.onceIn', { years }),
      by: by === 'example' ? message('reason.risk.theExample') : nameOf(context, by),
      why,
    }),
    sentence: message(exceeded ? 'risk.tolerance.exceeded' : 'risk.tolerance.kept', {
      alternative: alternativeName(context, alternative),
      subject: severityFrom(severity, 'counted'),
      persons,
      limit: years,
      years: oftenOf(chance),
    }),
  };
};
