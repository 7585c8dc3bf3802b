import { compilePortfolio, type Portfolio } from '../portfolio.js';
import { problemToText } from '../result.js';
import type { CommonFactor, Scenario } from '../scenario.js';
import { parseWorkload, type Workload } from '../workload/parse-workload.js';

/** A scenario without faults, in the workload format. */
export const goodScenario = {
  id: 'S01',
  name: 'Undue access',
  frequency: { kind: 'poisson', rate: 6.5 },
  consequence: { kind: 'lognormal', p05: 1, p95: 12, cap: 5_500_000 },
};

/** The good scenario with a change, and what is wrong with it then: scenario, field, found, allowed. */
export function problemsOf(change: object, top: object = {}): readonly string[] {
  const parsed = parseWorkload({ scenarios: [{ ...goodScenario, ...change }], ...top });
  return parsed.ok ? [] : parsed.error.map(problemToText);
}

/** The scenario that is read from the good one with a change. */
export function readWith(change: object, top: object = {}): Scenario {
  return workloadOf([{ ...goodScenario, ...change }], top).scenarios[0];
}

/** The workload of scenarios without faults. */
export function workloadOf(scenarios: readonly object[], top: object = {}): Workload {
  const parsed = parseWorkload({ scenarios, ...top });
  if (!parsed.ok) throw new Error(parsed.error.map(problemToText).join('\n'));
  return parsed.value;
}

/** The portfolio of scenarios without faults. */
export function portfolioOfScenarios(
  scenarios: readonly Scenario[],
  commonFactors: readonly CommonFactor[] = [],
): Portfolio {
  return compilePortfolio(workloadOf(scenarios, { commonFactors }).scenarios, commonFactors);
}
