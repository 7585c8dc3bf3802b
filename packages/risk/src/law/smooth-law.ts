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
const MANY = 200;
/** A chance of nothing above this would show as a jump. */
const NOTHING = 1e-12;
/** Natural-log units that a cell of sizes spans, and the part of the grid below which all sizes are one cell. */
const CELL = 0.25;
const SMALL = 1 / 4096;
/** Frequencies asked at a time. */
const BLOCK = 32;
/** Tilted back, less than this (squared) of a transform is below the last digit of a probability. */
const FADED = 1e-36;
/** Cells with less probability than this are nothing. */
const EMPTY = 1e-15;

/** A size as values and their weights, by scale of its component. */
type Values = readonly { readonly at: Float64Array; readonly weight: Float64Array }[];

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
  live.forEach((component, k) => {
    if (isSuperposed(component)) return;
    const spectra = values[k].map((own) => {
      const spectrum = emptyBlock();
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

/** Adds rate x (E[exp(-s X)] - 1) at the frequencies s = (tilt + 2 pi i k) / (points x step), k = from, from + 1, ... */
function addTransform(
  { at, weight }: Values[number],
  rate: number,
  { step, points, tilt }: Grid,
  from: number,
  { re, im }: Spectrum,
): void {
  const unit = 1 / (points * step);
  let all = 0;
  for (let n = 0; n < at.length; n++) {
    const x = at[n] * unit;
    const modulus = rate * weight[n] * exp(-tilt * x);
    all += rate * weight[n];
    const angle = 2 * Math.PI * x;
    const turnRe = cos(angle);
    const turnIm = -sin(angle);
    let a = from === 0 ? modulus : modulus * cos(from * angle);
    let b = from === 0 ? 0 : -modulus * sin(from * angle);
    for (let k = 0; k < BLOCK; k++) {
      re[k] += a;
      im[k] += b;
      const next = a * turnRe - b * turnIm;
      b = a * turnIm + b * turnRe;
      a = next;
    }
  }
  for (let k = 0; k < BLOCK; k++) re[k] -= all;
}

function valuesOf({ size, scales }: Component, grid: Grid, coarseness: number): Values {
  return scales.points.map((scale) => {
    const end = grid.step * (grid.offset + grid.points);
    const found =
      scale === 0
        ? { at: [], weight: [] }
        : cellsOf(size, (SMALL * coarseness * end) / scale, CELL * coarseness);
    return {
      at: Float64Array.from(found.at, (x) => x * scale),
      weight: Float64Array.from(found.weight),
    };
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
