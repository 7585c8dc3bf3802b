import { cos, exp, sin } from '../numerics/elementary.js';
import { type Frequency, scaleFrequency } from '../frequency/frequency.js';
import { multiplyByGeneratingFunction } from '../frequency/generating-function.js';
import { gammaQuantile } from '../numerics/gamma.js';
import { realFourier } from '../numerics/fourier.js';
import { type Component, multiplierIn, type Portfolio, type State } from '../portfolio.js';
import { hasAtoms } from './atomic-part.js';
import { clearMass, emptyMass, type Grid, type LatticeMass } from './grid.js';
import { addAtoms, addNothing, addSize, addSpread } from './lattice-size.js';
import { emptySpectrum, type SizeSpectrum, type Spectrum, transformMass } from './spectrum.js';

/*
 * A year's outcome is a sum over scenarios, so its transform is a product. Sizes are put on the grid and transformed one scenario
 * at a time, and multiplied into what is there; only sums and products are kept.
 */

/** The law of a year on a grid, and that of its one event in years of one. */
export interface Compounded {
  /** Probabilities of the points. */
  readonly mass: Float64Array;
  /** Sum over the scenarios of their share x the law of one event; empty without shares. */
  readonly single: Float64Array;
}

/**
 * The law of a year's outcome on a grid. Rounding of floating point leaves specks of either sign, about exp(tilt) x 1e-16 at the far end.
 * `shares`, one a scenario, ask for the law of single events too.
 */
export function compoundOn(portfolio: Portfolio, grid: Grid, shares: readonly number[] = []): Compounded {
  const put: Put = (lattice, on, component, scale, weight) =>
    addSize(lattice, on, component.size, scale, weight, {
      hasAtoms: hasAtoms(component),
      leastRate: leastRate(component, portfolio.states),
    });
  return compoundAll(portfolio, grid, put, shares);
}

/** The part of the same in which nothing but single values occurs, as the transform puts it on that grid. */
export function compoundAtoms(portfolio: Portfolio, grid: Grid, shares: readonly number[]): Compounded {
  return compoundAll(
    portfolio,
    grid,
    (lattice, on, component, scale, weight) => {
      if (hasAtoms(component)) addAtoms(lattice, on, component.size, scale, weight);
      else addNothing(lattice, component.size, scale, weight);
    },
    shares,
  );
}

/** The law with sizes spread over two points each: no stop-loss of it is below that of the truth. */
export function compoundSpread(portfolio: Portfolio, grid: Grid): Float64Array {
  return compoundAll(portfolio, grid, (lattice, on, { size }, scale, weight) =>
    addSpread(lattice, on, size, scale, weight),
  ).mass;
}

/** Scenarios with fixed rates and one common factor at most, superposed to one compound Poisson law. */
export interface Superposed {
  /** As of a component. */
  readonly group: number;
  /** Sum of rate x size on the lattice. */
  readonly mass: LatticeMass;
}

/** The law of scenarios that are superposed already. */
export function compoundPoisson(
  superposed: readonly Superposed[],
  states: readonly State[],
  grid: Grid,
): Float64Array {
  const year = createYear(states, grid);
  for (const sum of superposed) year.multiplySuperposed(sum);
  return year.mass();
}

/** The transforms of a component's size, one for each of its scales. */
export function sizeSpectra(component: Component, grid: Grid): readonly Spectrum[] {
  const lattice = emptyMass(grid);
  return component.scales.points.map((scale) => {
    clearMass(lattice);
    addSize(lattice, grid, component.size, scale, 1, { hasAtoms: hasAtoms(component), leastRate: 0 });
    return transformMass(lattice, grid, emptySpectrum(grid));
  });
}

/** The transform of a component's yearly outcome with its rate times `multiplier`, given those of its size; portfolios are products of these. */
export function yearTransform(
  component: Component,
  multiplier: number,
  spectra: readonly Spectrum[],
  grid: Grid,
): Spectrum {
  const out = emptySpectrum(grid, 1);
  multiplyByMixed(component, scaleFrequency(component.frequency, multiplier), spectra, out);
  return out;
}

