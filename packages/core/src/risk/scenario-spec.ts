import type { Factor, Scenario } from '@risikobilde/risk';
import { bottomOf, statedFrequency } from '../derive/estimate.js';
import { consequenceSpec, frequencySpec } from '../derive/judged-law.js';
import type { AppliedEffect, Interval, RiskResult } from '../evaluation.js';
import type { ExposureFactor } from '../model/provenance.js';
import type { Judgement } from '../model/risk-judgement.js';
import type { Scale } from '../world/world.js';
import type { RiskStage } from './risk-evaluation.js';

/**
 * Specification of a judgement with the measures of a stage, as the risk engine takes it; undefined when it names a
 * level the scale does not have. A range of events a year is one unknown number: lognormal with its 5 and 95 % points
 * at the ends, so that its median is the middle that the levels use; with a middle or percentages of its own it is the law that
 * has precisely those quantiles. A range of persons is how the size varies from
 * event to event, lognormal with the same points. A level says no more than its range on the scale: log-uniform over
 * it. For a service on a platform a size is what the platform's people suffer times the share of them that the service
 * reaches.
 */
export const scenarioSpec = (
  id: string,
  scale: Scale,
  judgement: Judgement,
  effects: readonly AppliedEffect[],
  exposure?: ExposureFactor,
): Scenario | undefined => {
  const frequency = frequencySpec(scale, judgement.frequency);
  const consequence = consequenceSpec(
    scale,
    judgement.consequence,
    exposure ? platformPeople(exposure) : Infinity,
  );
  if (!frequency || !consequence) return undefined;
  return {
    id,
    frequency,
    consequence,
    rateFactors: effects.flatMap((effect) => factorOf(effect.measure, effect.frequency)),
    consequenceFactors: [
      ...(exposure ? factorOf(throughService, exposure.factor) : []),
      ...effects.flatMap((effect) => factorOf(effect.measure, effect.consequence)),
    ],
  };
};

// Key of the one epistemic unknown that all scenarios of a service share: how many of the platform's people are its
// own. No measure has such an id.
export const throughService = 'exposure:';

// A harm to more of the platform's people than there are would be to more of the service's than it has.
const platformPeople = ({ factor, persons }: ExposureFactor): number =>
  factor.high > 0 ? persons.high / factor.high : Infinity;

/** The effects that count in a stage. */
export const effectsIn = (
  stage: RiskStage,
  effects: readonly AppliedEffect[],
  residualIs: RiskResult['residualIs'],
): readonly AppliedEffect[] => {
  switch (stage === 'residual' ? residualIs : stage) {
    case 'initial':
      return [];
    case 'current':
      return effects.filter((effect) => effect.state === 'current');
    case 'atStart':
      return effects.filter((effect) => effect.state === 'current' || effect.atStart);
    case 'planned':
      return effects.filter((effect) => effect.state !== 'none');
  }
};

/** The ends of a range of events a year this many times apart are no estimate, and its law takes seconds to compute. */
const widest = 1e5;

export const isTooWide = ({ frequency }: Judgement): boolean => {
  if ('level' in frequency) return false;
  const stated = statedFrequency(frequency);
  if ('range' in stated) return stated.range[1] > widest * bottomOf(stated.range);
  const [first, last] = [stated.quantiles[0], stated.quantiles.at(-1)];
  return first !== undefined && last !== undefined && last[1] > widest * first[1];
};

// Keyed by the measure, so that alternatives with the same measure share what is unknown of its effect.
const factorOf = (measure: string, { low, high }: Interval): readonly Factor[] => {
  if (low === high) return high === 1 ? [] : [high];
  return [{ low: bottomOf([low, high]), high, key: measure }];
};
