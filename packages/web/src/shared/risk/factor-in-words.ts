import type { EffectFactor } from '@risikobilde/core';

export type FactorWords =
  | { readonly as: 'none' }
  /** Lower by so many per cent. */
  | { readonly as: 'less'; readonly least: number; readonly most: number }
  /** So many times as much, or a range on both sides of no effect. */
  | { readonly as: 'times'; readonly low: number; readonly high: number };

export const asRange = (factor: EffectFactor): readonly [number, number] =>
  typeof factor === 'number' ? [factor, factor] : factor;

/** What a factor says: 0.2 to 0.6 is 40 to 80 per cent less, 1 is nothing. */
export const factorInWords = (factor: EffectFactor): FactorWords => {
  const [low, high] = asRange(factor);
  if (low === 1 && high === 1) return { as: 'none' };
  if (high > 1) return { as: 'times', low, high };
  return { as: 'less', least: Math.round((1 - high) * 100), most: Math.round((1 - low) * 100) };
};
