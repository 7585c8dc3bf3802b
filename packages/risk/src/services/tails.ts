import { cos, exp, sin } from '../numerics/elementary.js';
import { multiplierIn, type Portfolio } from '../portfolio.js';
import { laplaceNodes } from './laplace.js';
import { type LogGrid, OUTCOME_STEPS } from './log-grid.js';
import type { PlatformRows } from './platform-rows.js';
import { emptyList, ROW, sumRows } from './rows.js';
import { listYear, type YearlyTable } from './yearly-table.js';

/** The tails of one service at a time, per unit of exposure, at the outcomes of a grid. */
export interface Tails {
  /** Chooses the service, by its rate factors, that the others answer for. */
  readonly choose: (rateFactors: readonly number[]) => void;
  /** P(S > y_m); remembered until the next choice. */
  readonly at: (m: number) => number;
  /** What the tail changes by a step of the grid, at m. */
  readonly slopeAt: (m: number) => number;
}

/** Tails by numerical inversion of the transform that the rows of the platform's scenarios add up to. */
export function createTails(
  { states, components }: Portfolio,
  tables: readonly YearlyTable[],
  rows: PlatformRows,
  grid: LogGrid,
): Tails {
  const tails = new Float64Array(grid.count);
  const slopes = new Float64Array(grid.count);
  const isKnown = new Uint8Array(grid.count);
  const sum = new Float64Array(ROW);
  const lists = states.map(() => emptyList(2 * tables.length));
  const invert = (m: number): void => {
    const table = rows.at(m);
    let tail = 0;
    let density = 0;
    for (let s = 0; s < states.length; s++) {
      const { weight } = states[s];
      sumRows(table, lists[s], sum);
      for (let k = 0; k < laplaceNodes.length; k++) {
        const node = laplaceNodes[k];
        const modulus = weight * exp(sum[2 * k]);
        const angle = sum[2 * k + 1];
        const re = modulus * cos(angle);
        tail += node.weightRe * (weight - re) + node.weightIm * modulus * sin(angle);
        density += node.densityWeight * re;
      }
    }
    isKnown[m] = 1;
    tails[m] = tail;
    slopes[m] = -density / OUTCOME_STEPS;
  };
  return {
    choose: (rateFactors) => {
      isKnown.fill(0);
      states.forEach((state, s) => {
        lists[s].used = 0;
        tables.forEach((table, c) => {
          listYear(
            lists[s],
            table,
            rows.firsts[c],
            (rateFactors[c] ?? 1) * multiplierIn(state, components[c]),
          );
        });
      });
    },
    at: (m) => {
      if (isKnown[m] === 0) invert(m);
      return tails[m];
    },
    slopeAt: (m) => {
      if (isKnown[m] === 0) invert(m);
      return slopes[m];
    },
  };
}
