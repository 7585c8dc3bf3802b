import { poisson, scaleFrequency } from '../frequency/frequency.js';
import { type AnnualLaw, quantile, viewFor } from '../law/annual-law.js';
import { sizeSpectra, transformToMass, yearTransform } from '../law/compound.js';
import { type Grid, gridEnd, tiltFor } from '../law/grid.js';
import { latticeLaw, latticeQuantile, latticeShortfall } from '../law/lattice-law.js';
import type { Spectrum } from '../law/spectrum.js';
import { portfolioMoments, zeroIn } from '../law/moments.js';
import { type Component, multiplierIn, type Portfolio, type State } from '../portfolio.js';

/** Swing of one figure: its values with one input at its low and at its high end, all others unchanged. */
export interface Swing {
  readonly scenario: string;
  readonly input: 'frequency' | 'consequence';
  readonly low: TornadoFigures;
  readonly high: TornadoFigures;
}

/** Figures of a tornado diagram; outcomes a year. */
interface TornadoFigures {
  readonly mean: number;
  readonly p95: number;
  readonly p99: number;
  readonly cvar95: number;
}

/** Factors of the two ends of an input for which the scenario itself gives no range. */
export interface TornadoOptions {
  /** Half and double unless given; an uncertain rate goes to its own 5 % and 95 % points. */
  readonly frequency?: readonly [number, number];
  /** Half and double unless given. */
  readonly consequence?: readonly [number, number];
}

const POINTS = 1024;
const BOTH = [0.5, 2] as const;

/**
 * One-at-a-time sensitivity of a computed law, the largest swing of P95 first. Computed, not sampled: differences are exact to
 * the grid (about 1e-3 of the figure), so a small bar is a small effect and no noise.
 */
export function tornado(law: AnnualLaw, options: TornadoOptions = {}): readonly Swing[] {
  // In the order of their names, which swings of the same width keep, and so do the last digits of the sums.
  const components = law.portfolio.components.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const portfolio = { ...law.portfolio, components };
  const grids = tornadoGrids(law, options);
  // What a frequency does leaves sizes as they are: their transforms are made once.
  const sizes = grids.map((grid) => components.map((component) => sizeSpectra(component, grid)));
  const others = grids.map((grid, which) =>
    portfolio.states.map((state) => productsOfOthers(portfolio, state, sizes[which], grid)),
  );
  const zeros = portfolio.states.map((state) => components.map((component) => zeroIn(state, component)));
  const zeroWith = (place: number, changed: Component): number =>
    portfolio.states.reduce((sum, state, s) => {
      const others = zeros[s].reduce((product, zero, c) => (c === place ? product : product * zero), 1);
      return sum + state.weight * others * zeroIn(state, changed);
    }, 0);
  const figuresWith = (
    place: number,
    changed: Component,
    spectraOn: (which: number) => readonly Spectrum[],
  ): TornadoFigures => {
    const { mean } = portfolioMoments({ ...portfolio, components: components.with(place, changed) });
    return figures(mean, zeroWith(place, changed), grids, (which) => {
      const total = constantSpectrum(others[which][0][place], 0);
      const spectra = spectraOn(which);
      portfolio.states.forEach((state, s) => {
        const own = yearTransform(changed, multiplierIn(state, changed), spectra, grids[which]);
        addProduct(total, others[which][s][place], own, state.weight);
      });
      return total;
    });
  };
  const withRate = (place: number, changed: Component): TornadoFigures =>
    figuresWith(place, changed, (which) => sizes[which][place]);
  const withScale = (place: number, changed: Component): TornadoFigures =>
    figuresWith(place, changed, (which) => sizeSpectra(changed, grids[which]));
  const swings = components.flatMap((component, place): Swing[] => [
    {
      scenario: component.id,
      input: 'frequency',
      low: withRate(place, atRate(component, 0, options.frequency ?? BOTH)),
      high: withRate(place, atRate(component, 1, options.frequency ?? BOTH)),
    },
    {
      scenario: component.id,
      input: 'consequence',
      low: withScale(place, atScale(component, (options.consequence ?? BOTH)[0])),
      high: withScale(place, atScale(component, (options.consequence ?? BOTH)[1])),
    },
  ]);
  const width = ({ low, high }: Swing): number => Math.abs(high.p95 - low.p95);
  return swings.sort((a, b) => width(b) - width(a));
}

