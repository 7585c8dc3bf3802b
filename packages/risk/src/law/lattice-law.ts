import type { AtomicPart } from './atomic-part.js';
import type { Grid } from './grid.js';

/** A distribution function on a grid, with what is needed to ask it questions between the points. */
export interface LatticeLaw {
  readonly grid: Grid;
  /** P(S < x) just below each point, and P(S <= x) at it; equal but where a single value carries probability. */
  readonly below: Float64Array;
  readonly upTo: Float64Array;
  /** E[(x - S)+] at each point: the integral of the distribution function. */
  readonly shortfall: Float64Array;
  /** What lies between the points: a density, and single values above 0 with the probability up to and with each. */
  readonly between: Between;
}

/** Years of one event beside nothing or a single value: exact between some points, on the lattice elsewhere. */
export interface SharpPart {
  /** Probability of nothing, or of the single value, and the value. */
  readonly weight: number;
  readonly shift: number;
  /** The law of the one event over that: exactly, and its probabilities as the lattice has them. */
  readonly cdf: (x: number) => number;
  readonly mass: Float64Array;
  /** Outcomes where its density is not smooth, 0 (where it starts) aside. */
  readonly edges: readonly number[];
}

/** Points on either side of an edge within which the lattice does not tell the law. */
const AROUND = 4;
/** Points above the start of the sizes within which it does not: there they lie close to 0. */
const ABOVE_START = 16;

/** What lies between the points of a law. */
interface Between {
  /** Whether nothing lies between the points: F is a staircase. */
  readonly isStaircase: boolean;
  /** The distribution function without its jumps at each point, and its slope there a step. */
  readonly smooth: Float64Array;
  readonly slope: Float64Array;
  /** E[(x - S)+] of the same. */
  readonly shortfall: Float64Array;
  readonly atoms: readonly { readonly at: number; readonly weight: number }[];
  readonly sharp: Sharp | null;
}

interface Sharp {
  /** 1 for each cell (from its point to the next) in which the law is put together anew. */
  readonly cells: Uint8Array;
  /** What is left without the sharp parts, as `smooth` and `slope`. */
  readonly rest: Float64Array;
  readonly restSlope: Float64Array;
  readonly parts: readonly SharpPart[];
}

/**
 * Reads the law off its probabilities. Single values that carry probability are known exactly (`atomic`); the rest has a density
 * whose values at the points are the probabilities over the step, so that the trapezium rule with its first correction at the end
 * (Euler & Maclaurin) gives F(jh) = C(j-1) + q(j)/2 - (q(j+1) - q(j-1))/24, and cubics go between. F(0) is given exactly.
 */
export function latticeLaw(
  grid: Grid,
  mass: Float64Array,
  probabilityOfZero: number,
  atomic: AtomicPart | null = null,
  sharpParts: readonly SharpPart[] = [],
): LatticeLaw {
  const slope = atomic === null ? mass.slice() : mass.map((p, j) => p - atomic.mass[j]);
  if (atomic === null && grid.offset === 0) slope[0] -= probabilityOfZero;
  const start = grid.offset === 0 ? probabilityOfZero : 0;
  const smooth = cumulate(slope, start);
  const sharp = sharpen(grid, slope, smooth, sharpParts);
  const shortfall = new Float64Array(grid.points);
  // What is narrower than a step is followed by specks below 0: a value that later ones fall short of is too high.
  for (let j = grid.points - 2; j >= 0; j--) smooth[j] = Math.min(smooth[j], smooth[j + 1]);
  let cumulative = start;
  let integral = start * grid.offset * grid.step;
  let highest = start;
  for (let j = 0; j < grid.points; j++) {
    const isFirst = j === 0 && grid.offset === 0;
    smooth[j] = highest = isFirst ? start : Math.max(highest, smooth[j]);
    shortfall[j] = isFirst ? 0 : integral + (grid.step * slope[j]) / 12;
    cumulative += slope[j];
    integral += grid.step * cumulative;
  }
  return withAtoms(grid, { isStaircase: false, smooth, slope, shortfall, atoms: atomic?.atoms ?? [], sharp });
}

/** The distribution function at the points from densities there times the step. */
function cumulate(slope: Float64Array, start: number): Float64Array {
  const out = new Float64Array(slope.length);
  let cumulative = start;
  let before = 0;
  let here = slope[0];
  for (let j = 0; j < slope.length; j++) {
    const next = j + 1 < slope.length ? slope[j + 1] : here;
    const value = here / 2 - (next - before) / 24;
    // Beside what is narrower than a step the correction would say more than the probability at the point.
    const most = here > 0 ? here : 0;
    const least = here < 0 ? here : 0;
    out[j] = cumulative + (value < least ? least : value > most ? most : value);
    cumulative += here;
    before = here;
    here = next;
  }
  return out;
}

