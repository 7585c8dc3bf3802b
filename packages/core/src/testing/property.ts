import fc from 'fast-check';

/** Runs a law of the domain on many made-up inputs: as many as every property is run on, or a share of them. */
export const law = <T extends unknown[]>(
  inputs: { readonly [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...args: T) => void,
  share = 1,
): void => {
  const all = fc.tuple(...(inputs as readonly fc.Arbitrary<unknown>[]));
  const property = fc.property(all, (values) => {
    // A tuple of the inputs in their order; what an expectation hands back is no answer to fast-check.
    holds(...(values as T));
  });
  const { numRuns = 100 } = fc.readConfigureGlobal();
  fc.assert(property, { numRuns: Math.ceil(numRuns * share) });
};
