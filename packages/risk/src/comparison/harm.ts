import { exp, log } from '../numerics/elementary.js';
import { Z95 } from '../numerics/normal.js';
import type { Component } from '../portfolio.js';
import type { Factor } from '../scenario.js';
import { logKnots, logQuantileAt } from '../uncertainty/smooth-quantile.js';
import { createPoints, type Points } from './points.js';

/**
 * How far what is unknown of a scenario is the same unknown in two alternatives: the correlation of the normal scores of its rate,
 * and of its size, from 0 (errors of their own) to 1 (one error). A judgement, and never known.
 */
export interface Dependence {
  readonly rates: number;
  readonly sizes: number;
}

/** One scenario in one alternative, and what is unknown of it. */
export interface Judged {
  readonly alternative: string;
  /** The compiled scenario, measures included. */
  readonly component: Component;
  /** Standard deviation of the logarithm of the mean size: how well the size itself is known. Its mean is 1, so it moves no expectation. */
  readonly sizeSpread: number;
  /** A level of threat that moves the rates of several scenarios, and the correlation of two rates that share it. */
  readonly threat?: { readonly key: string; readonly correlation: number };
}

/** A judged difference: harm in the alternative divided by harm in the other, measures aside, as a range of 5 and 95 % points. */
export interface JudgedRatio {
  readonly low: number;
  readonly high: number;
}

/** Draws of the harm of judged scenarios, at points shared by all of them. */
export interface HarmDrawer {
  readonly points: Points;
  /** E[harm a year | unknowns] at each point. */
  readonly harm: (judged: Judged, dependence: Dependence) => Float64Array;
  /** The same when what is judged is how the scenario compares with another alternative: the other's harm before measures, times the ratio. */
  readonly harmByRatio: (
    judged: Judged,
    other: Judged,
    ratio: JudgedRatio,
    dependence: Dependence,
  ) => Float64Array;
}

/** Draws with `REPLICATES` sets of `perSet` points. */
export function createHarmDrawer(perSet?: number): HarmDrawer {
  const points = createPoints(perSet);
  const tables = new Map<string, Float64Array>();
  const tableOf = ({ id, unknowns: { rate } }: Component): Float64Array => {
    const key = `${id}|${rate.mean}|${rate.rateVariance}|${rate.shape}`;
    const known = tables.get(key);
    if (known) return known;
    const made = logKnots((u) => rate.rateQuantile(u));
    tables.set(key, made);
    return made;
  };
  const addJudgement = (out: Float64Array, judged: Judged, { rates, sizes }: Dependence): void => {
    const { component, alternative, sizeSpread, threat } = judged;
    const { id, unknowns } = component;
    if (unknowns.rate.rateVariance > 0) {
      const table = tableOf(component);
      const scores = scoresOf(points, `${id}|rate`, alternative, rates, threat);
      for (let k = 0; k < out.length; k++) out[k] += logQuantileAt(table, scores[k]);
    } else addToAll(out, log(unknowns.rate.mean));
    if (sizeSpread > 0) {
      const scores = scoresOf(points, `${id}|size`, alternative, sizes);
      const shift = (sizeSpread * sizeSpread) / 2;
      for (let k = 0; k < out.length; k++) out[k] += sizeSpread * scores[k] - shift;
    }
    addToAll(out, log(component.size.mean));
  };
  const addMeasures = (out: Float64Array, { id, unknowns }: Component): void => {
    addFactors(out, points, unknowns.rateFactors, 'rate', id);
    addFactors(out, points, unknowns.consequenceFactors, 'consequence', id);
  };
  const start = (): Float64Array => new Float64Array(points.count);
  return {
    points,
    harm: (judged, dependence) => {
      if (isNever(judged.component)) return start();
      const out = start();
      addJudgement(out, judged, dependence);
      addMeasures(out, judged.component);
      return exponential(out);
    },
    harmByRatio: (judged, other, { low, high }, dependence) => {
      if (isNever(judged.component) || isNever(other.component)) return start();
      const out = start();
      addJudgement(out, other, dependence);
      addMeasures(out, judged.component);
      const spread = log(high / low) / (2 * Z95);
      const scores = points.scores(`${judged.component.id}|ratio|${judged.alternative}`);
      const middle = (log(low) + log(high)) / 2;
      for (let k = 0; k < out.length; k++) out[k] += middle + spread * scores[k];
      return exponential(out);
    },
  };
}

/** Normal scores of one unknown in one alternative: in part what all alternatives share, in part its own (a Gaussian copula). */
function scoresOf(
  points: Points,
  key: string,
  alternative: string,
  correlation: number,
  threat?: Judged['threat'],
): Float64Array {
  const common = threat
    ? mixed(points.scores(`threat|${threat.key}`), points.scores(key), threat.correlation)
    : points.scores(key);
  return correlation === 1 ? common : mixed(common, points.scores(`${key}|${alternative}`), correlation);
}

function mixed(shared: Float64Array, own: Float64Array, correlation: number): Float64Array {
  const [a, b] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const out = new Float64Array(shared.length);
  for (let k = 0; k < out.length; k++) out[k] = a * shared[k] + b * own[k];
  return out;
}

// A range with a key is one unknown number wherever it acts: in every scenario and every alternative that names the key.
function addFactors(
  out: Float64Array,
  points: Points,
  factors: readonly Factor[],
  on: 'rate' | 'consequence',
  id: string,
): void {
  factors.forEach((factor, place) => {
    if (typeof factor === 'number') {
      addToAll(out, log(factor));
      return;
    }
    const width = log(factor.high / factor.low);
    const low = log(factor.low);
    const at = points.uniforms(factor.key === undefined ? `${id}|${on}|${place}` : `${on}|${factor.key}`);
    for (let k = 0; k < out.length; k++) out[k] += low + width * at[k];
  });
}

const isNever = ({ unknowns, size }: Component): boolean =>
  unknowns.rate.mean === 0 ||
  size.mean === 0 ||
  [...unknowns.rateFactors, ...unknowns.consequenceFactors].includes(0);

function addToAll(out: Float64Array, value: number): void {
  for (let k = 0; k < out.length; k++) out[k] += value;
}

function exponential(out: Float64Array): Float64Array {
  for (let k = 0; k < out.length; k++) out[k] = exp(out[k]);
  return out;
}
