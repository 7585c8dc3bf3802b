import { createSize, type Size, tabulate } from './size.js';

/**
 * A distribution function drawn with straight lines between points [value, cumulative probability]: values rising, the last
 * cumulative 1. Probability at the first value is an atom there.
 */
export function empiricalSize(points: readonly (readonly [number, number])[]): Size {
  const x = points.map(([value]) => value);
  const c = points.map(([, cumulative]) => cumulative);
  const last = x.length - 1;
  // limited[k] = E[min(X, x_k)]; the integral of 1 - F.
  const limited = [x[0]];
  // squares[k] = E[X^2; X <= x_k].
  const squares = [c[0] * x[0] * x[0]];
  for (let k = 1; k <= last; k++) {
    limited.push(limited[k - 1] + (x[k] - x[k - 1]) * (1 - (c[k] + c[k - 1]) / 2));
    squares.push(squares[k - 1] + (c[k] - c[k - 1]) * meanSquare(x[k - 1], x[k]));
  }
  const segment = (value: number, knots: readonly number[]): number => {
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (knots[middle] < value) low = middle;
      else high = middle;
    }
    return low;
  };
  const cdf = (value: number): number => {
    if (value < x[0]) return 0;
    if (value >= x[last]) return 1;
    const k = segment(value, x);
    return c[k] + ((c[k + 1] - c[k]) * (value - x[k])) / (x[k + 1] - x[k]);
  };
  return createSize({
    mean: limited[last],
    secondMoment: squares[last],
    most: x[last],
    atoms: c[0] > 0 ? [{ at: x[0], weight: c[0] }] : [],
    edges: x.filter((value) => value > 0),
    cdf,
    limitedMean: (value) => {
      if (value <= x[0]) return value;
      if (value >= x[last]) return limited[last];
      const k = segment(value, x);
      return limited[k] + (value - x[k]) * (1 - (c[k] + cdf(value)) / 2);
    },
    limitedSquare: (value) => {
      if (value <= x[0]) return value * value;
      if (value >= x[last]) return squares[last];
      const k = segment(value, x);
      const here = cdf(value);
      return squares[k] + (here - c[k]) * meanSquare(x[k], value) + value * value * (1 - here);
    },
    tabulateLimitedMeans(h, out) {
      let k = 0;
      const at = (j: number): number => {
        const value = j * h;
        if (value <= x[0]) return value;
        while (x[k + 1] < value) k++;
        const past = value - x[k];
        const here = c[k] + ((c[k + 1] - c[k]) * past) / (x[k + 1] - x[k]);
        return limited[k] + past * (1 - (c[k] + here) / 2);
      };
      tabulate(out, Math.ceil(x[last] / h), at, limited[last]);
    },
    quantile: (u) => {
      if (u <= c[0]) return x[0];
      const k = segment(u, c);
      return x[k] + ((x[k + 1] - x[k]) * (u - c[k])) / (c[k + 1] - c[k]);
    },
  });
}

/** E[U^2] of U uniform between two values. */
function meanSquare(from: number, to: number): number {
  return (from * from + from * to + to * to) / 3;
}
