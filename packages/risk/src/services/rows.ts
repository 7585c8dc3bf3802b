import { laplaceNodes } from './laplace.js';

/** Numbers in a row of a table: real and imaginary parts in turn, a pair for each node of the inversion. */
export const ROW = 2 * laplaceNodes.length;

/** Which rows of a table to add up, and how much of each. */
export interface RowList {
  /** Index of the first number of each row. */
  readonly from: Int32Array;
  readonly weights: Float64Array;
  used: number;
}

/** An empty list for at most so many rows. */
export function emptyList(capacity: number): RowList {
  const length = capacity + 3;
  return { from: new Int32Array(length), weights: new Float64Array(length), used: 0 };
}

/** Puts row number `row` on the list. */
export function listRow(list: RowList, row: number, weight: number): void {
  list.from[list.used] = row * ROW;
  list.weights[list.used] = weight;
  list.used++;
}

/** Writes the weighted sum of the listed rows into `sum`: four at a time, so that sums are read and written a quarter as often. */
export function sumRows(table: Float64Array, { from, weights, used }: RowList, sum: Float64Array): void {
  sum.fill(0);
  from.fill(0, used, used + 3);
  weights.fill(0, used, used + 3);
  for (let r = 0; r < used; r += 4) {
    const [a, b, c, d] = [from[r], from[r + 1], from[r + 2], from[r + 3]];
    const [u, v, w, x] = [weights[r], weights[r + 1], weights[r + 2], weights[r + 3]];
    for (let k = 0; k < ROW; k++) {
      sum[k] += u * table[a + k] + v * table[b + k] + w * table[c + k] + x * table[d + k];
    }
  }
}
