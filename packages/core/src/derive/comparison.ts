import { message, type Sayable, type Text } from '@risikobilde/words/message';
import { followed } from '../reason.js';
import type { Context } from '../context.js';
import type { ComparisonResult, RiskResult, ScenarioComparison } from '../evaluation.js';

/** Comparison of every alternative with the baseline on current levels: per scenario and overall. */
export const deriveComparison = (
  context: Context,
  risks: readonly RiskResult[],
): readonly ComparisonResult[] => {
  const baseline = context.head.alternatives.find((alternative) => alternative.role === 'baseline');
  if (!baseline) return [];
  return context.head.alternatives
    .filter((alternative) => alternative.id !== baseline.id)
    .map((alternative) => compare(context, risks, alternative.id, baseline.id));
};

/** Comparison of one alternative with another, on levels. */
export const compare = (
  context: Context,
  risks: readonly RiskResult[],
  alternative: string,
  against: string,
): ComparisonResult => {
  const names = new Map(context.head.alternatives.map((a) => [a.id, a.name]));
  const scenarios = context.of('scenario').map((s) => compareScenario(risks, s.id, alternative, against));
  const judged = new Set(scenarios.filter((s) => s.change !== 'notJudged').map((s) => s.scenario));
  const sum = (id: string, end: 'low' | 'mid' | 'high') =>
    risks.reduce(
      (total, risk) =>
        risk.alternative === id && judged.has(risk.scenario) ? total + harm(risk, end) : total,
      0,
    );
  const [mine, other] = [sum(alternative, 'mid'), sum(against, 'mid')];
  const whole = judged.size === 0 ? 'notJudged' : changeOf(mine, other);
  const ended = context.head.alternatives.find((a) => a.id === against)?.until;
  const result = {
    alternative,
    against,
    scenarios,
    whole,
    ...(other > 0 && judged.size > 0 && { ratio: mine / other }),
    orderJustified:
      sum(alternative, 'low') > sum(against, 'high') || sum(against, 'low') > sum(alternative, 'high'),
    ...(ended && ended <= context.asOf && { againstEnded: ended }),
  } as const;
  return { ...result, sentence: sentenceOf(result, names.get(alternative), names.get(against)) };
};

// Cached per list of risks, since every direction of every scenario asks for it.
const indexes = new WeakMap<readonly RiskResult[], Map<string, Map<string, RiskResult>>>();

const risksByScenario = (risks: readonly RiskResult[]): Map<string, Map<string, RiskResult>> => {
  const known = indexes.get(risks);
  if (known) return known;
  const index = new Map<string, Map<string, RiskResult>>();
  for (const risk of risks) {
    const found = index.get(risk.scenario) ?? new Map<string, RiskResult>();
    found.set(risk.alternative, risk);
    index.set(risk.scenario, found);
  }
  indexes.set(risks, index);
  return index;
};

const harm = (risk: RiskResult, end: 'low' | 'mid' | 'high'): number =>
  risk.current.frequency[end] * risk.current.consequence[end];

// Within a quarter either way the levels do not tell two alternatives apart.
const changeOf = (mine: number, other: number): 'lower' | 'same' | 'higher' => {
  if (mine === other) return 'same';
  if (mine <= other * 0.8) return 'lower';
  return mine > other * 1.25 ? 'higher' : 'same';
};

/** Comparison of one scenario in two alternatives. */
export const compareScenario = (
  risks: readonly RiskResult[],
  scenario: string,
  alternative: string,
  against: string,
): ScenarioComparison => {
  const found = risksByScenario(risks).get(scenario);
  const [mine, other] = [found?.get(alternative), found?.get(against)];
  if (!mine || !other) return { scenario, change: 'notJudged', orderJustified: false };
  const ratio = harm(other, 'mid') > 0 ? harm(mine, 'mid') / harm(other, 'mid') : undefined;
  return {
    scenario,
    // By the middles, as the whole is: a cell is wide enough to hide a tenfold difference.
    change: changeOf(harm(mine, 'mid'), harm(other, 'mid')),
    ...(ratio !== undefined && { ratio }),
    // Cox 2008: cells may be ranked only when every value in one lies above every value in the other.
    orderJustified: harm(mine, 'low') > harm(other, 'high') || harm(other, 'low') > harm(mine, 'high'),
  };
};

const count = (scenarios: readonly ScenarioComparison[], change: ScenarioComparison['change']): number =>
  scenarios.filter((s) => s.change === change).length;

const sentenceOf = (
  result: Omit<ComparisonResult, 'sentence'>,
  mine: Text | undefined,
  other: Text | undefined,
): Sayable => {
  const { whole, scenarios } = result;
  if (whole === 'notJudged') return message('comparison.notJudged');
  const sentence = message(`comparison.${whole}`, {
    mine: mine ?? result.alternative,
    other: other ?? result.against,
    lower: count(scenarios, 'lower'),
    same: count(scenarios, 'same'),
    higher: count(scenarios, 'higher'),
  });
  return result.orderJustified ? sentence : followed([sentence, message('comparison.overlap')]);
};
