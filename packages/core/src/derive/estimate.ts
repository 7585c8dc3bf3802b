import {
  exp,
  fitQuantiles,
  log,
  splitLognormalLaw,
  type StatedLaw,
  type StatedQuantile,
} from '@risikobilde/risk';
import type { Interval } from '../evaluation.js';
import type { Consequence, Frequency } from '../model/estimate.js';
import { consequenceQuantiles, frequencyQuantiles } from '../model/estimate-quantiles.js';
import { keptIn } from '../model/memoise.js';
import type { Scale } from '../world/world.js';
import { consequenceAxis, intervalOf, intervalOfLevel, likelihoodAxis, rangeOfLevel } from './scale.js';

/** An estimate as it counts in figures: a range of the quantity, or two or three quantiles of it. */
export type EstimateQuantiles =
  | { readonly range: readonly [number, number] }
  | { readonly quantiles: readonly StatedQuantile[] };

type Numbers<Estimate> = Exclude<Estimate, { readonly level: number }>;

/** Events a year, however it was said. */
export const statedFrequency = (frequency: Numbers<Frequency>): EstimateQuantiles => {
  if (frequency.middle !== undefined || frequency.chances !== undefined)
    return { quantiles: frequencyQuantiles(frequency) };
  if ('perYear' in frequency) return { range: frequency.perYear };
  const [fewest, most] = frequency.onceInYears;
  return { range: [1 / most, 1 / fewest] };
};

/** Persons harmed by one event. */
export const statedConsequence = (consequence: Numbers<Consequence>): EstimateQuantiles =>
  consequence.middle === undefined && consequence.chances === undefined
    ? { range: consequence.persons }
    : { quantiles: consequenceQuantiles(consequence) };

/** A range that starts at nought starts at a hundredth of its top. */
export const bottomOf = ([low, high]: readonly [number, number]): number => (low > 0 ? low : high / 100);

/** The law of a stated quantity; undefined where it is one number and nothing is unsure. */
const lawOfStated = (stated: EstimateQuantiles): StatedLaw | undefined => {
  if ('range' in stated && !(stated.range[0] < stated.range[1])) return undefined;
  const points: readonly StatedQuantile[] =
    'range' in stated
      ? [
          [0.05, bottomOf(stated.range)],
          [0.95, stated.range[1]],
        ]
      : stated.quantiles;
  const fit = fitQuantiles(points);
  return fit.ok ? splitLognormalLaw(fit.value) : undefined;
};

const lawOfLevel = (range: readonly [number, number] | undefined): StatedLaw | undefined => {
  if (!range) return undefined;
  const [low, high] = [bottomOf(range), range[1]];
  const width = log(high / low);
  return {
    quantile: (p) => low * exp(width * p),
    cdf: (x) => Math.min(1, Math.max(0, log(x / low) / width)),
  };
};

/** What is believed of events a year; undefined where the scale lacks the level, or one number is all that was said. */
export const frequencyLaw = (scale: Scale, frequency: Frequency): StatedLaw | undefined =>
  'level' in frequency
    ? lawOfLevel(rangeOfLevel(likelihoodAxis(scale), frequency.level))
    : lawOfStated(statedFrequency(frequency));

/** How many persons an event harms; undefined as for events a year. */
export const consequenceLaw = (scale: Scale, consequence: Consequence): StatedLaw | undefined =>
  'level' in consequence
    ? lawOfLevel(rangeOfLevel(consequenceAxis(scale), consequence.level))
    : lawOfStated(statedConsequence(consequence));

/** The 5, 50 and 95 % points of what was stated. */
const intervalOfStated = (stated: EstimateQuantiles): Interval => {
  if ('range' in stated) return intervalOf(stated.range);
  const law = lawOfStated(stated);
  // What has no law was refused when it was read.
  if (!law) return nowhere;
  return { low: law.quantile(0.05), mid: law.quantile(0.5), high: law.quantile(0.95) };
};

const nowhere: Interval = { low: 0, mid: 0, high: 0 };

/** Events a year that an estimate stands for: from 5 to 95 % of what is thought possible, and its middle. */
export const frequencyInterval = keptIn(
  (scale: Scale, frequency: Frequency): Interval =>
    'level' in frequency
      ? (intervalOfLevel(likelihoodAxis(scale), frequency.level) ?? nowhere)
      : intervalOfStated(statedFrequency(frequency)),
);

/** Persons that one event harms. */
export const consequenceInterval = keptIn(
  (scale: Scale, consequence: Consequence): Interval =>
    'level' in consequence
      ? (intervalOfLevel(consequenceAxis(scale), consequence.level) ?? nowhere)
      : intervalOfStated(statedConsequence(consequence)),
);
