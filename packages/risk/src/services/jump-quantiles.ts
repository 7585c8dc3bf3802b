import { cos, exp, sin } from '../numerics/elementary.js';
import { multiplierIn, type Portfolio } from '../portfolio.js';
import { type JumpCount, type Jumps, likelyYears, MOST_YEARS } from './jumps.js';
import { type LaplaceNode, laplaceNodes } from './laplace.js';
import { type LogGrid, outcomeAt, OUTCOME_STEPS, placeOf } from './log-grid.js';
import { platformRows } from './platform-rows.js';
import { emptyList, ROW, sumRows } from './rows.js';
import { listEvents, listYear, listYearWithout, tabulateYear } from './yearly-table.js';

/** Quantiles of one service at a time, per unit of exposure, where sizes of events take some values with probability of their own. */
export interface JumpQuantiles {
  /** Chooses the service, by its rate factors, that the other answers for; false where its years are too many to be told apart. */
  readonly choose: (rateFactors: readonly number[]) => boolean;
  /** The smallest outcome that a year stays at or below with probability p, looked for from `start` on. */
  readonly quantile: (p: number, start: number) => number;
}

/** Exponent beyond which exp(-x) is below half a unit in the last place of 1. */
const NOTHING = 37;

/**
 * Years are told apart by how many events of each jump they have. What their other events sum to has no jumps, is inverted by itself, and
 * is moved by the jumps: P(S <= y) = sum over those years of P(such a year, its other events <= y - its jumps) + what is left.
 *
 * With T(s) the transform of a year without such events, and H(s) and V(s) the first two factorial cumulants of their number in it, the
 * transform of a year with n of them is T M_n / n!, M_n = H M_(n-1) + (n - 1) V M_(n-2): exact for Poisson counts, and for one or two
 * events of whatever rate. What it lacks for more of an uncertain rate, and years with more of them, are in what is left, for that is what
 * the whole transform has beyond all these.
 */