/** Puts the sharp parts in exactly beside their edges, at the points (in `smooth`) and for what lies between. */
function sharpen(
  grid: Grid,
  slope: Float64Array,
  smooth: Float64Array,
  parts: readonly SharpPart[],
): Sharp | null {
  if (parts.length === 0) return null;
  const cells = new Uint8Array(grid.points);
  const mark = (from: number, to: number): void => {
    cells.fill(1, Math.max(0, from), Math.max(0, Math.min(grid.points, to)));
  };
  for (const { edges, shift } of parts) {
    const start = Math.floor(shift / grid.step) - grid.offset;
    mark(start - AROUND, start + ABOVE_START);
    for (const edge of edges) {
      const place = Math.floor((shift + edge) / grid.step) - grid.offset;
      mark(place - AROUND, place + AROUND + 1);
    }
  }
  if (!cells.includes(1)) return null;
  const rest = smooth.slice();
  const restSlope = slope.slice();
  for (const { weight, shift, mass } of parts) {
    const own = shifted(mass, shift / grid.step);
    cumulate(own, 0).forEach((value, j) => {
      rest[j] -= weight * value;
      restSlope[j] -= weight * own[j];
    });
  }
  for (let j = 1; j < grid.points; j++) {
    if (cells[j] === 1 || cells[j - 1] === 1) {
      smooth[j] = rest[j] + sharpAt(parts, (grid.offset + j) * grid.step);
    }
  }
  return { cells, rest, restSlope, parts };
}

/** Probabilities on the lattice so many steps higher, by the four points around each (cubic Lagrange). */
function shifted(mass: Float64Array, steps: number): Float64Array {
  const whole = Math.round(steps);
  const isWhole = Math.abs(steps - whole) < 1e-9 * Math.max(1, whole);
  const cell = isWhole ? whole : Math.floor(steps);
  const t = isWhole ? 0 : steps - cell;
  const shares = [
    (-t * (t - 1) * (t - 2)) / 6,
    ((t + 1) * (t - 1) * (t - 2)) / 2,
    (-(t + 1) * t * (t - 2)) / 2,
    ((t + 1) * t * (t - 1)) / 6,
  ];
  return mass.map((_, j) =>
    shares.reduce((sum, share, k) => sum + (share === 0 ? 0 : share * (mass[j - cell + 1 - k] ?? 0)), 0),
  );
}

function sharpAt(parts: readonly SharpPart[], x: number): number {
  return parts.reduce((sum, { weight, shift, cdf }) => sum + (x > shift ? weight * cdf(x - shift) : 0), 0);
}

function withAtoms(grid: Grid, between: Between): LatticeLaw {
  const { atoms, smooth, shortfall } = between;
  if (atoms.length === 0) return { grid, below: smooth, upTo: smooth, shortfall, between };
  const below = smooth.slice();
  const upTo = smooth.slice();
  const whole = shortfall.slice();
  let place = 0;
  let weight = 0;
  let moment = 0;
  for (let j = 0; j < grid.points; j++) {
    const x = (grid.offset + j) * grid.step;
    while (place < atoms.length && atoms[place].at < x) {
      weight += atoms[place].weight;
      moment += atoms[place].weight * atoms[place].at;
      place++;
    }
    const here = atoms[place]?.at === x ? atoms[place].weight : 0;
    below[j] += weight;
    upTo[j] += weight + here;
    whole[j] += weight * x - moment;
  }
  return { grid, below, upTo, shortfall: whole, between };
}

/** The law of sizes rounded all down or all up: it sits on the points alone, so F is a staircase. */
export function staircaseLaw(grid: Grid, mass: Float64Array): LatticeLaw {
  const n = grid.points;
  const below = new Float64Array(n);
  const upTo = new Float64Array(n);
  const shortfall = new Float64Array(n);
  let highest = 0;
  let cumulative = 0;
  let integral = 0;
  for (let j = 0; j < n; j++) {
    shortfall[j] = integral;
    below[j] = highest;
    cumulative += mass[j];
    highest = Math.max(highest, cumulative);
    upTo[j] = highest;
    integral += grid.step * cumulative;
  }
  return {
    grid,
    below,
    upTo,
    shortfall,
    between: { isStaircase: true, smooth: below, slope: mass, shortfall, atoms: [], sharp: null },
  };
}

