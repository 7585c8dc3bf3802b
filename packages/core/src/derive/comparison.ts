import { message, type Sayable, type Text } from '@risikobilde/words/message';
import { standingOf } from '@risikobilde/risk';
import { sentencesInTurn } from '../reason.js';
import { gravestThatMatters, isAtLeast } from './severity.js';
import { type Context, hasCome } from '../context.js';
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

/**
 * Comparison of one alternative with another by expected harm: each scenario, and as a whole at the severity that decides. Harm of a
 * lighter severity is not in the whole: less of it never pays for more of the grave.
 */
export const compare = (
  context: Context,
  risks: readonly RiskResult[],
  alternative: string,
  against: string,
): ComparisonResult => {
  const names = new Map(context.head.alternatives.map((a) => [a.id, a.name]));
  const zone = zoneOf(context);
  const found = risksByScenario(risks);
  const scenarios = context
    .of('scenario')
    .map((s) => compareScenario(risks, s.id, alternative, against, zone));
  const graded = context.of('scenario').flatMap(({ id, harm: { severity } }) => {
    const [mine, other] = [found.get(id)?.get(alternative), found.get(id)?.get(against)];
    return mine && other
      ? [{ severity, risks: { mine, other }, mine: harmOf(mine), other: harmOf(other) }]
      : [];
  });
  const deciding = context.head.comparison?.severity?.from ?? gravestThatMatters(graded);
  const counted = graded.filter(({ severity }) => isAtLeast(severity, deciding));
  const sum = (of: (one: (typeof graded)[number]) => number): number =>
    counted.reduce((total, one) => total + of(one), 0);
  const [mine, other] = [sum((one) => one.mine), sum((one) => one.other)];
  const whole = graded.length === 0 ? 'notJudged' : changeOf(mine, other, zone);
  const ended = context.head.alternatives.find((a) => a.id === against)?.until;
  const result = {
    alternative,
    against,
    deciding,
    scenarios,
    whole,
    ...(other > 0 && graded.length > 0 && { ratio: mine / other }),
    orderJustified:
      sum(({ risks: { mine: one } }) => harm(one, 'low')) >
        sum(({ risks: { other: one } }) => harm(one, 'high')) ||
      sum(({ risks: { other: one } }) => harm(one, 'low')) >
        sum(({ risks: { mine: one } }) => harm(one, 'high')),
    ...(ended && hasCome(context, ended) && { againstEnded: ended }),
  } as const;
  return { ...result, sentence: sentenceOf(result, names.get(alternative), names.get(against)) };
};

/** Differences below this part rank nothing. */
export const zoneOf = ({ head }: Context): number => head.comparison?.zone?.within ?? defaultZone;

export const defaultZone = 0.1;

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

const harm = (risk: RiskResult, end: 'low' | 'high'): number =>
  risk.current.frequency[end] * risk.current.consequence[end];

/** Expected persons harmed a year as things are now. */
const harmOf = ({ current: { mean } }: RiskResult): number => mean.frequency * mean.consequence;

const changeOf = (mine: number, other: number, zone: number): 'lower' | 'same' | 'higher' => {
  const standing = standingOf(mine, other, zone);
  return standing === 'within' ? 'same' : standing;
};

/** Comparison of one scenario in two alternatives. */
export const compareScenario = (
  risks: readonly RiskResult[],
  scenario: string,
  alternative: string,
  against: string,
  zone: number,
): ScenarioComparison => {
  const found = risksByScenario(risks).get(scenario);
  const [mine, other] = [found?.get(alternative), found?.get(against)];
  if (!mine || !other) return { scenario, change: 'notJudged', orderJustified: false };
  const ratio = harmOf(other) > 0 ? harmOf(mine) / harmOf(other) : undefined;
  return {
    scenario,
    // By expected harm, as the whole is: a cell is wide enough to hide a tenfold difference.
    change: changeOf(harmOf(mine), harmOf(other), zone),
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
    severity: message(`risk.severity.counted.${result.deciding}`),
    mine: mine ?? result.alternative,
    other: other ?? result.against,
    lower: count(scenarios, 'lower'),
    same: count(scenarios, 'same'),
    higher: count(scenarios, 'higher'),
  });
  return result.orderJustified ? sentence : sentencesInTurn([sentence, message('comparison.overlap')]);
};
