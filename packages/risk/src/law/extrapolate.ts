import { RATIO } from './grid.js';
import type { LatticeLaw } from './lattice-law.js';

/** The discretisation error is of second order in the step: on the fine grid this part of the difference is left. */
const LEFT = 1 / (RATIO * RATIO - 1);
/** Greatest correction of a value, as a share of the distance to its neighbours: less than would change their order. */
const ROOM = 1 / 4;

/**
 * The law with what the step does to it taken away (Richardson): the difference from the law on a grid four times coarser is
 * fifteen times what is left, so a fifteenth of it is added again. Between the coarse points the difference is read off a
 * straight line. Where it is no smooth function of the outcome, as beside a value that carries probability and is not on the
 * grid, it would say too much: no value moves more than a quarter of the way to its neighbours.
 */
export function extrapolate(fine: LatticeLaw, coarse: LatticeLaw): LatticeLaw {
  const { points } = fine.grid;
  const below = fine.below.slice();
  const upTo = fine.upTo.slice();
  const shortfall = fine.shortfall.slice();
  const lastCell = points / RATIO - 1;
  for (let j = 1; j < points - 1; j++) {
    const cell = Math.floor(j / RATIO);
    const part = j / RATIO - cell;
    const next = Math.min(cell + 1, lastCell);
    const fromUp = fine.upTo[cell * RATIO] - coarse.upTo[cell];
    const toBelow = fine.below[next * RATIO] - coarse.below[next];
    const between = fromUp + part * (toBelow - fromUp);
    const atBelow = part === 0 ? fine.below[j] - coarse.below[cell] : between;
    const room = ROOM * Math.min(fine.below[j] - fine.upTo[j - 1], fine.below[j + 1] - fine.upTo[j]);
    upTo[j] += within(LEFT * between, room);
    below[j] = Math.min(below[j] + within(LEFT * atBelow, room), upTo[j]);
    const from = fine.shortfall[cell * RATIO] - coarse.shortfall[cell];
    const to = fine.shortfall[next * RATIO] - coarse.shortfall[next];
    shortfall[j] += LEFT * (from + part * (to - from));
  }
  return { ...fine, below, upTo, shortfall };
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
