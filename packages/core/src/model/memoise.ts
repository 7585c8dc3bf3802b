/**
 * Memoises a function of an object that never changes: a context, a world, a record. A cached result goes when its
 * object goes, the last one asked for when another is.
 */
export const memoiseByObject = <Of extends object, Result>(
  make: (of: Of) => Result,
): ((of: Of) => Result) => {
  const known = new WeakMap<Of, Result>();
  // Within an evaluation it is the same context again and again.
  let last: { readonly of: Of; readonly result: Result } | undefined;
  return (of) => {
    if (last !== undefined && last.of === of) return last.result;
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
export const keptWithin = <Within extends object, Of extends object, Result>(
  make: (within: Within, of: Of) => Result,
): ((within: Within, of: Of) => Result) => {
  const inside = memoiseByObject((_within: Within) => new Map<Of, { readonly result: Result }>());
  return (within, of) => {
    const known = inside(within);
    const before = known.get(of);
    if (before !== undefined) return before.result;
    const result = make(within, of);
    known.set(of, { result });
    return result;
  };
};