/** The smallest x with P(S <= x) >= p, or infinity when the grid ends before. */
export function latticeQuantile(law: LatticeLaw, p: number): number {
  const { grid, upTo, between } = law;
  const last = grid.points - 1;
  if (upTo[last] < p) return Infinity;
  const j = firstAtLeast(upTo, p);
  const end = (grid.offset + j) * grid.step;
  if (j === 0 || between.isStaircase) return end;
  let low = end - grid.step;
  let weight = upTo[j - 1] - between.smooth[j - 1];
  for (const atom of atomsIn(between, low, end)) {
    if (smoothAt(law, atom.at) + weight >= p) return solve(law, p - weight, low, atom.at);
    weight += atom.weight;
    if (smoothAt(law, atom.at) + weight >= p) return atom.at;
    low = atom.at;
  }
  return solve(law, p - weight, low, end);
}

/** P(S <= x) for x on the grid. */
export function latticeCdf(law: LatticeLaw, x: number): number {
  const { grid, upTo, between } = law;
  const place = x / grid.step - grid.offset;
  if (place < 0) return 0;
  const j = Math.min(Math.floor(place + 1e-9), grid.points - 1);
  if (between.isStaircase || place - j < 1e-9) return upTo[j];
  const at = (grid.offset + j) * grid.step;
  const inside = atomsIn(between, at, x).reduce((sum, { weight }) => sum + weight, 0);
  return smoothAt(law, x) + (upTo[j] - between.smooth[j]) + inside;
}

/** E[(x - S)+] for x on the grid. */
export function latticeShortfall(law: LatticeLaw, x: number): number {
  const { grid, shortfall, upTo, between } = law;
  const place = x / grid.step - grid.offset;
  if (place <= 0) return 0;
  const j = Math.min(Math.floor(place), grid.points - 2);
  const part = place - j;
  if (between.isStaircase) return shortfall[j] + part * (shortfall[j + 1] - shortfall[j]);
  const { smooth } = between;
  const at = (grid.offset + j) * grid.step;
  const ofSmooth = cubic(
    between.shortfall[j],
    between.shortfall[j + 1],
    smooth[j] * grid.step,
    smooth[j + 1] * grid.step,
    part,
  );
  const jumped = upTo[j] - smooth[j];
  return atomsIn(between, at, x).reduce(
    (sum, atom) => sum + atom.weight * (x - atom.at),
    ofSmooth + (shortfall[j] - between.shortfall[j]) + jumped * part * grid.step,
  );
}

/** P(S <= x) without what single values above 0 carry, for x on the grid. */
export function smoothCdf(law: LatticeLaw, x: number): number {
  return law.between.atoms.reduce(
    (sum, { at, weight }) => (at <= x ? sum - weight : sum),
    latticeCdf(law, x),
  );
}

/** The distribution function without its jumps, between points. */
function smoothAt({ grid, between }: LatticeLaw, x: number): number {
  const { smooth, slope, sharp } = between;
  const place = x / grid.step - grid.offset;
  const j = Math.max(0, Math.min(Math.floor(place), grid.points - 2));
  const part = Math.min(1, Math.max(0, place - j));
  if (sharp?.cells[j] === 1) return joined(sharp.rest, sharp.restSlope, j, part) + sharpAt(sharp.parts, x);
  return joined(smooth, slope, j, part);
}

/** Between two points: the cubic through their values with their slopes, or a straight line where no rising cubic fits. */
function joined(values: Float64Array, slope: Float64Array, j: number, part: number): number {
  const from = values[j];
  const to = values[j + 1];
  // Beside a jump and next to 0 the slopes do not fit what lies between.
  const most = 3 * (to - from);
  const isFit = slope[j] >= 0 && slope[j + 1] >= 0 && slope[j] <= most && slope[j + 1] <= most && j > 0;
  return isFit ? cubic(from, to, slope[j], slope[j + 1], part) : from + part * (to - from);
}

/** The cubic with given values and slopes at 0 and 1. */
function cubic(from: number, to: number, slopeFrom: number, slopeTo: number, t: number): number {
  const gap = to - from;
  const bend = slopeFrom + slopeTo - 2 * gap;
  return from + t * (slopeFrom + t * (gap - slopeFrom - bend + t * bend));
}

/** Where the smooth part is `p`, between two values of one cell. */
function solve(law: LatticeLaw, p: number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 50 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (smoothAt(law, middle) >= p) high = middle;
    else low = middle;
  }
  return high;
}

/** Single values above `from` and up to `to`. */
function atomsIn(
  { atoms }: Between,
  from: number,
  to: number,
): readonly { readonly at: number; readonly weight: number }[] {
  return atoms.length === 0 ? atoms : atoms.filter(({ at }) => at > from && at <= to);
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sorted[middle] >= value) high = middle;
    else low = middle;
  }
  return high;
}
