import { cos, exp, sin } from '../numerics/elementary.js';
import { type Component, multiplierIn, type Portfolio } from '../portfolio.js';
import { scaleFrequency } from '../frequency/frequency.js';
import type { Size } from '../size/size.js';
import { isSuperposed, multiplyByMixed, multiplyByPoisson, transformToMass } from './compound.js';
import { coarserGrid, type Grid } from './grid.js';
import { type LatticeLaw, latticeLaw } from './lattice-law.js';
import type { Spectrum } from './spectrum.js';

/*
 * The law of so many scenarios that nothing sharp is left of it: its transform fades after a few dozen frequencies. There each size is
 * asked for its transform itself, as a few values with its moments, so that no step of a lattice blurs it, and a scenario costs those
 * frequencies instead of a lattice and its transform.
 */

/** Scenarios below which a lattice for each costs no more. */
const MANY = 1000;
/** A chance of nothing above this would show as a jump. */
const NOTHING = 1e-12;
/** Natural-log units that a cell of sizes spans, and the part of the grid below which all sizes are one cell. */
const CELL = 0.125;
const SMALL = 1 / 4096;
/** Frequencies asked at a time. */
const BLOCK = 32;
/** Tilted back, less than this (squared) of a transform is below the last digit of a probability. */
const FADED = 1e-36;
/** Cells with less probability than this are nothing. */
const EMPTY = 1e-15;

/** A size as values and their weights, by scale of its component. */
type Values = readonly { readonly at: readonly number[]; readonly weight: readonly number[] }[];

/**
 * The laws on grids whose steps are `ratios` times that of `grid`; null where there are few scenarios, where a chance of nothing is left, or
 * where the transform has not faded by an eighth of the frequencies of the grid. `coarseness` is how many times as wide cells are.
 */
export function smoothLaws(
  portfolio: Portfolio,
  grid: Grid,
  ratios: readonly number[],
  zero: number,
  coarseness = 1,
): readonly LatticeLaw[] | null {
  const live = portfolio.components.filter(({ frequency }) => frequency.mean > 0);
  if (live.length < MANY || zero > NOTHING) return null;
  const values = live.map((component) => valuesOf(component, grid, coarseness));
  const bins = grid.points / 2 + 1;
  const whole = { re: new Float64Array(bins), im: new Float64Array(bins) };
  for (let from = 0; ; from += BLOCK) {
    if (from + BLOCK > grid.points / 8) return null;
    const block = blockOf(portfolio, live, values, grid, from);
    whole.re.set(block.re, from);
    whole.im.set(block.im, from);
    if (hasFaded(block)) break;
  }
  return ratios.map((ratio) => {
    const own = coarserGrid(grid, ratio);
    const part = (all: Float64Array): Float64Array => all.slice(0, own.points / 2 + 1);
    const mass = transformToMass({ re: part(whole.re), im: part(whole.im) }, own);
    return latticeLaw(own, mass, zero);
  });
}

/** Whether nothing to speak of is left at the end of a block. */
function hasFaded({ re, im }: Spectrum): boolean {
  for (let k = BLOCK / 2; k < BLOCK; k++) if (re[k] * re[k] + im[k] * im[k] > FADED) return false;
  return true;
}

/** The transform of the year at the frequencies of a grid from place `from` on. */
function blockOf(
  { states }: Portfolio,
  live: readonly Component[],
  values: readonly Values[],
  grid: Grid,
  from: number,
): Spectrum {
  const products = states.map(() => ({
    re: new Float64Array(BLOCK).fill(1),
    im: new Float64Array(BLOCK),
  }));
  const sums = new Map<number, Spectrum>();
  live.forEach((component, k) => {
    if (!isSuperposed(component)) return;
    const sum = sums.get(component.group) ?? emptyBlock();
    sums.set(component.group, sum);
    addTransform(values[k][0], component.frequency.mean, grid, from, sum);
  });
  // First, as after them so little is left of many frequencies that nothing else need be asked there.
  for (const [group, sum] of sums)
    states.forEach(({ multipliers }, s) =>
      multiplyByPoisson(sum, group < 0 ? 1 : multipliers[group], products[s]),
    );
  const kept: Spectrum[] = [];
  live.forEach((component, k) => {
    if (isSuperposed(component)) return;
    const spectra = values[k].map((own, node) => {
      const spectrum = (kept[node] ??= emptyBlock());
      spectrum.re.fill(0);
      spectrum.im.fill(0);
      addTransform(own, 1, grid, from, spectrum);
      return spectrum;
    });
    states.forEach((state, s) =>
      multiplyByMixed(
        component,
        scaleFrequency(component.frequency, multiplierIn(state, component)),
        spectra,
        products[s],
      ),
    );
  });
  const total = emptyBlock();
  products.forEach(({ re, im }, s) => {
    for (let k = 0; k < BLOCK; k++) {
      total.re[k] += states[s].weight * re[k];
      total.im[k] += states[s].weight * im[k];
    }
  });
  return total;
}

function emptyBlock(): Spectrum {
  return { re: new Float64Array(BLOCK), im: new Float64Array(BLOCK) };
}

/**
 * Adds rate x (E[exp(-s X)] - 1) at the frequencies s = (tilt + 2 pi i k) / (points x step), k = from, from + 1, ... Four values at a time:
 * each frequency is the one before, turned, and one waits for the other.
 */