/**
 * A grid to P99, a shorter one to P95 where that would be lost in its first steps, and a longer one where a rate at its high end
 * takes P99 beyond them; room for what the swings multiply.
 */
function tornadoGrids(law: AnnualLaw, options: TornadoOptions): readonly Grid[] {
  if (law.views.length === 0) return [];
  const frequency = options.frequency ?? BOTH;
  const stretch = 1.3 * Math.max(1, ...frequency, ...(options.consequence ?? BOTH));
  // Of years that seldom harm at all neither may be above 0.
  const long = quantile(law, 0.99) || gridEnd(law.views[law.views.length - 1].grid);
  const short = quantile(law, 0.95);
  const ends = short > 0 && long > 3 * short ? [short, long] : [long];
  // What happens so many times as often leads so many times as often, at most, beyond a great value.
  const growths = law.portfolio.components.map(
    (component) => atRate(component, 1, frequency).frequency.mean / component.frequency.mean || 1,
  );
  const far = quantile(law, Math.min(0.999, 1 - 0.01 / Math.max(...growths)));
  if (far > stretch * long) ends.push(far);
  return ends.map((end) => ({
    step: (stretch * end) / (POINTS - 1),
    points: POINTS,
    offset: 0,
    tilt: tiltFor(0.01),
  }));
}

function atRate(component: Component, end: 0 | 1, factors: readonly [number, number]): Component {
  const { rate } = component.unknowns;
  if (rate.rateVariance === 0)
    return { ...component, frequency: scaleFrequency(component.frequency, factors[end]) };
  // Measures keep their mean effect; only the rate before them goes to its end.
  const effect = component.frequency.mean / rate.mean;
  return { ...component, frequency: poisson(rate.rateQuantile(end === 0 ? 0.05 : 0.95) * effect) };
}

function atScale(component: Component, factor: number): Component {
  const { points, weights } = component.scales;
  return { ...component, scales: { points: points.map((scale) => scale * factor), weights } };
}

/** For each component, the product of all the others' transforms: products from the left times products from the right. */
function productsOfOthers(
  portfolio: Portfolio,
  state: State,
  sizes: readonly (readonly Spectrum[])[],
  grid: Grid,
): readonly Spectrum[] {
  const own = portfolio.components.map((c, k) => yearTransform(c, multiplierIn(state, c), sizes[k], grid));
  const products: Spectrum[] = [];
  let left = constantSpectrum(own[0], 1);
  for (const transform of own) {
    products.push(left);
    left = product(left, transform);
  }
  let right = constantSpectrum(own[0], 1);
  for (let k = own.length - 1; k >= 0; k--) {
    products[k] = product(products[k], right);
    right = product(right, own[k]);
  }
  return products;
}

function figures(
  mean: number,
  zero: number,
  grids: readonly Grid[],
  transformOn: (which: number) => Spectrum,
): TornadoFigures {
  if (grids.length === 0) return { mean, p95: 0, p99: 0, cvar95: 0 };
  const views = grids.map((grid, which) => latticeLaw(grid, transformToMass(transformOn(which), grid), zero));
  const quantileOf = (p: number): number =>
    Math.min(latticeQuantile(viewFor({ views }, p), p), gridEnd(grids[grids.length - 1]));
  const p95 = quantileOf(0.95);
  const cvar95 = p95 + (mean - p95 + latticeShortfall(viewFor({ views }, 0.95), p95)) / 0.05;
  return { mean, p95, p99: quantileOf(0.99), cvar95 };
}

function constantSpectrum({ re }: Spectrum, value: number): Spectrum {
  return { re: new Float64Array(re.length).fill(value), im: new Float64Array(re.length) };
}

function product(a: Spectrum, b: Spectrum): Spectrum {
  const out = constantSpectrum(a, 0);
  addProduct(out, a, b, 1);
  return out;
}

function addProduct(to: Spectrum, a: Spectrum, b: Spectrum, weight: number): void {
  for (let k = 0; k < to.re.length; k++) {
    to.re[k] += weight * (a.re[k] * b.re[k] - a.im[k] * b.im[k]);
    to.im[k] += weight * (a.re[k] * b.im[k] + a.im[k] * b.re[k]);
  }
}
