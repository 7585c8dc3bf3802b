/** The quantile function of a distribution function on [low, high], by bisection to the last digit. */
export function quantileByBisection(
  cdf: (x: number) => number,
  low: number,
  high: number,
): (u: number) => number {
  return (u) => {
    if (cdf(low) >= u) return low;
    let below = low;
    let above = high;
    for (let step = 0; step < 200; step++) {
      const middle = (below + above) / 2;
      if (middle <= below || middle >= above) break;
      if (cdf(middle) < u) below = middle;
      else above = middle;
    }
    return above;
  };
}