function addTransform(
  { at, weight }: Values[number],
  rate: number,
  { step, points, tilt }: Grid,
  from: number,
  { re, im }: Spectrum,
): void {
  const unit = 1 / (points * step);
  let all = 0;
  for (let n = 0; n < at.length; n += TOGETHER) {
    for (let i = 0; i < TOGETHER; i++) {
      const isThere = n + i < at.length;
      const x = isThere ? at[n + i] * unit : 0;
      const share = isThere ? rate * weight[n + i] : 0;
      const modulus = share * exp(-tilt * x);
      const angle = 2 * Math.PI * x;
      all += share;
      turns[2 * i] = cos(angle);
      turns[2 * i + 1] = -sin(angle);
      starts[2 * i] = from === 0 ? modulus : modulus * cos(from * angle);
      starts[2 * i + 1] = from === 0 ? 0 : -modulus * sin(from * angle);
    }
    turnFour(re, im);
  }
  for (let k = 0; k < BLOCK; k++) re[k] -= all;
}

const TOGETHER = 4;
const turns = new Float64Array(2 * TOGETHER);
const starts = new Float64Array(2 * TOGETHER);

function turnFour(re: Float64Array, im: Float64Array): void {
  const c0 = turns[0];
  const d0 = turns[1];
  const c1 = turns[2];
  const d1 = turns[3];
  const c2 = turns[4];
  const d2 = turns[5];
  const c3 = turns[6];
  const d3 = turns[7];
  let a0 = starts[0];
  let b0 = starts[1];
  let a1 = starts[2];
  let b1 = starts[3];
  let a2 = starts[4];
  let b2 = starts[5];
  let a3 = starts[6];
  let b3 = starts[7];
  for (let k = 0; k < BLOCK; k++) {
    re[k] += a0 + a1 + (a2 + a3);
    im[k] += b0 + b1 + (b2 + b3);
    const next0 = a0 * c0 - b0 * d0;
    const next1 = a1 * c1 - b1 * d1;
    const next2 = a2 * c2 - b2 * d2;
    const next3 = a3 * c3 - b3 * d3;
    b0 = a0 * d0 + b0 * c0;
    b1 = a1 * d1 + b1 * c1;
    b2 = a2 * d2 + b2 * c2;
    b3 = a3 * d3 + b3 * c3;
    a0 = next0;
    a1 = next1;
    a2 = next2;
    a3 = next3;
  }
}

function valuesOf({ size, scales }: Component, grid: Grid, coarseness: number): Values {
  const end = grid.step * (grid.offset + grid.points);
  return scales.points.map((scale) => {
    if (scale === 0) return { at: [], weight: [] };
    const found = cellsOf(size, (SMALL * coarseness * end) / scale, CELL * coarseness);
    for (let n = 0; n < found.at.length; n++) found.at[n] *= scale;
    return found;
  });
}

/** A size as two values in each of some cells, of the cell's probability, mean and second moment, and the values of its own. */
function cellsOf(size: Size, first: number, width: number): { at: number[]; weight: number[] } {
  const at: number[] = [];
  const weight: number[] = [];
  for (const atom of size.atoms) {
    if (atom.at === 0) continue;
    at.push(atom.at);
    weight.push(atom.weight);
  }
  const most = Math.min(size.most, size.reach);
  const growth = exp(width);
  let low = 0;
  let below = size.cdf(0);
  let meanBelow = 0;
  let squareBelow = 0;
  for (let high = first; low < most; high *= growth) {
    const to = Math.min(high, most);
    const left = 1 - size.cdf(to);
    // E[X; X <= to] and E[X^2; X <= to] from the limited moments.
    const mean = size.limitedMean(to) - to * left;
    const square = size.limitedSquare(to) - to * to * left;
    let p = 1 - left - below;
    let m = mean - meanBelow;
    let q = square - squareBelow;
    for (const atom of size.atoms)
      if (atom.at > low && atom.at <= to) {
        p -= atom.weight;
        m -= atom.weight * atom.at;
        q -= atom.weight * atom.at * atom.at;
      }
    if (p > EMPTY) {
      putPair(at, weight, low, to, p, m / p, q / p);
    }
    low = to;
    below = 1 - left;
    meanBelow = mean;
    squareBelow = square;
  }
  return { at, weight };
}

/** Two values of a cell with its probability, mean and mean square: as far on either side of the mean, or one of them at an end. */
function putPair(
  at: number[],
  weight: number[],
  low: number,
  high: number,
  p: number,
  mean: number,
  square: number,
): void {
  // Rounding moves the mean of a nearly empty cell: it stays within.
  const middle = Math.min(high, Math.max(low, mean));
  const variance = Math.max(0, square - middle * middle);
  const spread = Math.sqrt(variance);
  if (spread > middle - low && middle > low) putFromEnd(at, weight, low, p, middle, variance, high);
  else if (spread > high - middle && high > middle) putFromEnd(at, weight, high, p, middle, variance, low);
  else {
    at.push(middle - spread, middle + spread);
    weight.push(p / 2, p / 2);
  }
}

/** One value at an end of the cell, the other where mean and variance put it: of a law within the cell that is not beyond the other end. */
function putFromEnd(
  at: number[],
  weight: number[],
  end: number,
  p: number,
  mean: number,
  variance: number,
  other: number,
): void {
  const off = mean - end;
  const far = mean + variance / off;
  const value = off > 0 ? Math.min(far, other) : Math.max(far, other);
  const share = off / (value - end);
  at.push(end, value);
  weight.push(p * (1 - share), p * share);
}
