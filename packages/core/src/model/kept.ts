/**
 * Memoises a function of an object that never changes: a context, a world, a record. A cached result goes when its
 * object goes.
 */
export const kept = <Of extends object, Result>(make: (of: Of) => Result): ((of: Of) => Result) => {
  const known = new WeakMap<Of, Result>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const result = make(of);
    known.set(of, result);
    return result;
  };
};

/** The same for a function of two such objects, as of a record in a context. */
export const keptIn = <Within extends object, Of extends object, Result>(
  make: (within: Within, of: Of) => Result,
): ((within: Within, of: Of) => Result) => {
  const inside = kept((within: Within) => kept((of: Of) => make(within, of)));
  return (within, of) => inside(within)(of);
};
