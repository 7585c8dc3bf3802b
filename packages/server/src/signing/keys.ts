import type { JWK } from 'jose';

/** Asymmetric, so that who verifies cannot sign; and never `none`. */
export const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'PS256', 'RS256'] as const;
export type Algorithm = (typeof algorithms)[number];

/** A key of an installation, with the period that it signs in: seconds since 1970, as in a JWT. */
export type NamedKey = JWK & {
  readonly alg: Algorithm;
  readonly kid: string;
  readonly nbf?: number;
  readonly exp?: number;
};

/**
 * The keys in a set (RFC 7517), each with a name, one algorithm and maybe a period.
 * @throws Error that says what is wrong with them
 */
export const keysIn = (set: unknown): readonly NamedKey[] => {
  const keys = typeof set === 'object' && set !== null && 'keys' in set ? set.keys : undefined;
  if (!Array.isArray(keys) || keys.length === 0) throw new Error('no keys: a set of keys is {"keys": [...]}');
  const named = keys.map(asNamed);
  if (new Set(named.map(({ kid }) => kid)).size < named.length) throw new Error('two keys have the same kid');
  return named;
};

const asNamed = (one: unknown): NamedKey => {
  if (typeof one !== 'object' || one === null) throw new Error('a key is no object');
  // Each part that is relied on is looked into here, and the rest is imported by the library.
  const key = one as JWK & { readonly nbf?: unknown; readonly exp?: unknown };
  const { kid } = key;
  if (typeof kid !== 'string' || kid === '') throw new Error('a key has no kid');
  const alg = algorithms.find((name) => name === key.alg);
  if (alg === undefined)
    throw new Error(`the key ${kid} has the alg ${key.alg ?? '–'}; allowed: ${algorithms.join(', ')}`);
  for (const name of ['nbf', 'exp'] as const)
    if (key[name] !== undefined && !Number.isSafeInteger(key[name]))
      throw new Error(`the key ${kid} has an ${name} that is no whole number of seconds since 1970`);
  const period = key as NamedKey;
  if ((period.nbf ?? -Infinity) >= (period.exp ?? Infinity))
    throw new Error(`the period of the key ${kid} ends before it begins: exp is to be after nbf`);
  return { ...period, alg, kid };
};

/** Whether the key signs at a moment, in seconds. */
export const isInForce = ({ nbf = -Infinity, exp = Infinity }: NamedKey, at: number): boolean =>
  nbf <= at && at < exp;

/** Named one by one: a private part that is forgotten in a list of what to leave out would be given to everybody. */
export const publicPart = ({ kty, crv, x, y, n, e, alg, kid, nbf, exp }: NamedKey): NamedKey =>
  Object.fromEntries(
    Object.entries({ kty, crv, x, y, n, e, alg, kid, use: 'sig', nbf, exp }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as JWK as NamedKey;
