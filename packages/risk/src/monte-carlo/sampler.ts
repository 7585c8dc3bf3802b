import type { Stream } from '../numerics/stream.js';

/** Numbers drawn from one distribution, as many at a time as there is room for. */
export type Sampler = (stream: Stream, out: Float64Array) => void;

const CELLS = 1024;
const TAIL_CELLS = 256;
/** A word of 32 bits: the upper ten are the cell, the others the place in it. */
const SHIFT = 22;
const PLACES = 0x400000;
const WORDS = 0x100000000;
/** Cells on either side that hold the tails, where straight lines are too coarse. */
const TAIL = 8;

let words = new Uint32Array(0);

function nextWords(stream: Stream, count: number): Uint32Array {
  if (words.length !== count) words = new Uint32Array(count);
  stream.fill(words);
  return words;
}

/**
 * Samples by a table of quantiles joined by straight lines, with a finer one for either tail and the quantile itself for the far
 * end of the upper.
 */
export function quantileSampler(quantile: (u: number) => number): Sampler {
  const share = TAIL / CELLS;
  const body = tabulateQuantiles(quantile, TAIL, CELLS - TAIL, 0, 1 / CELLS);
  const low = tabulateQuantiles(quantile, 0, TAIL_CELLS, 0, share / TAIL_CELLS);
  const high = tabulateQuantiles(quantile, 0, TAIL_CELLS - TAIL, 1 - share, share / TAIL_CELLS);
  const inTail = (cell: number, within: number): number => {
    const isLow = cell < TAIL;
    const table = isLow ? low : high;
    const place = ((isLow ? cell : cell - CELLS + TAIL) + within) * (TAIL_CELLS / TAIL);
    const k = Math.floor(place);
    if (!isLow && k >= TAIL_CELLS - TAIL) return quantile(1 - share + (place * share) / TAIL_CELLS);
    return table[k] + (place - k) * (table[k + 1] - table[k]);
  };
  return (stream, out) => {
    const drawn = nextWords(stream, out.length);
    for (let k = 0; k < out.length; k++) {
      const cell = drawn[k] >>> SHIFT;
      const within = ((drawn[k] & (PLACES - 1)) + 0.5) / PLACES;
      out[k] =
        cell < TAIL || cell >= CELLS - TAIL
          ? inTail(cell, within)
          : body[cell] + within * (body[cell + 1] - body[cell]);
    }
  };
}

/** Quantiles of start + k x width for k from `from` to `to`, at place k. */
function tabulateQuantiles(
  quantile: (u: number) => number,
  from: number,
  to: number,
  start: number,
  width: number,
): Float64Array {
  const table = new Float64Array(to + 1);
  for (let k = from; k <= to; k++) table[k] = quantile(start + k * width);
  return table;
}

/** Numbers in (0, 1). */
export const uniformSampler: Sampler = (stream, out) => {
  const drawn = nextWords(stream, out.length);
  for (let k = 0; k < out.length; k++) out[k] = (drawn[k] + 0.5) / WORDS;
};

/** Samples one of the points, by its weight; a lone point takes no draws. */
export function nodeSampler(points: readonly number[], weights: readonly number[]): Sampler {
  if (points.length === 1) return (_, out) => out.fill(points[0]);
  return (stream, out) => {
    const drawn = nextWords(stream, out.length);
    for (let k = 0; k < out.length; k++) {
      let left = (drawn[k] + 0.5) / WORDS;
      let node = 0;
      while (node < points.length - 1 && left >= weights[node]) left -= weights[node++];
      out[k] = points[node];
    }
  };
}
