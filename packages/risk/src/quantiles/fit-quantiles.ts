import { exp, log } from '../numerics/elementary.js';
import { normalCdf, normalQuantile } from '../numerics/normal.js';
import { err, ok, type Problem, problemToText, type Result } from '../result.js';

/** [p, value]: somebody's "with probability p it is at most this", 0 < p < 1 and value > 0. */
export type StatedQuantile = readonly [probability: number, value: number];

/** A law on positive numbers, such as what is believed of a rate or of a size. */
export interface StatedLaw {
  /** The value that the quantity is at most with probability p, for p in (0, 1). */
  quantile(p: number): number;
  /** P(X <= x). */
  cdf(x: number): number;
}

/**
 * ln X with one spread on either side of a point: ln X = logAt + s (Z - turn), Z standard normal, where s is `below` for Z under
 * `turn` and `above` over it. With the same spread on both sides X is lognormal.
 */
export interface SplitLognormal {
  readonly logAt: number;
  readonly turn: number;
  readonly below: number;
  readonly above: number;
}

/** Standard deviation of ln X beyond which a stated quantity is no estimate: a 95 % point 2.7 million times the 5 % point. */
const WIDEST = 4.5;

/**
 * The law that has precisely the two or three quantiles somebody stated. Two give the lognormal through both. Three give two
 * lognormals that meet in the middle one (a split normal law of the logarithm; O'Hagan et al. 2006, ch. 6), which exists however
 * skew they are; three that lie on one lognormal give that.
 *
 * Refused: other than two or three, probabilities or values that do not rise, values of 0 or less, a spread beyond all estimates.
 */
export function fitQuantiles(
  stated: readonly StatedQuantile[],
  field = 'points',
): Result<SplitLognormal, readonly Problem[]> {
  const refuse = (found: string, allowed: string): Result<never, readonly Problem[]> =>
    err([{ scenario: null, field, found, allowed }]);
  if (stated.length !== 2 && stated.length !== 3) {
    return refuse(`${stated.length} of them`, 'two or three [probability, value]');
  }
  const all = stated.map(([p, value]) => `[${p}, ${value}]`).join(', ');
  const isOrdered = stated.every(([p, value], k) => {
    const [lastP, lastValue] = k === 0 ? [0, 0] : stated[k - 1];
    return p > lastP && p < 1 && value > lastValue && Number.isFinite(value);
  });
  if (!isOrdered) return refuse(all, 'probabilities between 0 and 1 and values above 0, both rising');
  const z = stated.map(([p]) => normalQuantile(p));
  const logs = stated.map(([, value]) => log(value));
  const spread = (k: number): number => (logs[k + 1] - logs[k]) / (z[k + 1] - z[k]);
  const below = spread(0);
  const above = stated.length === 3 ? spread(1) : below;
  if (Math.max(below, above) > WIDEST) return refuse(all, 'values that are not millions of times apart');
  const middle = stated.length - 2;
  return ok({ logAt: logs[middle], turn: z[middle], below, above });
}

/** Whether both sides have the same spread, to the digits of the arithmetic: an ordinary lognormal. */
export const isLognormal = ({ below, above }: SplitLognormal): boolean =>
  Math.abs(below - above) <= 1e-12 * Math.max(below, above);

/** ln X where Z is z. */
export const logWhere = ({ logAt, turn, below, above }: SplitLognormal, z: number): number =>
  logAt + (z < turn ? below : above) * (z - turn);

/** The z where X is x, x > 0. */
export const zWhere = ({ logAt, turn, below, above }: SplitLognormal, x: number): number => {
  const beyond = log(x) - logAt;
  return turn + beyond / (beyond < 0 ? below : above);
};

/** E[X^power; Z <= z]: the part of a moment that lies under z, exactly. */
export const momentUnder = (law: SplitLognormal, power: 0 | 1 | 2, z: number): number => {
  const half = (s: number, from: number, to: number): number =>
    exp(power * (law.logAt - s * law.turn) + (power * power * s * s) / 2) *
    // The lower tail keeps its digits where both are far above.
    (from - power * s > 0
      ? normalCdf(power * s - from) - normalCdf(power * s - to)
      : normalCdf(to - power * s) - normalCdf(from - power * s));
  const under = half(law.below, -Infinity, Math.min(z, law.turn));
  return z > law.turn ? under + half(law.above, law.turn, z) : under;
};

/** The law with these stated quantiles, to be asked for others. */
export const splitLognormalLaw = (fit: SplitLognormal): StatedLaw => ({
  quantile: (p) => exp(logWhere(fit, normalQuantile(p))),
  cdf: (x) => (x > 0 ? normalCdf(zWhere(fit, x)) : 0),
});

/** The fit of quantiles that have been checked. */
export const fitCheckedQuantiles = (stated: readonly StatedQuantile[]): SplitLognormal => {
  const fit = fitQuantiles(stated);
  if (!fit.ok) throw new RangeError(fit.error.map(problemToText).join('; '));
  return fit.value;
};
