import { compilePortfolio, type Portfolio } from './portfolio.js';
import { err, ok, type Problem, type Result } from './result.js';
import type { CommonFactor, Scenario } from './scenario.js';
import { parseWorkload } from './workload/parse-workload.js';

/**
 * A portfolio of scenarios, or every problem with them by scenario and field.
 *
 *     const portfolio = createPortfolio([
 *       { id: 'R1', frequency: { kind: 'poisson-log-uniform', low: 0.1, high: 1 },
 *         consequence: { kind: 'log-uniform', low: 10, high: 1000 },
 *         rateFactors: [{ low: 0.3, high: 0.7, key: 'just-in-time-access' }] },
 *     ]);
 *     if (portfolio.ok) quantile(annualLaw(portfolio.value), 0.95);
 */
export function createPortfolio(
  scenarios: readonly Scenario[],
  commonFactors: readonly CommonFactor[] = [],
): Result<Portfolio, readonly Problem[]> {
  const checked = parseWorkload({ scenarios, commonFactors });
  return checked.ok
    ? ok(compilePortfolio(checked.value.scenarios, checked.value.commonFactors))
    : err(checked.error);
}