/** The probabilities on the grid that a transform of yearly outcomes stands for. */
export function transformToMass(transform: Spectrum, grid: Grid): Float64Array {
  const wrapped = new Float64Array(grid.points);
  realFourier(grid.points).inverse(transform.re, transform.im, wrapped);
  return untilt(wrapped, grid);
}

/** Puts weight x (the law of scale X) on the lattice of a grid. */
type Put = (lattice: LatticeMass, on: Grid, component: Component, scale: number, weight: number) => void;

/** The law with sizes put on the grid in a way of the caller's. */
function compoundAll(
  { components, states }: Portfolio,
  grid: Grid,
  put: Put,
  shares: readonly number[] = [],
): Compounded {
  const live = components.flatMap((component, place) =>
    component.frequency.mean === 0 ? [] : [{ component, share: shares[place] ?? 0 }],
  );
  const year = createYear(states, grid);
  const single = multiplyAll(year, grid, live, put, shares.length > 0);
  return { mass: year.mass(), single: single ?? new Float64Array(0) };
}

/** Multiplies scenarios into a year; the law of their single events by share, where asked for. */
function multiplyAll(
  year: Year,
  on: Grid,
  live: readonly { readonly component: Component; readonly share: number }[],
  put: Put,
  isSingleAsked: boolean,
): Float64Array | null {
  const single = isSingleAsked ? new Float64Array(on.points) : null;
  const sums = new Map<number, LatticeMass>();
  const shareOfGroup = new Map<number, number>();
  for (const { component, share } of live) {
    if (!isSuperposed(component)) continue;
    const { frequency, scales, group } = component;
    const sum = sums.get(group) ?? emptyMass(on);
    sums.set(group, sum);
    put(sum, on, component, scales.points[0], frequency.mean);
    shareOfGroup.set(group, share / frequency.mean);
  }
  // First, as after them so little is left of many frequencies that nothing else need be asked there.
  for (const [group, mass] of sums) {
    if (single !== null) addTimes(single, mass.values, shareOfGroup.get(group) ?? 0);
    year.multiplySuperposed({ group, mass });
  }
  const lattice = emptyMass(on);
  for (const { component, share } of live) {
    if (isSuperposed(component)) continue;
    const { frequency, scales } = component;
    scales.points.forEach((scale, node) => {
      clearMass(lattice);
      put(lattice, on, component, scale, 1);
      if (single !== null) addTimes(single, lattice.values, share * scales.weights[node]);
      year.load(lattice, node);
    });
    year.multiplyLoaded(component, frequency);
  }
  return single === null ? null : untilt(single, on);
}

/** Whether a component is one of those with a fixed rate and size: any number of them are one compound Poisson law. */
export function isSuperposed({ frequency, scales }: Component): boolean {
  return frequency.rateVariance === 0 && frequency.nodes.points.length === 1 && scales.points.length === 1;
}

function addTimes(to: Float64Array, from: Float64Array, factor: number): void {
  for (let j = 0; j < to.length; j++) to[j] += factor * from[j];
}

/** The transform of a year's outcome in the making, one for each state: scenarios are multiplied in one by one. */
interface Year {
  /** Transforms what is on a lattice and keeps it as one of the scales of the scenario at hand. */
  readonly load: (mass: LatticeMass, node: number) => void;
  /** Multiplies by the scenario whose scales are loaded, given its frequency before common factors. */
  readonly multiplyLoaded: (component: Component, frequency: Frequency) => void;
  readonly multiplySuperposed: (sum: Superposed) => void;
  readonly mass: () => Float64Array;
}

