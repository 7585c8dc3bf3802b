import type { Scale } from '../../shared/risk/use-risk-frame.js';

type Range = readonly [number, number];
export type Axis = readonly { readonly level: number; readonly range: Range }[];

/** The levels of either side of the matrix with their ranges; a level without numbers is a decade, as the engine has it. */
export const axesOf = (scale: Scale): { readonly likelihood: Axis; readonly consequence: Axis } => ({
  likelihood: scale.likelihood.map(({ level, perYear }) => ({ level, range: perYear ?? decade(level) })),
  consequence: scale.consequence.map(({ level, persons }) => ({ level, range: persons ?? decade(level) })),
});

const decade = (level: number): Range => [10 ** (level - 1), 10 ** level];

/**
 * Where a value stands on an axis of levels of the same length, in levels from its low end: in the level that it falls in, and
 * within that on a logarithm. What is below the first range or above the last stands at that end.
 */
export const placeOn = (axis: Axis, value: number): number => {
  const found = axis.findLastIndex(({ range }) => range[0] <= value);
  const step = axis[found];
  if (!step) return 0;
  const [low, high] = step.range;
  // A range that starts at nought has no logarithm there; a hundredth of its top serves as the bottom.
  const bottom = low > 0 ? low : high / 100;
  const share = Math.log(Math.max(value, bottom) / bottom) / Math.log(high / bottom);
  return found + Math.min(1, Math.max(0, share));
};
