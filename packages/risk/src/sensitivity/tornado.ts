import { poisson, scaleFrequency } from '../frequency/frequency.js';
import { type AnnualLaw, quantile } from '../law/annual-law.js';
import { componentTransform, transformToMass } from '../law/compound.js';
import { type Grid, gridEnd, tiltFor } from '../law/grid.js';
import { latticeLaw, latticeQuantile, latticeShortfall } from '../law/lattice-law.js';
import { emptySpectrum, type Spectrum } from '../law/spectrum.js';
import { portfolioMoments, probabilityOfZero } from '../law/moments.js';
import { type Component, multiplierIn, type Portfolio, type State } from '../portfolio.js';

/** What one figure becomes when one input is at its low and at its high end, all others unchanged. */
export interface Swing {
  readonly scenario: string;
  readonly input: 'frequency' | 'consequence';
  readonly low: TornadoFigures;
  readonly high: TornadoFigures;
}

/** The figures a tornado is drawn of; outcomes a year. */
export interface TornadoFigures {
  readonly mean: number;
  readonly p95: number;
  readonly p99: number;
  readonly cvar95: number;
}

/** What an input is multiplied by at its two ends when the scenario itself says nothing of it. */
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
  const { portfolio } = law;
  const grids = tornadoGrids(law, options);
  const others = grids.map((grid) =>
    portfolio.states.map((state) => productsOfOthers(portfolio, state, grid)),
  );
  const figuresWith = (place: number, changed: Component): TornadoFigures => {
    const components = portfolio.components.with(place, changed);
    const variant = { ...portfolio, components };
    return figures(variant, grids, (which) => {
      const total = emptySpectrum(grids[which]);
      portfolio.states.forEach((state, s) => {
        const own = componentTransform(changed, multiplierIn(state, changed), grids[which]);
        addProduct(total, others[which][s][place], own, state.weight);
      });
      return total;
    });
  };
  const swings = portfolio.components.flatMap((component, place): Swing[] => [
    {
      scenario: component.id,
      input: 'frequency',
      low: figuresWith(place, atRate(component, 0, options.frequency ?? BOTH)),
      high: figuresWith(place, atRate(component, 1, options.frequency ?? BOTH)),
    },
    {
      scenario: component.id,
      input: 'consequence',
      low: figuresWith(place, atScale(component, (options.consequence ?? BOTH)[0])),
      high: figuresWith(place, atScale(component, (options.consequence ?? BOTH)[1])),
    },
  ]);
  const width = ({ low, high }: Swing): number => Math.abs(high.p95 - low.p95);
  return swings.sort((a, b) => width(b) - width(a) || (a.scenario < b.scenario ? -1 : 1));
}

/** A grid to P99, and a shorter one to P95 where that would be lost in its first steps; room for what the swings multiply. */
function tornadoGrids(law: AnnualLaw, options: TornadoOptions): readonly Grid[] {
  if (law.views.length === 0) return [];
  const stretch = 1.3 * Math.max(1, ...(options.frequency ?? BOTH), ...(options.consequence ?? BOTH));
  // Of years that seldom harm at all neither may be above 0.
  const long = quantile(law, 0.99) || gridEnd(law.views[law.views.length - 1].grid);
  const short = quantile(law, 0.95);
  const ends = short > 0 && long > 3 * short ? [short, long] : [long];
  return ends.map((end) => ({
    step: (stretch * end) / (POINTS - 1),
    points: POINTS,
    offset: 0,
    tilt: tiltFor(end === long ? 0.01 : 0.05),
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
function productsOfOthers(portfolio: Portfolio, state: State, grid: Grid): readonly Spectrum[] {
  const own = portfolio.components.map((c) => componentTransform(c, multiplierIn(state, c), grid));
  const products: Spectrum[] = [];
  let left: Spectrum = emptySpectrum(grid, 1);
  for (const transform of own) {
    products.push(left);
    left = product(left, transform);
  }
  let right: Spectrum = emptySpectrum(grid, 1);
  for (let k = own.length - 1; k >= 0; k--) {
    products[k] = product(products[k], right);
    right = product(right, own[k]);
  }
  return products;
}

function figures(
  portfolio: Portfolio,
  grids: readonly Grid[],
  transformOn: (which: number) => Spectrum,
): TornadoFigures {
  const { mean } = portfolioMoments(portfolio);
  if (grids.length === 0) return { mean, p95: 0, p99: 0, cvar95: 0 };
  const zero = probabilityOfZero(portfolio);
  const laws = grids.map((grid, which) => latticeLaw(grid, transformToMass(transformOn(which), grid), zero));
  const viewOf = (p: number): (typeof laws)[number] =>
    laws.find((law) => law.upTo[POINTS - 1] > p + 0.02 * (1 - p)) ?? laws[laws.length - 1];
  const quantileOf = (p: number): number =>
    p <= zero ? 0 : Math.min(latticeQuantile(viewOf(p), p), gridEnd(grids[grids.length - 1]));
  const p95 = quantileOf(0.95);
  const cvar95 = p95 + (mean - p95 + latticeShortfall(viewOf(0.95), p95)) / 0.05;
  return { mean, p95, p99: quantileOf(0.99), cvar95 };
}

function product(a: Spectrum, b: Spectrum): Spectrum {
  const out = { re: new Float64Array(a.re.length), im: new Float64Array(a.re.length) };
  addProduct(out, a, b, 1);
  return out;
}

function addProduct(to: Spectrum, a: Spectrum, b: Spectrum, weight: number): void {
  for (let k = 0; k < to.re.length; k++) {
    to.re[k] += weight * (a.re[k] * b.re[k] - a.im[k] * b.im[k]);
    to.im[k] += weight * (a.re[k] * b.im[k] + a.im[k] * b.re[k]);
  }
}
