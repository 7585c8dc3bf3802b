import { exp, power } from '../numerics/elementary.js';
import type { Frequency } from '../frequency/frequency.js';
import { generatingFunction } from '../frequency/generating-function.js';
import { type Component, multiplierIn, type Portfolio } from '../portfolio.js';

/** What single values carry of a year's law: their exact list, and how it lies on the grid that the law is on. */
export interface AtomicPart {
  /** Values above 0, rising. */
  readonly atoms: readonly YearAtom[];
  /** Their image on the grid, and the chance of nothing, as the transform of the sizes puts them there. */
  readonly mass: Float64Array;
}

/** A single value of a year's outcome that carries probability. */
export interface YearAtom {
  readonly at: number;
  readonly weight: number;
}

/** Probabilities below this are left to the smooth part. */
const NEGLIGIBLE = 1e-10;
/** Values that are more than this lie as close as a density. */
const MOST_ATOMS = 3000;
/** Pairs of values beyond which sums of them are as many. */
const MOST_PAIRS = 1e5;

/** Whether a component's single values are values of the year's outcome too: a size times an unsure factor has none. */
export function hasAtoms({ size, scales }: Component): boolean {
  return scales.points.length === 1 && scales.points[0] > 0 && size.atoms.some(({ at }) => at > 0);
}

/**
 * The single values above 0 that a year's outcome takes with probability of their own: those in which only caps and lone sizes
 * occur. Rising; values that meet are one. None where they are so many that they are as good as a density.
 */
export function yearAtoms({ components, states }: Portfolio): readonly YearAtom[] {
  if (!components.some(hasAtoms)) return [];
  const total = new Map<number, number>();
  for (const state of states) {
    let law: Law | null = new Map([[0, state.weight]]);
    for (const component of components) {
      const own = loneLaw(component, multiplierIn(state, component));
      law = own === null ? null : convolve(law, own);
      if (law === null) return [];
      if (law.size === 0) break;
    }
    for (const [at, weight] of law) total.set(at, (total.get(at) ?? 0) + weight);
  }
  return [...total]
    .filter(([at]) => at > 0)
    .map(([at, weight]) => ({ at, weight }))
    .sort((a, b) => a.at - b.at);
}

type Law = ReadonlyMap<number, number>;

/** Outcomes of a component's year in which nothing but single values occurs; sums to less than 1. Null where they are too many. */
function loneLaw(component: Component, multiplier: number): Law | null {
  const { frequency, size, scales } = component;
  const [scale] = scales.points;
  if (frequency.mean * multiplier === 0) return new Map([[0, 1]]);
  const zero = scales.points.reduce(
    (sum, each, k) => sum + scales.weights[k] * (each === 0 ? 1 : size.cdf(0)),
    0,
  );
  if (!hasAtoms(component)) {
    // Exact only where all scales have the same chance of nothing, as those of an unsure factor have.
    return new Map([[0, generatingFunction(frequency, 1 - multiplier * (1 - zero))]]);
  }
  const atoms = size.atoms.filter(({ at }) => at > 0);
  const weight = atoms.reduce((sum, atom) => sum + atom.weight, 0);
  // Counts of events at single values, with none anywhere else; each event is at one of them with its share.
  const counts = countsAlone(frequency, multiplier, weight, 1 - zero);
  const one: Law = new Map(atoms.map((atom) => [roundValue(atom.at * scale), atom.weight / weight]));
  const out = new Map<number, number>();
  let sum: Law | null = new Map([[0, 1]]);
  for (const p of counts) {
    if (sum === null || out.size > MOST_ATOMS) return null;
    for (const [at, share] of sum) add(out, at, p * share);
    sum = convolve(sum, one);
  }
  return withoutFaint(out);
}

/** P(n events of a kind with probability `part`, no other with a size above 0), n = 0, 1, ...; `live` is P(size above 0). */
function countsAlone(
  { nodes, shape }: Frequency,
  multiplier: number,
  part: number,
  live: number,
): readonly number[] {
  const counts: number[] = [];
  const terms = nodes.points.map((point, k) => {
    const rate = point * multiplier;
    const none = shape === Infinity ? exp(-rate * live) : power(1 + (rate * live) / shape, -shape);
    const odds = shape === Infinity ? rate * part : (rate * part) / (1 + (rate * live) / shape);
    return { p: nodes.weights[k] * none, odds };
  });
  for (let n = 0; n <= MOST_ATOMS; n++) {
    const sum = terms.reduce((total, { p }) => total + p, 0);
    counts.push(sum);
    let largest = 0;
    for (const term of terms) {
      term.p *= (term.odds * (shape === Infinity ? 1 : 1 + n / shape)) / (n + 1);
      largest = Math.max(largest, term.p);
    }
    if (sum < NEGLIGIBLE && largest <= NEGLIGIBLE && n > terms[0].odds) break;
  }
  return counts;
}

function convolve(a: Law, b: Law): Law | null {
  if (a.size * b.size > MOST_PAIRS) return null;
  const out = new Map<number, number>();
  for (const [x, p] of a) for (const [y, q] of b) add(out, roundValue(x + y), p * q);
  return withoutFaint(out);
}

function add(law: Map<number, number>, at: number, weight: number): void {
  law.set(at, (law.get(at) ?? 0) + weight);
}

/** Values that differ in the last digits alone are one. */
function roundValue(x: number): number {
  return x === 0 ? 0 : Number(x.toPrecision(13));
}

function withoutFaint(law: Law): Law {
  return new Map([...law].filter(([, weight]) => weight > NEGLIGIBLE));
}
