import { ROW } from './rows.js';
import type { YearlyTable } from './yearly-table.js';

/** The rows of all scenarios by outcome: those of one outcome lie together, for an inversion reads them all. */
export interface PlatformRows {
  /** Number of each scenario's first row; at the end, how many rows there are. */
  readonly firsts: readonly number[];
  /** All rows at outcome m; put together when first asked for, and kept. */
  readonly at: (m: number) => Float64Array;
}

/** Puts the tables' rows together. */
export function platformRows(tables: readonly YearlyTable[]): PlatformRows {
  const firsts = [0];
  for (const { count } of tables) firsts.push(firsts[firsts.length - 1] + count);
  const known: (Float64Array | undefined)[] = [];
  const make = (m: number): Float64Array => {
    const rows = new Float64Array(firsts[tables.length] * ROW);
    tables.forEach((table, c) => rows.set(table.at(m), firsts[c] * ROW));
    return rows;
  };
  return { firsts, at: (m) => (known[m] ??= make(m)) };
}
