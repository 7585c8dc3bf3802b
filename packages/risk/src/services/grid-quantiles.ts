import { cos, exp, power, sin } from '../numerics/elementary.js';
import { sizeSpectra, transformToMass } from '../law/compound.js';
import { type Grid, gridEnd } from '../law/grid.js';
import { type LatticeLaw, latticeLaw, latticeQuantile } from '../law/lattice-law.js';
import { emptySpectrum } from '../law/spectrum.js';
import { type Component, multiplierIn, type Portfolio } from '../portfolio.js';
import { factorsOf, logYear } from './log-year.js';
import { emptyList, sumRows } from './rows.js';
import { listYear } from './yearly-table.js';

/*
 * Services near values that events take with probability of their own. What differs from service to service are rates alone, so the transform
 * of each scenario's year is tabulated once on a few grids, by rate factor; a service's law is the sum of its rows, transformed back.
 */

/** Quantiles of one service at a time, per unit of exposure, from the law of its year on a grid. */
export interface GridQuantiles {
  /** Chooses the service, by its rate factors, that the other answers for. */
  readonly choose: (rateFactors: readonly number[]) => void;
  /** The smallest outcome that a year stays at or below with probability p, about `start`; null where a grid does not tell it. */
  readonly quantile: (p: number, start: number) => number | null;
}

const POINTS = 1024;
/** exp(-12) = 6e-6 of what is beyond a grid wraps around. */
const TILT = 12;
/** Grids of which each reaches so many times less far than the one before. */
const GRIDS = 8;
const SHORTER = 4;
/** Parts of a grid's reach up to which it is looked at first for an outcome that is roughly known, and then trusted. */
const FIRST = 0.5;
const TRUSTED = 0.8;
/**
 * What is narrower than a step, such as a single value with this probability half-way up the grid, keeps a transform from fading:
 * it would be smeared over steps.
 */
const SHARP = 1e-5;

/** A grid, and on it the rows of all scenarios: ln transform over rate factor, by factor. */
interface Tabulated {
  readonly grid: Grid;
  readonly rows: Float64Array;
}

/** Grids up to `longest` for services whose rate factors lie between those given. */
export function createGridQuantiles(
  { components, states }: Portfolio,
  longest: number,
  [least, most]: readonly [number, number],
): GridQuantiles {
  const factors = components.map((component) => factorsOf(component, least, most));
  const firsts: number[] = [];
  let count = 0;
  for (const own of factors) {
    firsts.push(count);
    count += Math.max(1, own.length);
  }
  const reach = (place: number): number => longest * power(1 / SHORTER, place);
  const tables: (Tabulated | undefined)[] = [];
  const tableAt = (place: number): Tabulated => (tables[place] ??= tabulate(place));
  const tabulate = (place: number): Tabulated => {
    const grid = { step: reach(place) / (POINTS - 1), points: POINTS, offset: 0, tilt: TILT };
    const rows = new Float64Array(count * ROW);
    components.forEach((component, c) =>
      rows.set(logYear(component, factors[c], sizeTransforms(component, grid)), firsts[c] * ROW),
    );
    return { grid, rows };
  };
  const lists = states.map(() => emptyList(2 * components.length));
  const sum = new Float64Array(ROW);
  let laws: (LatticeLaw | null | undefined)[] = [];

  /** The law of the service on a grid, or null where it has what is narrower than a step. */
  const lawAt = (place: number): LatticeLaw | null => {
    const { grid, rows } = tableAt(place);
    const total = emptySpectrum(grid);
    states.forEach(({ weight }, s) => {
      sumRows(rows, lists[s], sum);
      for (let k = 0; k < total.re.length; k++) {
        const modulus = weight * exp(sum[2 * k]);
        total.re[k] += modulus * cos(sum[2 * k + 1]);
        total.im[k] += modulus * sin(sum[2 * k + 1]);
      }
    });
    if (lastOf(total.re, total.im) > SHARP * exp(-TILT / 2)) return null;
    return latticeLaw(grid, transformToMass(total, grid), 0);
  };

  return {
    choose: (rateFactors) => {
      laws = [];
      states.forEach((state, s) => {
        lists[s].used = 0;
        components.forEach((component, c) =>
          listYear(
            lists[s],
            { factors: factors[c] },
            firsts[c],
            (rateFactors[c] ?? 1) * multiplierIn(state, component),
          ),
        );
      });
    },
    quantile: (p, start) => {
      let place = GRIDS - 1;
      while (place > 0 && start > FIRST * reach(place)) place--;
      for (; place >= 0; place--) {
        const law = (laws[place] ??= lawAt(place));
        if (law === null) return null;
        const found = latticeQuantile(law, p);
        if (found <= TRUSTED * gridEnd(law.grid)) return found;
      }
      return null;
    },
  };
}

/** Numbers in a row: real and imaginary parts in turn at the frequencies of a grid. */
const ROW = POINTS + 2;

/** E[exp(-s X)] - 1 at the frequencies of a grid, for each scale of a component. */
function sizeTransforms(component: Component, grid: Grid): readonly Float64Array[] {
  return sizeSpectra(component, grid).map(({ re, im }) =>
    Float64Array.from({ length: ROW }, (_, at) => (at % 2 === 0 ? re : im)[at >> 1]),
  );
}

/** The greatest modulus in the last eighth of the frequencies. */
function lastOf(re: Float64Array, im: Float64Array): number {
  let largest = 0;
  for (let k = (7 * re.length) >> 3; k < re.length; k++) {
    largest = Math.max(largest, re[k] * re[k] + im[k] * im[k]);
  }
  return Math.sqrt(largest);
}
