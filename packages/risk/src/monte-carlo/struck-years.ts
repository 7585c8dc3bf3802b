import { log1p } from '../numerics/elementary.js';
import type { Nodes } from '../numerics/quadrature.js';
import type { Stream } from '../numerics/stream.js';
import { nextWords, nodeSampler, quantileSampler, type Sampler, WORDS } from './sampler.js';
import { countsOfYear, poissonCounts, yearsPerWait } from './yearly-counts.js';

/** Tells, of some years, which are struck by an event: a list at a time, a year as often as it has events. */
export type StruckYears = (years: Uint32Array, tell: (struck: Uint32Array) => void) => void;

/** Greatest number of events in one call back. */
const MOST = 4096;
let found = new Uint32Array(MOST);

/**
 * Years struck at a fixed rate of events a year: how many events there are in all, then a year for each, any as likely as another.
 */
export function fixedRateYears(stream: Stream, rate: number): StruckYears {
  const samplers = new Map<number, Sampler>();
  const total = new Float64Array(1);
  return (years, tell) => {
    const drawTotal = samplers.get(years.length) ?? poissonSampler(rate * years.length);
    samplers.set(years.length, drawTotal);
    drawTotal(stream, total);
    for (let left = total[0]; left > 0; left -= MOST) {
      const struck = found.subarray(0, Math.min(left, MOST));
      spread(nextWords(stream, struck.length), years, struck);
      tell(struck);
    }
  };
}

/** For each word the year it means, where each has as many words. */
function spread(words: Uint32Array, years: Uint32Array, struck: Uint32Array): void {
  const perWord = years.length / WORDS;
  for (let k = 0; k < struck.length; k++) struck[k] = years[Math.floor(words[k] * perWord)];
}

function poissonSampler(mean: number): Sampler {
  const { first, chances } = poissonCounts(mean);
  return nodeSampler(
    chances.map((_, k) => first + k),
    chances,
  );
}

/**
 * Years struck at a rate that varies from year to year: those with an event, then those of them with one more, and so on. In each
 * round every year has the same chance.
 */
export function mixedRateYears(stream: Stream, nodes: Nodes, multiplier: number): StruckYears {
  const perWait = yearsPerWait(countsOfYear(nodes, multiplier));
  const waits: Waits = { stream, drawn: new Float64Array(WAITS), used: WAITS };
  return (years, tell) => {
    if (found.length < years.length) found = new Uint32Array(years.length);
    let live = keepSome(waits, perWait[0], years, years.length, found);
    for (let events = 1; live > 0; events++) {
      tell(found.subarray(0, live));
      live = keepSome(waits, perWait[events], found, live, found);
    }
  };
}

/** Exponential waiting times with mean 1, drawn so many at a time. */
interface Waits {
  readonly stream: Stream;
  readonly drawn: Float64Array;
  used: number;
}

const WAITS = 256;
const drawExponential = quantileSampler((u) => -log1p(-u));

/**
 * Keeps some of the first `count` years, each by the same chance, and tells how many: the whole part of a waiting time, multiplied
 * by `perWait`, is the number of years passed over before the next. What is left of the last is forgotten: it has no memory either.
 */
function keepSome(
  waits: Waits,
  perWait: number,
  years: Uint32Array,
  count: number,
  kept: Uint32Array,
): number {
  const { drawn } = waits;
  let { used } = waits;
  let live = 0;
  for (let at = 0; at < count; at++) {
    if (used === WAITS) {
      drawExponential(waits.stream, drawn);
      used = 0;
    }
    at += Math.floor(drawn[used++] * perWait);
    if (at >= count) break;
    kept[live++] = years[at];
  }
  waits.used = used;
  return live;
}
