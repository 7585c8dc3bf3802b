import { realFourier } from '../numerics/fourier.js';
import type { Grid, LatticeMass } from './grid.js';

/** A transform at the frequencies of a grid: half its points and one. */
export interface Spectrum {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** The transform of a size on the lattice, times its rate, and how much of it is size 0. */
export interface SizeSpectrum extends Spectrum {
  zero: number;
}

/** A spectrum to be written over, 0 everywhere or `value`. */
export function emptySpectrum(grid: Grid, value = 0): SizeSpectrum {
  const bins = grid.points / 2 + 1;
  return { re: new Float64Array(bins).fill(value), im: new Float64Array(bins), zero: 0 };
}

/** The transform of what is on a lattice, into `out`. */
export function transformMass(mass: LatticeMass, grid: Grid, out: SizeSpectrum): SizeSpectrum {
  realFourier(grid.points).forward(mass.values, out.re, out.im);
  out.zero = mass.zero;
  return out;
}
