import { problemToText } from '@risikobilde/risk';
import { type Context, createContext, recordOf } from '../context.js';
import { judgementInUse } from '../derive/judgement.js';
import { deriveRisks } from '../derive/risks.js';
import { scaleOf } from '../derive/scale.js';
import type { RiskResult } from '../evaluation.js';
import type { Assessment } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import type { Scale, World } from '../world/world.js';
import { cellOrderOf } from './cell-order.js';
import { comparisonsOf } from './comparison/comparisons.js';
import { severityYears } from './severity-years.js';
import { toleranceResults } from './tolerance.js';
import { leftOutText } from './left-out-text.js';
import { createRiskMemory, type Prepared, type RiskMemory } from './memory.js';
import {
  type AlternativeRisk,
  type LeftOut,
  type RiskEvaluation,
  type RiskStage,
  riskStages,
  type ScenarioRisk,
} from './risk-evaluation.js';
import { effectsIn, isTooWide, scenarioSpec } from './scenario-spec.js';
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
  /** Target relative error of quantiles; 0.01 unless given. */
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

/** Scenario judged for an alternative, compiled for each stage. */
type Judged = {
  readonly risk: RiskResult;
  readonly stages: ReadonlyMap<RiskStage, Extract<Prepared, { ok: true }>>;
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
  const { draws = 1000, accuracy = 1e-3, memory = createRiskMemory() } = options;
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
  const leftOut: LeftOut[] = [];
  const judged = deriveRisks(context).flatMap((risk): readonly Judged[] => {
    const made = prepareRisk(context, scale, risk, needed, (scenario) => memory.prepare(scenario, draws));
    if ('stages' in made) return [made];
    leftOut.push(made);
    return [];
  });
  const lawsOf = (sides: readonly (readonly Judged[])[], stage: RiskStage) =>
    memory.laws(
      sides.map((side) => side.flatMap(({ stages }) => stages.get(stage) ?? [])),
      accuracy,
    );
  const alternatives = context.head.alternatives.map(({ id }) => ({
    id,
    judged: judged.filter(({ risk }) => risk.alternative === id),
  }));
  const sides = alternatives.map((alternative) => alternative.judged);
  const now = judged.flatMap(({ risk, stages }) => {
    const prepared = stages.get('current');
    const expected = prepared && memory.laws([[prepared]], accuracy)[0]?.mean;
    return prepared && expected !== undefined ? [{ risk, prepared, expected }] : [];
  });
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

const prepareRisk = (
  context: Context,
  scale: Scale,
  risk: RiskResult,
  stages: ReadonlySet<RiskStage>,
  prepare: (scenario: Parameters<RiskMemory['prepare']>[0]) => Prepared,
): Judged | LeftOut => {
  const { scenario, alternative } = risk;
  const record = recordOf(context, 'scenario', scenario);
  const judgement = record && judgementInUse(context, record, alternative);
  const residualIs = risk.residual === risk.current ? 'current' : 'planned';
  const ready = new Map<RiskStage, Extract<Prepared, { ok: true }>>();
  if (judgement && isTooWide(judgement)) return { scenario, alternative, why: leftOutText.tooWide };
  for (const stage of stages) {
    const spec =
      judgement &&
      scenarioSpec(scenario, scale, judgement, effectsIn(stage, risk.effects, residualIs), risk.exposure);
    if (!spec) return { scenario, alternative, why: leftOutText.levelNotOnScale };
    const made = prepare(spec);
    if (!made.ok)
      return { scenario, alternative, why: leftOutText.refused(made.problems.map(problemToText).join('; ')) };
    ready.set(stage, made);
  }
  return { risk, stages: ready };
};
