/** As near as a distribution function of fifteen digits or so can tell. */
const JUST_BELOW = 1 - 1e-14;

/**
 * The quantile function of a distribution function on [low, high]: the smallest x with cdf(x) >= u, to the last digit or so.
 *
 * False position with the Illinois rule, halved every third step, so that jumps and flat stretches are found as well. Where the
 * line points at the upper bound itself, a look just below tells whether that is the answer or the end of a flat stretch.
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
    let stayed: 'above' | 'below' | null = null;
    for (let step = 0; step < 200 && above - below > 1e-15 * above; step++) {
      let x = above - (gapAbove * (above - below)) / (gapAbove - gapBelow);
      const isAtEnd = x <= below || x >= above * JUST_BELOW;
      if (isAtEnd && cdf(above * JUST_BELOW) < u) break;
      if (isAtEnd || step % 3 === 2) x = (below + above) / 2;
      const gap = cdf(x) - u;
      if (gap < 0) {
        below = x;
        gapBelow = gap;
        // The end that stays a second time is given half its weight.
        if (stayed === 'above') gapAbove /= 2;
        stayed = 'above';
      } else {
        above = x;
        gapAbove = gap;
        if (stayed === 'below') gapBelow /= 2;
        stayed = 'below';
      }
    }
    return above;
  };
}