export function createJumpQuantiles(
  { components, states }: Portfolio,
  { jumps }: Jumps,
  grid: LogGrid,
  [least, most]: readonly [number, number],
): JumpQuantiles {
  const tables = components.map((component, c) => {
    const own = jumps.flatMap(({ parts }) => parts.filter((part) => part.component === c));
    return tabulateYear(
      component,
      grid,
      least,
      most,
      own.map(({ atom }) => atom),
    );
  });
  const rows = platformRows(tables);
  const lists = states.map(() => ({
    whole: emptyList(2 * tables.length),
    without: emptyList(2 * tables.length),
    mean: jumps.map(({ parts }) => emptyList(2 * parts.length)),
    excess: jumps.map(({ parts }) => emptyList(2 * parts.length)),
  }));
  // One place for each year, and the last for what is left.
  const rest = MOST_YEARS;
  const level = new Float64Array((rest + 1) * grid.count);
  const slope = new Float64Array((rest + 1) * grid.count);
  const isKnown = new Uint8Array(grid.count);
  const whole = new Float64Array(ROW);
  const without = new Float64Array(ROW);
  const mean = jumps.map(() => new Float64Array(ROW));
  const excess = jumps.map(() => new Float64Array(ROW));
  let years: readonly JumpCount[] = [];

  /** Puts P(a year with these jumps, its other events <= y_m) on the table, and how that rises; and the same of what is left. */
  const invert = (m: number): void => {
    const table = rows.at(m);
    const y = outcomeAt(grid, m);
    for (let t = 0; t <= rest; t++) level[t * grid.count + m] = slope[t * grid.count + m] = 0;
    const add = (t: number, node: LaplaceNode, re: number, im: number): void => {
      level[t * grid.count + m] += node.weightRe * re - node.weightIm * im;
      slope[t * grid.count + m] += (node.densityWeight * re) / OUTCOME_STEPS;
    };
    states.forEach(({ weight }, s) => {
      sumRows(table, lists[s].whole, whole);
      sumRows(table, lists[s].without, without);
      jumps.forEach((_, g) => {
        sumRows(table, lists[s].mean[g], mean[g]);
        sumRows(table, lists[s].excess[g], excess[g]);
      });
      laplaceNodes.forEach((node, k) => {
        const all = weight * exp(whole[2 * k]);
        let leftRe = all * cos(whole[2 * k + 1]);
        let leftIm = all * sin(whole[2 * k + 1]);
        const quiet = weight * exp(without[2 * k]);
        const quietRe = quiet * cos(without[2 * k + 1]);
        const quietIm = quiet * sin(without[2 * k + 1]);
        for (let t = 0; t < years.length; t++) {
          const { counts, sum } = years[t];
          let re = quietRe;
          let im = quietIm;
          for (let g = 0; g < counts.length; g++) {
            let beforeRe = 0;
            let beforeIm = 0;
            for (let n = 1; n <= counts[g]; n++) {
              const a = mean[g][2 * k] / n;
              const b = mean[g][2 * k + 1] / n;
              const c = excess[g][2 * k] / n;
              const d = excess[g][2 * k + 1] / n;
              const nextRe = re * a - im * b + beforeRe * c - beforeIm * d;
              const nextIm = re * b + im * a + beforeRe * d + beforeIm * c;
              beforeRe = re;
              beforeIm = im;
              re = nextRe;
              im = nextIm;
            }
          }
          add(t, node, re, im);
          const ratio = sum / (2 * y);
          if (node.re * ratio > NOTHING) continue;
          const modulus = exp(-node.re * ratio);
          const a = modulus * cos(node.im * ratio);
          const b = -modulus * sin(node.im * ratio);
          leftRe -= re * a - im * b;
          leftIm -= re * b + im * a;
        }
        add(rest, node, leftRe, leftIm);
      });
    });
    isKnown[m] = 1;
  };

  const levelAt = (t: number, m: number): number => {
    if (isKnown[m] === 0) invert(m);
    return level[t * grid.count + m];
  };

  /** Between points of the grid by a cubic, below it what is at its first, where nothing lies but years without other events. */
  const levelBetween = (t: number, outcome: number): number => {
    if (outcome <= grid.first) return levelAt(t, 0);
    const place = Math.min(grid.count - 1, placeOf(grid, outcome));
    const m = Math.min(grid.count - 2, Math.floor(place));
    const [left, right] = [levelAt(t, m), levelAt(t, m + 1)];
    const at = t * grid.count + m;
    const x = place - m;
    const rise = right - left;
    const [first, last] = [slope[at], slope[at + 1]];
    return left + x * (first + x * (3 * rise - 2 * first - last + x * (first + last - 2 * rise)));
  };

  const cumulative = (y: number): number => {
    let sum = levelBetween(rest, y);
    years.forEach((year, t) => {
      if (year.sum <= y) sum += levelBetween(t, y - year.sum);
    });
    return sum;
  };

  return {
    choose: (rateFactors) => {
      isKnown.fill(0);
      const highest = jumps.map(() => 0);
      states.forEach((state, s) => {
        const { whole: ofWhole, without: ofWithout, mean: ofMean, excess: ofExcess } = lists[s];
        const factorOf = (c: number): number => (rateFactors[c] ?? 1) * multiplierIn(state, components[c]);
        ofWhole.used = ofWithout.used = 0;
        tables.forEach((table, c) => {
          listYear(ofWhole, table, rows.firsts[c], factorOf(c));
          listYearWithout(ofWithout, table, rows.firsts[c], factorOf(c));
        });
        jumps.forEach(({ parts }, g) => {
          ofMean[g].used = ofExcess[g].used = 0;
          let rate = 0;
          for (const { component: c, atom } of parts) {
            const factor = factorOf(c);
            listEvents(ofMean[g], tables[c], rows.firsts[c], factor, atom.weight, 1);
            listEvents(ofExcess[g], tables[c], rows.firsts[c], factor, atom.weight, 2);
            rate += factor * components[c].frequency.mean * atom.weight;
          }
          highest[g] = Math.max(highest[g], rate);
        });
      });
      const found = likelyYears(jumps, highest);
      years = found ?? [];
      return found !== null;
    },
    quantile: (p, start) =>
      bisect((place) => cumulative(outcomeAt(grid, place)) >= p, placeOf(grid, start), grid),
  };
}

/** The first outcome of the grid from which on a condition holds, to a hundred-millionth; 0 where it holds from the beginning. */
function bisect(holds: (place: number) => boolean, start: number, grid: LogGrid): number {
  if (holds(0)) return 0;
  const end = grid.count - 1;
  let high = Math.min(end, Math.max(0.5, start));
  let step = 0.5;
  let low = high;
  while (high < end && !holds(high)) {
    low = high;
    high = Math.min(end, high + step);
    step *= 2;
  }
  if (low === high) {
    while (low > 0 && holds(low)) {
      high = low;
      low = Math.max(0, low - step);
      step *= 2;
    }
  }
  while (high - low > 1e-7) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return outcomeAt(grid, high);
}
