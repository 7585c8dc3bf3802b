import { cos, exp, sin } from '../numerics/elementary.js';
import type { Component } from '../portfolio.js';
import type { Atom, Size } from '../size/size.js';
import { laplaceNodes } from './laplace.js';
import { type EventCounts, factorsOf, logYear } from './log-year.js';
import { type LogGrid, outcomeAt } from './log-grid.js';
import { listRow, ROW, type RowList } from './rows.js';
import { sizeLattice, transformAt } from './size-transform.js';

/**
 * ln E[exp(-s S)] of one scenario's year, divided by the rate factor f. With a fixed rate it is rate x (transform - 1) whatever the
 * factor: one row. With an uncertain rate there is a row for each of some factors in geometric progression.
 */
export interface YearlyTable {
  /** The tabulated rate factors, rising; none where one row serves all. */
  readonly factors: readonly number[];
  /** Rows at each outcome: one, or one for each factor; four times as many where years without some events are told apart. */
  readonly count: number;
  /** The rows at outcome m, one after the other; made when first asked for, and kept. */
  readonly at: (m: number) => Float64Array;
}

/**
 * The table of a component for rate factors from `least` to `most` (0 < least <= most). Where events of sizes `apart` (of a component
 * with one scale) are told apart, three more sets of rows follow those of the year: of the year without such events, and in it the first
 * two factorial cumulants of the number of events, divided by the factor and its square.
 */
export function tabulateYear(
  component: Component,
  grid: LogGrid,
  least: number,
  most: number,
  apart: readonly Atom[] = [],
): YearlyTable {
  const { scales } = component;
  const size = sizeWithout(component.size, apart);
  const lattices = scales.points.map((scale) => sizeLattice(size, scale, grid));
  const factors = factorsOf(component, least, most);
  const known: (Float64Array | undefined)[] = [];
  const make = (m: number): Float64Array => {
    const transforms = lattices.map((lattice) => {
      const row = new Float64Array(ROW);
      transformAt(lattice, m, row);
      return row;
    });
    const yearOf = (rows: readonly Float64Array[], own?: EventCounts): Float64Array =>
      logYear(component, factors, rows, own);
    if (apart.length === 0) return yearOf(transforms);
    const [whole, without] = withAndWithout(transforms[0], apart, scales.points[0] / outcomeAt(grid, m));
    const each = (count / SETS) * ROW;
    const counts = { mean: new Float64Array(each), excess: new Float64Array(each) };
    const rows = new Float64Array(count * ROW);
    const sets = [yearOf([whole]), yearOf([without], counts), counts.mean, counts.excess];
    sets.forEach((set, k) => rows.set(set, k * each));
    return rows;
  };
  const count = Math.max(1, factors.length) * (apart.length > 0 ? SETS : 1);
  return { factors, count, at: (m) => (known[m] ??= make(m)) };
}

/** Sets of rows where events are told apart. */
const SETS = 4;

/** A size that some of its values are taken from; what they weigh is missing. */
function sizeWithout(size: Size, atoms: readonly Atom[]): Size {
  if (atoms.length === 0) return size;
  return {
    ...size,
    limitedMean: (x) =>
      size.limitedMean(x) - atoms.reduce((sum, { at, weight }) => sum + weight * Math.min(at, x), 0),
  };
}

/** E[exp(-s X)] - 1 with the atoms where they are, to the last digit and not on a lattice, and without them. */
function withAndWithout(
  rest: Float64Array,
  atoms: readonly Atom[],
  perOutcome: number,
): readonly [Float64Array, Float64Array] {
  const whole = rest.slice();
  const without = rest.slice();
  laplaceNodes.forEach(({ re, im }, k) => {
    for (const { at, weight } of atoms) {
      const ratio = (at * perOutcome) / 2;
      const modulus = exp(-re * ratio);
      whole[2 * k] += weight * (modulus * cos(im * ratio) - 1);
      whole[2 * k + 1] -= weight * modulus * sin(im * ratio);
      without[2 * k] -= weight;
    }
  });
  return [whole, without];
}

/**
 * Puts on the list the rows, of which `row` is the table's first, that make ln transform for a service with this rate factor. ln
 * transform / f is nearly a straight line in f: a + b f where the rate's variance is all there is to it.
 */
export function listYear(
  list: RowList,
  { factors }: Pick<YearlyTable, 'factors'>,
  row: number,
  factor: number,
): void {
  listBetween(list, factors, row, factor, 1);
}

/** The same for the year without the events that are told apart, where there are some. */
export function listYearWithout(list: RowList, table: YearlyTable, row: number, factor: number): void {
  const each = Math.max(1, table.factors.length);
  listBetween(list, table.factors, table.count > each ? row + each : row, factor, 1);
}

/** The same for the first (1) or second (2) factorial cumulant of the events in such a year that are `share` of all. */
export function listEvents(
  list: RowList,
  { factors }: YearlyTable,
  row: number,
  factor: number,
  share: number,
  order: 1 | 2,
): void {
  const each = Math.max(1, factors.length);
  const rest = order === 1 ? share : share * share * factor;
  listBetween(list, factors, row + (1 + order) * each, factor, rest);
}

function listBetween(
  list: RowList,
  factors: readonly number[],
  row: number,
  factor: number,
  share: number,
): void {
  if (factor === 0) return;
  if (factors.length === 0) {
    listRow(list, row, factor * share);
    return;
  }
  let k = 0;
  while (k < factors.length - 2 && factors[k + 1] <= factor) k++;
  const part = (factor - factors[k]) / (factors[k + 1] - factors[k]);
  listRow(list, row + k, factor * (1 - part) * share);
  listRow(list, row + k + 1, factor * part * share);
}
