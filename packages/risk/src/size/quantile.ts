/** Share of a quantile to which it is found: what a distribution function of fifteen digits or so can tell. */
const RELATIVE = 5e-15;

/** A place, and how far the distribution function lies above the probability asked for there. */
interface Look {
  readonly x: number;
  readonly gap: number;
}

/**
 * The quantile function of a distribution function on [low, high]: the smallest x with cdf(x) >= u, to the last digit or so.
 *
 * The answer is kept between two looks. Where the last three lie on a curve that can be turned round, inverse quadratic
 * interpolation tells where to look next, else the middle (Chandrupatla 1997): jumps and the beginnings of flat stretches are found
 * as well. No step is shorter than what can be told, so that both ends come near.
 */
export function quantileByBracket(
  cdf: (x: number) => number,
  low: number,
  high: number,
): (u: number) => number {
  return (u) => {
    let other: Look = { x: low, gap: cdf(low) - u };
    if (other.gap >= 0) return low;
    let last: Look = { x: high, gap: Math.max(cdf(high) - u, 0) };
    let share = last.gap / (last.gap - other.gap);
    for (;;) {
      const above = last.gap < 0 ? other.x : last.x;
      const width = Math.abs(other.x - last.x);
      const least = (RELATIVE * above) / width;
      if (!(least <= 0.5)) return above;
      const x = last.x + Math.min(Math.max(share, least), 1 - least) * (other.x - last.x);
      const look = { x, gap: cdf(x) - u };
      const isSameSide = look.gap < 0 === last.gap < 0;
      const before = isSameSide ? last : other;
      if (!isSameSide) other = last;
      last = look;
      share = shareOfWay(last, other, before);
    }
  };
}

/** Where to look next: the share of the way from the last look to that on the other side. */
function shareOfWay(last: Look, other: Look, before: Look): number {
  const place = (last.x - other.x) / (before.x - other.x);
  const rise = (last.gap - other.gap) / (before.gap - other.gap);
  if (rise * rise >= place || (1 - rise) * (1 - rise) >= 1 - place) return 0.5;
  return (
    (last.gap / (other.gap - last.gap)) * (before.gap / (other.gap - before.gap)) +
    (((before.x - last.x) / (other.x - last.x)) * (last.gap / (before.gap - last.gap)) * other.gap) /
      (before.gap - other.gap)
  );
}
