import { quantileByBracket } from './quantile.js';
import type { Atom, Size } from './size.js';

/** One part of a mixture: with probability `weight` the event is of this size. */
export interface WeightedSize {
  readonly weight: number;
  readonly size: Size;
}

/** A size drawn from one of several parts; weights sum to 1. Also the linear pool of several assessors (Cooke 1991). */
export function mixtureSize(parts: readonly WeightedSize[]): Size {
  const sum = (of: (size: Size) => number): number =>
    parts.reduce((total, part) => total + part.weight * of(part.size), 0);
  const cdf = (x: number): number => sum((size) => size.cdf(x));
  return {
    mean: sum((size) => size.mean),
    secondMoment: sum((size) => size.secondMoment),
    most: Math.max(...parts.map((part) => part.size.most)),
    reach: Math.max(...parts.map((part) => part.size.reach)),
    atoms: mergeAtoms(parts),
    edges: parts.flatMap(({ size }) => size.edges),
    cdf,
    limitedMean: (x) => sum((size) => size.limitedMean(x)),
    limitedSquare: (x) => sum((size) => size.limitedSquare(x)),
    quantile: (u) => {
      const ends = parts.filter((part) => part.weight > 0).map((part) => part.size.quantile(u));
      return quantileByBracket(cdf, Math.min(...ends), Math.max(...ends))(u);
    },
    tabulateLimitedMeans: (h, out) => addTables(out, parts, (size, own) => size.tabulateLimitedMeans(h, own)),
    tabulateCdf: (h, out) => addTables(out, parts, (size, own) => size.tabulateCdf(h, own)),
  };
}

function addTables(
  out: Float64Array,
  parts: readonly WeightedSize[],
  tabulate: (size: Size, out: Float64Array) => void,
): void {
  const own = new Float64Array(out.length);
  out.fill(0);
  for (const { weight, size } of parts) {
    tabulate(size, own);
    for (let j = 0; j < out.length; j++) out[j] += weight * own[j];
  }
}

function mergeAtoms(parts: readonly WeightedSize[]): readonly Atom[] {
  const weightByValue = new Map<number, number>();
  for (const { weight, size } of parts) {
    for (const atom of size.atoms) {
      weightByValue.set(atom.at, (weightByValue.get(atom.at) ?? 0) + weight * atom.weight);
    }
  }
  return [...weightByValue].map(([at, weight]) => ({ at, weight }));
}
