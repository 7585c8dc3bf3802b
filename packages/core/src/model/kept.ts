/**
 * Memoises a function of an object that never changes: a context, a world, a record. A cached result goes when its
 * object goes.
 */
export const kept = <Of extends object, Result>(make: (of: Of) => Result): ((of: Of) => Result) => {
  const known = new WeakMap<Of, { readonly result: Result }>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before.result;
    const result = make(of);
    known.set(of, { result });
    return result;
  };
};
