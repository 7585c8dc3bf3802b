import { exp } from '../numerics/elementary.js';
import type { Frequency } from '../frequency/frequency.js';
import { realFourier } from '../numerics/fourier.js';
import type { Component } from '../portfolio.js';
import { multiplyByMixed, multiplyByPoisson } from './compound.js';
import type { Grid } from './grid.js';
import { emptySpectrum, type SizeSpectrum, type Spectrum } from './spectrum.js';

/*
 * The transforms of a year with its sizes rounded down, and up, in the making. No factor is greater than 1 in modulus: where next to nothing
 * is left of both, nothing more is asked, whatever scenarios are still to come. Of a year of many events that is most frequencies.
 */

/** Both transforms at the frequencies where something is left. */
export interface LeftFrequencies {
  readonly grid: Grid;
  /** What is left out is less than this in modulus. */
  readonly faded: number;
  count: number;
  readonly place: Uint32Array;
  readonly floor: Spectrum;
  readonly ceiling: Spectrum;
}

/**
 * A probability is off by no more than this times `faded`, for what is left out at each frequency k counts less than
 * exp(tilt) / (2k), and 1/1 + 1/2 + ... up to 2^15 is less than 12.
 */
export function lostBy({ tilt }: Grid): number {
  return 6 * (exp(tilt) + 1);
}

/** All frequencies of a grid, nothing multiplied in. */
export function allFrequencies(grid: Grid, faded: number): LeftFrequencies {
  const bins = grid.points / 2 + 1;
  return {
    grid,
    faded,
    count: bins,
    place: Uint32Array.from({ length: bins }, (_, k) => k),
    floor: emptySpectrum(grid, 1),
    ceiling: emptySpectrum(grid, 1),
  };
}

/** A size transform less 1, rounded down, and the grid it is on: as long as that of the year, on steps that may be longer. */
export interface OnOwnSteps {
  readonly lower: SizeSpectrum;
  readonly own: Grid;
}

interface Both {
  readonly floor: Spectrum;
  readonly ceiling: Spectrum;
}

/** Multiplies by superposed scenarios: sums of rate x (size transform - 1), each asked for when those before are done with. */
export function multiplySuperposed(left: LeftFrequencies, sums: Iterable<OnOwnSteps>): void {
  const { floor, ceiling } = part(left);
  const total = emptyBoth(left.count);
  for (const sum of sums) addSizes(total, left, sum);
  multiplyByPoisson(total.floor, 1, floor);
  multiplyByPoisson(total.ceiling, 1, ceiling);
  leaveOut(left);
}

/** Multiplies by one scenario, given its size transforms less 1, one for each scale. */
export function multiplyScenario(
  left: LeftFrequencies,
  component: Component,
  frequency: Frequency,
  scales: readonly OnOwnSteps[],
): void {
  const { floor, ceiling } = part(left);
  const sizes = scales.map((scale) => {
    const both = emptyBoth(left.count);
    addSizes(both, left, scale);
    return both;
  });
  multiplyByMixed(
    component,
    frequency,
    sizes.map((each) => each.floor),
    floor,
  );
  multiplyByMixed(
    component,
    frequency,
    sizes.map((each) => each.ceiling),
    ceiling,
  );
  leaveOut(left);
}

/** Multiplies by two laws on the grid itself. */
export function multiplyLaws(left: LeftFrequencies, floor: Spectrum, ceiling: Spectrum): void {
  const own = part(left);
  for (const [product, law] of [
    [own.floor, floor],
    [own.ceiling, ceiling],
  ] as const) {
    for (let n = 0; n < left.count; n++) {
      const k = left.place[n];
      const r = product.re[n];
      product.re[n] = r * law.re[k] - product.im[n] * law.im[k];
      product.im[n] = r * law.im[k] + product.im[n] * law.re[k];
    }
  }
  leaveOut(left);
}

/** One of the transforms at all frequencies, 0 where it is left out. */
export function wholeOf({ grid, count, place }: LeftFrequencies, one: Spectrum): Spectrum {
  const out = emptySpectrum(grid);
  for (let n = 0; n < count; n++) {
    out.re[place[n]] = one.re[n];
    out.im[place[n]] = one.im[n];
  }
  return out;
}

function part({ floor, ceiling, count }: LeftFrequencies): Both {
  const cut = ({ re, im }: Spectrum): Spectrum => ({ re: re.subarray(0, count), im: im.subarray(0, count) });
  return { floor: cut(floor), ceiling: cut(ceiling) };
}

function emptyBoth(count: number): Both {
  const numbers = (): Float64Array => new Float64Array(count);
  return { floor: { re: numbers(), im: numbers() }, ceiling: { re: numbers(), im: numbers() } };
}

/**
 * Adds size transforms less 1, rounded down and up, at the frequencies that are left. On longer steps of the same reach a transform repeats
 * itself, mirrored; every size but 0 one step higher is rounded up.
 */
function addSizes(
  { floor, ceiling }: Both,
  { place, count }: LeftFrequencies,
  { lower: { re, im, zero }, own }: OnOwnSteps,
): void {
  const { cosines, sines } = realFourier(own.points);
  const decay = exp(-own.tilt / own.points);
  const half = own.points / 2;
  const [floorRe, floorIm, ceilingRe, ceilingIm] = [floor.re, floor.im, ceiling.re, ceiling.im];
  for (let n = 0; n < count; n++) {
    const turn = place[n] & (own.points - 1);
    const isMirrored = turn > half;
    const k = isMirrored ? own.points - turn : turn;
    const x = re[k] - zero;
    const y = im[k];
    const upIm = decay * (cosines[k] * y - sines[k] * x);
    floorRe[n] += re[k];
    floorIm[n] += isMirrored ? -y : y;
    ceilingRe[n] += zero + decay * (cosines[k] * x + sines[k] * y);
    ceilingIm[n] += isMirrored ? -upIm : upIm;
  }
}

/** Leaves out the frequencies at which less than `faded` is left of both. */
function leaveOut(left: LeftFrequencies): void {
  const { place, floor, ceiling } = left;
  const least = left.faded * left.faded;
  let count = 0;
  for (let n = 0; n < left.count; n++) {
    const below = floor.re[n] * floor.re[n] + floor.im[n] * floor.im[n];
    const above = ceiling.re[n] * ceiling.re[n] + ceiling.im[n] * ceiling.im[n];
    if (below < least && above < least) continue;
    place[count] = place[n];
    floor.re[count] = floor.re[n];
    floor.im[count] = floor.im[n];
    ceiling.re[count] = ceiling.re[n];
    ceiling.im[count] = ceiling.im[n];
    count++;
  }
  left.count = count;
}
