import { logUniformNodes, mixFrequency, scaleFrequency, type Frequency } from './frequency/frequency.js';
import { condenseRates } from './frequency/condense.js';
import { frequencyFromSpec } from './frequency/from-spec.js';
import { log, power } from './numerics/elementary.js';
import { gaussNodesOf } from './numerics/gauss.js';
import { type Nodes, productNodes } from './numerics/quadrature.js';
import type { CommonFactor, Factor, Scenario } from './scenario.js';
import { sizeFromSpec } from './size/from-spec.js';
import type { Size } from './size/size.js';

/** Compiled scenario: frequency with its factors applied, severity, and the factors on the severity. */
export interface Component {
  readonly id: string;
  readonly frequency: Frequency;
  readonly size: Size;
  /** Distribution of the factor on the size; more than one point when a measure's effect on it is a range. */
  readonly scales: Nodes;
  /** Index into the multipliers of a `State`, or -1 when no common factor moves the scenario. */
  readonly group: number;
  /** Its epistemic unknowns, for draws. */
  readonly unknowns: Unknowns;
}

/** Quantities of a scenario that may each be one epistemic unknown. */
interface Unknowns {
  /** The rate before factors. */
  readonly rate: Frequency;
  readonly rateFactors: readonly Factor[];
  readonly consequenceFactors: readonly Factor[];
}

/** One joint level of all common factors. */
export interface State {
  readonly weight: number;
  readonly multipliers: readonly number[];
}

/** Portfolio of compiled scenarios; a year's outcome is their sum. Made by `createPortfolio`, which validates its input. */
export interface Portfolio {
  readonly components: readonly Component[];
  readonly states: readonly State[];
}

/** Compiles validated scenarios. */
export function compilePortfolio(
  scenarios: readonly Scenario[],
  commonFactors: readonly CommonFactor[],
): Portfolio {
  return {
    components: scenarios.map((scenario) => compileScenario(scenario, commonFactors)),
    states: jointStates(commonFactors),
  };
}

/** The portfolio of the components that satisfy `keep`. */
export function keepComponents(portfolio: Portfolio, keep: (component: Component) => boolean): Portfolio {
  return { components: portfolio.components.filter(keep), states: portfolio.states };
}

function compileScenario(scenario: Scenario, commonFactors: readonly CommonFactor[]): Component {
  const rate = condenseFrequency(frequencyFromSpec(scenario.frequency));
  const rateFactors = scenario.rateFactors ?? [];
  const consequenceFactors = scenario.consequenceFactors ?? [];
  const factor = factorNodes(rateFactors, 9);
  const size = sizeFromSpec(scenario.consequence);
  return {
    id: scenario.id,
    frequency:
      factor.points.length === 1
        ? scaleFrequency(rate, factor.points[0])
        : condenseFrequency(mixFrequency(rate, factor)),
    size,
    scales: factorNodes(consequenceFactors, scaleCount(consequenceFactors, size)),
    group: commonFactors.findIndex((common) => common.name === scenario.commonFactor),
    unknowns: { rate, rateFactors, consequenceFactors },
  };
}

/** The frequency on fewer nodes: every law and every derivative of it sums over them. */
function condenseFrequency(frequency: Frequency): Frequency {
  return { ...frequency, nodes: condenseRates(frequency.nodes, frequency.shape) };
}

/**
 * How many nodes a factor on the size takes: few where the size varies more by itself than by the factor, up to 16 where it hardly
 * varies and each node would show. Below that the figures of a year come out to 1e-5.
 */
function scaleCount(factors: readonly Factor[], { mean, secondMoment }: Size): number {
  const square = factors.reduce<number>(
    (sum, factor) => sum + (typeof factor === 'number' ? 0 : power(log(factor.high / factor.low), 2)),
    0,
  );
  // The spread of the logarithm, were the size lognormal.
  const spread = secondMoment > mean * mean ? Math.sqrt(log(secondMoment / (mean * mean))) : 0;
  return Math.min(16, 3 + Math.ceil((1.5 * Math.sqrt(square)) / spread));
}

/** The product of the factors as `most` nodes or fewer, with the product's moments up to twice as many. */
function factorNodes(factors: readonly Factor[], most: number): Nodes {
  return factors.reduce<Nodes>(
    (product, factor) => {
      const more = productNodes(
        product,
        typeof factor === 'number'
          ? { points: [factor], weights: [1] }
          : logUniformNodes(factor.low, factor.high, most),
      );
      return more.points.length > most ? (gaussNodesOf(more, most) ?? more) : more;
    },
    { points: [1], weights: [1] },
  );
}

function jointStates(commonFactors: readonly CommonFactor[]): readonly State[] {
  return commonFactors.reduce<readonly State[]>(
    (states, common) =>
      states.flatMap((state) =>
        common.levels.map((level) => ({
          weight: state.weight * level.weight,
          multipliers: [...state.multipliers, level.multiplier],
        })),
      ),
    [{ weight: 1, multipliers: [] }],
  );
}

/** What a component's rate is multiplied by in a state. */
export function multiplierIn(state: State, component: Component): number {
  return component.group < 0 ? 1 : state.multipliers[component.group];
}
