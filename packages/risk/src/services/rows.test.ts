import { describe, expect, it } from 'vitest';
import { emptyList, listRow, ROW, sumRows } from './rows.js';

describe('a weighted sum of rows', () => {
  const table = Float64Array.from({ length: 9 * ROW }, (_, at) => Math.sin(at));
  it('is that of the listed rows, however many, also when the list held more before', () => {
    const list = emptyList(9);
    const sum = new Float64Array(ROW).fill(7);
    for (const count of [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]) {
      list.used = 0;
      for (let r = 0; r < count; r++) listRow(list, 8 - r, r + 0.5);
      sumRows(table, list, sum);
      for (let k = 0; k < ROW; k++) {
        let exact = 0;
        for (let r = 0; r < count; r++) exact += (r + 0.5) * Math.sin((8 - r) * ROW + k);
        expect(sum[k]).toBeCloseTo(exact, 12);
      }
    }
  });
});
