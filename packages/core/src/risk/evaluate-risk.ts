import { createContext } from '../context.js';
import { scaleOf } from '../derive/scale.js';
import type { Assessment } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import type { World } from '../world/world.js';
import { cellOrderOf } from './cell-order.js';
import { comparisonsOf } from './comparison/comparisons.js';
import { severityYears } from './severity-years.js';
import { toleranceResults } from './tolerance.js';
import { createRiskMemory, type RiskMemory } from './memory.js';
import { type PreparedRisk, judgedNow, prepareRisks, usualAccuracy } from './prepare-risks.js';
import {
  type AlternativeRisk,
  type RiskEvaluation,
  type RiskStage,
  riskStages,
  type ScenarioRisk,
} from './risk-evaluation.js';
import { scenarioState } from './scenario-state.js';
import { tornadoOf } from './tornado.js';
import { exceedanceCurve, yearFigures } from './year-figures.js';

export type RiskOptions = {
  /** What could be known by this day counts; the day evaluated unless given. */
  readonly knownAt?: LocalDate;
  /** Number of draws of the epistemic unknowns; 1000 unless given. */
  readonly draws?: number;
  /** The stages to give figures for; all unless given. The comparison is of the current one in any case. */
  readonly stages?: readonly RiskStage[];
  /** Target relative error of quantiles; 0.001 unless given. */
  readonly accuracy?: number;
  /** Whether to compute rigorous bounds of quantiles; leaving them out saves a third while a slider moves. */
  readonly brackets?: boolean;
  /**
   * Whether each alternative is computed as a whole and held against the baseline; false while one scenario is looked at, of
   * which that is most of the cost.
   */
  readonly wholes?: boolean;
  /** Cache of an earlier evaluation. */
  readonly memory?: RiskMemory;
};

/**
 * Risk of an assessment as distributions: per scenario, per alternative, and each alternative compared with the
 * baseline. Pure and deterministic; the epistemic unknowns are drawn by content, so that alternatives share it and a
 * scenario that is added moves no other's draws.
 */
export const evaluateRisk = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  options: RiskOptions = {},
): RiskEvaluation => {
  const { draws = 1000, accuracy = usualAccuracy, memory = createRiskMemory() } = options;
  const { brackets = true, wholes = true } = options;
  const context = createContext(assessment, world, asOf, options.knownAt);
  const scale = scaleOf(context);
  if (!scale)
    return {
      asOf,
      draws,
      scenarios: [],
      alternatives: [],
      comparisons: [],
      tolerance: [],
      cells: [],
      leftOut: [],
    };
  const asked = riskStages.filter((stage) => options.stages?.includes(stage) ?? true);
  const needed = new Set<RiskStage>([...asked, 'current']);
  const { judged, leftOut } = prepareRisks(context, scale, needed, (scenario) =>
    memory.prepare(scenario, draws),
  );
  const lawsOf = (sides: readonly (readonly PreparedRisk[])[], stage: RiskStage) =>
    memory.laws(
      sides.map((side) => side.flatMap(({ stages }) => stages.get(stage) ?? [])),
      accuracy,
    );
  const alternatives = context.head.alternatives.map(({ id }) => ({
    id,
    judged: judged.filter(({ risk }) => risk.alternative === id),
  }));
  const sides = alternatives.map((alternative) => alternative.judged);
  const now = judgedNow(judged, memory, accuracy);
  const bySeverity = wholes ? severityYears(context, now, (all) => memory.laws(all, accuracy)) : [];
  const portfolios = new Map(wholes ? asked.map((stage) => [stage, lawsOf(sides, stage)]) : []);
  return {
    asOf,
    draws,
    scenarios: judged.map(({ risk, stages }): ScenarioRisk => {
      const { scenario, alternative, judgedBy, strength } = risk;
      const states = asked.flatMap((stage) => {
        const prepared = stages.get(stage);
        const law = prepared && memory.laws([[prepared]], accuracy)[0];
        return prepared && law
          ? [[stage, scenarioState(scale, prepared, law, risk[stage].band, brackets)]]
          : [];
      });
      return { scenario, alternative, judgedBy, strength, stages: Object.fromEntries(states) };
    }),
    alternatives: alternatives.map(({ id, judged: own }, place): AlternativeRisk => {
      const states = asked.flatMap((stage) => {
        const law = portfolios.get(stage)?.[place];
        return law ? [[stage, { ...yearFigures(law, brackets), curve: exceedanceCurve(law) }]] : [];
      });
      return {
        alternative: id,
        scenarios: own.map(({ risk }) => risk.scenario),
        stages: Object.fromEntries(states),
        tornado: tornadoOf(own.flatMap(({ stages }) => stages.get('current')?.portfolio ?? [])),
        severities: bySeverity.flatMap(({ alternative, law, ...year }) =>
          alternative === id ? [{ ...year, ...yearFigures(law, brackets), curve: exceedanceCurve(law) }] : [],
        ),
      };
    }),
    comparisons: wholes ? comparisonsOf(context, scale, now, memory.drawers) : [],
    tolerance: toleranceResults(context, bySeverity),
    cells: alternatives.map(({ id, judged: own }) =>
      cellOrderOf(
        scale,
        id,
        own.flatMap(({ risk, stages }) => {
          const means = stages.get('current')?.draws.means;
          return means ? [{ risk, means }] : [];
        }),
      ),
    ),
    leftOut,
  };
};
