/**
 * How large one event is: persons harmed, or kroner. Never negative. Everything the engine asks of a size is here, so that an
 * analyst can add a kind of own making.
 */
export interface Size {
  /** E[X]. */
  readonly mean: number;
  /** E[X^2]. */
  readonly secondMoment: number;
  /** The greatest possible value; infinite when there is none. */
  readonly most: number;
  /** Beyond this less than 1e-16 of probability is left. */
  readonly reach: number;
  /** Single values that carry probability, such as a population cap. */
  readonly atoms: readonly Atom[];
  /** Values above 0 where the density starts, ends or jumps. */
  readonly edges: readonly number[];
  /** P(X <= x). */
  cdf(x: number): number;
  /** The limited expected value E[min(X, x)], for x >= 0. */
  limitedMean(x: number): number;
  /** E[min(X, x)^2], for x >= 0. */
  limitedSquare(x: number): number;
  /** The smallest x with P(X <= x) >= u, for u in (0, 1). */
  quantile(u: number): number;
  /** Writes E[min(X, jh)] for j = 0, 1, ... into `out`. */
  tabulateLimitedMeans(h: number, out: Float64Array): void;
  /** Writes P(X <= jh) for j = 0, 1, ... into `out`. */
  tabulateCdf(h: number, out: Float64Array): void;
}

/** A value with probability of its own. */
export interface Atom {
  readonly at: number;
  readonly weight: number;
}

/** A size from its formulas; tabulated by asking them point by point, up to the greatest possible value. */
export function createSize(
  formulas: Omit<Size, 'tabulateLimitedMeans' | 'tabulateCdf' | 'reach'> & Partial<Size>,
): Size {
  const { most, mean, limitedMean, cdf } = formulas;
  return {
    reach: most,
    tabulateLimitedMeans: (h, out) => tabulate(out, Math.ceil(most / h), (j) => limitedMean(j * h), mean),
    tabulateCdf: (h, out) => tabulate(out, Math.ceil(most / h), (j) => cdf(j * h), 1),
    ...formulas,
  };
}

/** Writes `at` of the places before `end`, and from there on what is `beyond`. */
export function tabulate(out: Float64Array, end: number, at: (j: number) => number, beyond: number): void {
  const inside = Math.min(out.length, end);
  for (let j = 0; j < inside; j++) out[j] = at(j);
  out.fill(beyond, inside);
}

/** The same size every time. */
export function pointSize(value: number): Size {
  return createSize({
    mean: value,
    secondMoment: value * value,
    most: value,
    atoms: [{ at: value, weight: 1 }],
    edges: [],
    cdf: (x) => (x >= value ? 1 : 0),
    limitedMean: (x) => Math.min(x, value),
    limitedSquare: (x) => Math.min(x, value) * Math.min(x, value),
    quantile: () => value,
  });
}
