import fc from 'fast-check';

/**
 * Runs a law of the domain on many made-up inputs. The seed is fixed, so that the same commit gives the same run;
 * fast-check prints it with the smallest counterexample when the law is broken.
 */
export const law = <T extends unknown[]>(
  inputs: { readonly [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...args: T) => void,
  runs = 100,
): void => {
  const all = fc.tuple(...(inputs as readonly fc.Arbitrary<unknown>[]));
  const property = fc.property(all, (values) => {
    // A tuple of the inputs in their order; what an expectation hands back is no answer to fast-check.
    holds(...(values as T));
  });
  fc.assert(property, { numRuns: runs, seed: 20_261_124 });
};
