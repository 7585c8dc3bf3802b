import type { Context } from '../context.js';
import type { Interval } from '../evaluation.js';
import type { Scale } from '../world/world.js';

/** The scale an assessment uses; the loader has checked that it is there. */
export const scaleOf = (context: Context): Scale | undefined => context.world('scale', context.head.scale);

type Axis = readonly { readonly level: number; readonly range: readonly [number, number] }[];

// A scale without numbers gets one decade per level, so that effects can still be applied; the rule
// `scale-without-ranges` says so.
const decade = (level: number): readonly [number, number] => [10 ** (level - 1), 10 ** level];

// Cached per scale: it is read thousands of times when many services are evaluated.
const once = (axisOf: (scale: Scale) => Axis): ((scale: Scale) => Axis) => {
  const made = new WeakMap<Scale, Axis>();
  return (scale) => {
    const known = made.get(scale);
    if (known) return known;
    const axis = axisOf(scale);
    made.set(scale, axis);
    return axis;
  };
};

export const likelihoodAxis = once((scale) =>
  scale.likelihood.map(({ level, perYear }) => ({ level, range: perYear ?? decade(level) })),
);
export const consequenceAxis = once((scale) =>
  scale.consequence.map(({ level, persons }) => ({ level, range: persons ?? decade(level) })),
);

/** The range a level stands for. */
export const rangeOfLevel = (axis: Axis, level: number): readonly [number, number] | undefined =>
  axis.find((step) => step.level === level)?.range;

/** The interval a level stands for; its middle is the geometric one. */
export const intervalOfLevel = (axis: Axis, level: number): Interval | undefined => {
  const range = rangeOfLevel(axis, level);
  return range && intervalOf(range);
};

// A range that starts at nought has no geometric middle; a hundredth of its top serves as the bottom.
export const intervalOf = ([low, high]: readonly [number, number]): Interval => {
  const bottom = low > 0 ? low : high / 100;
  // Kept between the ends: the product of very small numbers is nought.
  return { low, mid: Math.min(high, Math.max(low, Math.sqrt(bottom * high))), high };
};

/** The highest level whose range starts at or below the value; the lowest when all start above it. */
export const levelOf = (axis: Axis, value: number): number => {
  let found = axis[0]?.level ?? 1;
  // A loop: the risk engine asks for each of thousands of draws.
  for (const { level, range } of axis) if (range[0] <= value) found = level;
  return found;
};

/** The band in which a cell of the matrix lies. */
export const bandOf = (scale: Scale, likelihood: number, consequence: number): string => {
  const row = scale.likelihood.findIndex((step) => step.level === likelihood);
  const column = scale.consequence.findIndex((step) => step.level === consequence);
  return scale.matrix[row]?.[column] ?? scale.bands[0]?.id ?? '';
};

/** The band of each number of persons at one likelihood, for whoever asks it of many services. */
export const bandAlong = (scale: Scale, likelihood: number): ((persons: number) => string) => {
  const axis = consequenceAxis(scale);
  const steps = axis.map(({ level, range }) => ({ from: range[0], band: bandOf(scale, likelihood, level) }));
  const lowest = bandOf(scale, likelihood, levelOf(axis, Number.NEGATIVE_INFINITY));
  return (persons) => {
    let found = lowest;
    for (const { from, band } of steps) if (from <= persons) found = band;
    return found;
  };
};

export const bandRank = (scale: Scale, band: string): number => scale.bands.findIndex((b) => b.id === band);

export const multiply = (a: Interval, b: Interval): Interval => ({
  low: a.low * b.low,
  mid: a.mid * b.mid,
  high: a.high * b.high,
});

/** The band with its name, colour and rule of acceptance. */
export const bandOfId = (scale: Scale, id: string): Scale['bands'][number] | undefined =>
  scale.bands.find((band) => band.id === id);
