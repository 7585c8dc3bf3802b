import { err, ok, type Problem, type Result } from './result.js';
import type { Scenario } from './scenario.js';

/** The scenarios seen in one severity band: each event harms its share of persons there. Those without the band drop out. */
export function scenariosInBand(scenarios: readonly Scenario[], band: string): readonly Scenario[] {
  return scenarios.flatMap((scenario) => {
    const share = scenario.severity?.[band];
    return share === undefined || share === 0 ? [] : [multiplied(scenario, share)];
  });
}

/**
 * The scenarios with severity bands summed by weights that someone stands for, such as { light: 1, serious: 20 }: the outcome
 * is then weighted persons a year. A band without a weight is an error, never a silent 1.
 */
export function weightSeverity(
  scenarios: readonly Scenario[],
  weights: Readonly<Record<string, number>>,
): Result<readonly Scenario[], readonly Problem[]> {
  const problems: Problem[] = [];
  const weighted = scenarios.map((scenario) => {
    if (scenario.severity === undefined) {
      problems.push({
        scenario: scenario.id,
        field: 'severity',
        found: 'missing',
        allowed: 'shares by band',
      });
    }
    let total = 0;
    for (const [band, share] of Object.entries(scenario.severity ?? {})) {
      const weight = Object.hasOwn(weights, band) ? weights[band] : Number.NaN;
      if (!(weight >= 0)) {
        problems.push({
          scenario: scenario.id,
          field: `severity.${band}`,
          found: 'no weight',
          allowed: 'a weight from 0',
        });
      }
      total += share * weight;
    }
    return multiplied(scenario, total);
  });
  return problems.length > 0 ? err(problems) : ok(weighted);
}

function multiplied(scenario: Scenario, factor: number): Scenario {
  const { severity: _, ...rest } = scenario;
  return { ...rest, consequenceFactors: [...(scenario.consequenceFactors ?? []), factor] };
}
