import { laplaceNodes } from './laplace.js';

/** Numbers in a row of a table: real and imaginary parts in turn, a pair for each node of the inversion. */
export const ROW = 2 * laplaceNodes.length;

/** Which rows of a table to add up, and how much of each. */
export interface RowList {
  /** Number of each row. */
  readonly rows: Int32Array;
  readonly weights: Float64Array;
  used: number;
}

/** An empty list for at most so many rows. */
export function emptyList(capacity: number): RowList {
  const length = capacity + 3;
  return { rows: new Int32Array(length), weights: new Float64Array(length), used: 0 };
}

/** Puts row number `row` on the list. */
export function listRow(list: RowList, row: number, weight: number): void {
  list.rows[list.used] = row;
  list.weights[list.used] = weight;
  list.used++;
}

/** Writes the weighted sum of the listed rows into `sum`, as long as a row: four at a time, so that sums are read and written a quarter as often. */
export function sumRows(table: Float64Array, { rows, weights, used }: RowList, sum: Float64Array): void {
  sum.fill(0);
  const { length } = sum;
  rows.fill(0, used, used + 3);
  weights.fill(0, used, used + 3);
  for (let r = 0; r < used; r += 4) {
    const a = rows[r] * length;
    const b = rows[r + 1] * length;
    const c = rows[r + 2] * length;
    const d = rows[r + 3] * length;
    const u = weights[r];
    const v = weights[r + 1];
    const w = weights[r + 2];
    const x = weights[r + 3];
    for (let k = 0; k < length; k += 2) {
      const j = k + 1;
      sum[k] += u * table[a + k] + v * table[b + k] + w * table[c + k] + x * table[d + k];
      sum[j] += u * table[a + j] + v * table[b + j] + w * table[c + j] + x * table[d + j];
    }
  }
}
