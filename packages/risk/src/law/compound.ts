import { cos, exp, sin } from '../numerics/elementary.js';
import { scaleFrequency } from '../frequency/frequency.js';
import { multiplyByGeneratingFunction } from '../frequency/generating-function.js';
import { realFourier } from '../numerics/fourier.js';
import { type Component, multiplierIn, type State } from '../portfolio.js';
import { emptyMass, type Grid } from './grid.js';
import { type Loaded, sizeSpectrum, type Spectrum } from './load.js';

/**
 * Probabilities of the points of the grid: the law of the year's outcome with sizes rounded as they were loaded. Rounding of
 * floating point leaves specks of either sign, about exp(tilt) x 1e-16 at the far end.
 */
export function compound({ grid, portfolio, superposed, mixed }: Loaded): Float64Array {
  const bins = grid.points / 2 + 1;
  const total = { re: new Float64Array(bins), im: new Float64Array(bins) };
  const here = { re: new Float64Array(bins), im: new Float64Array(bins) };
  for (const state of portfolio.states) {
    exponentiate(superposed, state, here);
    for (const { component, spectra } of mixed) {
      multiplyByMixed(component, spectra, multiplierIn(state, component), here);
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
  const scratch = emptyMass(grid);
  const spectra = component.scales.points.map((scale) => sizeSpectrum(scratch, grid, component.size, scale));
  const bins = grid.points / 2 + 1;
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

/** exp(sum of rate x (size transform - 1)) over the superposed scenarios. */
function exponentiate(sums: Loaded['superposed'], state: State, out: Spectrum): void {
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