function createYear(states: readonly State[], grid: Grid): Year {
  const products = states.map(() => emptySpectrum(grid, 1));
  const loaded: SizeSpectrum[] = [];
  const transform = (mass: LatticeMass, node: number): SizeSpectrum =>
    (loaded[node] = transformMass(mass, grid, loaded[node] ?? emptySpectrum(grid)));
  return {
    load: (mass, node) => {
      transform(mass, node);
    },
    multiplyLoaded: (component, frequency) => {
      states.forEach((state, s) =>
        multiplyByMixed(component, timesRate(frequency, multiplierIn(state, component)), loaded, products[s]),
      );
    },
    multiplySuperposed: ({ group, mass }) => {
      const spectrum = transform(mass, 0);
      states.forEach(({ multipliers }, s) => {
        multiplyByPoisson(spectrum, group < 0 ? 1 : multipliers[group], products[s]);
      });
    },
    mass: () => transformToMass(weightedSum(states, products), grid),
  };
}

const scaled = new WeakMap<Frequency, Map<number, Frequency>>();

/** The frequency with its rate so many times as high, made once: what is worked out for its sums is kept with it. */
function timesRate(frequency: Frequency, factor: number): Frequency {
  if (factor === 1) return frequency;
  const byFactor = scaled.get(frequency) ?? new Map<number, Frequency>();
  scaled.set(frequency, byFactor);
  const made = byFactor.get(factor) ?? scaleFrequency(frequency, factor);
  byFactor.set(factor, made);
  return made;
}

function weightedSum(states: readonly State[], products: readonly Spectrum[]): Spectrum {
  const [total] = products;
  const { weight } = states[0];
  for (let k = 0; k < total.re.length; k++) {
    total.re[k] *= weight;
    total.im[k] *= weight;
  }
  for (let s = 1; s < states.length; s++) addWeighted(total, products[s], states[s].weight);
  return total;
}

function addWeighted(total: Spectrum, more: Spectrum, weight: number): void {
  for (let k = 0; k < total.re.length; k++) {
    total.re[k] += weight * more.re[k];
    total.im[k] += weight * more.im[k];
  }
}

/** Multiplies by exp(multiplier x sum of rate x (size transform - 1)). */
export function multiplyByPoisson({ re, im }: Spectrum, multiplier: number, product: Spectrum): void {
  for (let k = 0; k < re.length; k++) {
    const modulus = exp(multiplier * re[k]);
    const angle = multiplier * im[k];
    const a = modulus * cos(angle);
    const b = modulus * sin(angle);
    const r = product.re[k];
    product.re[k] = r * a - product.im[k] * b;
    product.im[k] = r * b + product.im[k] * a;
  }
}

/** Multiplies by the transform of a component's year, given that of its size at each of its scales (more are not looked at). */
export function multiplyByMixed(
  { scales: { weights } }: Component,
  frequency: Frequency,
  spectra: readonly Spectrum[],
  product: Spectrum,
): void {
  if (weights.length === 1) {
    multiplyByGeneratingFunction(frequency, spectra[0].re, spectra[0].im, product.re, product.im);
    return;
  }
  const bins = product.re.length;
  const sum = { re: new Float64Array(bins), im: new Float64Array(bins) };
  const one = { re: new Float64Array(bins), im: new Float64Array(bins) };
  weights.forEach((weight, node) => {
    one.re.set(product.re);
    one.im.set(product.im);
    multiplyByGeneratingFunction(frequency, spectra[node].re, spectra[node].im, one.re, one.im);
    addWeighted(sum, one, weight);
  });
  product.re.set(sum.re);
  product.im.set(sum.im);
}

/** The probabilities at the points from what lies on the circle of a transform. */
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

/** Rates below a component's lowest have less probability than this. */
const UNLIKELY = 1e-10;

/** Rates below this are as good as 0 to whoever asks for the lowest. */
const FEW = 60;

/** The lowest rate a year of a component may have; 0 for what it has few of anyway. */
function leastRate({ frequency, group }: Component, states: readonly State[]): number {
  const { nodes, shape } = frequency;
  const multiplier = group < 0 ? 1 : Math.min(...states.map(({ multipliers }) => multipliers[group]));
  if (multiplier * frequency.mean < FEW) return 0;
  const least = Math.min(...nodes.points.filter((_, k) => nodes.weights[k] > UNLIKELY));
  return multiplier * least * (shape === Infinity ? 1 : gammaQuantile(shape, UNLIKELY) / shape);
}
