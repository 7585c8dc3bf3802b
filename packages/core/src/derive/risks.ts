import { meanOfRange } from '@risikobilde/risk';
import { type Context, recordOf } from '../context.js';
import type { AppliedEffect, Interval, Means, RiskResult, RiskState } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { keptWithin, memoiseByObject } from '../model/memoise.js';
import type { LocalDate } from '../model/local-date.js';
import { meanThrough, personsThrough } from './persons-through.js';
import { consequenceMean, frequencyMean } from './judged-law.js';
import type { EffectFactor, Judgement } from '../model/risk-judgement.js';
import type { Scale } from '../world/world.js';
import { acceptanceInForce } from './acceptance.js';
import { consequenceInterval, frequencyInterval, bottomOf } from './estimate.js';
import { judgementInUse } from './judgement.js';
import { measureCounts } from './measure-state.js';
import { effectsOnScenario } from './record-index.js';
import { isDueBy, startToCome } from './start-of-processing.js';
import { bandOf, consequenceAxis, intervalOf, levelOf, likelihoodAxis, multiply, scaleOf } from './scale.js';

/**
 * Risk for people per scenario and alternative on the attached scale: initial (no measures), current (measures that are there, with
 * what shows it), planned (all that are to come too), residual (what people are under: the current one once the processing is under
 * way, and before it the one on the day it begins). Each measure has its own effect on each scenario; effects multiply.
 */
export const deriveRisks = (context: Context): readonly RiskResult[] =>
  context.of('scenario').flatMap((scenario) => risksOf(context, scenario));

const risksOf = keptWithin((context: Context, scenario: RecordOf<'scenario'>): readonly RiskResult[] => {
  const scale = scaleOf(context);
  if (!scale) return [];
  return context.head.alternatives.flatMap(({ id }) => {
    const judgement = judgementInUse(context, scenario, id);
    return judgement ? [riskOf(context, scale, scenario, judgement)] : [];
  });
});

const riskOf = (
  context: Context,
  scale: Scale,
  scenario: RecordOf<'scenario'>,
  judgement: Judgement,
): RiskResult => {
  const { after, effects, exposure, starts } = riskBehind(context, scale, scenario, judgement);
  const current = after(effects.filter((effect) => effect.state === 'current'));
  const planned = after(effects.filter((effect) => effect.state !== 'none'));
  const accepted = acceptanceInForce(context, scenario.id, judgement.alternative);
  const isCurrent = starts === undefined || accepted?.state === 'current';
  return {
    scenario: scenario.id,
    ...(scenario.group && { group: scenario.group }),
    alternative: judgement.alternative,
    judgedBy: judgement.by,
    strength: judgement.strength,
    initial: after([]),
    current,
    planned,
    residual: isCurrent
      ? current
      : after(effects.filter((effect) => effect.state === 'current' || effect.atStart)),
    residualIs: isCurrent ? 'current' : 'atStart',
    ...(starts !== undefined && { starts }),
    effects,
    ...(exposure && { exposure }),
  };
};

/** What a scenario is judged to be, with the effects on it, and what is left of it after some of them. */
export const riskBehind = (
  context: Context,
  scale: Scale,
  scenario: RecordOf<'scenario'>,
  judgement: Judgement,
) => {
  const frequency = frequencyInterval(scale, judgement.frequency);
  const exposure = context.inheritance?.exposure.get(scenario.id);
  const whole = consequenceInterval(scale, judgement.consequence);
  // What the platform judged is harm to all its people; a service answers for those it reaches through itself.
  const consequence = exposure ? personsThrough(whole, exposure) : whole;
  const starts = startToCome(context, scenario, judgement.alternative);
  const effects = effectsOn(context, scenario.id, judgement.alternative, starts);
  const persons = consequenceMean(scale, judgement.consequence);
  const mean: Means = {
    frequency: frequencyMean(scale, judgement.frequency),
    consequence: exposure ? meanThrough(persons, exposure) : persons,
  };
  const after = (counted: readonly AppliedEffect[]): RiskState =>
    stateOf(
      scale,
      counted.reduce((sum, effect) => multiply(sum, effect.frequency), frequency),
      counted.reduce((sum, effect) => multiply(sum, effect.consequence), consequence),
      counted.reduce(timesMeans, mean),
    );
  return { after, effects, exposure, starts };
};

const unchanged: Interval = { low: 1, mid: 1, high: 1 };

const factorOf = (factor: EffectFactor | undefined): Interval => {
  if (factor === undefined) return unchanged;
  return typeof factor === 'number' ? { low: factor, mid: factor, high: factor } : intervalOf(factor);
};

const timesMeans = (all: Means, { mean }: AppliedEffect): Means => ({
  frequency: all.frequency * mean.frequency,
  consequence: all.consequence * mean.consequence,
});

const meanOfFactor = ({ low, high }: Interval): number =>
  low === high ? high : meanOfRange(bottomOf([low, high]), high);

/** What an effect does, whatever the day. */
const factorsOf = memoiseByObject(
  (effect: RecordOf<'effect'>): Pick<AppliedEffect, 'frequency' | 'consequence' | 'mean'> => {
    const [frequency, consequence] = [factorOf(effect.frequency), factorOf(effect.consequence)];
    return {
      frequency,
      consequence,
      mean: { frequency: meanOfFactor(frequency), consequence: meanOfFactor(consequence) },
    };
  },
);

const effectsOn = (
  context: Context,
  scenario: string,
  alternative: string,
  starts: LocalDate | undefined,
): readonly AppliedEffect[] =>
  effectsOnScenario(context, scenario)
    .filter((effect) => effect.alternatives?.includes(alternative) ?? true)
    .map((effect) => {
      const measure = recordOf(context, 'measure', effect.measure);
      return {
        effect: effect.id,
        measure: effect.measure,
        state: measure ? measureCounts(context, measure) : 'none',
        ...(measure && isDueBy(context, measure, starts) && { atStart: true as const }),
        ...factorsOf(effect),
      };
    });

const stateOf = (scale: Scale, frequency: Interval, consequence: Interval, mean: Means): RiskState => {
  const [likelihoods, consequences] = [likelihoodAxis(scale), consequenceAxis(scale)];
  const band = (f: number, c: number) => bandOf(scale, levelOf(likelihoods, f), levelOf(consequences, c));
  return {
    frequency,
    consequence,
    mean,
    likelihoodLevel: levelOf(likelihoods, mean.frequency),
    consequenceLevel: levelOf(consequences, mean.consequence),
    band: band(mean.frequency, mean.consequence),
    bandRange: [band(frequency.low, consequence.low), band(frequency.high, consequence.high)],
  };
};
