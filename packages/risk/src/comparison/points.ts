import { normalQuantile } from '../numerics/normal.js';
import { createStream } from '../numerics/stream.js';

/** Sets of points that each answer the question by themselves: how much they differ is the error of their mean. */
export const REPLICATES = 8;
/** Points of a set unless told. */
const POINTS = 512;

/**
 * Points of what is unknown, by key: in each of the sets one value in every one of equally likely strata, in an order that the key
 * decides. The same key gives the same numbers wherever it is asked, and a key that is added moves no other's.
 */
export interface Points {
  readonly perSet: number;
  readonly count: number;
  /** Values uniform over (0, 1). */
  readonly uniforms: (key: string) => Float64Array;
  /** The same values as standard normal scores. */
  readonly scores: (key: string) => Float64Array;
}

/** Points in `REPLICATES` sets of `perSet`; what was asked for is remembered. */
export function createPoints(perSet = POINTS): Points {
  const strata = Float64Array.from({ length: perSet }, (_, k) => (k + 0.5) / perSet);
  const normal = strata.map(normalQuantile);
  const count = REPLICATES * perSet;
  const orders = new Map<string, Uint32Array>();
  const orderOf = (key: string): Uint32Array => {
    const known = orders.get(key);
    if (known) return known;
    const made = shuffled(key, perSet);
    orders.set(key, made);
    return made;
  };
  const spread = (values: Float64Array): ((key: string) => Float64Array) => {
    const made = new Map<string, Float64Array>();
    return (key) => {
      const known = made.get(key);
      if (known) return known;
      const order = orderOf(key);
      const out = new Float64Array(count);
      for (let k = 0; k < count; k++) out[k] = values[order[k]];
      made.set(key, out);
      return out;
    };
  };
  return { perSet, count, uniforms: spread(strata), scores: spread(normal) };
}

/** In each set the places 0 to `perSet` - 1 in an order of its own (Fisher & Yates). */
function shuffled(key: string, perSet: number): Uint32Array {
  const { fill } = createStream(key);
  const words = new Uint32Array(perSet);
  const order = new Uint32Array(REPLICATES * perSet);
  for (let set = 0; set < REPLICATES; set++) {
    const own = order.subarray(set * perSet, (set + 1) * perSet);
    for (let k = 0; k < perSet; k++) own[k] = k;
    fill(words);
    for (let k = perSet - 1; k > 0; k--) {
      const other = Math.floor((words[k] / 4294967296) * (k + 1));
      const kept = own[k];
      own[k] = own[other];
      own[other] = kept;
    }
  }
  return order;
}
