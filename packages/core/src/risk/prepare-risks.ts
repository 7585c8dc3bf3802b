import { problemToText } from '@risikobilde/risk';
import { type Context, recordOf } from '../context.js';
import { judgementInUse } from '../derive/judgement.js';
import { deriveRisks } from '../derive/risks.js';
import type { RiskResult } from '../evaluation.js';
import type { Scale } from '../world/world.js';
import type { JudgedNow } from './comparison/comparisons.js';
import { leftOutText } from './left-out-text.js';
import type { Prepared, RiskMemory } from './memory.js';
import { type LeftOut, type RiskStage } from './risk-evaluation.js';
import { effectsIn, isTooWide, scenarioSpec } from './scenario-spec.js';

/** Target relative error of quantiles, unless another is asked for. */
export const usualAccuracy = 1e-3;

/** Scenario judged for an alternative, compiled for each stage. */
export type PreparedRisk = {
  readonly risk: RiskResult;
  readonly stages: ReadonlyMap<RiskStage, Extract<Prepared, { ok: true }>>;
};

type Prepare = (scenario: Parameters<RiskMemory['prepare']>[0]) => Prepared;

/** Every judgement in use, compiled; and those that cannot be, with the reason. */
export const prepareRisks = (
  context: Context,
  scale: Scale,
  stages: ReadonlySet<RiskStage>,
  prepare: Prepare,
): { readonly judged: readonly PreparedRisk[]; readonly leftOut: readonly LeftOut[] } => {
  const leftOut: LeftOut[] = [];
  const judged = deriveRisks(context).flatMap((risk): readonly PreparedRisk[] => {
    const made = prepareRisk(context, scale, risk, stages, prepare);
    if ('stages' in made) return [made];
    leftOut.push(made);
    return [];
  });
  return { judged, leftOut };
};

/** What is judged as things are now, with its expected harm a year. */
export const judgedNow = (
  judged: readonly PreparedRisk[],
  { laws }: RiskMemory,
  accuracy: number,
): readonly JudgedNow[] =>
  judged.flatMap(({ risk, stages }) => {
    const prepared = stages.get('current');
    const expected = prepared && laws([[prepared]], accuracy)[0]?.mean;
    return prepared && expected !== undefined ? [{ risk, prepared, expected }] : [];
  });

const prepareRisk = (
  context: Context,
  scale: Scale,
  risk: RiskResult,
  stages: ReadonlySet<RiskStage>,
  prepare: Prepare,
): PreparedRisk | LeftOut => {
  const { scenario, alternative } = risk;
  const record = recordOf(context, 'scenario', scenario);
  const judgement = record && judgementInUse(context, record, alternative);
  const ready = new Map<RiskStage, Extract<Prepared, { ok: true }>>();
  if (judgement && isTooWide(judgement)) return { scenario, alternative, why: leftOutText.tooWide };
  for (const stage of stages) {
    const spec =
      judgement &&
      scenarioSpec(
        scenario,
        scale,
        judgement,
        effectsIn(stage, risk.effects, risk.residualIs),
        risk.exposure,
      );
    if (!spec) return { scenario, alternative, why: leftOutText.levelNotOnScale };
    const made = prepare(spec);
    if (!made.ok)
      return { scenario, alternative, why: leftOutText.refused(made.problems.map(problemToText).join('; ')) };
    ready.set(stage, made);
  }
  return { risk, stages: ready };
};
