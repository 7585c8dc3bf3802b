import type { Keep } from './recall.js';

/** Under this name, what keeps the results of an object that is not always what it was: a context that follows its assessment. */
export const keeping = Symbol('keeping');

export type Keeping = { readonly [keeping]?: Keep | undefined };

/** Something worked out of an object: when it is first asked for, and of one that keeps its results when they would be others. */
export const keptOf = <Result>(of: Keeping, make: () => Result): (() => Result) => {
  const keep = of[keeping];
  if (keep !== undefined) return keep(make);
  let made: { readonly result: Result } | undefined;
  return () => (made ??= { result: make() }).result;
};

/** The same of each of the names that are asked about. */
export const keptEach = <Key, Result>(of: Keeping, make: (key: Key) => Result): ((key: Key) => Result) => {
  const known = new Map<Key, () => Result>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before();
    const ask = keptOf(of, () => make(key));
    known.set(key, ask);
    return ask();
  };
};

/**
 * Memoises a function of an object that never changes (a world, a record), or that keeps its results (a context). A cached result goes
 * when its object goes, the last one asked for when another is.
 */
export const memoiseByObject = <Of extends object, Result>(
  make: (of: Of) => Result,
): ((of: Of) => Result) => {
  const known = new WeakMap<Of, Result>();
  const kept = new WeakMap<Of, () => Result>();
  // Within an evaluation it is the same context again and again.
  let last: { readonly of: Of; readonly result: Result } | undefined;
  return (of) => {
    if (last !== undefined && last.of === of) return last.result;
    const keep = (of as Keeping)[keeping];
    if (keep !== undefined) {
      const ask = kept.get(of) ?? keep(() => make(of));
      kept.set(of, ask);
      return ask();
    }
    const before = known.get(of);
    const result = before === undefined ? make(of) : before;
    if (before === undefined) known.set(of, result);
    last = { of, result };
    return result;
  };
};

/** The same for a function of two such objects, as of what is judged on a scale. A result goes when either goes. */
export const keptIn = <Within extends object, Of extends object, Result>(
  make: (within: Within, of: Of) => Result,
): ((within: Within, of: Of) => Result) => {
  const inside = memoiseByObject((within: Within) => memoiseByObject((of: Of) => make(within, of)));
  return (within, of) => inside(within)(of);
};

/**
 * The same where the first does not live long, as a context does not: what is kept goes with it alone. A map that holds on to the
 * second costs less to look in, and the collector less, than one that lets it go.
 */
export const keptWithin = <Within extends object, Of, Result>(
  make: (within: Within, of: Of) => Result,
): ((within: Within, of: Of) => Result) => {
  const inside = memoiseByObject((within: Within) => keptEach(within, (of: Of) => make(within, of)));
  return (within, of) => inside(within)(of);
};
