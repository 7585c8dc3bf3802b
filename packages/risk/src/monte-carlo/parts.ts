import type { Stream } from '../numerics/stream.js';
import { nodeSampler } from './sampler.js';

/** Puts each of some years in one of several parts, by their weights (which sum to 1). */
export function partSampler(
  stream: Stream,
  weights: readonly number[],
): (years: Uint32Array) => readonly Uint32Array[] {
  if (weights.length === 1) return (years) => [years];
  const parts = weights.map((_, part) => part);
  const drawParts = nodeSampler(parts, weights);
  return (years) => {
    const drawn = new Float64Array(years.length);
    drawParts(stream, drawn);
    return parts.map((part) => years.filter((_, k) => drawn[k] === part));
  };
}
