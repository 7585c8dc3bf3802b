import { log } from '../numerics/elementary.js';
import type { Tails } from './tails.js';

/** Steps by the slope before halving takes over. */
const SLOPE_STEPS = 6;

/**
 * Where on the grid, between whole points too, the tail comes down to `share`; 0 where it is there from the beginning, and the grid's
 * end where it does not come so far. The same wherever the search starts, as long as the tail falls.
 */
export function crossing(tails: Tails, share: number, start: number, count: number): number {
  const high = firstAtMost(tails, share, start, count);
  return high === 0 ? 0 : high - 1 + between(tails, high, share);
}

/** The first point where the tail is at most `share`; the grid's last when there is none. */
function firstAtMost(tails: Tails, share: number, start: number, count: number): number {
  let low = -1;
  let high = count - 1;
  let m = Math.min(high - 1, Math.max(0, Math.floor(start)));
  for (let step = 0; high - low > 1; step++) {
    const tail = tails.at(m);
    if (tail <= share) high = m;
    else low = m;
    const slope = tails.slopeAt(m);
    const isTelling = step < SLOPE_STEPS && tail > 0 && slope < 0;
    m = isTelling ? m + stepsBySlope(tail, slope, share) : (low + high) >> 1;
    m = Math.min(high - 1, Math.max(low + 1, m));
  }
  return high;
}

/** Steps to the whole point nearest to where a tail that falls as a power of the outcome is `share`; one at least. */
function stepsBySlope(tail: number, slope: number, share: number): number {
  const steps = Math.round((log(share / tail) * tail) / slope);
  if (steps !== 0) return steps;
  return tail > share ? 1 : -1;
}

/** How far from the point before `high` (0) to `high` (1) the tail is `share`: a cubic through both with their slopes, in logarithms. */
function between(tails: Tails, high: number, share: number): number {
  const [left, right] = [tails.at(high - 1), tails.at(high)];
  if (right >= share) return 1;
  const drop = log(right / left);
  const [first, last] = [tails.slopeAt(high - 1) / left, tails.slopeAt(high) / right];
  // Between none and three times the secant's slope at both ends a cubic falls all the way (Fritsch & Carlson 1980).
  const isFalling = right > 0 && Math.max(first, last) <= 0 && Math.min(first, last) >= 3 * drop;
  if (!isFalling) return (left - share) / (left - right);
  const wanted = log(share / left);
  const curve = 3 * drop - 2 * first - last;
  const twist = first + last - 2 * drop;
  let [low, top] = [0, 1];
  for (let step = 0; step < 30; step++) {
    const t = (low + top) / 2;
    if (t * (first + t * (curve + t * twist)) > wanted) low = t;
    else top = t;
  }
  return top;
}
