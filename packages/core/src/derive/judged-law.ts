import {
  type ConsequenceSpec,
  type FrequencySpec,
  levelToConsequence,
  levelToFrequency,
  meanRate,
  meanSize,
} from '@risikobilde/risk';
import type { Consequence, Frequency } from '../model/estimate.js';
import { keptIn } from '../model/memoise.js';
import type { Scale } from '../world/world.js';
import { bottomOf, statedConsequence, statedFrequency } from './estimate.js';
import { consequenceAxis, likelihoodAxis, rangeOfLevel } from './scale.js';

/** Expected events a year of an estimate, the same number as its distribution has; nought for a level that the scale lacks. */
export const frequencyMean = keptIn((scale: Scale, frequency: Frequency): number => {
  const spec = frequencySpec(scale, frequency);
  return spec ? meanRate(spec) : 0;
});

/** Expected persons harmed by one event of an estimate. */
export const consequenceMean = keptIn((scale: Scale, consequence: Consequence): number => {
  const spec = consequenceSpec(scale, consequence, Infinity);
  return spec ? meanSize(spec) : 0;
});

/** Events a year as the risk engine takes them; undefined when the scale lacks the level. */
export const frequencySpec = (scale: Scale, frequency: Frequency): FrequencySpec | undefined => {
  if ('level' in frequency) {
    const range = rangeOfLevel(likelihoodAxis(scale), frequency.level);
    return range && levelToFrequency(bottomOf(range), range[1]);
  }
  const stated = statedFrequency(frequency);
  if ('quantiles' in stated) return { kind: 'poisson-quantiles', points: stated.quantiles };
  const [low, high] = [bottomOf(stated.range), stated.range[1]];
  return low === high ? { kind: 'poisson', rate: high } : { kind: 'poisson-lognormal', p05: low, p95: high };
};

/** How many persons an event harms, `most` at most, as the risk engine takes it. */
export const consequenceSpec = (
  scale: Scale,
  consequence: Consequence,
  most: number,
): ConsequenceSpec | undefined => {
  if ('level' in consequence) {
    const range = rangeOfLevel(consequenceAxis(scale), consequence.level);
    if (!range) return undefined;
    const [low, high] = [Math.min(bottomOf(range), most), Math.min(range[1], most)];
    return sizeOver(low, high, levelToConsequence(low, high));
  }
  // No event harms more people than the top of the scale, which is the population; the tail of a lognormal would.
  const capAbove = (high: number) =>
    Math.min(most, Math.max(high, ...consequenceAxis(scale).map(({ range }) => range[1])));
  const stated = statedConsequence(consequence);
  if ('quantiles' in stated) {
    const points = stated.quantiles;
    return { kind: 'quantiles', points, cap: capAbove(points.at(-1)?.[1] ?? 0) };
  }
  const [low, high] = [Math.min(bottomOf(stated.range), most), Math.min(stated.range[1], most)];
  return sizeOver(low, high, { kind: 'lognormal', p05: low, p95: high, cap: capAbove(high) });
};

const sizeOver = (low: number, high: number, spread: ConsequenceSpec): ConsequenceSpec =>
  low === high ? { kind: 'pert', min: high, mode: high, max: high } : spread;
