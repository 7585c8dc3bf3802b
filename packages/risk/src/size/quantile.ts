/**
 * The quantile function of a distribution function on [low, high]: the smallest x with cdf(x) >= u, to the last digit or so.
 *
 * False position with the Illinois rule, halved whenever that stalls, so that jumps and flat stretches are found as well.
 */
export function quantileByBracket(
  cdf: (x: number) => number,
  low: number,
  high: number,
): (u: number) => number {
  return (u) => {
    let below = low;
    let gapBelow = cdf(low) - u;
    if (gapBelow >= 0) return low;
    let above = high;
    let gapAbove = Math.max(cdf(high) - u, 0);
    for (let step = 0; step < 200 && above - below > 1e-15 * above; step++) {
      const isHalved = step % 3 === 2 || gapAbove === 0;
      const x = isHalved ? (below + above) / 2 : above - (gapAbove * (above - below)) / (gapAbove - gapBelow);
      if (x <= below || x >= above) break;
      const gap = cdf(x) - u;
      if (gap < 0) {
        below = x;
        gapBelow = gap;
        gapAbove /= 2;
      } else {
        above = x;
        gapAbove = gap;
        gapBelow /= 2;
      }
    }
    return above;
  };
}
