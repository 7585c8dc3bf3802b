import { type Comparison, compareAlternatives } from '../compare/compare.js';
import { type AnnualLaw, annualLaws } from '../law/annual-law.js';
import { summarise, type Summary } from '../law/summary.js';
import { compilePortfolio, keepComponents, type Portfolio } from '../portfolio.js';
import { conditionalLaws, type EpistemicBands } from '../uncertainty/conditional-laws.js';
import type { Workload } from './parse-workload.js';
import { roundFigures, roundProbability } from './round.js';

/** Options of a run: figures wanted, and their accuracy. */
export interface RunOptions {
  /** Treats uncertain rates as epistemic: one unknown shared by years and alternatives, not drawn anew each year. */
  readonly epistemic?: boolean;
  /** Relative error of quantiles; 1e-4 unless given. */
  readonly accuracy?: number;
  /** Number of epistemic draws; 1000 unless given. */
  readonly draws?: number;
  /** Significant digits of the output; 6 unless given. */
  readonly digits?: number;
}

/** Summary of a law; with epistemic bands when they were asked for. */
export type Figures = Summary & { readonly epistemic?: EpistemicBands };

/** A scenario's id beside its figures, or beside one set of figures for each alternative. */
type ScenarioFigures = (Summary & { readonly id: string }) | Readonly<Record<string, Summary | string>>;

/** The answer to a workload; every number rounded to the digits that are published. */
export interface RunResult {
  /** The whole portfolio: figures, or figures by alternative. */
  readonly portfolio: Figures | Readonly<Record<string, Figures>>;
  /** Each scenario alone: figures, or figures by alternative, beside its id. */
  readonly scenarios: readonly ScenarioFigures[];
  /** `B_vs_A` for every alternative B after A, against each one before it. */
  readonly comparison: Readonly<Record<string, Comparison>>;
}

/**
 * Computes a workload: the portfolio, each scenario and all comparisons of alternatives.
 *
 *     const parsed = parseWorkload(JSON.parse(text));
 *     if (parsed.ok) print(JSON.stringify(runWorkload(parsed.value)));
 */
export function runWorkload(workload: Workload, options: RunOptions = {}): RunResult {
  const portfolios = workloadToPortfolios(workload);
  const names = [...portfolios.keys()];
  const compared = compareAlternatives(portfolios, options);
  const conditional = options.epistemic ? conditionalLaws([...portfolios.values()], options.draws) : null;
  const figures = names.map((name, k) => {
    const law = compared.laws.get(name);
    if (law === undefined) throw new Error(`no law for ${name}`);
    const figures = published(law);
    return conditional === null ? figures : { ...figures, epistemic: conditional.bands[k] };
  });
  const comparison: Record<string, Comparison> = {};
  names.forEach((b, ofB) => {
    names.slice(0, ofB).forEach((a, ofA) => {
      const against = compared.against(b, a);
      comparison[`${b}_vs_${a}`] =
        conditional === null
          ? against
          : { ...against, independent: { p_not_worse: conditional.notWorse(ofB, ofA) } };
    });
  });
  const isPlain = workload.alternatives.length === 0;
  const result: RunResult = {
    portfolio: isPlain ? figures[0] : Object.fromEntries(names.map((name, k) => [name, figures[k]])),
    scenarios: workload.scenarios.map(({ id }): ScenarioFigures => {
      const byAlternative = scenarioFigures(id, portfolios, options);
      return isPlain ? { id, ...byAlternative[''] } : { id, ...byAlternative };
    }),
    comparison,
  };
  return roundFigures(result, options.digits ?? 6);
}

/** The portfolio of each alternative; one named '' when the workload has none. */
export function workloadToPortfolios(workload: Workload): ReadonlyMap<string, Portfolio> {
  const names = workload.alternatives.length === 0 ? [''] : workload.alternatives;
  return new Map(
    names.map((name) => {
      const scenarios = workload.scenarios.map((scenario) => {
        const factors = scenario.alternatives?.[name];
        if (factors === undefined) return scenario;
        return {
          ...scenario,
          rateFactors: [...(scenario.rateFactors ?? []), factors.rate],
          consequenceFactors: [...(scenario.consequenceFactors ?? []), factors.consequence],
        };
      });
      return [name, compilePortfolio(scenarios, workload.commonFactors)];
    }),
  );
}

function scenarioFigures(
  id: string,
  portfolios: ReadonlyMap<string, Portfolio>,
  options: RunOptions,
): Readonly<Record<string, Summary>> {
  const alone = [...portfolios.values()].map((portfolio) => keepComponents(portfolio, (c) => c.id === id));
  const laws = annualLaws(alone, options);
  return Object.fromEntries([...portfolios.keys()].map((name, k) => [name, published(laws[k])]));
}

/** The figures of a law, small probabilities without the digits that are noise. */
function published(law: AnnualLaw): Summary {
  const figures = summarise(law);
  const exceedance = Object.entries(figures.exceedance).map(
    ([x, p]) => [x, roundProbability(p, 1 - figures.p_zero)] as const,
  );
  return { ...figures, exceedance: Object.fromEntries(exceedance) };
}
