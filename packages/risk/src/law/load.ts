import { exp } from '../numerics/elementary.js';
import { realFourier } from '../numerics/fourier.js';
import type { Component, Portfolio } from '../portfolio.js';
import type { Size } from '../size/size.js';
import { addSize, clearMass, emptyMass, type Grid, type LatticeMass, type Rounding } from './grid.js';

/** A transform at the frequencies of a grid. */
export interface Spectrum {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** The transform of a size on the lattice, times its rate, and how much of it is size 0. */
export interface SizeSpectrum extends Spectrum {
  readonly zero: number;
}

/** The portfolio's sizes on a grid, transformed, ready to be compounded. */
export interface Loaded {
  readonly grid: Grid;
  readonly portfolio: Portfolio;
  /** Scenarios with fixed rates superpose to one compound Poisson law per common factor. */
  readonly superposed: readonly Superposed[];
  readonly mixed: readonly Mixed[];
}

interface Superposed {
  readonly group: number;
  readonly rate: number;
  readonly spectrum: SizeSpectrum;
}

interface Mixed {
  readonly component: Component;
  /** One for each point of the component's scales. */
  readonly spectra: readonly SizeSpectrum[];
}

/** Puts every size on the grid. */
export function loadPortfolio(portfolio: Portfolio, grid: Grid, rounding: Rounding = 'matched'): Loaded {
  const sums = new Map<number, { group: number; rate: number; mass: LatticeMass }>();
  const mixed: Mixed[] = [];
  const scratch = emptyMass(grid);
  for (const component of portfolio.components) {
    const { frequency, size, scales, group } = component;
    if (frequency.mean === 0) continue;
    const isFixed = frequency.rateVariance === 0 && frequency.nodes.points.length === 1;
    if (isFixed && scales.points.length === 1) {
      const sum = sums.get(group) ?? { group, rate: 0, mass: emptyMass(grid) };
      sums.set(group, sum);
      sum.rate += frequency.mean;
      addSize(sum.mass, grid, size, scales.points[0], frequency.mean, rounding);
    } else {
      mixed.push({
        component,
        spectra: scales.points.map((scale) => sizeSpectrum(scratch, grid, size, scale, rounding)),
      });
    }
  }
  const superposed = [...sums.values()].map(({ group, rate, mass }) => ({
    group,
    rate,
    spectrum: spectrumOf(mass, grid),
  }));
  return { grid, portfolio, superposed, mixed };
}

/** The transform of scale x X, with `scratch` to put it on the lattice in. */
export function sizeSpectrum(
  scratch: LatticeMass,
  grid: Grid,
  size: Size,
  scale: number,
  rounding: Rounding = 'matched',
): SizeSpectrum {
  clearMass(scratch);
  addSize(scratch, grid, size, scale, 1, rounding);
  return spectrumOf(scratch, grid);
}

/** The transform of what is on a lattice. */
export function spectrumOf(mass: LatticeMass, grid: Grid): SizeSpectrum {
  const bins = grid.points / 2 + 1;
  const spectrum = { re: new Float64Array(bins), im: new Float64Array(bins), zero: mass.zero };
  realFourier(grid.points).forward(mass.values, spectrum.re, spectrum.im);
  return spectrum;
}

/** The same with every size but 0 one step higher: rounded up, where it was rounded down. */
export function raiseOneStep(loaded: Loaded): Loaded {
  const { grid } = loaded;
  const { cosines, sines } = realFourier(grid.points);
  const decay = exp(-grid.tilt / grid.points);
  // z becomes zero + e^{-i w} (z - zero).
  const raised = ({ re, im, zero }: SizeSpectrum): SizeSpectrum => ({
    re: re.map((x, k) => zero + decay * (cosines[k] * (x - zero) + sines[k] * im[k])),
    im: im.map((y, k) => decay * (cosines[k] * y - sines[k] * (re[k] - zero))),
    zero,
  });
  return {
    ...loaded,
    superposed: loaded.superposed.map((part) => ({ ...part, spectrum: raised(part.spectrum) })),
    mixed: loaded.mixed.map((part) => ({ ...part, spectra: part.spectra.map(raised) })),
  };
}
