import { cos, exp, sin } from '../numerics/elementary.js';
import { scaleFrequency } from '../frequency/frequency.js';
import { multiplyByGeneratingFunction } from '../frequency/generating-function.js';
import { realFourier } from '../numerics/fourier.js';
import { type Component, multiplierIn, type Portfolio, type State } from '../portfolio.js';
import { addSize, emptyMass, type Grid, type LatticeMass } from './grid.js';

/** How sizes are put on the lattice: mean kept, all rounded down, or all rounded up. */
export type Rounding = 'matched' | 'floor' | 'ceiling';

/** The portfolio's sizes on a grid, ready to be compounded. */
export interface Loaded {
  readonly grid: Grid;
  readonly portfolio: Portfolio;
  /** Scenarios with fixed rates superpose to one compound Poisson law per common factor; indexed by group + 1. */
  readonly superposed: readonly Superposed[];
  readonly mixed: readonly Mixed[];
}

interface Superposed {
  readonly group: number;
  readonly rate: number;
  readonly mass: LatticeMass;
}

interface Mixed {
  readonly component: Component;
  /** One lattice for each point of the component's scales. */
  readonly masses: readonly LatticeMass[];
}

/** A transform at the frequencies of a grid. */
export interface Spectrum {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Puts every size on the grid. */
export function loadPortfolio(portfolio: Portfolio, grid: Grid): Loaded {
  const superposed = new Map<number, { group: number; rate: number; mass: LatticeMass }>();
  const mixed: Mixed[] = [];
  for (const component of portfolio.components) {
    const { frequency, size, scales, group } = component;
    if (frequency.mean === 0) continue;
    const isFixed = frequency.rateVariance === 0 && frequency.nodes.points.length === 1;
    if (isFixed && scales.points.length === 1) {
      const sum = superposed.get(group) ?? { group, rate: 0, mass: emptyMass(grid) };
      superposed.set(group, sum);
      sum.rate += frequency.mean;
      addSize(sum.mass, grid, size, scales.points[0], frequency.mean);
    } else {
      const masses = scales.points.map((scale) => {
        const mass = emptyMass(grid);
        addSize(mass, grid, size, scale, 1);
        return mass;
      });
      mixed.push({ component, masses });
    }
  }
  return { grid, portfolio, superposed: [...superposed.values()], mixed };
}

/**
 * Probabilities of the points of the grid: the law of the year's outcome with sizes rounded as asked. Rounding of floating
 * point leaves specks of either sign, about exp(tilt) x 1e-16 at the far end.
 */
export function compound(loaded: Loaded, rounding: Rounding): Float64Array {
  const { grid, portfolio } = loaded;
  const fourier = realFourier(grid.points);
  const bins = grid.points / 2 + 1;
  const spectrumOf = (mass: LatticeMass): Spectrum => {
    const spectrum = { re: new Float64Array(bins), im: new Float64Array(bins) };
    fourier.forward(rounding === 'matched' ? mass.matched : mass.floored, spectrum.re, spectrum.im);
    if (rounding === 'ceiling') raiseOneStep(spectrum, mass.zero, grid);
    return spectrum;
  };
  const sums = loaded.superposed.map((part) => ({ ...part, spectrum: spectrumOf(part.mass) }));
  const mixed = loaded.mixed.map(({ component, masses }) => ({
    component,
    spectra: masses.map(spectrumOf),
  }));

  const total = { re: new Float64Array(bins), im: new Float64Array(bins) };
  const here = { re: new Float64Array(bins), im: new Float64Array(bins) };
  for (const state of portfolio.states) {
    exponentiate(sums, state, here);
    for (const part of mixed) {
      multiplyByMixed(part.component, part.spectra, multiplierIn(state, part.component), here);
    }
    for (let k = 0; k < bins; k++) {
      total.re[k] += state.weight * here.re[k];
      total.im[k] += state.weight * here.im[k];
    }
  }
  return transformToMass(total, grid);
}

/** The transform of one component's yearly outcome with its rate times `multiplier`; portfolios are products of these. */
export function componentTransform(component: Component, multiplier: number, grid: Grid): Spectrum {
  const fourier = realFourier(grid.points);
  const bins = grid.points / 2 + 1;
  const spectra = component.scales.points.map((scale) => {
    const mass = emptyMass(grid);
    addSize(mass, grid, component.size, scale, 1);
    const spectrum = { re: new Float64Array(bins), im: new Float64Array(bins) };
    fourier.forward(mass.matched, spectrum.re, spectrum.im);
    return spectrum;
  });
  const out = { re: new Float64Array(bins).fill(1), im: new Float64Array(bins) };
  multiplyByMixed(component, spectra, multiplier, out);
  return out;
}

/** The probabilities on the grid that a transform of yearly outcomes stands for. */
export function transformToMass(transform: Spectrum, grid: Grid): Float64Array {
  const wrapped = new Float64Array(grid.points);
  realFourier(grid.points).inverse(transform.re, transform.im, wrapped);
  return untilt(wrapped, grid);
}

/** Shifts every size but 0 up one step: z becomes zero + e^{-i w} (z - zero). */
function raiseOneStep({ re, im }: Spectrum, zero: number, grid: Grid): void {
  const decay = exp(-grid.tilt / grid.points);
  for (let k = 0; k < re.length; k++) {
    const c = decay * cos((2 * Math.PI * k) / grid.points);
    const s = decay * sin((2 * Math.PI * k) / grid.points);
    const x = re[k] - zero;
    const y = im[k];
    re[k] = zero + c * x + s * y;
    im[k] = c * y - s * x;
  }
}

/** exp(sum of rate x (size transform - 1)) over the superposed scenarios. */
function exponentiate(
  sums: readonly { group: number; rate: number; spectrum: Spectrum }[],
  state: State,
  out: Spectrum,
): void {
  for (let k = 0; k < out.re.length; k++) {
    let logModulus = 0;
    let angle = 0;
    for (const { group, rate, spectrum } of sums) {
      const multiplier = group < 0 ? 1 : state.multipliers[group];
      logModulus += multiplier * (spectrum.re[k] - rate);
      angle += multiplier * spectrum.im[k];
    }
    const modulus = exp(logModulus);
    out.re[k] = modulus * cos(angle);
    out.im[k] = modulus * sin(angle);
  }
}

function multiplyByMixed(
  component: Component,
  spectra: readonly Spectrum[],
  multiplier: number,
  here: Spectrum,
): void {
  const frequency = scaleFrequency(component.frequency, multiplier);
  if (spectra.length === 1) {
    multiplyByGeneratingFunction(frequency, spectra[0].re, spectra[0].im, here.re, here.im);
    return;
  }
  const bins = here.re.length;
  const sum = { re: new Float64Array(bins), im: new Float64Array(bins) };
  spectra.forEach((spectrum, node) => {
    const one = { re: new Float64Array(bins).fill(1), im: new Float64Array(bins) };
    multiplyByGeneratingFunction(frequency, spectrum.re, spectrum.im, one.re, one.im);
    for (let k = 0; k < bins; k++) {
      sum.re[k] += component.scales.weights[node] * one.re[k];
      sum.im[k] += component.scales.weights[node] * one.im[k];
    }
  });
  for (let k = 0; k < bins; k++) {
    const r = here.re[k];
    here.re[k] = r * sum.re[k] - here.im[k] * sum.im[k];
    here.im[k] = r * sum.im[k] + here.im[k] * sum.re[k];
  }
}

function untilt(wrapped: Float64Array, grid: Grid): Float64Array {
  const mass = new Float64Array(grid.points);
  const growth = exp(grid.tilt / grid.points);
  let factor = 1;
  for (let j = 0; j < grid.points; j++) {
    mass[j] = wrapped[(grid.offset + j) % grid.points] * factor;
    factor *= growth;
  }
  return mass;
}
