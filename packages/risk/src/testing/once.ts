/** A value worked out when a test first asks for it, not while tests are being collected: mutants are not active then. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
