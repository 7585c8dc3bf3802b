import { exp, expm1, log, power } from '../numerics/elementary.js';
import { gammaQuantile } from '../numerics/gamma.js';
import { betaNodes } from '../numerics/gauss.js';
import { normalQuantile, Z95 } from '../numerics/normal.js';
import { normalNodes, type Nodes, productNodes, uniformNodes } from '../numerics/quadrature.js';
import { pertBeta, pertSize } from '../size/pert.js';
import { lognormalAsGammas } from './lognormal-rate.js';

/**
 * How many events a year: Poisson with a rate that may itself be uncertain, given as a finite mixture over rates. With a finite
 * `shape` the law at each node is negative binomial, i.e. the rate is Gamma(shape) around the node.
 */
export interface Frequency {
  /** E[N], events per year. */
  readonly mean: number;
  /** Variance of the rate; Var(N) = mean + this. 0 for a plain Poisson law. */
  readonly rateVariance: number;
  readonly nodes: Nodes;
  /** Shape of the gamma law of the rate at each node; infinite when the rate at a node is fixed. */
  readonly shape: number;
  /** E[exp(-rate t)], t >= 0, exact where the nodes are an approximation: the chance of no event is this at 1. */
  laplace(t: number): number;
  /** Quantile of the rate, u in (0, 1). */
  rateQuantile(u: number): number;
}

/** Poisson with a known rate of events per year (rate >= 0). */
export function poisson(rate: number): Frequency {
  return {
    mean: rate,
    rateVariance: 0,
    nodes: { points: [rate], weights: [1] },
    shape: Infinity,
    laplace: (t) => exp(-rate * t),
    rateQuantile: () => rate,
  };
}

/** Negative binomial: the rate is gamma with this mean and coefficient of variation (shape 1 / cv^2). */
export function gammaPoisson(mean: number, cv: number): Frequency {
  if (cv === 0) return poisson(mean);
  const shape = 1 / (cv * cv);
  return {
    mean,
    rateVariance: power(mean * cv, 2),
    nodes: { points: [mean], weights: [1] },
    shape,
    laplace: (t) => power(1 + (mean * t) / shape, -shape),
    rateQuantile: (u) => (mean * gammaQuantile(shape, u)) / shape,
  };
}

/** Poisson whose rate is PERT with least, most likely and greatest value; Gauss-Jacobi nodes. */
export function poissonPert(min: number, mode: number, max: number): Frequency {
  if (min === max) return poisson(min);
  const beta = pertBeta(min, mode, max);
  const asSize = pertSize(min, mode, max);
  // Neighbouring nodes must be closer than the spread of the Poisson law at them, or the mixture shows as separate humps.
  const count = Math.min(400, Math.ceil(24 + (2.5 * (max - min)) / Math.sqrt(Math.max(1, asSize.mean))));
  const unit = betaNodes(beta.a, beta.b, count);
  const nodes = { points: unit.points.map((x) => min + (max - min) * x), weights: unit.weights };
  return {
    mean: asSize.mean,
    rateVariance: asSize.secondMoment - power(asSize.mean, 2),
    nodes,
    shape: Infinity,
    laplace: (t) => laplaceOf(nodes, t),
    rateQuantile: (u) => asSize.quantile(u),
  };
}

/** Poisson whose rate is lognormal with these 5 % and 95 % points (0 < p05 <= p95). */
export function poissonLognormal(p05: number, p95: number): Frequency {
  const m = (log(p05) + log(p95)) / 2;
  const s = (log(p95) - log(p05)) / (2 * Z95);
  if (s === 0) return poisson(p05);
  const { nodes, shape } = lognormalAsGammas(s);
  const mean = exp(m + (s * s) / 2);
  const exact = once(() => {
    const normal = normalNodes(Math.min(0.25, 0.25 / s), 8 + 2 * s);
    return { points: normal.points.map((z) => exp(m + s * z)), weights: normal.weights };
  });
  return {
    mean,
    rateVariance: mean * mean * expm1(s * s),
    nodes: { points: nodes.points.map((x) => x * exp(m)), weights: nodes.weights },
    shape,
    laplace: (t) => laplaceOf(exact(), t),
    rateQuantile: (u) => exp(m + s * normalQuantile(u)),
  };
}

/** Poisson whose rate is log-uniform: a level of a scale, or an assessor's range without a best guess (0 < low <= high). */
export function poissonLogUniform(low: number, high: number): Frequency {
  if (low === high) return poisson(low);
  const width = log(high / low);
  const mean = (high - low) / width;
  const count = Math.min(400, Math.ceil(16 + width * (2 + 2 * Math.sqrt(high))));
  const nodes = logUniformNodes(low, high, count);
  return {
    mean,
    rateVariance: (high * high - low * low) / (2 * width) - mean * mean,
    nodes,
    shape: Infinity,
    laplace: (t) => laplaceOf(nodes, t),
    rateQuantile: (u) => low * exp(u * width),
  };
}

/** E[exp(-rate t)] by nodes of the rate. */
export function laplaceOf({ points, weights }: Nodes, t: number): number {
  return points.reduce((sum, rate, k) => sum + weights[k] * exp(-rate * t), 0);
}

/** The value of `make`, computed when first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Nodes for a factor or rate whose logarithm is uniform between those of low and high. */
export function logUniformNodes(low: number, high: number, count: number): Nodes {
  const uniform = uniformNodes(count);
  const width = log(high / low);
  return { points: uniform.points.map((u) => low * exp(u * width)), weights: uniform.weights };
}

/** The frequency with its rate multiplied by a known factor (>= 0), as by a measure or a year's threat level. */
export function scaleFrequency(frequency: Frequency, factor: number): Frequency {
  if (factor === 1) return frequency;
  const { mean, rateVariance, nodes, shape } = frequency;
  return {
    mean: mean * factor,
    rateVariance: rateVariance * factor * factor,
    nodes: { points: nodes.points.map((rate) => rate * factor), weights: nodes.weights },
    shape,
    laplace: (t) => frequency.laplace(factor * t),
    rateQuantile: (u) => factor * frequency.rateQuantile(u),
  };
}

/** The frequency with its rate multiplied by an uncertain, independent factor given by nodes. */
export function mixFrequency(frequency: Frequency, factor: Nodes): Frequency {
  const nodes = productNodes(frequency.nodes, factor);
  const mean = nodes.points.reduce((sum, rate, k) => sum + nodes.weights[k] * rate, 0);
  const square = nodes.points.reduce((sum, rate, k) => sum + nodes.weights[k] * rate * rate, 0);
  return {
    mean,
    rateVariance: square * (1 + 1 / frequency.shape) - mean * mean,
    nodes,
    shape: frequency.shape,
    laplace: (t) =>
      factor.points.reduce((sum, point, k) => sum + factor.weights[k] * frequency.laplace(point * t), 0),
    rateQuantile: (u) => frequency.rateQuantile(u),
  };
}
