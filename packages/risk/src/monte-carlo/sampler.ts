import { power } from '../numerics/elementary.js';
import type { Stream } from '../numerics/stream.js';

/** Numbers drawn from one distribution, as many as there is room for. */
export type Sampler = (stream: Stream, out: Float64Array) => void;

/** Number of words of 32 bits. */
export const WORDS = 0x100000000;
let words = new Uint32Array(0);

/** The next words of a stream, in a shared buffer: valid until the next call, or until a sampler draws. */
export function nextWords(stream: Stream, count: number): Uint32Array {
  if (words.length < count) words = new Uint32Array(count);
  const own = words.subarray(0, count);
  stream.fill(own);
  return own;
}

/** Halvings of either half of (0, 1) that are tabulated, cells in each. */
const OCTAVES = 14;
const CELLS = 32;
/** Five bits of a word choose the cell, those after it the place in it. */
const PLACE_BITS = 27;
const PLACES = 0x8000000;
/** Cells of a half: those beyond the last octave have no line. */
const SIDE = (OCTAVES + 1) * CELLS;
/** A cell that rises so many times as far as one beside it holds a jump or a bend. */
const STEEP = 4;

/** For each cell the quantile at its start, then how far it goes in it a place; not a number where no straight line serves. */
type Cells = Float64Array;

/**
 * Samples by a table of quantiles joined by straight lines, its cells ever shorter towards either end: no cell is off by more than
 * a few ten-thousandths of a smooth quantile. The quantile itself is asked at the ends (one draw in 16,000) and where it jumps.
 */
export function quantileSampler(quantile: (u: number) => number): Sampler {
  const cells = new Float64Array(4 * SIDE).fill(Number.NaN);
  tabulateHalf(quantile, cells, 0);
  tabulateHalf((share) => quantile(1 - share), cells, SIDE);
  return (stream, out) => {
    const drawn = nextWords(stream, out.length);
    const sum = readCells(cells, drawn, out);
    if (!Number.isNaN(sum)) return;
    for (let k = 0; k < out.length; k++) {
      if (!Number.isNaN(out[k])) continue;
      const share = (((drawn[k] << 1) >>> 1) + 0.5) / WORDS;
      out[k] = quantile(drawn[k] >>> 31 === 0 ? share : 1 - share);
    }
  };
}

/** The first bit of a word chooses the half, the zeros that follow the octave. The sum of what was read. */
function readCells(cells: Cells, drawn: Uint32Array, out: Float64Array): number {
  let sum = 0;
  const { length } = out;
  for (let k = 0; k < length; k++) {
    const word = drawn[k] | 0;
    const octave = Math.clz32(word << 1);
    const rest = word << (octave + 2);
    const cell = (word >>> 31) * SIDE + Math.min(octave, OCTAVES) * CELLS + (rest >>> PLACE_BITS);
    const x = cells[2 * cell] + (rest & (PLACES - 1)) * cells[2 * cell + 1];
    out[k] = x;
    sum += x;
  }
  return sum;
}

/** The cells of one half of (0, 1), given the quantile by the probability that lies beyond. */
function tabulateHalf(beyond: (share: number) => number, cells: Cells, first: number): void {
  // From the end inwards; the last edge is the median.
  const count = OCTAVES * CELLS;
  const edges = Float64Array.from({ length: count + 1 }, (_, k) =>
    beyond(power(0.5, OCTAVES + 1 - Math.floor(k / CELLS)) * (1 + (k % CELLS) / CELLS)),
  );
  const riseOf = (k: number): number => edges[k + 1] - edges[k];
  for (let k = 0; k < count; k++) {
    // Beyond either end a rise is not a number, and nothing is more than that.
    const isSteep = [k - 1, k + 1].some((other) => Math.abs(riseOf(k)) > STEEP * Math.abs(riseOf(other)));
    const cell = first + (OCTAVES - 1 - Math.floor(k / CELLS)) * CELLS + (k % CELLS);
    cells[2 * cell] = edges[k];
    cells[2 * cell + 1] = isSteep ? Number.NaN : riseOf(k) / PLACES;
  }
}

/** Words fall in so many cells, each of which tells the first node that its words can mean. */
const GUIDES = 1024;
const GUIDE_SHIFT = 22;

/** Samples one of the points, by its weight (weights sum to 1): inversion. A lone point takes no draws. */
export function nodeSampler(points: ArrayLike<number>, weights: ArrayLike<number>): Sampler {
  if (points.length === 1) return (_, out) => out.fill(points[0]);
  const values = Float64Array.from(points);
  const upTo = new Float64Array(values.length).fill(WORDS);
  for (let node = 0, sum = 0; node < values.length - 1; node++) upTo[node] = WORDS * (sum += weights[node]);
  const guide = new Uint32Array(GUIDES);
  for (let cell = 0, node = 0; cell < GUIDES; cell++) {
    while (upTo[node] <= (cell / GUIDES) * WORDS) node++;
    guide[cell] = node;
  }
  return (stream, out) => readNodes(values, upTo, guide, nextWords(stream, out.length), out);
}

function readNodes(
  values: Float64Array,
  upTo: Float64Array,
  guide: Uint32Array,
  drawn: Uint32Array,
  out: Float64Array,
): void {
  for (let k = 0; k < out.length; k++) {
    let node = guide[drawn[k] >>> GUIDE_SHIFT];
    while (drawn[k] >= upTo[node]) node++;
    out[k] = values[node];
  }
}
