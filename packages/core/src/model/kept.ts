/**
 * The same function, worked out once for each object that it is asked about: a context, a world, a record never changes.
 * What is kept goes when its object goes.
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
